// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/checktable.h"

#include <QString>

#include <functional>
#include <vector>

namespace Copydesk::Checks {

/// A stretch of a text that somebody who knows its language objects to.
struct Objection {
    qsizetype offset = 0, length = 0; ///< characters of the text that was looked at
    bool operator==(const Objection &) const = default;
};

/// What only other libraries know. This layer may use values only, so the programs bring it as functions; a check whose
/// function is missing finds nothing. Functions may be called from several threads and must give the same answer for
/// the same text.
struct Knowledge {
    /// Where code does not parse as its language; nothing for a language that nobody knows.
    using CodeReader = std::function<std::vector<Objection>(const QString &language, const QString &code)>;
    CodeReader readCode;
    /// Words that no dictionary has.
    using Speller = std::function<std::vector<Objection>(const QString &text)>;
    Speller spell;

    /// Whose knowledge it is ("KSyntaxHighlighting 6.13"): what was found with another one is not kept. Empty:
    /// nobody's.
    QString signature;
};

/// What a check knows beside the post.
struct Context : Post::CheckLimits, Knowledge { };

} // namespace Copydesk::Checks
