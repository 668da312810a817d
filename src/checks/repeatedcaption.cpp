// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    QSet<QString> seen;
    for (const BodyImage &image : bodyImages(post)) {
        const QString caption = normalized(image.block.text);
        if (caption.isEmpty())
            continue;
        if (seen.contains(caption)) {
            findings.append({QCoreApplication::translate("Check", "An image has the caption of another one"),
                             quoted(image.block.text),
                             {},
                             Place::inBlock(image.index)});
        }
        seen.insert(caption);
    }
    return findings;
}

} // namespace

const CheckPart RepeatedCaption = {QT_TRANSLATE_NOOP("Check", "Repeated caption"), &find};

} // namespace Copydesk::Checks
