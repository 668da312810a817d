// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace Copydesk::Synth {

/// Three sentences that follow from each other: one paragraph.
using Passage = std::array<std::string_view, 3>;

/// A heading, and the paragraphs that may stand below it.
struct Section {
    std::string_view heading;
    std::span<const Passage> passages;
};

/// Any of these, in any order.
std::span<const Section> sections();
/// The last section, "final notes".
const Section &finalSection();
/// Sentences of its own that are put behind some paragraphs; with {stack} and {problem}.
std::span<const std::string_view> closings();

} // namespace Copydesk::Synth
