// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"

#include <memory>
#include <span>
#include <vector>

namespace Copydesk::Window {

using Ids = std::vector<Library::PostId>;
/// A list of posts that several threads read; 8 bytes a post. Never null.
using SharedIds = std::shared_ptr<const Ids>;

/// How one list of posts becomes another. Made in a worker's thread, since it looks at every post; `PostListModel` then
/// takes it over without looking at any.
struct ListChange {
    /// A stretch of rows that goes or comes. Taken in their order, so that rows above a step stand as in `after`
    /// already.
    struct Step {
        bool isInsert = false;
        int first = 0; ///< the row as it is when the step's turn comes
        int count = 0;
        bool operator==(const Step &) const = default;
    };
    enum class Kind {
        None,
        Stretches, ///< some rows go, some come; those that stay keep their order
        Move, ///< one stretch of rows stands elsewhere
        Reorder, ///< anything else
    };

    SharedIds before, after;
    Kind kind = Kind::None;
    std::vector<Step> steps; ///< Stretches
    int first = 0, count = 0, to = 0; ///< Move: `count` rows from `first` come to stand before row `to`
};

/// More stretches than these are told as a reordering: a view looks at every one of them.
inline constexpr size_t MostStretches = 128;

ListChange changeBetween(SharedIds before, SharedIds after);

/// A set of posts, for asking about every post of a long list: one bit a post.
class IdSet {
public:
    explicit IdSet(std::span<const Library::PostId> ids);
    bool contains(Library::PostId id) const
    {
        const quint64 bit = quint64(id.value) - quint64(m_least);
        return bit < m_bits ? (m_words[bit / 64] >> (bit % 64)) & 1 : !m_sorted.empty() && isSorted(id);
    }

private:
    bool isSorted(Library::PostId id) const;

    qint64 m_least = 0;
    quint64 m_bits = 0;
    std::vector<quint64> m_words;
    Ids m_sorted; ///< instead of bits, where the numbers lie too far apart
};

} // namespace Copydesk::Window
