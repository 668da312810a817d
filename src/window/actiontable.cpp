// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actiontable.h"

#include "review/decision.h"

#include <QCoreApplication>
#include <QSettings>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    const char *id;
    const char *title; ///< in context "Action"
    const char *keys; ///< portable, separated by a blank; "" none
    Scope scope;
    Menu menu;
    const char *icon;
    enum Trait { Plain = 0, Dialog = 1, Checkable = 2, Group = 4, Alternate = 8, Changes = 16 };
    int traits = Plain;
};

// clang-format off
constexpr Entry Entries[] = {
    {"open-library",    QT_TRANSLATE_NOOP("Action", "Open library"),            "Ctrl+O",        Scope::Window,  Menu::File,   "document-open", Entry::Dialog},
    {"import",          QT_TRANSLATE_NOOP("Action", "Import"),                  "Ctrl+I",        Scope::Window,  Menu::File,   "document-import", Entry::Dialog | Entry::Group | Entry::Changes},
    {"drop-folders",    QT_TRANSLATE_NOOP("Action", "Watched folders"),         "",              Scope::Window,  Menu::File,   "", Entry::Dialog | Entry::Changes},
    {"export",          QT_TRANSLATE_NOOP("Action", "Export"),                  "Ctrl+Shift+E",  Scope::Window,  Menu::File,   "document-export", Entry::Dialog},
    {"backup",          QT_TRANSLATE_NOOP("Action", "Back the library up"),     "",              Scope::Window,  Menu::File,   "document-save-as", Entry::Dialog | Entry::Group},
    {"print",           QT_TRANSLATE_NOOP("Action", "Print"),                   "Ctrl+P",        Scope::Window,  Menu::File,   "document-print", Entry::Dialog | Entry::Group},
    {"print-pdf",       QT_TRANSLATE_NOOP("Action", "Save as PDF"),             "",              Scope::Window,  Menu::File,   "application-pdf", Entry::Dialog},
    {"settings",        QT_TRANSLATE_NOOP("Action", "Settings"),                "Ctrl+,",        Scope::Window,  Menu::File,   "configure", Entry::Dialog | Entry::Group},
    {"quit",            QT_TRANSLATE_NOOP("Action", "Quit"),                    "Ctrl+Q",        Scope::Window,  Menu::File,   "application-exit"},

    {"undo",            QT_TRANSLATE_NOOP("Action", "Undo"),                    "Ctrl+Z",        Scope::Window,  Menu::Edit,   "edit-undo", Entry::Changes},
    {"redo",            QT_TRANSLATE_NOOP("Action", "Redo"),                    "Ctrl+Shift+Z Ctrl+Y", Scope::Window, Menu::Edit, "edit-redo", Entry::Changes},
    {"undo-reading",    QT_TRANSLATE_NOOP("Action", "Undo, in list and article"), "Backspace",   Scope::Reading, Menu::Edit,   "edit-undo", Entry::Alternate | Entry::Changes},
    {"operations",      QT_TRANSLATE_NOOP("Action", "All operations"),          "Ctrl+H",        Scope::Window,  Menu::Edit,   "view-history", Entry::Dialog},
    {"edit",            QT_TRANSLATE_NOOP("Action", "Edit the fields"),         "E",             Scope::Reading, Menu::Edit,   "document-edit", Entry::Group},
    {"edit-text",       QT_TRANSLATE_NOOP("Action", "Edit the text"),           "Ctrl+E",        Scope::Window,  Menu::Edit,   "edit-rename", Entry::Checkable | Entry::Changes},
    {"select-all",      QT_TRANSLATE_NOOP("Action", "Select all in the list"),  "Ctrl+A",        Scope::List,    Menu::Edit,   "edit-select-all", Entry::Group},
    {"find",            QT_TRANSLATE_NOOP("Action", "Find in the article"),     "Ctrl+F",        Scope::Window,  Menu::Edit,   "edit-find"},
    {"next-hit",        QT_TRANSLATE_NOOP("Action", "Next hit in the article"), "F3",            Scope::Window,  Menu::Edit,   "go-down"},
    {"previous-hit",    QT_TRANSLATE_NOOP("Action", "Previous hit in the article"), "Shift+F3",  Scope::Window,  Menu::Edit,   "go-up"},

    {"approve-typing",  QT_TRANSLATE_NOOP("Action", "Approve while typing"),    "Ctrl+Return Ctrl+Enter", Scope::Window, Menu::Post, "dialog-ok-apply", Entry::Group | Entry::Changes},
    {"approve-proposed", QT_TRANSLATE_NOOP("Action", "Approve with the proposed version"), "Shift+A", Scope::Reading, Menu::Post, "", Entry::Changes},
    {"skip",            QT_TRANSLATE_NOOP("Action", "Skip"),                    "S",             Scope::Reading, Menu::Post,   "media-skip-forward", Entry::Changes},
    {"diff",            QT_TRANSLATE_NOOP("Action", "Show the last change"),    "D",             Scope::Reading, Menu::Post,   "vcs-diff", Entry::Group},
    {"since-approval",  QT_TRANSLATE_NOOP("Action", "Show what changed since the approval"), "Shift+D", Scope::Reading, Menu::Post, ""},
    {"compare",         QT_TRANSLATE_NOOP("Action", "Compare"),                 "C",             Scope::Reading, Menu::Post,   "view-split-left-right"},
    {"fix",             QT_TRANSLATE_NOOP("Action", "Mend what a check found"), "Ctrl+.",        Scope::Window,  Menu::Post,   "", Entry::Changes},
    {"resolve",         QT_TRANSLATE_NOOP("Action", "Resolve the conflict"),    "Ctrl+R",        Scope::Window,  Menu::Post,   "vcs-merge", Entry::Dialog | Entry::Changes},
    {"open-window",     QT_TRANSLATE_NOOP("Action", "Open in a window of its own"), "Return Enter", Scope::Reading, Menu::Post, "window-new", Entry::Group},
    {"copy-id",         QT_TRANSLATE_NOOP("Action", "Copy the source id"),      "Ctrl+Shift+C",  Scope::Window,  Menu::Post,   "edit-copy"},

    {"next",            QT_TRANSLATE_NOOP("Action", "Next post"),               "J Down",        Scope::Reading, Menu::Go,     "go-down"},
    {"previous",        QT_TRANSLATE_NOOP("Action", "Previous post"),           "K Up",          Scope::Reading, Menu::Go,     "go-up"},
    {"page-down",       QT_TRANSLATE_NOOP("Action", "Page down, then the next post"), "Space",   Scope::Reading, Menu::Go,     ""},
    {"page-up",         QT_TRANSLATE_NOOP("Action", "Page up, then the previous post"), "Shift+Space", Scope::Reading, Menu::Go, ""},
    {"back",            QT_TRANSLATE_NOOP("Action", "Back: to the list, then off with the filter's last part"), "Esc", Scope::Reading, Menu::Go, ""},
    {"pane-facets",     QT_TRANSLATE_NOOP("Action", "Go to the facets"),        "Alt+1",         Scope::Window,  Menu::Go,     "", Entry::Group},
    {"pane-list",       QT_TRANSLATE_NOOP("Action", "Go to the list"),          "Alt+2",         Scope::Window,  Menu::Go,     ""},
    {"pane-article",    QT_TRANSLATE_NOOP("Action", "Go to the article"),       "Alt+3",         Scope::Window,  Menu::Go,     ""},
    {"pane-meta",       QT_TRANSLATE_NOOP("Action", "Go to the fields"),        "Alt+4",         Scope::Window,  Menu::Go,     ""},
    {"pane-next",       QT_TRANSLATE_NOOP("Action", "Next pane"),               "F6",            Scope::Window,  Menu::Go,     ""},
    {"pane-previous",   QT_TRANSLATE_NOOP("Action", "Previous pane"),           "Shift+F6",      Scope::Window,  Menu::Go,     ""},

    {"view-table",      QT_TRANSLATE_NOOP("Action", "List as a table"),         "Ctrl+T",        Scope::Window,  Menu::View,   "view-list-details", Entry::Checkable},
    {"view-facets",     QT_TRANSLATE_NOOP("Action", "Show facets and searches"), "F9",           Scope::Window,  Menu::View,   "view-filter", Entry::Checkable},
    {"view-meta",       QT_TRANSLATE_NOOP("Action", "Show the fields"),         "Ctrl+M",        Scope::Window,  Menu::View,   "view-form", Entry::Checkable},
    {"view-history",    QT_TRANSLATE_NOOP("Action", "Show the tabs below the article"), "F8",    Scope::Window,  Menu::View,   "view-split-top-bottom", Entry::Checkable},
    {"similar",         QT_TRANSLATE_NOOP("Action", "Similar posts"),           "Ctrl+Shift+S",  Scope::Window,  Menu::View,   ""},
    {"outline",         QT_TRANSLATE_NOOP("Action", "Outline of the article"),  "F7",            Scope::Window,  Menu::View,   "view-list-tree", Entry::Checkable},
    {"fade-shared",     QT_TRANSLATE_NOOP("Action", "Fade what other posts have too"), "O",      Scope::Reading, Menu::View,   "", Entry::Checkable | Entry::Group},
    {"zoom-in",         QT_TRANSLATE_NOOP("Action", "Larger text"),             "Ctrl++ Ctrl+=", Scope::Window,  Menu::View,   "zoom-in", Entry::Group},
    {"zoom-out",        QT_TRANSLATE_NOOP("Action", "Smaller text"),            "Ctrl+-",        Scope::Window,  Menu::View,   "zoom-out"},
    {"zoom-reset",      QT_TRANSLATE_NOOP("Action", "Text at its usual size"),  "Ctrl+0",        Scope::Window,  Menu::View,   "zoom-original"},
    {"full-screen",     QT_TRANSLATE_NOOP("Action", "Full screen"),             "F11",           Scope::Window,  Menu::View,   "view-fullscreen", Entry::Checkable | Entry::Group},

    {"filter",          QT_TRANSLATE_NOOP("Action", "Filter"),                  "/",             Scope::Reading, Menu::Search, "view-filter"},
    {"filter-anywhere", QT_TRANSLATE_NOOP("Action", "Filter, from anywhere"),   "Ctrl+L",        Scope::Window,  Menu::Search, "view-filter", Entry::Alternate},
    {"clear-filter",    QT_TRANSLATE_NOOP("Action", "Clear the filter"),        "Ctrl+Shift+L",  Scope::Window,  Menu::Search, "edit-clear"},
    {"clusters",        QT_TRANSLATE_NOOP("Action", "Near duplicates"),         "Ctrl+Shift+D",  Scope::Window,  Menu::Search, "", Entry::Dialog | Entry::Group},
    {"save-search",     QT_TRANSLATE_NOOP("Action", "Save this search"),        "Ctrl+D",        Scope::Window,  Menu::Search, "bookmark-new", Entry::Dialog | Entry::Group | Entry::Changes},
    {"rules",           QT_TRANSLATE_NOOP("Action", "Rules"),                   "",              Scope::Window,  Menu::Search, "flag", Entry::Dialog | Entry::Group},

    {"palette",         QT_TRANSLATE_NOOP("Action", "Commands"),                "Ctrl+K",        Scope::Window,  Menu::Help,   "search"},
    {"keys",            QT_TRANSLATE_NOOP("Action", "All keys"),                "?",             Scope::Reading, Menu::Help,   "input-keyboard"},
    {"keys-anywhere",   QT_TRANSLATE_NOOP("Action", "All keys, from anywhere"), "F1 Ctrl+/",     Scope::Window,  Menu::Help,   "input-keyboard", Entry::Alternate},
    {"about",           QT_TRANSLATE_NOOP("Action", "About Copydesk"),          "",              Scope::Window,  Menu::Help,   "help-about", Entry::Dialog | Entry::Group},
};
// clang-format on

