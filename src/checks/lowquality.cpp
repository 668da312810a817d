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
    if (!post.meta.has(Fields::Quality) || post.meta.number(Fields::Quality) >= context.leastQuality)
        return {};
    return {{QCoreApplication::translate("Check", "The score of quality is low"),
             QString::number(post.meta.number(Fields::Quality)),
             QCoreApplication::translate("Check", "%1 or more").arg(context.leastQuality),
             Place::inField(Fields::Quality)}};
}

} // namespace

const CheckPart LowQuality = {QT_TRANSLATE_NOOP("Check", "Low quality"), &find};

} // namespace Copydesk::Checks
