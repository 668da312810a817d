// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

Findings find(const Post::Post &post, const Context &context)
{
    const QDate date = post.meta.date(Post::Fields::LastReviewed);
    if (!date.isValid() || date >= context.oldestReview())
        return {};
    return {{QCoreApplication::translate("Check", "The last review is long ago"), date.toString(Qt::ISODate),
             QCoreApplication::translate("Check", "%1 or later").arg(context.oldestReview().toString(Qt::ISODate)),
             Place::inField(Post::Fields::LastReviewed)}};
}

} // namespace

const CheckPart StaleReview = {QT_TRANSLATE_NOOP("Check", "Stale last review"), &find};

} // namespace Copydesk::Checks
