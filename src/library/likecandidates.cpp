// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/likecandidates.h"

#include <algorithm>
#include <limits>

namespace Copydesk::Library {

namespace {

/// Posts looked at under one key, the newest first; a key that so many have tells little.
constexpr int MostUnderKey = 32;
/// A sentence in more posts than that, or than one in 32, is stock and no key by itself.
constexpr qint64 MostOfRare = 512, LeastOfStock = 64, StockShare = 32;
/// Sharing a rare sentence counts for as many bands.
constexpr int RareHits = 3;

constexpr quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

LikeCandidates::LikeCandidates(const SentenceSets &sets)
    : m_sets(sets)
    , m_mostOfRare(quint32(std::clamp(sets.lastPost() / StockShare, LeastOfStock, MostOfRare)))
    , m_slots(1024)
{
    for (size_t i = 0; i < m_factors.size(); ++i)
        m_factors[i] = mixed(i + 1) | 1;
}

void LikeCandidates::readKeys(qint64 post)
{
    m_keys.fill(0);
    const auto sentences = m_sets.shared(post);
    // The rarest ones, kept sorted while they are found.
    std::array<std::pair<quint32, quint32>, RareKeys> rarest; // posts, sentence
    rarest.fill({std::numeric_limits<quint32>::max(), 0});
    for (const quint32 sentence : sentences) {
        std::pair<quint32, quint32> next{m_sets.frequency(sentence), sentence};
        if (next.first > m_mostOfRare || next >= rarest.back())
            continue;
        for (auto &place : rarest) {
            if (next < place)
                std::swap(next, place);
        }
    }
    for (size_t i = 0; i < RareKeys; ++i) {
        if (rarest[i].first <= m_mostOfRare)
            m_keys[i] = mixed(rarest[i].second + (quint64(1) << 40)) | 1;
    }
    if (sentences.empty())
        return;
    std::array<quint64, Bands * Rows> least;
    least.fill(std::numeric_limits<quint64>::max());
    for (const quint32 sentence : sentences) {
        const quint64 hash = mixed(sentence + 1);
        for (size_t i = 0; i < least.size(); ++i)
            least[i] = std::min(least[i], hash * m_factors[i]);
    }
    for (size_t band = 0; band < Bands; ++band) {
        quint64 key = band + 1;
        for (size_t row = 0; row < Rows; ++row)
            key = mixed(key ^ least[band * Rows + row]);
        m_keys[RareKeys + band] = key | 1;
    }
    quint64 all = Bands + 1;
    for (const quint32 sentence : sentences)
        all = mixed(all ^ (sentence + 1));
    m_keys.back() = all | 1;
}

LikeCandidates::Slot &LikeCandidates::slot(quint64 key)
{
    const auto half = quint32(key); // odd, and so not 0
    size_t at = size_t(key >> 32) & (m_slots.size() - 1);
    while (m_slots[at].key != 0 && m_slots[at].key != half)
        at = (at + 1) & (m_slots.size() - 1);
    return m_slots[at];
}

/// A slot's key does not tell its place in a larger table, so the entries are put in again, the oldest first.
void LikeCandidates::grow()
{
    const std::vector<quint32> posts = std::move(m_posts);
    m_slots.assign(m_slots.size() * 2, {});
    m_posts.clear();
    m_older.clear();
    m_used = 0;
    for (const quint32 post : posts)
        add(post);
}

void LikeCandidates::add(qint64 post)
{
    if ((m_used + Keys) * 5 > m_slots.size() * 4)
        grow();
    readKeys(post);
    m_posts.push_back(quint32(post));
    for (const quint64 key : m_keys) {
        m_older.push_back(0);
        if (key == 0)
            continue;
        Slot &found = slot(key);
        m_used += found.key == 0 ? 1 : 0;
        found.key = quint32(key);
        m_older.back() = found.newest;
        found.newest = quint32(m_older.size());
    }
}

std::span<const qint64> LikeCandidates::of(qint64 post)
{
    readKeys(post);
    m_met.clear();
    for (size_t i = 0; i < Keys; ++i) {
        if (m_keys[i] == 0)
            continue;
        quint32 entry = slot(m_keys[i]).newest;
        for (int seen = 0; entry != 0 && seen < MostUnderKey; ++seen, entry = m_older[entry - 1]) {
            const auto place = quint32((entry - 1) / Keys);
            if (m_posts[place] != quint32(post))
                m_met.push_back({place, i < RareKeys ? RareHits : 1});
        }
    }
    std::ranges::sort(m_met);
    std::vector<std::pair<int, quint32>> counted;
    for (size_t i = 0; i < m_met.size();) {
        const quint32 place = m_met[i].first;
        int hits = 0;
        for (; i < m_met.size() && m_met[i].first == place; ++i)
            hits += m_met[i].second;
        counted.push_back({hits, place});
    }
    const size_t most = std::min(Most, counted.size());
    std::ranges::partial_sort(counted, counted.begin() + std::ptrdiff_t(most), std::greater());
    m_found.clear();
    for (size_t i = 0; i < most; ++i)
        m_found.push_back(m_posts[counted[i].second]);
    return m_found;
}

} // namespace Copydesk::Library
