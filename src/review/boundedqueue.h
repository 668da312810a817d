// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace Copydesk::Review {

/// A queue between one thread that makes and one that takes; the maker waits while it is full, so that memory stays
/// flat.
template <typename T> class BoundedQueue {
public:
    explicit BoundedQueue(size_t limit)
        : m_limit(limit)
    {
    }

    /// Waits for room; false where nobody takes any more.
    bool push(T item)
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_closed || m_items.size() < m_limit; });
        if (m_closed)
            return false;
        m_items.push_back(std::move(item));
        m_filled.notify_one();
        return true;
    }

    /// Nothing where none came within the time, or at the end.
    std::optional<T> pop(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait_for(lock, patience, [this] { return m_ended || !m_items.empty(); });
        if (m_items.empty())
            return std::nullopt;
        std::optional<T> item = std::move(m_items.front());
        m_items.pop_front();
        m_room.notify_one();
        return item;
    }

    /// The maker has made its last.
    void end()
    {
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
        m_filled.notify_all();
    }
    /// Whether nothing is left and nothing will come.
    bool isDone() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_ended && m_items.empty();
    }
    /// The taker wants no more.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_room.notify_all();
    }

private:
    const size_t m_limit;
    mutable std::mutex m_mutex;
    std::condition_variable m_room, m_filled;
    std::deque<T> m_items;
    bool m_ended = false, m_closed = false;
};

} // namespace Copydesk::Review
