// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// Versions that count years and months ("2026.11.3") are told by their size.
constexpr int LastYear = 9999;

/// The first that is in the future.
Post::Version first(const Context &context)
{
    return Post::Version(context.today.year(), context.today.month() + 1, 0);
}

Findings find(const Post::Post &post, const Context &context)
{
    const Post::Version version = post.meta.version(Post::Fields::Version);
    if (version < first(context) || version.majorNumber() > LastYear)
        return {};
    return {{QCoreApplication::translate("Check", "The version names a month that has not begun"), version.toString(),
             QCoreApplication::translate("Check", "before %1").arg(first(context).toString()),
             Place::inField(Post::Fields::Version)}};
}

} // namespace

const CheckPart FutureVersion = {QT_TRANSLATE_NOOP("Check", "Version in the future"), &find};

} // namespace Copydesk::Checks
