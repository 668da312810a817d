// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace Copydesk::Synth {

/// Random numbers that are the same on every machine: SplitMix64, one stream for each pair of seed and index.
class Dice {
public:
    Dice(quint64 seed, quint64 stream)
        : m_state(mixed(seed) ^ mixed(stream + 0x9e3779b97f4a7c15ULL))
    {
    }

    quint64 next() { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }
    /// 0 to `limit` - 1. The slight unevenness of the remainder does not matter here.
    qint64 below(qint64 limit) { return qint64((next() >> 1) % quint64(limit)); }
    qint64 between(qint64 first, qint64 last) { return first + below(last - first + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <typename T> const T &pick(std::span<const T> choices)
    {
        return choices[size_t(below(qint64(choices.size())))];
    }

private:
    static constexpr quint64 mixed(quint64 value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }

    quint64 m_state;
};

} // namespace Copydesk::Synth
