// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"

#include <memory>

namespace Copydesk::Language {

/// Words that the dictionary of the person's language does not have; by Sonnet, where it was found when this program
/// was built. May be used from several threads.
class Spelling {
public:
    Spelling();
    ~Spelling();
    Spelling(const Spelling &) = delete;
    Spelling &operator=(const Spelling &) = delete;

    /// Names, paths, addresses and other words that are no prose are left out. Nothing where most of a longer text is
    /// unknown: it is in another language.
    std::vector<Checks::Objection> objections(const QString &text);
    /// Whether there is a dictionary at all.
    bool isAvailable();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Copydesk::Language
