// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchindex.h"

#include "library/connection.h"
#include "library/outcome.h"
#include "library/searchreading.h"
#include "library/searchschema.h"
#include "library/searchwriter.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

/// Bringing the index up to the library.
namespace Copydesk::Library {

namespace {

/// Posts per transaction: a tenth of a second, for which other writers wait.
constexpr int Batch = 2000;

/// Revisions behind which a post must be indexed again: its number, the post, whether the body and whether a searched
/// column changed.
QString textRevisionsSql()
{
    QStringList names;
    for (const Query::SearchColumn &column : wordColumns())
        names += u'\'' + columnName(column) + u'\'';
    return u"SELECT id, post, is_text, is_words FROM (SELECT id, post, body_after IS NOT body_before AS is_text, "
           u"EXISTS "
           "(SELECT 1 FROM json_each(revision.after) a WHERE a.key IN (%1) AND a.value IS NOT "
           "(revision.before ->> a.key)) AS is_words FROM main.revision WHERE id > ?) WHERE is_text OR is_words "
           "ORDER BY id LIMIT %2"_s.arg(names.join(u", "_s))
               .arg(Batch);
}

} // namespace

/// In a transaction of its own, unless one is open.
Result<> SearchIndex::within(const std::function<Result<>()> &work)
{
    return m_connection.isInTransaction() ? work() : inTransaction(m_connection, work);
}

Result<bool> SearchIndex::isNear(qint64 most)
{
    COPYDESK_LET(reached, state());
    COPYDESK_LET(post, m_connection.value(u"SELECT max(id) FROM main.post"_s));
    COPYDESK_LET(revision, m_connection.value(u"SELECT max(id) FROM main.revision"_s));
    return post.toLongLong() - reached.lastPost <= most && revision.toLongLong() - reached.lastRevision <= most;
}

Result<> SearchIndex::catchUp(const Progress &progress)
{
    if (!m_isWritable)
        return makeReady();
    SearchReading posts(m_connection);
    COPYDESK_LET(total, m_connection.value(u"SELECT max(id) FROM main.post"_s));
    bool isDone = false;
    while (!isDone) {
        State reached;
        COPYDESK_TRY(within([&]() -> Result<> {
            COPYDESK_LET(now, state());
            reached = now;
            COPYDESK_LET(mark, libraryMark());
            isDone = mark == reached.mark; // another program has done it
            if (isDone)
                return {};
            COPYDESK_LET(some, indexSome(posts, reached));
            if (some)
                return {};
            COPYDESK_LET(finished, finishOrRestart(reached));
            isDone = finished;
            return {};
        }));
        if (progress && !isDone && !progress(std::min(reached.lastPost, total.toLongLong()), total.toLongLong()))
            return failure(Error::Kind::Cancelled, {});
    }
    return {};
}

/// False where nothing is left.
Result<bool> SearchIndex::indexSome(SearchReading &posts, State &reached)
{
    std::vector<SearchReading::Wanted> wanted;
    const auto read = [&](const QString &sql, qint64 &last) -> Result<> {
        const bool isOfPosts = &last == &reached.lastPost;
        COPYDESK_LET(rows, m_connection.run(sql, {last}));
        while (rows.next()) {
            last = rows.value(0).toLongLong();
            const PostId post{rows.value(isOfPosts ? 0 : 1).toLongLong()};
            wanted.push_back({post, isOfPosts || rows.value(2).toBool(), isOfPosts || rows.value(3).toBool()});
        }
        return {};
    };
    COPYDESK_TRY(read(u"SELECT id FROM main.post WHERE id > ? ORDER BY id LIMIT %1"_s.arg(Batch), reached.lastPost));
    const bool areNew = !wanted.empty();
    if (!areNew)
        COPYDESK_TRY(read(textRevisionsSql(), reached.lastRevision));
    if (wanted.empty())
        return false;
    COPYDESK_TRY(
        posts.each(std::move(wanted), [&](const SearchReading::Wanted &post, const SearchRow &row) -> Result<> {
            if (areNew)
                return writer().add(post.id, row);
            if (post.wantsWords)
                COPYDESK_TRY(writer().writeColumns(post.id, row));
            return post.wantsText ? writer().replaceText(post.id, row) : Result<>();
        }));
    COPYDESK_TRY(writer().flush());
    COPYDESK_TRY(m_connection.run(u"UPDATE search_index.search_state SET last_post = ?, last_revision = ?"_s,
                                  {reached.lastPost, reached.lastRevision}));
    return true;
}

/// True: index and library have the same mark now. False: the index knew more than the library, which is an older copy,
/// and begins anew.
Result<bool> SearchIndex::finishOrRestart(State &reached)
{
    COPYDESK_LET(post, m_connection.value(u"SELECT max(id) FROM main.post"_s));
    COPYDESK_LET(revision, m_connection.value(u"SELECT max(id) FROM main.revision"_s));
    if (reached.lastPost > post.toLongLong() || reached.lastRevision > revision.toLongLong()) {
        COPYDESK_TRY(createTables());
        return false;
    }
    reached.lastRevision = revision.toLongLong();
    COPYDESK_TRY(setMarks(reached));
    return true;
}

Result<> SearchIndex::rebuild(const Progress &progress)
{
    if (!m_isWritable && m_readOnly)
        return makeReady();
    if (!m_isWritable || !createTables()) {
        // The file is beyond dropping its tables, or there was none.
        if (m_connection.isInTransaction())
            return makeReady();
        COPYDESK_TRY(setAside());
        COPYDESK_TRY(attachFile());
        COPYDESK_TRY(createTriggers());
    }
    m_isDamaged = false;
    return catchUp(progress);
}

} // namespace Copydesk::Library
