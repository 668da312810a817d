// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/diffwriter.h"

#include "render/bidi.h"
#include "review/worddiff.h"
#include "window/blockalignment.h"

#include <QCoreApplication>
#include <QTextTable>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Copydesk::Window {

namespace {

/// Smaller than the article: a diff stands beside other things.
constexpr qreal Zoom = 0.85;
constexpr qsizetype ContextLength = 160;
/// Longer texts are not compared on the screen.
constexpr qsizetype MostLetters = 400'000;
/// A stretch this short between two changes is one change with them, for going from change to change.
constexpr int NearChange = 80;

} // namespace

DiffWriter::DiffWriter(QTextDocument &document, const Render::Theme &theme)
    : m_theme(theme)
    , m_type(theme, Zoom)
    , m_cursor(&document)
{
    document.setDocumentMargin(12);
    m_added.setForeground(theme.added);
    m_added.setBackground(theme.addedBackground);
    m_added.setFontUnderline(true);
    m_removed.setForeground(theme.removed);
    m_removed.setBackground(theme.removedBackground);
    m_removed.setFontStrikeOut(true);
}

const QTextCharFormat &DiffWriter::formatOf(Post::BlockType type) const
{
    switch (type) {
    case Post::BlockType::Heading:
        return m_type.heading;
    case Post::BlockType::Image:
        return m_type.meta;
    case Post::BlockType::Code:
    case Post::BlockType::Table:
    case Post::BlockType::Html:
    case Post::BlockType::Raw:
        return m_type.code;
    case Post::BlockType::Paragraph:
    case Post::BlockType::Quote:
    case Post::BlockType::Rule:
    case Post::BlockType::List:
        break;
    }
    return m_type.body;
}

void DiffWriter::writePart(const QString &title, const QString &before, const QString &after)
{
    writeTitle(title);
    startBlock(m_type.bodyBlock, m_type.body, after.isEmpty() ? before : after);
    writePieces(before, after, m_type.body);
}

void DiffWriter::writeBlocks(const QList<Post::Block> &before, const QList<Post::Block> &after)
{
    writeTitle(Review::partTitle(u"blocks"_s));
    const QList<AlignedBlock> pairs = alignedBlocks(before, after);
    for (qsizetype i = 0; i < pairs.size();) {
        if (!pairs.at(i).isSame) {
            writeBlock(pairs.at(i).before < 0 ? nullptr : &before.at(pairs.at(i).before),
                       pairs.at(i).after < 0 ? nullptr : &after.at(pairs.at(i).after));
            ++i;
            continue;
        }
        const qsizetype first = i;
        while (i < pairs.size() && pairs.at(i).isSame)
            ++i;
        // The block behind a change and the one before the next are its context.
        const bool isAtStart = first == 0, isAtEnd = i == pairs.size();
        qsizetype hidden = i - first - (isAtStart ? 0 : 1) - (isAtEnd ? 0 : 1);
        if (!isAtStart)
            writeContext(after.at(pairs.at(first).after));
        if (hidden > 0)
            writeUnchanged(int(hidden));
        if (!isAtEnd && (isAtStart || i - first > 1))
            writeContext(after.at(pairs.at(i - 1).after));
    }
}

void DiffWriter::writeBlock(const Post::Block *before, const Post::Block *after)
{
    const Post::Block &shown = after ? *after : *before;
    const QString textBefore = before ? blockText(*before) : QString();
    const QString textAfter = after ? blockText(*after) : QString();
    startBlock(shown.type == Post::BlockType::Code ? m_type.codeBlock : m_type.bodyBlock, formatOf(shown.type),
               textAfter.isEmpty() ? textBefore : textAfter);
    if (textBefore == textAfter && before && after) {
        // Only what does not show in the text differs: a code's language.
        writePieces(before->language, after->language, m_type.label);
        m_cursor.insertText(u" "_s, m_type.label);
        m_cursor.insertText(Render::displayable(textAfter.left(ContextLength)), m_type.label);
        return;
    }
    writePieces(textBefore, textAfter, formatOf(shown.type));
}

