// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sentenceindex.h"

#include "library/outcome.h"
#include "library/postinglist.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

SentenceIndex::SentenceIndex(Connection &connection)
    : m_connection(connection)
    , m_documents(connection)
{
}

Result<> SentenceIndex::prepare()
{
    if (m_listBefore)
        return {};
    const auto prepare = [this](std::optional<NativeStatement> &statement, const QString &sql) {
        return NativeStatement::prepareInto(statement, m_connection, sql);
    };
    COPYDESK_TRY(prepare(m_find, u"SELECT document, unit FROM search_index.search_sentence WHERE hash = ?"_s));
    COPYDESK_TRY(prepare(m_postings, u"SELECT first, list FROM search_index.search_posting WHERE unit = ?"_s));
    COPYDESK_TRY(prepare(m_sum, u"SELECT sum(documents) FROM search_index.search_posting WHERE unit = ?"_s));
    return prepare(m_listBefore,
                   u"SELECT first, list FROM search_index.search_posting WHERE unit = ? AND first <= ? "
                   "ORDER BY first DESC LIMIT 1"_s);
}

Result<> SentenceIndex::refresh()
{
    COPYDESK_TRY(prepare());
    COPYDESK_TRY(m_documents.refresh());
    COPYDESK_LET(others, m_connection.value(u"PRAGMA main.data_version"_s));
    COPYDESK_LET(indexed, m_connection.value(u"PRAGMA search_index.data_version"_s));
    const qint64 asOf = (others.toLongLong() << 44) ^ (indexed.toLongLong() << 24) ^ (m_connection.rollbacks() << 54)
        ^ sqlite3_total_changes64(m_connection.handle());
    if (asOf == m_asOf)
        return {};
    m_shares.reset();
    m_removed.clear();
    COPYDESK_LET(
        rows, NativeStatement::prepare(m_connection, u"SELECT id FROM main.post WHERE removed = 1 ORDER BY id DESC"_s));
    while (true) {
        COPYDESK_LET(hasRow, rows.step());
        if (!hasRow)
            break;
        if (m_removed.empty())
            m_removed.resize(size_t(rows.number(0)) + 1);
        m_removed[size_t(rows.number(0))] = true;
    }
    m_asOf = asOf;
    return {};
}

Result<SentenceIndex::Place> SentenceIndex::find(quint64 hash)
{
    m_find->bind(0, qint64(hash));
    auto found = m_find->step();
    const Place place = found && *found ? Place{m_find->number(0), m_find->number(1)} : Place{};
    m_find->reset();
    if (!found)
        return failure(std::move(found).error());
    return place;
}

template <typename Take> Result<> SentenceIndex::eachOfUnit(qint64 unit, Take take)
{
    m_postings->bind(0, unit);
    Result<bool> hasRow = m_postings->step();
    for (; hasRow && *hasRow; hasRow = m_postings->step()) {
        PostingList::each(m_postings->number(0), m_postings->blobView(1), [&](qint64 document) {
            if (const qint64 post = counted(document))
                take(post);
        });
    }
    m_postings->reset();
    return hasRow ? Result<>() : failure(std::move(hasRow).error());
}

/// Where every document counts, the lists need not be read: only whether `self` is in one of them.
Result<qint64> SentenceIndex::countWhole(qint64 unit, PostId self)
{
    m_sum->bind(0, unit);
    COPYDESK_LET(hasSum, m_sum->step());
    qint64 documents = hasSum ? m_sum->number(0) : 0;
    m_sum->reset();
    m_listBefore->bind(0, unit);
    m_listBefore->bind(1, self.value);
    auto found = m_listBefore->step();
    if (found && *found) {
        PostingList::each(m_listBefore->number(0), m_listBefore->blobView(1),
                          [&](qint64 document) { documents -= document == self.value ? 1 : 0; });
    }
    m_listBefore->reset();
    if (!found)
        return failure(std::move(found).error());
    return documents;
}

Result<qint64> SentenceIndex::count(const std::vector<quint64> &hashes, PostId self)
{
    std::vector<Place> places;
    for (const quint64 hash : hashes) {
        COPYDESK_LET(place, find(hash));
        if (place.document != 0)
            places.push_back(place);
    }
    if (places.size() == 1 && places.front().unit == 0) {
        const qint64 post = counted(places.front().document);
        return post != 0 && post != self.value ? 1 : 0;
    }
    if (places.size() == 1 && m_documents.areAllPosts() && m_removed.empty())
        return countWhole(places.front().unit, self);
    if (places.size() == 1) {
        qint64 others = 0;
        COPYDESK_TRY(eachOfUnit(places.front().unit, [&](qint64 post) { others += post != self.value ? 1 : 0; }));
        return others;
    }
    COPYDESK_LET(all, posts(hashes));
    return std::ranges::count_if(all, [self](PostId post) { return post != self; });
}

