// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

bool hasText(const Post::Block &block)
{
    const bool isProse = block.type != Post::BlockType::Heading && block.type != Post::BlockType::Image;
    return isProse && (!block.text.trimmed().isEmpty() || !block.items.join(QString()).trimmed().isEmpty());
}

Findings find(const Post::Post &post, const Context &)
{
    if (!post.lead.trimmed().isEmpty() || std::ranges::any_of(post.blocks, hasText))
        return {};
    return {{QCoreApplication::translate("Check", "The post has a title at most, and no text"), {}, {}, Place::lead()}};
}

} // namespace

const CheckPart NoText = {QT_TRANSLATE_NOOP("Check", "No text"), &find};

} // namespace Copydesk::Checks
