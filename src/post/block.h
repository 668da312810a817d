// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Copydesk::Post {

/// Paragraph to Code are those of a page (spec post.md, "Body blocks"), the others come from documents that have more
/// (docs/post-shape.md).
enum class BlockType {
    Paragraph,
    Heading,
    Image,
    List,
    Code,
    Quote, ///< its text is what is quoted, blocks and all, in its syntax
    Table, ///< its text is the table as its syntax writes it, a row a line
    Rule, ///< a line across; no text
    Html, ///< its text is HTML, of which nothing is known
    Raw, ///< its text is of the block's syntax and is no other block: link definitions, a comment
};

/// What `Block::syntax` may name; another one is kept and taken for plain text.
namespace Syntax {
inline constexpr QLatin1StringView Markdown{"markdown"};
inline constexpr QLatin1StringView Html{"html"};
} // namespace Syntax

/// One block of a body (docs/post-shape.md). Only the members that its type names are used; the others are empty.
struct Block {
    BlockType type = BlockType::Paragraph;
    QString text = {}; ///< of all but Image, List and Rule: the text; Image: the caption. Lines joined by "\n"
    QString source = {}; ///< Image: where it comes from ("unsplash")
    QString language = {}; ///< Code: null where it is not known
    QStringList items = {}; ///< List: of all depths, in their order

    QString syntax = {}; ///< how text and items are marked up inside; null: plain text
    int level = 0; ///< Heading: 1 to 6; 0 where it is not known
    QString url = {}; ///< Image: the address as the document has it, a relative one too; null where it is not known
    QStringList marks = {}; ///< List: what stands before each item ("1. ", "\n    - [x] "); empty: plain bullets
    QString markup = {}; ///< the block as its document has it, where that is not what would be written; null otherwise
    QString gap = {}; ///< what stands between this block and the next in its document; null: one blank line

    static Block paragraph(const QString &text) { return {.text = text}; }
    static Block heading(const QString &text) { return {.type = BlockType::Heading, .text = text}; }
    static Block image(const QString &caption, const QString &source)
    {
        return {.type = BlockType::Image, .text = caption, .source = source};
    }
    static Block list(const QStringList &items) { return {.type = BlockType::List, .items = items}; }
    static Block code(const QString &language, const QString &text)
    {
        return {.type = BlockType::Code, .text = text, .language = language};
    }

    bool operator==(const Block &) const = default;
};

/// The block as running text: a list with a line an item, with marks where it has any, everything else its text.
QString textLines(const Block &block);
/// A list's items and marks out of lines as `textLines` gives them. Where `isMarked` is false, every line but an empty
/// one is an item.
void setListText(Block &block, const QString &text, bool isMarked);

/// The cells of a table in pipes, row by row, without the line that says how columns are aligned.
QList<QStringList> tableCells(const QString &text);

} // namespace Copydesk::Post
