// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/searchrow.h"

#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace Copydesk::Library {

class Connection;
class SearchWriter;

/// Writes the search rows of an import's new posts beside it: on a thread and a connection of its own, which holds
/// nothing but the index's file, so that neither waits for the other.
///
/// It only ever goes on where the index ends, post by post (`search_state.last_post`). Where it cannot (another program
/// has brought posts in between, the file fails or is made anew) it stops, and what is missing is caught up as after a
/// crash; the library's mark, which the import has set, says so to all.
class SearchFeed {
public:
    /// `file`: the index's.
    explicit SearchFeed(const QString &file);
    /// Writes what it was given, then ends.
    ~SearchFeed();
    SearchFeed(const SearchFeed &) = delete;
    SearchFeed &operator=(const SearchFeed &) = delete;

    /// New posts in the order of their ids, behind those before; committed in the library. Waits while too many wait.
    void push(std::vector<IndexedPost> &&posts);

private:
    /// Posts: what is indexed in one transaction, a tenth of a second at most, for which a decision may have to wait;
    /// and what waits, some 4 KB each.
    static constexpr size_t AtOnce = 3000, MostWaiting = 3000;

    void run();
    bool write(Connection &connection, SearchWriter &writer, const std::vector<IndexedPost> &posts);

    const QString m_file;
    std::mutex m_mutex;
    std::condition_variable m_room, m_filled;
    std::vector<IndexedPost> m_waiting;
    bool m_isEnded = false, m_isStopped = false;
    std::thread m_thread; ///< last, so that all it uses is there before it starts
};

} // namespace Copydesk::Library
