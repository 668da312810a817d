// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/wordsearch.h"

#include "library/ftsquery.h"
#include "library/outcome.h"
#include "library/postinglist.h"
#include "library/searchschema.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

/// Documents in any order, each perhaps several times: few in a list, many as bits.
class WordSearch::Found {
public:
    void addPost(qint64 post) { m_posts.add(post); }
    void addDocument(qint64 document)
    {
        if (document < MovedDocuments)
            m_inPlace.add(document);
        else
            m_moved.push_back(document);
    }

    /// Only of what is still the text of a post.
    std::vector<PostId> posts(const PostDocuments &documents)
    {
        m_inPlace.removeMoved(documents);
        for (const qint64 document : m_moved) {
            if (const qint64 post = documents.postOf(document))
                m_posts.add(post);
        }
        m_posts.add(std::move(m_inPlace));
        return m_posts.sorted();
    }

private:
    class Numbers {
    public:
        void add(qint64 number)
        {
            if (number < m_end) {
                m_bits[size_t(number) / 64] |= quint64(1) << (number & 63);
                return;
            }
            addFurther(number);
        }

        void add(Numbers &&others)
        {
            if (m_end == 0 && m_list.empty()) {
                *this = std::move(others);
                return;
            }
            for (const qint64 number : others.m_list)
                add(number);
            if (others.m_end == 0)
                return;
            if (m_end < others.m_end)
                reach(others.m_end - 1);
            for (size_t i = 0; i < others.m_bits.size(); ++i)
                m_bits[i] |= others.m_bits[i];
        }

        void removeMoved(const PostDocuments &documents)
        {
            std::erase_if(m_list, [&](qint64 number) { return documents.postOf(number) == 0; });
            if (m_end == 0)
                return;
            documents.eachMovedPost([this](qint64 number) {
                if (number < m_end)
                    m_bits[size_t(number) / 64] &= ~(quint64(1) << (number & 63));
            });
        }

        std::vector<PostId> sorted()
        {
            std::vector<PostId> posts;
            if (m_end == 0) {
                std::ranges::sort(m_list);
                const auto rest = std::ranges::unique(m_list);
                m_list.erase(rest.begin(), rest.end());
                posts.reserve(m_list.size());
                for (const qint64 post : m_list)
                    posts.push_back(PostId{post});
                return posts;
            }
            size_t count = 0;
            for (const quint64 bits : m_bits)
                count += size_t(std::popcount(bits));
            posts.reserve(count);
            for (size_t i = 0; i < m_bits.size(); ++i) {
                for (quint64 bits = m_bits[i]; bits != 0; bits &= bits - 1)
                    posts.push_back(PostId{qint64(i * 64) + std::countr_zero(bits)});
            }
            return posts;
        }

    private:
        static constexpr size_t MostListed = 4096;

        void addFurther(qint64 number)
        {
            if (m_end != 0) {
                reach(number);
                add(number);
                return;
            }
            m_list.push_back(number);
            if (m_list.size() >= MostListed)
                reach(std::ranges::max(m_list));
        }

        /// As bits, up to that number.
        void reach(qint64 number)
        {
            m_bits.resize(std::max(size_t(number) / 64 + 1, m_bits.size() + m_bits.size() / 2));
            m_end = qint64(m_bits.size()) * 64;
            for (const qint64 listed : std::exchange(m_list, {}))
                add(listed);
        }

        std::vector<qint64> m_list;
        std::vector<quint64> m_bits;
        qint64 m_end = 0; ///< of the bits; 0: there are none
    };

    Numbers m_posts, m_inPlace;
    std::vector<qint64> m_moved;
};

WordSearch::WordSearch(Connection &connection)
    : m_connection(connection)
    , m_documents(connection)
{
}

Result<> WordSearch::prepare()
{
    if (m_postings)
        return {};
    const auto prepare = [this](std::optional<NativeStatement> &statement, const QString &sql) {
        return NativeStatement::prepareInto(statement, m_connection, sql);
    };
    const QString rows = u"SELECT rowid FROM search_index.%1 WHERE %1 MATCH ?"_s;
    COPYDESK_TRY(prepare(m_words, rows.arg("search_words"_L1)));
    COPYDESK_TRY(prepare(m_own, rows.arg("search_own"_L1)));
    COPYDESK_TRY(prepare(m_shared, rows.arg("search_shared"_L1)));
    COPYDESK_TRY(prepare(m_removed, u"SELECT id FROM main.post WHERE removed = 1 ORDER BY id"_s));
    return prepare(m_postings, u"SELECT first, list FROM search_index.search_posting WHERE unit = ?"_s);
}

Result<> WordSearch::addRows(NativeStatement &statement, const QString &match, Found &found, bool areDocuments)
{
    statement.bind(0, match);
    Result<bool> hasRow = statement.step();
    for (; hasRow && *hasRow; hasRow = statement.step()) {
        if (areDocuments)
            found.addDocument(statement.number(0));
        else
            found.addPost(statement.number(0));
    }
    statement.reset();
    return hasRow ? Result<>() : failure(std::move(hasRow).error());
}

Result<> WordSearch::addUnits(const QString &match, Found &found)
{
    m_shared->bind(0, match);
    Result<> added;
    Result<bool> hasRow = m_shared->step();
    for (; added && hasRow && *hasRow; hasRow = m_shared->step())
        added = addPostings(m_shared->number(0), found);
    m_shared->reset();
    return hasRow ? added : failure(std::move(hasRow).error());
}

Result<> WordSearch::addPostings(qint64 unit, Found &found)
{
    m_postings->bind(0, unit);
    Result<bool> hasRow = m_postings->step();
    for (; hasRow && *hasRow; hasRow = m_postings->step()) {
        PostingList::each(m_postings->number(0), m_postings->blobView(1),
                          [&found](qint64 document) { found.addDocument(document); });
    }
    m_postings->reset();
    return hasRow ? Result<>() : failure(std::move(hasRow).error());
}

Result<std::vector<PostId>> WordSearch::removedPosts()
{
    COPYDESK_TRY(prepare());
    std::vector<PostId> posts;
    Result<bool> hasRow = m_removed->step();
    for (; hasRow && *hasRow; hasRow = m_removed->step())
        posts.push_back(PostId{m_removed->number(0)});
    m_removed->reset();
    if (!hasRow)
        return failure(std::move(hasRow).error());
    return posts;
}

Result<std::vector<PostId>> WordSearch::posts(const Query::TextMatch &match, const QStringList &columns)
{
    if (!Query::isWithinSentence(match)) {
        // Words of several sentences are in several units.
        std::optional<std::vector<PostId>> all;
        for (const Query::TextMatch &word : wordsOf(match)) {
            COPYDESK_LET(some, posts(word, columns));
            if (all) {
                std::vector<PostId> both;
                std::ranges::set_intersection(*all, some, std::back_inserter(both), {}, &PostId::value, &PostId::value);
                all = std::move(both);
            } else {
                all = std::move(some);
            }
        }
        return all.value_or(std::vector<PostId>());
    }
    COPYDESK_TRY(prepare());
    COPYDESK_TRY(m_documents.refresh());
    Found found;
    if (const QString words = ftsString(match, wordColumns(), columns); !words.isEmpty())
        COPYDESK_TRY(addRows(*m_words, words, found, false));
    if (const QString text = ftsString(match, textColumns(), columns); !text.isEmpty()) {
        COPYDESK_TRY(addRows(*m_own, text, found, true));
        COPYDESK_TRY(addUnits(text, found));
    }
    return found.posts(m_documents);
}

} // namespace Copydesk::Library
