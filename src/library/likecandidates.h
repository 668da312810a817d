// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sentencesets.h"

#include <array>
#include <vector>

namespace Copydesk::Library {

/// Posts out of which those that may be near duplicates of another one are had without looking at all of them. A post
/// is entered under keys, and two posts meet where they have a key in common:
///
/// - its `RareKeys` rarest sentences that others have too: nearly every near duplicate shares one of them;
/// - `Bands` MinHash bands of `Rows` values over its shared sentences, for posts that are put together from common ones
///   alone: where four in five of all sentences are the same, 99 in 100 pairs meet; where one in nine is, as by chance
///   in an archive of stock sentences, 2 in 1,000;
/// - all of its shared sentences: copies always meet.
///
/// Some 350 bytes for each post that is entered.
class LikeCandidates {
public:
    static constexpr size_t RareKeys = 8, Bands = 10, Rows = 4;
    static constexpr size_t Keys = RareKeys + Bands + 1;
    /// Candidates of one post: those with most keys in common.
    static constexpr size_t Most = 32;

    explicit LikeCandidates(const SentenceSets &sets);

    void add(qint64 post);
    /// Posts that were added and have a key in common with it; the best ones first. Valid until the next call.
    std::span<const qint64> of(qint64 post);

private:
    struct Slot {
        quint32 key = 0; ///< half of it, the other half is its place; 0: free
        quint32 newest = 0; ///< the entry made last under this key: its place in m_older, plus one
    };
    using KeyList = std::array<quint64, Keys>;

    void readKeys(qint64 post);
    Slot &slot(quint64 key);
    void grow();

    const SentenceSets &m_sets;
    quint32 m_mostOfRare; ///< posts that have a sentence which is a key
    std::array<quint64, Bands * Rows> m_factors;
    KeyList m_keys{}; ///< of the post asked for; 0: none
    std::vector<Slot> m_slots;
    size_t m_used = 0;
    std::vector<quint32> m_posts;
    std::vector<quint32> m_older; ///< `Keys` entries a post: the entry before under the same key, as `Slot::newest`
    std::vector<std::pair<quint32, int>> m_met;
    std::vector<qint64> m_found;
};

} // namespace Copydesk::Library
