// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace Copydesk::Synth {

/// "choosing time limits"
std::span<const std::string_view> problems();
/// "during a slow migration"
std::span<const std::string_view> scenarios();
/// Each a list of steps.
std::span<const std::span<const std::string_view>> checklists();
/// With {problem}, {stack} and {scenario} to be put in. A title or its lead names the scenario.
std::span<const std::string_view> titlePatterns();
std::span<const std::string_view> leadPatterns();
std::span<const std::string_view> summaryPatterns();
std::span<const std::string_view> briefs();
std::span<const std::string_view> recommendedActions();
std::span<const std::string_view> noteLines();

} // namespace Copydesk::Synth
