// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>

namespace Copydesk::Review {

/// A queue between several threads that make and one that takes, which gets things in the order of their numbers (0, 1,
/// 2 …) whoever is done first. A maker who is too far ahead waits, so that memory stays flat; the limit must be more
/// than the makers are.
template <typename T> class OrderedQueue {
public:
    OrderedQueue(size_t limit, size_t makers)
        : m_limit(limit)
        , m_makers(makers)
    {
    }

    /// False where nobody takes any more.
    bool push(size_t number, T item)
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [&] { return m_closed || number < m_next + m_limit; });
        if (m_closed)
            return false;
        m_items.emplace(number, std::move(item));
        m_filled.notify_one();
        return true;
    }

    /// Nothing where the next one did not come within the time, or at the end.
    std::optional<T> pop(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait_for(lock, patience, [this] { return isNextHere() || m_makers == 0; });
        if (!isNextHere())
            return std::nullopt;
        std::optional<T> item = std::move(m_items.begin()->second);
        m_items.erase(m_items.begin());
        ++m_next;
        m_room.notify_all();
        return item;
    }

    /// One of the makers has made its last.
    void end()
    {
        const std::scoped_lock lock(m_mutex);
        --m_makers;
        m_filled.notify_all();
    }
    /// Whether nothing is left and nothing will come.
    bool isDone() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_makers == 0 && !isNextHere();
    }
    /// The taker wants no more.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_room.notify_all();
    }

private:
    bool isNextHere() const { return !m_items.empty() && m_items.begin()->first == m_next; }

    const size_t m_limit;
    size_t m_makers;
    mutable std::mutex m_mutex;
    std::condition_variable m_room, m_filled;
    std::map<size_t, T> m_items;
    size_t m_next = 0;
    bool m_closed = false;
};

} // namespace Copydesk::Review
