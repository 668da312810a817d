// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

/// Every action of the window in one table: menus, toolbar, key sheet, key editor and command palette are read from it.
namespace Copydesk::Window {

/// Where an action's keys work.
enum class Scope {
    Window, ///< anywhere in the window
    Reading, ///< while the list or the article has the focus: bare letters, Space and arrows must not fire while a
             ///< field is edited
    List, ///< while the list has the focus
};

/// The menu in which an action stands.
enum class Menu { File, Edit, Post, Go, View, Search, Help };

/// One row of the action table.
struct ActionRow {
    QString id; ///< "approve" has the id "decide-approve"; names the setting `keys/ID` and is stable between versions
    QString title; ///< for people, translated, without an ellipsis or a mnemonic
    QList<QKeySequence> defaultKeys;
    Scope scope = Scope::Window;
    Menu menu = Menu::File;
    QString icon; ///< a name of the icon theme and of resources/icons; empty: none
    bool opensDialog = false; ///< its menu entry ends in "…"
    bool isCheckable = false;
    bool startsGroup = false; ///< a line stands above it in its menu
    bool changesLibrary = false; ///< and so is off where that can only be read
    bool isAlternate = false; ///< another action with keys of another scope: it has no menu entry of its own
};

/// The ids' prefix of decisions: "decide-" and the decision's name.
inline constexpr QLatin1StringView DecisionPrefix{"decide-"};
/// "search-1" … "search-9".
inline constexpr QLatin1StringView SearchPrefix{"search-"};

/// All rows, in the order of the menus. Decisions come from the decision table; where two share a key (flag, clear
/// flag) the first one stands for both.
QList<ActionRow> actionTable();
QString displayName(Menu menu);
QString displayName(Scope scope);

/// The keys that an action has now: the default ones, or what the person chose (QSettings `keys/ID`; an empty list is
/// "no key").
QList<QKeySequence> keysOf(const ActionRow &row);
void setKeys(const ActionRow &row, const QList<QKeySequence> &keys);
void resetKeys(const ActionRow &row);
/// Whether two actions with the same key would be in each other's way: wherever one of the scopes holds, so does the
/// other.
bool scopesOverlap(Scope a, Scope b);

} // namespace Copydesk::Window
