// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

constexpr qsizetype MostFindings = 50;

/// Each unknown word once, where it stands first.
Findings find(const Post::Post &post, const Context &context)
{
    if (!context.spell)
        return {};
    Findings findings;
    QSet<QString> seen;
    forEachProse(post, [&](const Prose &prose) {
        for (const Objection &word : context.spell(prose.text)) {
            const QString text = prose.text.mid(word.offset, word.length);
            if (findings.size() == MostFindings || seen.contains(text.toLower()))
                continue;
            seen.insert(text.toLower());
            findings.append({QCoreApplication::translate("Check", "No dictionary has this word"),
                             quoted(text),
                             {},
                             prose.place.span(word.offset, word.length)});
        }
    });
    return findings;
}

} // namespace

const CheckPart Spelling = {QT_TRANSLATE_NOOP("Check", "Spelling"), &find};

} // namespace Copydesk::Checks
