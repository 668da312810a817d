// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

constexpr qsizetype MostFindings = 20; ///< in one block; behind them the rest follows from the first ones

Findings find(const Post::Post &post, const Context &context)
{
    if (!context.readCode)
        return {};
    Findings findings;
    for (qsizetype i = 0; i < post.blocks.size(); ++i) {
        const Post::Block &block = post.blocks[i];
        if (block.type != Post::BlockType::Code)
            continue;
        const QString language = block.language.isEmpty() ? post.meta.text(Post::Fields::CodeLanguage) : block.language;
        const auto objections = context.readCode(language, block.text);
        for (const Objection &objection :
             std::span(objections).first(std::min<size_t>(objections.size(), MostFindings))) {
            findings.append({QCoreApplication::translate("Check", "The code does not parse as %1").arg(language),
                             quoted(QStringView(block.text).mid(objection.offset, objection.length)),
                             {},
                             Place::inBlock(i).span(objection.offset, objection.length)});
        }
    }
    return findings;
}

} // namespace

const CheckPart CodeSyntax = {QT_TRANSLATE_NOOP("Check", "Code that does not parse"), &find};

} // namespace Copydesk::Checks
