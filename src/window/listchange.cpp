// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/listchange.h"

#include <algorithm>
#include <optional>
#include <span>

namespace Copydesk::Window {

using Library::PostId;

namespace {

using Part = std::span<const PostId>;
using Step = ListChange::Step;

/// The steps where the posts that stay keep their order and there are few stretches.
std::optional<std::vector<Step>> stretches(Part before, Part after, int firstRow)
{
    const IdSet old(before), present(after);
    std::vector<Step> steps;
    size_t from = 0, to = 0;
    while (from < before.size() || to < after.size()) {
        if (from < before.size() && to < after.size() && before[from] == after[to]) {
            ++from, ++to;
            continue;
        }
        if (steps.size() >= MostStretches)
            return std::nullopt;
        const int row = firstRow + int(to);
        const size_t goneFrom = from, comeFrom = to;
        while (from < before.size() && !present.contains(before[from]))
            ++from;
        if (from > goneFrom)
            steps.push_back({.isInsert = false, .first = row, .count = int(from - goneFrom)});
        while (to < after.size() && !old.contains(after[to]))
            ++to;
        if (to > comeFrom)
            steps.push_back({.isInsert = true, .first = row, .count = int(to - comeFrom)});
        if (from == goneFrom && to == comeFrom)
            return std::nullopt; // both stay, and change places
    }
    return steps;
}

} // namespace

IdSet::IdSet(std::span<const PostId> ids)
{
    if (ids.empty())
        return;
    const auto [least, most] = std::ranges::minmax(ids);
    constexpr quint64 mostBits = quint64(1) << 30;
    const quint64 range = quint64(most.value) - quint64(least.value);
    if (range >= mostBits) {
        m_sorted.assign(ids.begin(), ids.end());
        std::ranges::sort(m_sorted);
        return;
    }
    m_least = least.value;
    m_bits = range + 1;
    m_words.resize(m_bits / 64 + 1);
    for (const PostId id : ids) {
        const quint64 bit = quint64(id.value) - quint64(m_least);
        m_words[bit / 64] |= quint64(1) << (bit % 64);
    }
}

bool IdSet::isSorted(PostId id) const { return std::ranges::binary_search(m_sorted, id); }

ListChange changeBetween(SharedIds before, SharedIds after)
{
    ListChange change{.before = before, .after = after, .kind = {}, .steps = {}};
    // Most changes are small (a post leaves the filter, an import adds some at the end): what is equal at both ends
    // stays.
    const size_t shorter = std::min(before->size(), after->size());
    const auto prefix = size_t(std::ranges::mismatch(*before, *after).in1 - before->begin());
    size_t suffix = 0;
    while (suffix < shorter - prefix && (*before)[before->size() - 1 - suffix] == (*after)[after->size() - 1 - suffix])
        ++suffix;
    const Part old = Part(*before).subspan(prefix, before->size() - prefix - suffix);
    const Part come = Part(*after).subspan(prefix, after->size() - prefix - suffix);
    const auto row = int(prefix);
    if (old.empty() && come.empty())
        return change;
    change.kind = ListChange::Kind::Stretches;
    if (old.empty() || come.empty()) {
        change.steps.push_back(
            {.isInsert = old.empty(), .first = row, .count = int(std::max(old.size(), come.size()))});
        return change;
    }
    if (old.size() == come.size()) {
        const auto turn = std::ranges::find(old, come.front());
        const auto offset = size_t(turn - old.begin());
        if (turn != old.end() && std::ranges::equal(old.subspan(offset), come.first(old.size() - offset))
            && std::ranges::equal(old.first(offset), come.subspan(old.size() - offset))) {
            change.kind = ListChange::Kind::Move;
            // The shorter of the two stretches is the one that moved.
            const bool isDown = offset <= old.size() - offset;
            change.first = isDown ? row : row + int(offset);
            change.count = int(isDown ? offset : old.size() - offset);
            change.to = isDown ? row + int(old.size()) : row;
            return change;
        }
    }
    if (auto steps = stretches(old, come, row)) {
        change.steps = std::move(*steps);
        return change;
    }
    change.kind = ListChange::Kind::Reorder;
    return change;
}

} // namespace Copydesk::Window
