// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchindex.h"

#include "library/bodystore.h"
#include "library/connection.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/searchschema.h"
#include "library/searchwriter.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

/// Bringing the index up to the library.
namespace Copydesk::Library {

namespace {

/// Posts per transaction: a tenth of a second, for which other writers wait.
constexpr int Batch = 500;
/// Revisions behind which a post must be indexed again: its body changed, or only a searched column.
QString textRevisionsSql()
{
    QStringList names;
    for (const Query::SearchColumn &column : wordColumns())
        names += u'\'' + columnName(column) + u'\'';
    return u"SELECT id, post, body_after IS NOT body_before FROM main.revision WHERE id > ? AND (body_after IS NOT "
           u"NULL OR EXISTS "
           "(SELECT 1 FROM json_each(revision.after) WHERE key IN (%1))) ORDER BY id LIMIT %2"_s
               .arg(names.join(u", "_s))
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
    BodyStore bodies(m_connection);
    PostStore posts(m_connection, bodies);
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
Result<bool> SearchIndex::indexSome(PostStore &posts, State &reached)
{
    enum class Change { New, Text, Columns };
    std::vector<std::pair<PostId, Change>> wanted; // a post changed twice is indexed twice, which is rare
    const auto read = [&](const QString &sql, qint64 &last) -> Result<> {
        const bool isOfPosts = &last == &reached.lastPost;
        COPYDESK_LET(rows, m_connection.run(sql, {last}));
        while (rows.next()) {
            last = rows.value(0).toLongLong();
            const PostId post{rows.value(isOfPosts ? 0 : 1).toLongLong()};
            wanted.emplace_back(post,
                                isOfPosts                    ? Change::New
                                    : rows.value(2).toBool() ? Change::Text
                                                             : Change::Columns);
        }
        return {};
    };
    COPYDESK_TRY(read(u"SELECT id FROM main.post WHERE id > ? ORDER BY id LIMIT %1"_s.arg(Batch), reached.lastPost));
    if (wanted.empty())
        COPYDESK_TRY(read(textRevisionsSql(), reached.lastRevision));
    if (wanted.empty())
        return false;
    for (const auto &[id, change] : wanted) {
        auto row = posts.state(id);
        auto post = row ? posts.content(*row) : failure(std::move(row).error());
        if (post && change == Change::New)
            COPYDESK_TRY(writer().add(id, searchRow(*post)));
        else if (post && change == Change::Text)
            COPYDESK_TRY(writer().replace(id, searchRow(*post)));
        else if (post)
            COPYDESK_TRY(writer().writeColumns(id, searchRowOfColumns(*post)));
        else if (post.error().kind == Error::Kind::Cancelled)
            return failure(post.error());
        // A damaged post is for `verify` to name; the others can be searched all the same.
    }
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
