// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/textdiffview.h"

#include "render/bidi.h"
#include "window/diffwriter.h"

#include <QMimeData>
#include <QScrollBar>
#include <QTextDocumentFragment>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Window {

TextDiffView::TextDiffView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("What changed"));
}

void TextDiffView::showPosts(const Post::Post &before, const Post::Post &after)
{
    m_content =
        Content{.before = before, .after = after, .changes = Review::changedParts(before, after), .hasPosts = true};
    rebuild();
}

void TextDiffView::showText(const Post::Post &before, const Post::Post &after)
{
    m_content =
        Content{.before = before, .after = after, .changes = Review::changedParts(before, after), .hasPosts = true};
    m_content->changes.removeIf(
        [](const Review::FieldChange &change) { return !Review::textParts().contains(change.part); });
    rebuild();
}

void TextDiffView::showChanges(const QList<Review::FieldChange> &changes)
{
    m_content = Content{.before = {}, .after = {}, .changes = changes, .hasPosts = false};
    rebuild();
}

void TextDiffView::clear()
{
    m_content.reset();
    rebuild();
}

void TextDiffView::rebuild()
{
    m_changes.clear();
    m_current = -1;
    setExtraSelections({});
    document()->clear();
    if (!m_content)
        return;
    const Render::Theme theme = Render::Theme::fromPalette(palette());
    DiffWriter writer(*document(), theme);
    QTextCursor whole(document());
    whole.beginEditBlock();
    QList<Review::FieldChange> fields;
    for (const Review::FieldChange &change : std::as_const(m_content->changes)) {
        if (change.part == "blocks"_L1 && m_content->hasPosts)
            writer.writeBlocks(m_content->before.blocks, m_content->after.blocks);
        else if (change.isText)
            writer.writePart(change.title, change.before, change.after);
        else
            fields.append(change);
    }
    writer.writeFields(fields);
    if (m_content->changes.isEmpty())
        writer.writeNote(tr("No differences"));
    whole.endEditBlock();
    m_changes = writer.changes();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

bool TextDiffView::goToChange(int step)
{
    const int next = m_current + step;
    if (next < 0 || next >= m_changes.size())
        return false;
    m_current = next;
    QTextCursor cursor(document());
    cursor.setPosition(m_changes.at(next));
    const QRect place = cursorRect(cursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top() - viewport()->height() / 4);

    ExtraSelection mark;
    mark.cursor = cursor;
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    mark.format.setBackground(Render::Theme::fromPalette(palette()).boxBackground);
    setExtraSelections({mark});
    return true;
}

void TextDiffView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        rebuild();
}

QMimeData *TextDiffView::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(Render::withoutIsolates(textCursor().selection().toPlainText()));
    return copied;
}

} // namespace Copydesk::Window
