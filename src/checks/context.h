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

/// What a check knows beside the post. This layer may use values only, so whoever calls brings what needs other
/// libraries, as functions; a check whose function is missing finds nothing. Functions are called in one thread at a
/// time and must give the same answer for the same text.
struct Context : Post::CheckLimits {
    /// Where code does not parse as its language; nothing for a language that nobody knows.
    using CodeReader = std::function<std::vector<Objection>(const QString &language, const QString &code)>;
    CodeReader readCode;
    /// Words that no dictionary has.
    using Speller = std::function<std::vector<Objection>(const QString &text)>;
    Speller spell;
};

} // namespace Copydesk::Checks
