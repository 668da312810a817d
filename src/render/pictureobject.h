// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextObjectInterface>

namespace Copydesk::Render {

class PostDocument;
struct Picture;

/// Draws the pictures of a document: as wide as the text at most, in their shape; a box with the state and what can be
/// done where the pixels are not there.
class PictureObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    explicit PictureObject(PostDocument &document);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    const Picture *picture(const QTextFormat &format) const;
    void drawBox(QPainter &painter, const QRectF &rect, const Picture &picture, qreal scale) const;

    PostDocument &m_document;
};

} // namespace Copydesk::Render
