// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/knowledge.h"

#include "language/codereading.h"
#include "language/spelling.h"

namespace Copydesk::Language {

Checks::Knowledge knowledge()
{
    Checks::Knowledge knowledge;
    const auto code = std::make_shared<CodeReading>();
    knowledge.readCode = [code](const QString &language, const QString &text) {
        return code->objections(language, text);
    };
    const auto words = std::make_shared<Spelling>();
    knowledge.spell = [words](const QString &text) { return words->objections(text); };
    // Not the dictionary: it differs from person to person, and two on one library would undo each other's answers.
    knowledge.signature = CodeReading::signature();
    return knowledge;
}

} // namespace Copydesk::Language
