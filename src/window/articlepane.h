// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Copydesk::Window {

class ArticleView;
class FindBar;
class ImageStore;

/// The article with its find bar, and the keys that belong to both: Ctrl+F, F3 and Shift+F3, Ctrl++, Ctrl+− and Ctrl+0, active while the focus is in here.
class ArticlePane : public QWidget
{
    Q_OBJECT
public:
    /// `images` may be null; it must outlive the pane.
    explicit ArticlePane(ImageStore *images = nullptr, QWidget *parent = nullptr);

    ArticleView &view() const { return *m_view; }
    FindBar &findBar() const { return *m_findBar; }

    /// For menus; they belong to the pane.
    QList<QAction *> findActions() const { return m_findActions; }
    QList<QAction *> zoomActions() const { return m_zoomActions; }

private:
    QAction *addKey(const QString &text, const QList<QKeySequence> &keys);

    ArticleView *m_view;
    FindBar *m_findBar;
    QList<QAction *> m_findActions, m_zoomActions;
};

} // namespace Copydesk::Window
