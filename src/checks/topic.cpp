// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// Empty where the outline does not say both.
QString expected(const Post::Post &post)
{
    const QString problem = post.meta.text(Fields::OutlineProblem), stack = post.meta.text(Fields::OutlineStack);
    return problem.isEmpty() || stack.isEmpty() ? QString() : QString(problem + u" / "_s + stack);
}

Findings find(const Post::Post &post, const Context &)
{
    const QString wanted = expected(post), topic = post.meta.text(Post::Fields::Topic);
    if (wanted.isEmpty() || !post.meta.has(Post::Fields::Topic) || topic == wanted)
        return {};
    return {{QCoreApplication::translate("Check", "The topic is not the outline’s problem and stack"), quoted(topic),
             quoted(wanted), Place::inField(Post::Fields::Topic)}};
}

Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Post after = post;
    after.meta.set(Post::Fields::Topic, expected(post));
    return after;
}

} // namespace

const CheckPart Topic = {QT_TRANSLATE_NOOP("Check", "Topic"), &find,
                         QT_TRANSLATE_NOOP("Check", "Take the topic from the outline"), &fix};

} // namespace Copydesk::Checks
