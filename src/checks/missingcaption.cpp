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
    Findings findings;
    for (const BodyImage &image : bodyImages(post)) {
        if (image.block.text.trimmed().isEmpty())
            findings.append(
                {QCoreApplication::translate("Check", "An image has no caption"), {}, {}, Place::inBlock(image.index)});
    }
    return findings;
}

} // namespace

const CheckPart MissingCaption = {QT_TRANSLATE_NOOP("Check", "Image without a caption"), &find};

} // namespace Copydesk::Checks
