// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "library/posts.h"

#include <QWidget>

#include <vector>

namespace Copydesk::Review {
class Desk;
}

class QSplitter;

namespace Copydesk::Window {

class ArticleView;
class ImageStore;

/// Two to four posts side by side, or one beside its version before the last change.
class CompareWindow : public QWidget {
    Q_OBJECT
public:
    static constexpr size_t Most = 4;

    CompareWindow(Review::Desk &desk, ImageStore &images, const std::vector<Library::PostId> &posts,
                  QWidget *parent = nullptr);
    const QList<ArticleView *> &views() const { return m_views; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Side {
        Library::StoredPost post;
        QString title;
    };
    static Result<QList<Side>> read(Library::Library &library, const std::vector<Library::PostId> &posts);
    void showSides(const QList<Side> &sides);

    ImageStore &m_images;
    QSplitter *m_columns;
    QList<ArticleView *> m_views;
};

} // namespace Copydesk::Window
