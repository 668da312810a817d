// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_version.h"

#include "review/editing.h"

#include <QLayout>
#include <QLineEdit>

namespace Copydesk::Window {

VersionEditor::VersionEditor(Post::FieldId field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit(this))
{
    m_line->setReadOnly(true);
    m_line->setFrame(false);
    m_line->setPlaceholderText(notSet());
    m_line->setLayoutDirection(Qt::LeftToRight); // "1.0.7 → 1.0.8" is read in this order in every language
    m_line->setToolTip(tr("Every change lifts the version by itself: text by a minor step, fields by a patch."));
    QPalette colors = m_line->palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(colors);
    layout()->addWidget(m_line);
    setInput(m_line);
}

void VersionEditor::setDraft(const Review::Draft &draft)
{
    const Post::Version *now = std::get_if<Post::Version>(&value());
    const QString present = now ? now->toString() : QString();
    const Post::Bump bump = draft.bump();
    QString text = present;
    if (bump != Post::Bump::None) {
        const QString coming = (now ? *now : Post::Version()).bumped(bump).toString();
        text = tr("%1 → %2 when saved", "a version and the coming one").arg(now ? present : notSet(), coming);
    }
    if (m_line->text() != text)
        m_line->setText(text);
}

void VersionEditor::showValue(const Post::Value &value) { m_line->setText(Post::scalarText(value)); }

} // namespace Copydesk::Window
