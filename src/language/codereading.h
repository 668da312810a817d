// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"

#include <memory>

namespace Copydesk::Language {

/// Tells where code does not parse as its language, as far as a highlighter can tell: what its definition marks as an
/// error. May be used from several threads; the same code is read once (the archive shows few samples in many posts).
class CodeReading {
public:
    CodeReading();
    ~CodeReading();
    CodeReading(const CodeReading &) = delete;
    CodeReading &operator=(const CodeReading &) = delete;

    /// Nothing for a language that nobody knows, and for code longer than `Limit`.
    std::vector<Checks::Objection> objections(const QString &language, const QString &code);
    static constexpr qsizetype Limit = 100'000; ///< characters

    static QString signature();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Copydesk::Language
