// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_version.h"

#include "review/editing.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace Copydesk::Window {

VersionEditor::VersionEditor(Post::FieldId field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit(this))
    , m_coming(new QToolButton(this))
{
    m_line->setReadOnly(true);
    m_line->setFrame(false);
    m_line->setPlaceholderText(notSet());
    m_line->setToolTip(tr("Every change lifts the version by itself: text by a minor step, fields by a patch."));
    QPalette colors = m_line->palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(colors);
    m_coming->setPopupMode(QToolButton::InstantPopup);
    m_coming->setAutoRaise(true);
    m_coming->setFocusPolicy(Qt::StrongFocus);
    m_coming->setMenu(new QMenu(m_coming));
    m_coming->hide();

    // "1.0.7 → 1.0.8" is read in this order in every language.
    auto *row = new QHBoxLayout;
    row->setDirection(QBoxLayout::LeftToRight);
    row->setSpacing(2);
    row->addWidget(m_line, 1);
    row->addWidget(m_coming);
    static_cast<QBoxLayout *>(layout())->addLayout(row);
    setInput(m_line);
}

void VersionEditor::setDraft(const Review::Draft &draft)
{
    const Post::Bump bump = draft.bump();
    m_coming->setVisible(bump != Post::Bump::None);
    if (bump == Post::Bump::None)
        return;
    const auto *now = std::get_if<Post::Version>(&value());
    const QString coming = (now ? *now : Post::Version()).bumped(bump).toString();
    m_coming->setText(tr("→ %1", "the coming version").arg(coming));
    m_coming->setToolTip(tr("The version that saving will give; another step can be chosen"));
    m_coming->setAccessibleName(tr("Will become version %1").arg(coming));
    offerBumps(draft);
}

void VersionEditor::offerBumps(const Review::Draft &draft)
{
    using Post::Bump;
    const auto *now = std::get_if<Post::Version>(&value());
    QMenu *menu = m_coming->menu();
    menu->clear();
    const Bump least = draft.textChanged() ? Bump::Minor : Bump::Patch;
    for (const auto &[bump, text] : {std::pair(Bump::Patch, tr("Patch: %1")), std::pair(Bump::Minor, tr("Minor: %1")),
                                     std::pair(Bump::Major, tr("Major: %1"))}) {
        if (bump < least)
            continue;
        QAction *action = menu->addAction(text.arg((now ? *now : Post::Version()).bumped(bump).toString()));
        action->setCheckable(true);
        action->setChecked(bump == draft.bump());
        connect(action, &QAction::triggered, this,
                [this, chosen = bump, least] { Q_EMIT bumpChosen(chosen == least ? Bump::None : chosen); });
    }
}

void VersionEditor::showValue(const Post::Value &value) { m_line->setText(Post::scalarText(value)); }

} // namespace Copydesk::Window
