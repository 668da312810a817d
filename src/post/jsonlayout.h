// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/block.h"
#include "post/field.h"

#include <span>
#include <string_view>
#include <vector>

/// What reader and writer of the interchange shape share; for them alone.
namespace Copydesk::Post::JsonLayout {

/// One member of "meta": a field of its own (`last` is one behind `first`), or a group of neighbouring rows of the
/// field table.
struct Entry {
    std::string_view key; ///< "topic", "score"
    size_t first, last; ///< rows of the field table, half open
    bool isGroup;
};

/// The members of "meta" in their order, worked out from the field table.
inline const std::vector<Entry> &entries()
{
    static const std::vector<Entry> all = [] {
        std::vector<Entry> made;
        for (const FieldId id : allFields()) {
            const std::string_view group = groupKey(*id);
            if (!group.empty() && !made.empty() && made.back().key == group)
                made.back().last = id.index() + 1;
            else
                made.push_back({group.empty() ? id->key : group, id.index(), id.index() + 1, !group.empty()});
        }
        return made;
    }();
    return all;
}

/// A type's name in "type".
struct BlockName {
    BlockType type;
    std::string_view name;
};
inline constexpr BlockName BlockNames[] = {
    {BlockType::Heading, "heading"}, {BlockType::Paragraph, "paragraph"}, {BlockType::Image, "image"},
    {BlockType::List, "list"},       {BlockType::Code, "code"},           {BlockType::Quote, "quote"},
    {BlockType::Table, "table"},     {BlockType::Rule, "rule"},           {BlockType::Html, "html"},
    {BlockType::Raw, "raw"},
};

/// What a block of any type may have behind the members of its type.
struct BlockMember {
    std::string_view name;
    QString Block::*member;
};
inline constexpr BlockMember CommonBlockMembers[] = {
    {"syntax", &Block::syntax},
    {"markup", &Block::markup},
    {"gap", &Block::gap},
};

/// An empty object or list that came in is not the same as none: it is kept as `UnknownMember` under its own, known
/// name and written in its place as long as nothing has come into it.
inline constexpr std::string_view Containers[] = {"blocks", "meta", "extra"};

} // namespace Copydesk::Post::JsonLayout
