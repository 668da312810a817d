// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// The statuses that rules know by name (spec review.md, "States"). The set is open: any other that comes in is kept.
namespace Copydesk::Post::Status {

inline constexpr QLatin1StringView Drafted{"drafted"};
inline constexpr QLatin1StringView Expanded{"expanded"};
inline constexpr QLatin1StringView Reviewed{"reviewed"};
inline constexpr QLatin1StringView Approved{"approved"};
inline constexpr QLatin1StringView Rejected{"rejected"};

} // namespace Copydesk::Post::Status
