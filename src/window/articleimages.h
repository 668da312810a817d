// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QMenu;
class QTextEdit;

namespace Copydesk::Render {
class PostDocument;
}

namespace Copydesk::Window {

class ImageStore;

/// Brings pictures into the article as they come into sight, as far as they are allowed, and lets the pixels of those
/// far away go.
class ArticleImages : public QObject {
    Q_OBJECT
public:
    /// `store` may be null: no picture is ever loaded.
    ArticleImages(QTextEdit &view, ImageStore *store);

    void setDocument(const std::shared_ptr<Render::PostDocument> &document);
    /// The view has been scrolled or resized.
    void update();
    /// A person clicked on picture `number`: asks what is allowed and loads.
    void activate(int number);
    /// What can be done with the picture; null where nothing can. The caller owns the menu.
    std::unique_ptr<QMenu> menu(int number) const;

private:
    void require(int number);
    void show(int number, const QImage &pixels);
    void policyChanged();

    QTextEdit &m_view;
    ImageStore *m_store;
    std::shared_ptr<Render::PostDocument> m_document;
};

} // namespace Copydesk::Window
