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
    if (!post.title.trimmed().isEmpty())
        return {};
    return {{QCoreApplication::translate("Check", "The post has no title"), {}, {}, Place::title()}};
}

} // namespace

const CheckPart NoTitle = {QT_TRANSLATE_NOOP("Check", "No title"), &find};

} // namespace Copydesk::Checks
