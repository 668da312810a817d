// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/keysheet.h"

#include "window/actionset.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

KeySheet::KeySheet(const ActionSet &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keySheet"_s);
    setWindowTitle(tr("All keys"));
    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout(content);
    columns->setSpacing(28);
    columns->addWidget(column(actions, {int(Menu::Post), int(Menu::Go)}));
    columns->addWidget(column(actions, {int(Menu::Edit), int(Menu::Search), int(Menu::File)}));
    columns->addWidget(column(actions, {int(Menu::View), int(Menu::Help)}));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *note = new QLabel(
        tr("Keys marked with • work in the list and in the article, so that typing in a field never decides anything."),
        this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *change = buttons->addButton(tr("Change keys…"), QDialogButtonBox::ActionRole);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT changeRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->addWidget(scroll, 1);
    all->addWidget(note);
    all->addWidget(buttons);
    resize(1120, 640);
}

QWidget *KeySheet::column(const ActionSet &actions, const QList<int> &menus)
{
    auto *widget = new QWidget(this);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    int line = 0;
    for (const int menu : menus) {
        auto *head = new QLabel(displayName(Menu(menu)).remove(u'&'), widget);
        QFont bold = head->font();
        bold.setBold(true);
        head->setFont(bold);
        head->setContentsMargins(0, line == 0 ? 0 : 12, 0, 2);
        grid->addWidget(head, line++, 0, 1, 2);
        for (const ActionRow &row : actions.rows()) {
            const QAction *action = actions.action(row.id);
            if (int(row.menu) != menu || action->shortcuts().isEmpty()
                || (row.id.startsWith(SearchPrefix) && row.id != "search-1"_L1))
                continue;
            QStringList keys;
            for (const QKeySequence &key : action->shortcuts())
                keys.append(key.toString(QKeySequence::NativeText));
            QString title = row.title;
            if (row.id == "search-1"_L1) {
                title = tr("Saved searches");
                keys = {
                    tr("%1 to %2")
                        .arg(keys.first(), actions.action(u"search-9")->shortcut().toString(QKeySequence::NativeText))};
            }
            auto *words = new QLabel(row.scope == Scope::Window ? title : tr("%1 •").arg(title), widget);
            words->setWordWrap(true);
            auto *key = new QLabel(keys.join(tr(", ")), widget);
            key->setForegroundRole(QPalette::PlaceholderText);
            key->setAccessibleName(tr("Keys of %1").arg(title));
            grid->addWidget(words, line, 0);
            grid->addWidget(key, line++, 1, Qt::AlignTrailing | Qt::AlignTop);
        }
    }
    grid->setRowStretch(line, 1);
    return widget;
}

} // namespace Copydesk::Window
