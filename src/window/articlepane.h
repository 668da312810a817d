// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Copydesk::Window {

class ArticleView;
class FindBar;
class ImageStore;

/// The article with its find bar. Has no keys of its own: they are the window's actions, which call these.
class ArticlePane : public QWidget {
    Q_OBJECT
public:
    /// `images` may be null; it must outlive the pane.
    explicit ArticlePane(ImageStore *images = nullptr, QWidget *parent = nullptr);

    ArticleView &view() const { return *m_view; }
    FindBar &findBar() const { return *m_findBar; }

    void openFind();
    /// Steps of the usual sizes (1: larger, -1: smaller); 0: back to 100 %.
    void zoomBy(int steps);

private:
    ArticleView *m_view;
    FindBar *m_findBar;
};

} // namespace Copydesk::Window
