// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace Copydesk::Synth {

/// What posts are about, with what goes with it.
struct Stack {
    std::string_view name; ///< "python services"
    std::string_view area; ///< "backend"
    std::string_view language; ///< of its code samples
    std::span<const std::string_view> tools;
    std::span<const std::string_view> samples; ///< code, most of it with blank lines inside
};

std::span<const Stack> stacks();

} // namespace Copydesk::Synth