QList<QKeySequence> sequences(QLatin1StringView keys)
{
    QList<QKeySequence> result;
    for (const QString &key : QString(keys).split(u' ', Qt::SkipEmptyParts))
        result.append(QKeySequence::fromString(key, QKeySequence::PortableText));
    return result;
}

ActionRow row(const Entry &entry)
{
    return {.id = QLatin1StringView(entry.id),
            .title = QCoreApplication::translate("Action", entry.title),
            .defaultKeys = sequences(QLatin1StringView(entry.keys)),
            .scope = entry.scope,
            .menu = entry.menu,
            .icon = QLatin1StringView(entry.icon),
            .opensDialog = (entry.traits & Entry::Dialog) != 0,
            .isCheckable = (entry.traits & Entry::Checkable) != 0,
            .startsGroup = (entry.traits & Entry::Group) != 0,
            .changesLibrary = (entry.traits & Entry::Changes) != 0,
            .isAlternate = (entry.traits & Entry::Alternate) != 0};
}

QString decisionIcon(const Review::Decision &decision)
{
    if (decision.flag == Review::Decision::Flag::Set)
        return decision.status.empty() ? u"flag"_s : u"mail-reply-sender"_s;
    return decision.reason == Review::Decision::Reason::Required ? u"dialog-cancel"_s : u"dialog-ok-apply"_s;
}