Result<std::vector<PostId>> SentenceIndex::posts(const std::vector<quint64> &hashes)
{
    std::vector<PostId> all;
    for (const quint64 hash : hashes) {
        COPYDESK_LET(place, find(hash));
        if (place.unit != 0)
            COPYDESK_TRY(eachOfUnit(place.unit, [&](qint64 post) { all.push_back(PostId{post}); }));
        else if (const qint64 post = place.document != 0 ? counted(place.document) : 0)
            all.push_back(PostId{post});
    }
    std::ranges::sort(all, {}, &PostId::value);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

Result<SentenceIndex::Extent> SentenceIndex::extent()
{
    COPYDESK_TRY(refresh());
    COPYDESK_LET(last, m_connection.value(u"SELECT max(id) FROM main.post"_s));
    const qint64 removed = std::ranges::count(m_removed, true);
    return Extent{last.toLongLong(), last.toLongLong() - removed};
}

Result<qint64> SentenceIndex::frequency(quint64 hash)
{
    COPYDESK_LET(place, find(hash));
    if (place.unit == 0)
        return qint64(place.document != 0 ? 1 : 0);
    m_sum->bind(0, place.unit);
    auto hasSum = m_sum->step();
    const qint64 documents = hasSum && *hasSum ? m_sum->number(0) : 0;
    m_sum->reset();
    if (!hasSum)
        return failure(std::move(hasSum).error());
    return documents;
}

Result<> SentenceIndex::eachPost(quint64 hash, const std::function<void(qint64)> &take)
{
    COPYDESK_LET(place, find(hash));
    if (place.unit != 0)
        return eachOfUnit(place.unit, take);
    if (const qint64 post = place.document != 0 ? counted(place.document) : 0)
        take(post);
    return {};
}

Result<> SentenceIndex::eachShared(const std::function<bool(std::span<const qint64>)> &take)
{
    COPYDESK_LET(rows,
                 NativeStatement::prepare(m_connection,
                                          u"SELECT unit, first, list FROM search_index.search_posting "
                                          "WHERE unit & 1 ORDER BY unit, first"_s));
    qint64 unit = 0;
    std::vector<qint64> having;
    while (true) {
        COPYDESK_LET(hasRow, rows.step());
        if (!hasRow || rows.number(0) != unit) {
            if (having.size() > 1 && !take(having))
                return failure(Error::Kind::Cancelled, {});
            having.clear();
        }
        if (!hasRow)
            return {};
        unit = rows.number(0);
        PostingList::each(rows.number(1), rows.blobView(2), [&](qint64 document) {
            if (const qint64 post = counted(document))
                having.push_back(post);
        });
    }
}

Result<> SentenceIndex::eachLength(const std::function<void(qint64, qint64)> &take)
{
    COPYDESK_LET(posts,
                 NativeStatement::prepare(
                     m_connection, u"SELECT post, sentences FROM search_index.search_content ORDER BY post DESC"_s));
    while (true) {
        COPYDESK_LET(hasRow, posts.step());
        if (!hasRow)
            return {};
        take(posts.number(0), posts.number(1));
    }
}

Result<std::shared_ptr<const std::vector<SentenceIndex::Share>>> SentenceIndex::shares()
{
    COPYDESK_TRY(refresh());
    if (m_shares)
        return m_shares;
    std::vector<Share> shares;
    COPYDESK_TRY(eachLength([&shares](qint64 post, qint64 length) {
        if (shares.empty())
            shares.resize(size_t(post) + 1);
        const auto sentences = quint16(std::min<qint64>(length, std::numeric_limits<quint16>::max()));
        shares[size_t(post)] = {sentences, sentences};
    }));
    // Where two posts that count have a sentence, it is nobody's own.
    COPYDESK_TRY(eachShared([&shares](std::span<const qint64> having) {
        for (const qint64 post : having) {
            if (size_t(post) < shares.size() && shares[size_t(post)].own > 0)
                --shares[size_t(post)].own;
        }
        return true;
    }));
    m_shares = std::make_shared<const std::vector<Share>>(std::move(shares));
    return m_shares;
}

} // namespace Copydesk::Library
