// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

constexpr qint64 Most = 100;

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    for (const Post::FieldId field : Post::allFields()) {
        if (field->type == Post::FieldType::Score && post.meta.number(field) > Most) {
            findings.append(
                {QCoreApplication::translate("Check", "The score “%1” is out of range").arg(Post::displayName(*field)),
                 QString::number(post.meta.number(field)), QCoreApplication::translate("Check", "0 to 100"),
                 Place::inField(field)});
        }
    }
    return findings;
}

} // namespace

const CheckPart ScoreRange = {QT_TRANSLATE_NOOP("Check", "Score out of range"), &find};

} // namespace Copydesk::Checks