QList<ActionRow> decisionRows()
{
    QList<ActionRow> rows;
    QSet<QLatin1StringView> taken;
    for (const Review::Decision &decision : Review::decisions()) {
        const QLatin1StringView key(decision.shortcut);
        if (!key.isEmpty() && taken.contains(key))
            continue;
        taken.insert(key);
        rows.append({.id = DecisionPrefix + Post::latin1(decision.name),
                     .title = Review::displayTitle(decision),
                     .defaultKeys = sequences(key),
                     .scope = Scope::Reading,
                     .menu = Menu::Post,
                     .icon = decisionIcon(decision),
                     .changesLibrary = true});
    }
    return rows;
}

QString settingName(const ActionRow &row) { return u"keys/"_s + row.id; }

} // namespace

QList<ActionRow> actionTable()
{
    QList<ActionRow> rows;
    for (const Entry &entry : Entries) {
        if (QLatin1StringView(entry.id) == "approve-typing"_L1)
            rows += decisionRows();
        rows.append(row(entry));
        if (QLatin1StringView(entry.id) == "save-search"_L1) {
            for (int i = 1; i <= 9; ++i)
                rows.append({.id = SearchPrefix + QString::number(i),
                             .title = QCoreApplication::translate("Action", "Saved search %1").arg(i),
                             .defaultKeys = {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + i))},
                             .scope = Scope::Window,
                             .menu = Menu::Search,
                             .icon = {},
                             .startsGroup = i == 1});
        }
    }
    return rows;
}

