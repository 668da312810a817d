// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QAction;
class QToolButton;

namespace Copydesk::Window {

/// The buttons below a list or table of rows: add, and for the current row up, down, remove. The same actions have keys
/// on the view: Insert, Alt+Up, Alt+Down, Delete. Those for a row show only while there is a current one.
class RowButtons : public QWidget {
    Q_OBJECT
public:
    RowButtons(QAbstractItemView *view, const QString &field, QWidget *parent);
    /// After the current row or the number of rows has changed.
    void showState(bool hasRows);

Q_SIGNALS:
    void addRequested();
    void removeRequested();
    void moveRequested(int step);

private:
    QToolButton *button(QAction *action, const QString &field);

    QAbstractItemView *m_view;
    QAction *m_up;
    QAction *m_down;
    QAction *m_remove;
    QList<QToolButton *> m_rowButtons;
};

} // namespace Copydesk::Window
