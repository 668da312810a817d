// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>

class QPagedPaintDevice;

namespace Copydesk::Post {
struct Post;
}

namespace Copydesk::Render {

class PostDocument;

/// Paints posts on paper, one behind the other, each from a new page on: in the light theme, whatever a window shows,
/// with the title and the page's number at the foot. Loads nothing. Needs a QGuiApplication; belongs to one thread at a
/// time.
class PostPrinter {
public:
    enum class Numbers {
        OfPost, ///< "2 of 5", from 1 in each post
        Running, ///< "7", through all posts
    };
    PostPrinter(QPagedPaintDevice &device, Numbers numbers);

    /// Pictures come from `shown` (a document of the same post) as far as they are loaded there; null: none. False
    /// where the device fails.
    bool print(const Post::Post &post, const PostDocument *shown = nullptr);
    bool finish();

private:
    void paintPage(const PostDocument &document, const QString &title, int page, int count);

    QPagedPaintDevice &m_device;
    Numbers m_numbers;
    QFont m_footer;
    QRectF m_page;
    qreal m_footerHeight;
    QPainter m_painter;
    int m_printed = 0; ///< pages
};

} // namespace Copydesk::Render