QString displayName(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return QCoreApplication::translate("Menu", "&File");
    case Menu::Edit:
        return QCoreApplication::translate("Menu", "&Edit");
    case Menu::Post:
        return QCoreApplication::translate("Menu", "&Post");
    case Menu::Go:
        return QCoreApplication::translate("Menu", "&Go");
    case Menu::View:
        return QCoreApplication::translate("Menu", "&View");
    case Menu::Search:
        return QCoreApplication::translate("Menu", "&Search");
    case Menu::Help:
        return QCoreApplication::translate("Menu", "&Help");
    }
    return {};
}

QString displayName(Scope scope)
{
    switch (scope) {
    case Scope::Window:
        return QCoreApplication::translate("Scope", "Anywhere");
    case Scope::Reading:
        return QCoreApplication::translate("Scope", "List and article");
    case Scope::List:
        return QCoreApplication::translate("Scope", "List");
    }
    return {};
}

QList<QKeySequence> keysOf(const ActionRow &row)
{
    const QVariant stored = QSettings().value(settingName(row));
    if (!stored.isValid())
        return row.defaultKeys;
    QList<QKeySequence> keys;
    for (const QString &text : stored.toStringList()) {
        if (const auto key = QKeySequence::fromString(text, QKeySequence::PortableText); !key.isEmpty())
            keys.append(key);
    }
    return keys;
}

void setKeys(const ActionRow &row, const QList<QKeySequence> &keys)
{
    if (keys == row.defaultKeys)
        return resetKeys(row);
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    QSettings().setValue(settingName(row), texts);
}

void resetKeys(const ActionRow &row) { QSettings().remove(settingName(row)); }

bool scopesOverlap(Scope a, Scope b)
{
    // The list lies in the reading scope, and both lie in the window.
    Q_UNUSED(a)
    Q_UNUSED(b)
    return true;
}

} // namespace Copydesk::Window
