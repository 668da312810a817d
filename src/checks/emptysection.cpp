// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// A heading of a lower level opens a part of the section; where levels are not known every one ends it.
bool isWithin(const Post::Block &inner, const Post::Block &outer)
{
    return outer.level > 0 && inner.level > outer.level;
}

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    for (qsizetype i = 0; i < post.blocks.size(); ++i) {
        const Post::Block &block = post.blocks[i];
        if (block.type != Post::BlockType::Heading || block.text.trimmed().isEmpty())
            continue;
        const bool isLast = i + 1 == post.blocks.size();
        if (isLast || (post.blocks[i + 1].type == Post::BlockType::Heading && !isWithin(post.blocks[i + 1], block))) {
            findings.append({QCoreApplication::translate("Check", "Nothing stands under a heading"),
                             quoted(block.text),
                             {},
                             Place::inBlock(i)});
        }
    }
    return findings;
}

} // namespace

const CheckPart EmptySection = {QT_TRANSLATE_NOOP("Check", "Empty section"), &find};

} // namespace Copydesk::Checks
