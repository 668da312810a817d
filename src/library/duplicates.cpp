// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/duplicates.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/search.h"
#include "library/selection.h"
#include "library/transaction.h"
#include "post/likeness.h"

#include <cmath>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

qint64 thousandths(double share) { return std::llround(share * 1000); }

/// How far a search saw.
struct Horizon {
    qint64 lastPost = 0, lastBefore = 0, changes = 0, revision = 0;
};

Result<Horizon> horizon(Connection &connection)
{
    COPYDESK_LET(row,
                 connection.run(u"SELECT (SELECT ifnull(max(id), 0) FROM post), last_post, changes, "
                                "(SELECT ifnull(max(id), 0) FROM revision) FROM duplicate_state"_s));
    if (!row.next())
        return failure(Error::Kind::Library, {});
    return Horizon{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong(),
                   row.value(3).toLongLong()};
}

/// What has changed while it was looked: in posts that were counted already, and in those that were not.
Result<qint64> changesSince(Connection &connection, const Horizon &seen)
{
    COPYDESK_LET(counted, connection.value(u"SELECT changes FROM duplicate_state"_s));
    COPYDESK_LET(others,
                 connection.value(u"SELECT count(*) FROM revision WHERE id > ? AND body_after IS NOT NULL "
                                  "AND post > ? AND post <= ?"_s,
                                  {seen.revision, seen.lastBefore, seen.lastPost}));
    return counted.toLongLong() - seen.changes + others.toLongLong();
}

Result<> keep(Connection &connection, const std::vector<NearDuplicate> &found, double least, const Horizon &seen)
{
    return inTransaction(connection, [&]() -> Result<> {
        COPYDESK_LET(changes, changesSince(connection, seen));
        COPYDESK_TRY(connection.run(u"DELETE FROM duplicate"_s));
        COPYDESK_LET(
            insert,
            NativeStatement::prepare(connection, u"INSERT INTO duplicate (post, cluster, share) VALUES (?, ?, ?)"_s));
        for (const NearDuplicate &each : found) {
            insert.bind(0, each.post.value);
            insert.bind(1, each.representative.value);
            insert.bind(2, thousandths(each.share));
            COPYDESK_TRY(insert.execute());
        }
        COPYDESK_TRY(connection.run(u"UPDATE duplicate_state SET least = ?, measure = ?, last_post = ?, changes = ?, "
                                    "found = ?"_s,
                                    {thousandths(least), Post::LikenessMeasure, seen.lastPost, changes, now()}));
        return {};
    });
}

} // namespace

Result<DuplicateState> duplicateState(Library &library)
{
    COPYDESK_LET(row,
                 library.connection().run(
                     u"SELECT least, found, changes, (SELECT count(*) FROM post WHERE id > last_post AND removed = 0), "
                     "measure FROM duplicate_state"_s));
    if (!row.next() || row.value(4).toInt() != Post::LikenessMeasure)
        return DuplicateState();
    return DuplicateState{row.value(0).toDouble() / 1000,
                          QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong(), QTimeZone::UTC),
                          row.value(3).toLongLong(), row.value(2).toLongLong()};
}

Result<qint64> refreshDuplicates(Library &library, double least, const Progress &progress)
{
    Connection &connection = library.connection();
    COPYDESK_LET(seen, horizon(connection));
    COPYDESK_LET(found, findNearDuplicates(library, least, progress));
    COPYDESK_TRY(keep(connection, found, least, seen));
    return std::ranges::count_if(found, [](const NearDuplicate &each) { return each.post == each.representative; });
}

Result<std::vector<Cluster>> clusters(Library &library, const Query::Query &query, qint64 limit)
{
    const QString all = u"SELECT cluster, count(*), min(share) FROM duplicate JOIN post ON post.id = duplicate.post "
                        "WHERE post.removed = 0 %1 GROUP BY cluster HAVING count(*) > 1 "
                        "ORDER BY count(*) DESC, min(share) DESC, cluster LIMIT ?"_s;
    QString which;
    if (!query.isEverything()) {
        COPYDESK_TRY(materialize(library, query));
        which = u"AND cluster IN (SELECT d.cluster FROM temp.selected s JOIN duplicate d ON d.post = s.post)"_s;
    }
    COPYDESK_LET(rows, library.connection().run(all.arg(which), {limit > 0 ? limit : -1}));
    std::vector<Cluster> found;
    while (rows.next())
        found.push_back(
            {PostId{rows.value(0).toLongLong()}, rows.value(1).toLongLong(), rows.value(2).toDouble() / 1000});
    COPYDESK_TRY(library.connection().ended(rows));
    return found;
}

Result<std::vector<NearDuplicate>> clusterPosts(Library &library, PostId representative)
{
    COPYDESK_LET(
        rows,
        library.connection().run(
            u"SELECT post.id, share FROM duplicate JOIN post ON post.id = duplicate.post WHERE cluster = ? AND "
            "post.removed = 0 ORDER BY post.id <> cluster, post.id"_s,
            {representative.value}));
    std::vector<NearDuplicate> posts;
    while (rows.next())
        posts.push_back({PostId{rows.value(0).toLongLong()}, representative, rows.value(1).toDouble() / 1000});
    COPYDESK_TRY(library.connection().ended(rows));
    return posts;
}

} // namespace Copydesk::Library
