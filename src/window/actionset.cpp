// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actionset.h"

#include "window/icons.h"

#include <QMenuBar>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

ActionSet::ActionSet(QWidget *window)
    : QObject(window)
    , m_rows(actionTable())
{
    for (const ActionRow &row : std::as_const(m_rows)) {
        auto *action = new QAction(this);
        action->setObjectName(row.id);
        action->setText(row.opensDialog ? tr("%1…").arg(row.title) : row.title);
        action->setCheckable(row.isCheckable);
        action->setMenuRole(row.id == "quit"_L1           ? QAction::QuitRole
                                : row.id == "about"_L1    ? QAction::AboutRole
                                : row.id == "settings"_L1 ? QAction::PreferencesRole
                                                          : QAction::NoRole);
        if (!row.icon.isEmpty())
            action->setIcon(icon(row.icon));
        // Bare letters with window scope would fire from combo boxes, check boxes and sliders, and take Space and the
        // arrows from them.
        action->setShortcutContext(row.scope == Scope::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        if (row.scope == Scope::Window)
            window->addAction(action);
        m_actions.insert(row.id, action);
    }
    reloadKeys();
}

void ActionSet::addReadingWidget(QWidget *widget)
{
    for (const ActionRow &row : std::as_const(m_rows)) {
        if (row.scope == Scope::Reading)
            widget->addAction(action(row.id));
    }
}

void ActionSet::addListWidget(QWidget *widget)
{
    addReadingWidget(widget);
    for (const ActionRow &row : std::as_const(m_rows)) {
        if (row.scope == Scope::List)
            widget->addAction(action(row.id));
    }
}

void ActionSet::connectAction(QStringView id, QObject *context, std::function<void()> triggered)
{
    QAction *found = action(id);
    Q_ASSERT_X(found, "ActionSet", "no such action");
    connect(found, &QAction::triggered, context, [triggered = std::move(triggered)] { triggered(); });
}

void ActionSet::connectToggle(QStringView id, QObject *context, std::function<void(bool)> toggled)
{
    QAction *found = action(id);
    Q_ASSERT_X(found, "ActionSet", "no such action");
    connect(found, &QAction::toggled, context, std::move(toggled));
}

QHash<Menu, QMenu *> ActionSet::fill(QMenuBar *bar) const
{
    QHash<Menu, QMenu *> menus;
    for (const ActionRow &row : m_rows) {
        if (row.isAlternate)
            continue;
        QMenu *&menu = menus[row.menu];
        if (!menu)
            menu = bar->addMenu(displayName(row.menu));
        if (row.startsGroup && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(action(row.id));
    }
    return menus;
}

void ActionSet::reloadKeys()
{
    for (const ActionRow &row : std::as_const(m_rows)) {
        QAction *const changed = action(row.id);
        changed->setShortcuts(keysOf(row));
        changed->setToolTip(toolTip(changed));
    }
}

QString ActionSet::toolTip(const QAction *action) const
{
    const QString title = action->text();
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? title : tr("%1 (%2)", "an action and its key").arg(title, key);
}

} // namespace Copydesk::Window