void DiffWriter::writeContext(const Post::Block &block)
{
    QString text = blockText(block).simplified();
    if (text.size() > ContextLength)
        text = text.left(ContextLength) + u" …"_s;
    startBlock(m_type.bodyBlock, m_type.label, text);
    m_cursor.insertText(Render::displayable(text), m_type.label);
}

void DiffWriter::writeUnchanged(int count)
{
    const QString text = QCoreApplication::translate("Diff", "⋯ %n unchanged block(s)", nullptr, count);
    startBlock(m_type.bodyBlock, m_type.label, text);
    m_cursor.insertText(text, m_type.label);
}

void DiffWriter::writePieces(const QString &before, const QString &after, const QTextCharFormat &format)
{
    if (before.size() > MostLetters || after.size() > MostLetters) {
        m_changes.append(m_cursor.position());
        m_cursor.insertText(
            QCoreApplication::translate("Diff", "Too long to be compared here: %L1 letters before, %L2 after")
                .arg(before.size())
                .arg(after.size()),
            m_type.label);
        return;
    }
    int lastEnd = -1;
    for (const Review::DiffPiece &piece : Review::wordDiff(before, after)) {
        QTextCharFormat looks = format;
        if (piece.kind != Review::DiffPiece::Same) {
            looks.merge(piece.kind == Review::DiffPiece::Added ? m_added : m_removed);
            if (lastEnd < 0 || m_cursor.position() - lastEnd > NearChange)
                m_changes.append(m_cursor.position());
        }
        m_cursor.insertText(Render::displayable(piece.text), looks);
        if (piece.kind != Review::DiffPiece::Same)
            lastEnd = m_cursor.position();
    }
}

void DiffWriter::writeFields(const QList<Review::FieldChange> &changes)
{
    if (changes.isEmpty())
        return;
    writeTitle(QCoreApplication::translate("Diff", "Fields"));
    startBlock(m_type.tinyBlock, m_type.tiny, {});
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(m_theme.border);
    format.setCellPadding(4);
    format.setCellSpacing(0);
    format.setHeaderRowCount(1);
    QTextTable *table = m_cursor.insertTable(int(changes.size()) + 1, 3, format);
    const auto write = [this, table](int row, int column, const QString &text, const QTextCharFormat &looks) {
        m_cursor = table->cellAt(row, column).firstCursorPosition();
        m_cursor.insertText(Render::displayable(text.left(ContextLength * 10)), looks);
    };
    write(0, 0, QCoreApplication::translate("Diff", "Field"), m_type.label);
    write(0, 1, QCoreApplication::translate("Diff", "Before"), m_type.label);
    write(0, 2, QCoreApplication::translate("Diff", "After"), m_type.label);
    for (int i = 0; i < changes.size(); ++i) {
        QTextCharFormat removed = m_type.meta, added = m_type.meta;
        removed.merge(m_removed);
        added.merge(m_added);
        write(i + 1, 0, changes.at(i).title, m_type.meta);
        m_changes.append(m_cursor.position());
        write(i + 1, 1, Render::isolated(changes.at(i).before), removed);
        write(i + 1, 2, Render::isolated(changes.at(i).after), added);
    }
    m_cursor.movePosition(QTextCursor::End);
    m_isFresh = true;
}

void DiffWriter::writeNote(const QString &text)
{
    startBlock(m_type.bodyBlock, m_type.label, text);
    m_cursor.insertText(text, m_type.label);
}

void DiffWriter::writeTitle(const QString &title)
{
    QTextBlockFormat block = m_type.metaBlock;
    block.setTopMargin(m_isFresh ? 0 : m_type.px(12));
    block.setBottomMargin(m_type.px(4));
    QTextCharFormat looks = m_type.label;
    looks.setFontWeight(QFont::DemiBold);
    startBlock(block, looks, title);
    m_cursor.insertText(title, looks);
}

void DiffWriter::startBlock(QTextBlockFormat block, const QTextCharFormat &format, QStringView text)
{
    if (!block.hasProperty(QTextFormat::LayoutDirection))
        block.setLayoutDirection(Render::firstStrongDirection(text));
    if (std::exchange(m_isFresh, false)) {
        m_cursor.setBlockFormat(block);
        m_cursor.setBlockCharFormat(format);
    } else {
        m_cursor.insertBlock(block, format);
    }
}

} // namespace Copydesk::Window
