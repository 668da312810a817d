// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

constexpr qint64 WordsPerMinute = 200;
constexpr qint64 Tolerance = 1; ///< minutes

qint64 expected(const Post::Post &post)
{
    return std::max<qint64>(1, (Post::wordCount(post) + WordsPerMinute - 1) / WordsPerMinute);
}

/// A note: the archive's own figures follow no rule that the text would show (spec post.md, "Truths").
Findings find(const Post::Post &post, const Context &)
{
    const qint64 minutes = post.meta.number(Fields::ReadingTime);
    if (!post.meta.has(Fields::ReadingTime) || std::abs(minutes - expected(post)) <= Tolerance)
        return {};
    return {{QCoreApplication::translate("Check", "The reading time does not fit the length of the text"),
             QString::number(minutes),
             QCoreApplication::translate("Check", "%1 at %2 words a minute").arg(expected(post)).arg(WordsPerMinute),
             Place::inField(Fields::ReadingTime)}};
}

Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Post after = post;
    after.meta.set(Fields::ReadingTime, expected(post));
    return after;
}

} // namespace

const CheckPart ReadingTime = {QT_TRANSLATE_NOOP("Check", "Reading time"), &find,
                               QT_TRANSLATE_NOOP("Check", "Recompute the reading time"), &fix};

} // namespace Copydesk::Checks
