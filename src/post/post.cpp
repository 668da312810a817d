// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/post.h"

#include <algorithm>

namespace Copydesk::Post {

namespace {

qint64 words(QStringView text)
{
    qint64 count = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool blank = c.isSpace();
        count += !blank && !inside;
        inside = !blank;
    }
    return count;
}

} // namespace

qint64 paragraphCount(const Post &post) { return std::ranges::count(post.blocks, BlockType::Paragraph, &Block::type); }

qint64 wordCount(const Post &post)
{
    qint64 count = words(post.title) + words(post.lead);
    for (const Block &block : post.blocks) {
        if (block.type == BlockType::Paragraph || block.type == BlockType::Heading || block.type == BlockType::Quote)
            count += words(block.text);
        for (const QString &item : block.items)
            count += words(item);
    }
    return count;
}

bool textDiffers(const Post &a, const Post &b)
{
    return a.title != b.title || a.lead != b.lead || a.blocks != b.blocks || a.similar != b.similar
        || a.extra != b.extra;
}

} // namespace Copydesk::Post
