// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

constexpr qsizetype LeastLetters = 12; ///< a shorter text may be a name or a command

/// Whether letters with a case are there, and whether one of them is a capital.
struct Case {
    qsizetype small = 0;
    bool hasCapital = false;
};

Case caseOf(QStringView text)
{
    Case result;
    for (const QChar c : text) {
        result.small += c.isLower();
        result.hasCapital = result.hasCapital || c.isUpper();
    }
    return result;
}

/// One finding for a post that knows no capitals at all; otherwise those texts that stand out by having none. Items,
/// headings and captions are often written so.
Findings find(const Post::Post &post, const Context &)
{
    Findings single;
    bool hasCapital = false;
    qsizetype small = 0;
    forEachProse(post, [&](const Prose &prose) {
        const Case letters = caseOf(prose.text);
        hasCapital = hasCapital || letters.hasCapital;
        small += letters.small;
        const bool isSentence =
            prose.place.part != Place::Part::Block || post.blocks[prose.place.block].type == Post::BlockType::Paragraph;
        if (isSentence && !letters.hasCapital && letters.small >= LeastLetters && single.size() < 20)
            single.append({{}, {}, {}, prose.place});
    });
    if (!hasCapital) {
        if (small < LeastLetters)
            return {};
        return {{QCoreApplication::translate("Check", "All of the text is lower case"), {}, {}, {}}};
    }
    for (Finding &finding : single)
        finding.what = QCoreApplication::translate("Check", "This text is lower case, unlike others of the post");
    return single;
}

} // namespace

const CheckPart LowerCase = {QT_TRANSLATE_NOOP("Check", "All lower case"), &find};

} // namespace Copydesk::Checks
