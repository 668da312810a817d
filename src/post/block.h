// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Copydesk::Post {

enum class BlockType { Paragraph, Heading, Image, List, Code };

/// One block of a body (spec post.md, "Body blocks"). Only the members that its type names are used; the others are
/// empty.
struct Block {
    BlockType type = BlockType::Paragraph;
    QString text; ///< Paragraph, Heading, Code: the text; Image: the caption. Code: lines joined by "\n", as they were
    QString source; ///< Image: where it comes from ("unsplash")
    QString language; ///< Code: null where it is not known
    QStringList items; ///< List

    static Block paragraph(const QString &text) { return {BlockType::Paragraph, text, {}, {}, {}}; }
    static Block heading(const QString &text) { return {BlockType::Heading, text, {}, {}, {}}; }
    static Block image(const QString &caption, const QString &source)
    {
        return {BlockType::Image, caption, source, {}, {}};
    }
    static Block list(const QStringList &items) { return {BlockType::List, {}, {}, {}, items}; }
    static Block code(const QString &language, const QString &text)
    {
        return {BlockType::Code, text, {}, language, {}};
    }

    bool operator==(const Block &) const = default;
};

} // namespace Copydesk::Post
