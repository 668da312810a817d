// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/checkresults.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/selection.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

constexpr auto QualityKey = "check.least-quality"_L1, StaleKey = "check.stale-days"_L1;

Result<std::vector<PostId>> ids(Connection &connection, const QString &sql, const QVariantList &values = {})
{
    COPYDESK_LET(rows, connection.run(sql, values));
    std::vector<PostId> found;
    while (rows.next())
        found.push_back(PostId{rows.value(0).toLongLong()});
    COPYDESK_TRY(connection.ended(rows));
    return found;
}

Result<> keepOne(Connection &connection, const CheckAnswer &answer)
{
    const qint64 found = qint64(answer.found & ~answer.dismissed & Post::keptChecks());
    const QVariantList values{answer.post.value, answer.changed};
    COPYDESK_TRY(
        connection.run(u"INSERT INTO check_result (post, found) SELECT id, ? FROM post WHERE id = ? AND changed = ? "
                       "ON CONFLICT (post) DO UPDATE SET found = excluded.found WHERE found <> excluded.found"_s,
                       QVariantList{found} + values));
    COPYDESK_TRY(connection.run(
        u"DELETE FROM check_due WHERE post = (SELECT id FROM post WHERE id = ? AND changed = ?)"_s, values));
    COPYDESK_TRY(connection.run(
        u"INSERT OR IGNORE INTO check_due (post) SELECT id FROM post WHERE id = ? AND changed <> ?"_s, values));
    return {};
}

} // namespace

Result<Post::CheckSet> dismissedChecks(Connection &connection, PostId post)
{
    COPYDESK_LET(rows, connection.run(u"SELECT check_name FROM dismissal WHERE post = ?"_s, {post.value}));
    Post::CheckSet set = 0;
    while (rows.next()) {
        if (const auto check = Post::checkByName(rows.value(0).toString()))
            set |= Post::checkBit(*check);
    }
    return set;
}

Post::CheckLimits checkLimits(Library &library)
{
    Post::CheckLimits limits;
    const auto number = [&](QLatin1StringView key, qint64 usual) {
        const auto value = library.connection().value(u"SELECT value FROM setting WHERE key = ?"_s, {QString(key)});
        bool isNumber = false;
        const qint64 set = value ? value->toString().toLongLong(&isNumber) : 0;
        return isNumber && set >= 0 ? set : usual;
    };
    limits.leastQuality = number(QualityKey, limits.leastQuality);
    limits.staleDays = int(std::min<qint64>(number(StaleKey, limits.staleDays), 365'000));
    return limits;
}

Result<> setCheckLimits(Library &library, const Post::CheckLimits &limits)
{
    Connection &connection = library.connection();
    return inTransaction(connection, [&]() -> Result<> {
        const QString sql = u"INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"_s;
        COPYDESK_TRY(connection.run(sql, {QString(QualityKey), QString::number(limits.leastQuality)}));
        COPYDESK_TRY(connection.run(sql, {QString(StaleKey), QString::number(limits.staleDays)}));
        return {};
    });
}

Result<> expectSignature(Library &library, const QString &table, const QString &knowledge)
{
    Connection &connection = library.connection();
    COPYDESK_LET(present, connection.value(u"SELECT signature FROM check_state"_s));
    const QString before = present.toString();
    const QString beginning = table + u" | "_s;
    if (knowledge.isEmpty() ? before.startsWith(beginning) : before == QString(beginning + knowledge))
        return {};
    const auto work = [&]() -> Result<> {
        COPYDESK_TRY(connection.run(u"DELETE FROM check_result"_s));
        COPYDESK_TRY(connection.run(u"DELETE FROM check_due"_s));
        COPYDESK_TRY(
            connection.run(u"UPDATE check_state SET signature = ?, last_post = 0"_s, {QString(beginning + knowledge)}));
        return {};
    };
    return connection.isInTransaction() ? work() : inTransaction(connection, work);
}

Result<qint64> uncheckedCount(Library &library)
{
    COPYDESK_LET(count,
                 library.connection().value(
                     u"SELECT (SELECT count(*) FROM check_due d JOIN post p ON p.id = d.post WHERE p.removed = 0) + "
                     "(SELECT count(*) FROM post WHERE removed = 0 AND id > (SELECT last_post FROM check_state) "
                     "AND id NOT IN (SELECT post FROM check_due))"_s));
    return count.toLongLong();
}

Result<std::vector<UncheckedPost>> nextUnchecked(Library &library, int most)
{
    Connection &connection = library.connection();
    COPYDESK_LET(wanted, ids(connection, u"SELECT post FROM check_due ORDER BY post LIMIT ?"_s, {most}));
    if (wanted.empty()) {
        COPYDESK_LET(behind,
                     ids(connection,
                         u"SELECT id FROM post WHERE id > (SELECT last_post FROM check_state) ORDER BY id LIMIT ?"_s,
                         {most}));
        wanted = std::move(behind);
    }
    std::vector<UncheckedPost> found;
    found.reserve(wanted.size());
    for (const PostId id : wanted) {
        COPYDESK_LET(post, readUnchecked(library, id));
        found.push_back(std::move(post));
    }
    return found;
}

Result<UncheckedPost> readUnchecked(Library &library, PostId id)
{
    COPYDESK_LET(state, library.posts().state(id));
    COPYDESK_LET(dismissed, dismissedChecks(library.connection(), id));
    auto post = library.posts().content(state);
    if (post)
        return UncheckedPost{id, *std::move(post), dismissed, state.changed};
    if (post.error().kind == Error::Kind::Cancelled)
        return failure(std::move(post).error());
    return UncheckedPost{id, {}, ~Post::CheckSet(0), state.changed};
}

Result<std::vector<PostId>> uncheckedOf(Library &library, const Selection &selection)
{
    COPYDESK_TRY(materialize(library, selection));
    return ids(library.connection(),
               u"SELECT post FROM temp.selected s WHERE post IN (SELECT post FROM check_due) OR NOT EXISTS "
               "(SELECT 1 FROM check_result c WHERE c.post = s.post)"_s);
}

Result<std::vector<PostId>> failingOf(Library &library, const Selection &selection, Post::CheckSet checks)
{
    COPYDESK_TRY(materialize(library, selection));
    return ids(library.connection(),
               u"SELECT s.post FROM temp.selected s JOIN check_result c ON c.post = s.post WHERE c.found & ? "
               "AND s.post NOT IN (SELECT post FROM check_due)"_s,
               {qint64(checks)});
}

Result<> keep(Library &library, std::span<const CheckAnswer> answers)
{
    Connection &connection = library.connection();
    return inTransaction(connection, [&]() -> Result<> {
        qint64 last = 0;
        for (const CheckAnswer &answer : answers) {
            COPYDESK_TRY(keepOne(connection, answer));
            last = std::max(last, answer.post.value);
        }
        COPYDESK_TRY(connection.run(u"UPDATE check_state SET last_post = max(last_post, ?)"_s, {last}));
        return {};
    });
}

} // namespace Copydesk::Library
