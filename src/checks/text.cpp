// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/text.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// The texts of a block, const or not: `visit(text, item)`.
template <typename Block, typename Visit> void forEachText(Block &block, Visit visit)
{
    switch (block.type) {
    case Post::BlockType::Paragraph:
    case Post::BlockType::Heading:
    case Post::BlockType::Image:
    case Post::BlockType::Quote:
        visit(block.text, qsizetype(-1));
        break;
    case Post::BlockType::List:
        for (qsizetype i = 0; i < block.items.size(); ++i)
            visit(block.items[i], i);
        break;
    case Post::BlockType::Code:
    case Post::BlockType::Table:
    case Post::BlockType::Rule:
    case Post::BlockType::Html:
    case Post::BlockType::Raw:
        break;
    }
}

} // namespace

QString normalized(QStringView text) { return text.toString().simplified().toLower(); }

QString quoted(QStringView text)
{
    constexpr qsizetype limit = 80;
    const QString plain = text.left(4 * limit).toString().simplified();
    return u'“' + (plain.size() > limit ? QString(plain.left(limit) + u'…') : plain) + u'”';
}

void forEachProse(const Post::Post &post, const std::function<void(const Prose &)> &visit)
{
    visit({post.title, Place::title()});
    visit({post.lead, Place::lead()});
    for (qsizetype i = 0; i < post.blocks.size(); ++i) {
        forEachText(post.blocks[i],
                    [&](const QString &text, qsizetype item) { visit({text, Place::inBlock(i, item)}); });
    }
}

void forEachProse(Post::Post &post, const std::function<void(QString &)> &visit)
{
    visit(post.title);
    visit(post.lead);
    for (Post::Block &block : post.blocks) {
        bool isChanged = false;
        forEachText(block, [&](QString &text, qsizetype) {
            const QString before = text;
            visit(text);
            isChanged = isChanged || text != before;
        });
        if (isChanged)
            block.markup = QString(); // it is written anew, not as its document had it
    }
}

QList<BodyImage> bodyImages(const Post::Post &post)
{
    QList<BodyImage> images;
    for (qsizetype i = 0; i < post.blocks.size(); ++i) {
        if (post.blocks[i].type == Post::BlockType::Image)
            images.append({post.blocks[i], i});
    }
    return images;
}

} // namespace Copydesk::Checks
