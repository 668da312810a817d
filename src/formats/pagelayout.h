// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/block.h"
#include "post/field.h"

#include <QLatin1StringView>
#include <QStringList>

/// What reader and writer of page text share: its fixed lines, and how what no field holds is kept in `Post::extra`.
///
/// `ExtraLines::after` names a place; the lines stand there:
/// - "": before the title (the preamble).
/// - a field's key ("tools", "score.clarity"): behind the field; a group's key ("score"): behind its label; with
/// ".label" or ".N" behind it: behind the
///   label or the N-th line (from 0) of a list, map or records that goes on after them.
/// - "title", "lead", "blocks.N", "meta" (the line that opens the box), "box" (the box's end), "similar" and
/// "similar.N": a gap.
///   The lines stand there *instead of* what usually does; none at all is a gap that is closed.
/// - "order": not lines of the page but the keys of the meta box in the order in which they came, where that is not the
/// usual one.
namespace Copydesk::Formats::PageLayout {

inline constexpr QLatin1StringView MetaLine{"alphanode post meta"};
inline constexpr QLatin1StringView SimilarLine{"Similar Posts"};
inline constexpr QLatin1StringView ImageMark{". image source: "};
inline constexpr QStringView ItemMark = u"  • ";
inline constexpr QStringView RecordMark = u"    • ";
inline constexpr QStringView ValueMark = u": ";

inline constexpr QLatin1StringView TitlePlace{"title"};
inline constexpr QLatin1StringView LeadPlace{"lead"};
inline constexpr QLatin1StringView MetaPlace{"meta"};
inline constexpr QLatin1StringView BoxPlace{"box"};
inline constexpr QLatin1StringView SimilarPlace{"similar"};
inline constexpr QLatin1StringView OrderPlace{"order"};
inline QString blockPlace(qsizetype index) { return QLatin1StringView("blocks.") + QString::number(index); }
inline QString similarPlace(qsizetype index) { return QLatin1StringView("similar.") + QString::number(index); }
/// Behind line `index` of a field; -1 is its label.
inline QString linePlace(const QString &key, qsizetype index)
{
    return index < 0 ? QString(key + QLatin1StringView(".label"))
                     : QString(key + QLatin1Char('.') + QString::number(index));
}

/// Whether an image stands right below the block, as in the archive.
inline bool isGluedByDefault(const Post::Block &upper, const Post::Block &lower)
{
    using enum Post::BlockType;
    return lower.type == Image && (upper.type == Image || upper.type == List);
}

/// Whether the two blocks are still told apart without a blank line between them.
inline bool canBeGlued(const Post::Block &upper, const Post::Block &lower)
{
    using enum Post::BlockType;
    const bool upperMarked = upper.type == Image || upper.type == List;
    const bool lowerMarked = lower.type == Image || lower.type == List;
    return (upperMarked || lowerMarked) && !(upper.type == List && lower.type == List);
}

/// What stands between two blocks unless `extra` says otherwise.
inline QStringList usualGap(const Post::Block &upper, const Post::Block &lower)
{
    return isGluedByDefault(upper, lower) ? QStringList() : QStringList{QString()};
}

inline bool isBlank(QStringView line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
}

/// A scalar that stands on one line with its label.
inline bool isOneLine(const Post::Field &row)
{
    return row.group.empty() && row.type != Post::FieldType::TextList && row.type != Post::FieldType::Records;
}

} // namespace Copydesk::Formats::PageLayout
