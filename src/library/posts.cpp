// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/posts.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/revisiontree.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static Result<PostState> presentState(Library &library, PostId id)
{
    auto state = library.posts().state(id);
    if (state && state->removed) {
        return failure(
            Error::Kind::NotFound,
            QCoreApplication::translate(
                "Library", "This post is not in the library any more: the import that brought it was taken back."));
    }
    return state;
}

Result<StoredPost> readPost(Library &library, PostId id)
{
    COPYDESK_LET(state, presentState(library, id));
    COPYDESK_LET(post, library.posts().content(state));
    COPYDESK_LET(conflict, library.connection().value(u"SELECT 1 FROM conflict WHERE post = ?"_s, {id.value}));
    StoredPost stored;
    stored.id = id;
    stored.post = std::move(post);
    stored.head = state.head;
    stored.importedBy = state.importedBy;
    stored.changed = QDateTime::fromMSecsSinceEpoch(state.changed, QTimeZone::UTC);
    stored.hasConflict = conflict.isValid();
    return stored;
}

Result<std::optional<PostId>> findPost(Library &library, const QString &sourceId)
{
    COPYDESK_LET(id,
                 library.connection().value(u"SELECT id FROM post WHERE source_id = ? AND removed = 0"_s, {sourceId}));
    if (!id.isValid())
        return std::nullopt;
    return PostId{id.toLongLong()};
}

static std::optional<qint64> number(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

static PostRow rowOf(const QSqlQuery &rows)
{
    PostRow row;
    row.id = PostId{rows.value(0).toLongLong()};
    row.title = rows.value(1).toString();
    row.topic = rows.value(2).toString();
    row.sourceId = rows.value(3).toString();
    row.status = rows.value(4).toString();
    row.difficulty = rows.value(5).toString();
    if (const auto packed = number(rows.value(6)))
        row.version = Post::Version::fromPacked(*packed);
    row.lastReviewed = QDate::fromString(rows.value(7).toString(), Qt::ISODate);
    row.quality = number(rows.value(8));
    row.freshness = number(rows.value(9));
    row.depth = number(rows.value(10));
    row.clarity = number(rows.value(11));
    row.viewCount = number(rows.value(12));
    row.readingTime = number(rows.value(13));
    row.needsReview = rows.value(14).toBool();
    row.hasImages = rows.value(15).toBool();
    row.imageHeavy = rows.value(16).toBool();
    row.aiGeneratedStyle = rows.value(17).toBool();
    row.hasConflict = rows.value(18).toBool();
    return row;
}

Result<QList<PostRow>> readRows(Library &library, std::span<const PostId> ids)
{
    QByteArray wanted("[");
    for (const PostId id : ids) {
        if (wanted.size() > 1)
            wanted += ',';
        wanted += QByteArray::number(id.value);
    }
    wanted += ']';
    COPYDESK_LET(rows,
                 library.connection().run(
                     u"SELECT p.id, title, topic, source_id, status, difficulty, version, last_reviewed, quality, "
                     u"freshness, depth, clarity, "
                     "view_count, reading_time, needs_review, has_images, image_heavy, ai_generated_style, "
                     "EXISTS (SELECT 1 FROM conflict c WHERE c.post = p.id) "
                     "FROM json_each(?) j CROSS JOIN post p ON p.id = j.value WHERE removed = 0 ORDER BY j.key"_s,
                     {QString::fromLatin1(wanted)}));
    QList<PostRow> answer;
    answer.reserve(qsizetype(ids.size()));
    while (rows.next())
        answer.append(rowOf(rows));
    COPYDESK_TRY(library.connection().ended(rows));
    return answer;
}

Result<Post::Post> readPostAt(Library &library, PostId id, RevisionId head)
{
    COPYDESK_LET(state, presentState(library, id));
    COPYDESK_LET(tree, RevisionTree::read(library.connection(), id));
    COPYDESK_TRY(tree.move(state, head));
    return library.posts().content(state);
}

Result<qint64> postCount(Library &library)
{
    COPYDESK_LET(count, library.connection().value(u"SELECT count(*) FROM post WHERE removed = 0"_s));
    return count.toLongLong();
}

} // namespace Copydesk::Library
