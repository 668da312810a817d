// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/outlinemodel.h"

#include <QListView>

namespace Copydesk::Window {

class ArticleView;

/// The outline of the article: follows its scrolling, and goes to a heading by click, Enter or arrows. Fits a dock.
class OutlineView : public QListView {
    Q_OBJECT
public:
    explicit OutlineView(ArticleView &article, QWidget *parent = nullptr);

    OutlineModel &outline() { return m_model; }

private:
    void showCurrent(int row);

    ArticleView &m_article;
    OutlineModel m_model;
    bool m_isFollowing = false; ///< the selection moves because the article was scrolled
};

} // namespace Copydesk::Window
