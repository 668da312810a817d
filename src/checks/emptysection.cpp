// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    for (qsizetype i = 0; i < post.blocks.size(); ++i) {
        const Post::Block &block = post.blocks[i];
        if (block.type != Post::BlockType::Heading || block.text.trimmed().isEmpty())
            continue;
        if (i + 1 == post.blocks.size() || post.blocks[i + 1].type == Post::BlockType::Heading) {
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
