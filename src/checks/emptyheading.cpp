// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

bool isEmptyHeading(const Post::Block &block)
{
    return block.type == Post::BlockType::Heading && block.text.trimmed().isEmpty();
}

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    for (qsizetype i = 0; i < post.blocks.size(); ++i) {
        if (isEmptyHeading(post.blocks[i]))
            findings.append({QCoreApplication::translate("Check", "A heading has no text"), {}, {}, Place::inBlock(i)});
    }
    return findings;
}

Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Post after = post;
    after.blocks.removeIf(isEmptyHeading);
    return after;
}

} // namespace

const CheckPart EmptyHeading = {QT_TRANSLATE_NOOP("Check", "Heading without text"), &find,
                                QT_TRANSLATE_NOOP("Check", "Take out headings without text"), &fix};

} // namespace Copydesk::Checks
