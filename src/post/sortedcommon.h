// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Copydesk::Post {

/// Calls `take` for each element that stands in both of two rising sequences; one that both have twice comes twice.
template <typename Sorted, typename Take> void eachCommon(const Sorted &a, const Sorted &b, Take take)
{
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            take(*i);
            ++i;
            ++j;
        } else if (*i < *j) {
            ++i;
        } else {
            ++j;
        }
    }
}

} // namespace Copydesk::Post
