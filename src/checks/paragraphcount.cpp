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
    const qint64 counted = Post::paragraphCount(post);
    if (!post.meta.has(Post::Fields::Paragraphs) || post.meta.number(Post::Fields::Paragraphs) == counted)
        return {};
    return {{QCoreApplication::translate("Check", "The number of paragraphs is not that of the body"),
             QString::number(post.meta.number(Post::Fields::Paragraphs)), QString::number(counted),
             Place::inField(Post::Fields::Paragraphs)}};
}

Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Post after = post;
    after.meta.set(Post::Fields::Paragraphs, Post::paragraphCount(post));
    return after;
}

} // namespace

const CheckPart ParagraphCount = {QT_TRANSLATE_NOOP("Check", "Paragraph count"), &find,
                                  QT_TRANSLATE_NOOP("Check", "Recount the paragraphs"), &fix};

} // namespace Copydesk::Checks
