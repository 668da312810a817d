// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchfeed.h"

#include "library/connection.h"
#include "library/outcome.h"
#include "library/searchwriter.h"
#include "library/transaction.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SearchFeed::SearchFeed(const QString &file)
    : m_file(file)
    , m_thread([this] { run(); })
{
}

SearchFeed::~SearchFeed()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnded = true;
    }
    m_filled.notify_all();
    m_thread.join();
}

void SearchFeed::push(std::vector<IndexedPost> &&posts)
{
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [this] { return m_isStopped || m_waiting.size() < MostWaiting; });
    if (m_isStopped)
        return;
    std::ranges::move(posts, std::back_inserter(m_waiting));
    if (m_waiting.size() >= AtOnce)
        m_filled.notify_all();
}

void SearchFeed::run()
{
    {
        auto connection = Connection::open(m_file, Connection::Access::ReadWrite);
        std::optional<SearchWriter> writer;
        bool goesOn = connection.has_value() && (*connection)->setDurability(Connection::Durability::Normal);
        if (goesOn)
            writer.emplace(**connection, QString());
        while (goesOn) {
            std::vector<IndexedPost> posts;
            {
                // Few at a time would be many small pieces of index, to be merged later.
                std::unique_lock lock(m_mutex);
                m_filled.wait_for(lock, 500ms, [this] { return m_isEnded || m_waiting.size() >= AtOnce; });
                posts = std::exchange(m_waiting, {});
                goesOn = !m_isEnded || !posts.empty();
            }
            m_room.notify_all();
            if (!posts.empty())
                goesOn = write(**connection, *writer, posts);
        }
    }
    const std::scoped_lock lock(m_mutex);
    m_isStopped = true;
    m_waiting.clear();
    m_room.notify_all();
}

/// False: no more.
bool SearchFeed::write(Connection &connection, SearchWriter &writer, const std::vector<IndexedPost> &posts)
{
    const auto written = inTransaction(connection, [&]() -> Result<bool> {
        COPYDESK_LET(reached, connection.value(u"SELECT last_post FROM search_state"_s));
        qint64 last = reached.toLongLong();
        for (const IndexedPost &post : posts) {
            if (post.id.value <= last)
                continue; // somebody who searched has been faster
            if (post.id.value > last + 1)
                return false;
            COPYDESK_TRY(writer.add(post.id, post.row));
            last = post.id.value;
        }
        COPYDESK_TRY(writer.flush());
        COPYDESK_TRY(connection.run(u"UPDATE search_state SET last_post = ?"_s, {last}));
        return true;
    });
    return written && *written;
}

} // namespace Copydesk::Library
