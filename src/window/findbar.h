// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Copydesk::Window {

class ArticleView;

/// Find in the article: all hits are marked while it is open; Enter and Shift+Enter go on and back, Esc closes it and
/// gives the focus to the article.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(ArticleView &view, QWidget *parent = nullptr);

    /// Shows the bar with the selected text, or with what was sought last.
    void open();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCount();
    void step(int step);

    ArticleView &m_view;
    QLineEdit *m_text;
    QLabel *m_count;
    QToolButton *m_previous, *m_next;
};

} // namespace Copydesk::Window
