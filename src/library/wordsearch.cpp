// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/wordsearch.h"

#include "library/ftsquery.h"
#include "library/outcome.h"
#include "library/postinglist.h"
#include "library/searchschema.h"

#include <algorithm>
#include <bit>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

/// Posts in any order, each perhaps several times: few in a list, many as bits.
class WordSearch::Found {
public:
    void add(qint64 post)
    {
        if (!m_bits.empty()) {
            set(post);
            return;
        }
        m_list.push_back(post);
        if (m_list.size() >= MostListed)
            turnToBits();
    }

    std::vector<PostId> sorted()
    {
        std::vector<PostId> posts;
        if (m_bits.empty()) {
            std::ranges::sort(m_list);
            const auto rest = std::ranges::unique(m_list);
            m_list.erase(rest.begin(), rest.end());
            posts.reserve(m_list.size());
            for (const qint64 post : m_list)
                posts.push_back(PostId{post});
            return posts;
        }
        posts.reserve(MostListed);
        for (size_t i = 0; i < m_bits.size(); ++i) {
            for (quint64 bits = m_bits[i]; bits != 0; bits &= bits - 1)
                posts.push_back(PostId{qint64(i * 64) + std::countr_zero(bits)});
        }
        return posts;
    }

private:
    static constexpr size_t MostListed = 4096;

    void turnToBits()
    {
        m_bits.resize(size_t(std::ranges::max(m_list)) / 64 + 1);
        for (const qint64 post : m_list)
            set(post);
        m_list.clear();
    }

    void set(qint64 post)
    {
        const auto place = size_t(post) / 64;
        if (place >= m_bits.size())
            m_bits.resize(std::max(place + 1, m_bits.size() * 2));
        m_bits[place] |= quint64(1) << (post & 63);
    }

    std::vector<qint64> m_list;
    std::vector<quint64> m_bits;
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
    const auto prepare = [this](std::optional<NativeStatement> &statement, const QString &sql) -> Result<> {
        COPYDESK_LET(prepared, NativeStatement::prepare(m_connection, sql));
        statement.emplace(std::move(prepared));
        return {};
    };
    const QString rows = u"SELECT rowid FROM search_index.%1 WHERE %1 MATCH ?"_s;
    COPYDESK_TRY(prepare(m_words, rows.arg("search_words"_L1)));
    COPYDESK_TRY(prepare(m_own, rows.arg("search_own"_L1)));
    COPYDESK_TRY(prepare(m_shared, rows.arg("search_shared"_L1)));
    return prepare(m_postings, u"SELECT first, list FROM search_index.search_posting WHERE unit = ?"_s);
}

/// Only what is still the text of a post.
inline void WordSearch::addDocument(qint64 document, Found &found)
{
    if (const qint64 post = m_documents.postOf(document))
        found.add(post);
}

Result<> WordSearch::addRows(NativeStatement &statement, const QString &match, Found &found, bool areDocuments)
{
    statement.bind(0, match);
    Result<bool> hasRow = statement.step();
    for (; hasRow && *hasRow; hasRow = statement.step()) {
        if (areDocuments)
            addDocument(statement.number(0), found);
        else
            found.add(statement.number(0));
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
                          [&](qint64 document) { addDocument(document, found); });
    }
    m_postings->reset();
    return hasRow ? Result<>() : failure(std::move(hasRow).error());
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
    return found.sorted();
}

} // namespace Copydesk::Library
