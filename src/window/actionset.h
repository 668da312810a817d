// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/actiontable.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>

class QMenuBar;
class QWidget;

namespace Copydesk::Window {

/// The actions of one window, made from the action table, with the keys that the person chose.
class ActionSet : public QObject {
    Q_OBJECT
public:
    /// Actions of window scope are put on `window`.
    explicit ActionSet(QWidget *window);

    /// The action with this id, or null.
    QAction *action(QStringView id) const { return m_actions.value(id.toString()); }
    const QList<ActionRow> &rows() const { return m_rows; }
    /// Actions of reading scope work while `widget` or a child of it has the focus.
    void addReadingWidget(QWidget *widget);
    /// Actions of list scope (and of reading scope) work there.
    void addListWidget(QWidget *widget);
    void connectAction(QStringView id, QObject *context, std::function<void()> triggered);
    void connectToggle(QStringView id, QObject *context, std::function<void(bool)> toggled);
    /// Puts every action into its menu of the menu bar. The answer names the menus, for entries of their own.
    QHash<Menu, QMenu *> fill(QMenuBar *bar) const;
    /// Takes the keys over that were chosen since.
    void reloadKeys();
    /// "Approve (A)"; the title alone where the action has no key.
    QString toolTip(const QAction *action) const;

private:
    QList<ActionRow> m_rows;
    QHash<QString, QAction *> m_actions;
};

} // namespace Copydesk::Window
