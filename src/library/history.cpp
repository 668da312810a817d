// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/history.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/operationrow.h"
#include "library/outcome.h"
#include "library/revisiontree.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimeZone>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static QDateTime utc(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), QTimeZone::UTC);
}

static std::optional<Post::Version> version(const QVariant &packed)
{
    return packed.isNull() ? std::nullopt : std::optional(Post::Version::fromPacked(packed.toLongLong()));
}

/// Marks what is not in effect: a state that the post's head does not build on, an undo that was done again, a redo
/// that was undone.
static void markUndone(QList<RevisionRow> &newestFirst, const QSet<RevisionId> &lineage)
{
    struct Move {
        RevisionId from, to;
        bool operator==(const Move &) const = default;
    };
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        RevisionRow &row = newestFirst[i];
        const bool isMove = row.kind == "undo"_L1 || row.kind == "redo"_L1;
        if (!isMove) {
            row.isUndone = !lineage.contains(row.id);
            continue;
        }
        // The nearest later move over the same step tells; the same one back means that this one is not in effect.
        for (qsizetype later = i - 1; later >= 0; --later) {
            const RevisionRow &other = newestFirst.at(later);
            if (other.kind != "undo"_L1 && other.kind != "redo"_L1)
                continue;
            if (Move{other.stateBefore, other.stateAfter} == Move{row.stateAfter, row.stateBefore}) {
                row.isUndone = true;
                break;
            }
            if (Move{other.stateBefore, other.stateAfter} == Move{row.stateBefore, row.stateAfter})
                break;
        }
    }
}

Result<QList<RevisionRow>> revisionsOf(Library &library, PostId post)
{
    QList<RevisionRow> revisions;
    {
        COPYDESK_LET(rows,
                     library.connection().run(
                         u"SELECT r.id, r.operation, r.kind, r.bump, r.version_before, r.version_after, r.time, "
                         u"o.editor, r.reason, "
                         "r.body_after IS NOT NULL, r.head_before, r.head_after "
                         "FROM revision r JOIN operation o ON o.id = r.operation WHERE r.post = ? ORDER BY r.id DESC"_s,
                         {post.value}));
        while (rows.next()) {
            RevisionRow row;
            row.id = RevisionId{rows.value(0).toLongLong()};
            row.post = post;
            row.operation = OperationId{rows.value(1).toLongLong()};
            row.kind = rows.value(2).toString();
            row.bump = Post::bumpFromString(rows.value(3).toString()).value_or(Post::Bump::None);
            row.versionBefore = version(rows.value(4));
            row.versionAfter = version(rows.value(5));
            row.time = utc(rows.value(6));
            row.editor = rows.value(7).toString();
            row.reason = rows.value(8).toString();
            row.textChanged = rows.value(9).toBool();
            row.stateBefore = RevisionId{rows.value(10).toLongLong()};
            const bool isMove = row.kind == "undo"_L1 || row.kind == "redo"_L1;
            row.stateAfter = isMove ? RevisionId{rows.value(11).toLongLong()} : row.id;
            revisions.append(std::move(row));
        }
        COPYDESK_TRY(library.connection().ended(rows));
    }
    COPYDESK_LET(head, library.connection().value(u"SELECT head FROM post WHERE id = ?"_s, {post.value}));
    if (!head.isValid())
        return failure(Error::Kind::NotFound,
                       QCoreApplication::translate("Library", "There is no such post in the library."));
    COPYDESK_LET(tree, RevisionTree::read(library.connection(), post));
    markUndone(revisions, tree.lineage(RevisionId{head.toLongLong()}));
    return revisions;
}

static constexpr auto OperationColumns =
    u"SELECT id, kind, label, editor, started, finished, target, undone, posts, details FROM operation ";

static OperationRow operationOf(const QSqlQuery &rows)
{
    OperationRow row;
    row.id = OperationId{rows.value(0).toLongLong()};
    row.kind = kindFromString(rows.value(1).toString()).value_or(OperationKind::Edit);
    row.label = rows.value(2).toString();
    row.editor = rows.value(3).toString();
    row.started = utc(rows.value(4));
    if (!rows.value(5).isNull())
        row.finished = utc(rows.value(5));
    row.target = OperationId{rows.value(6).toLongLong()};
    row.isUndone = rows.value(7).toLongLong() != 0;
    row.posts = rows.value(8).toLongLong();
    row.details = QJsonDocument::fromJson(rows.value(9).toString().toUtf8()).object();
    return row;
}

Result<QList<OperationRow>> operations(Library &library, int limit)
{
    COPYDESK_LET(rows, library.connection().run(OperationColumns + u"ORDER BY id DESC LIMIT ?"_s, {limit}));
    QList<OperationRow> answer;
    while (rows.next())
        answer.append(operationOf(rows));
    COPYDESK_TRY(library.connection().ended(rows));
    return answer;
}

Result<OperationRow> operation(Library &library, OperationId id)
{
    COPYDESK_LET(rows, library.connection().run(OperationColumns + u"WHERE id = ?"_s, {id.value}));
    if (!rows.next())
        return failure(Error::Kind::NotFound,
                       QCoreApplication::translate("Library", "There is no step number %1.").arg(id.value));
    return operationOf(rows);
}

static std::optional<OperationId> maybe(const QVariant &id)
{
    return id.isNull() ? std::nullopt : std::optional(OperationId{id.toLongLong()});
}

Result<std::optional<OperationId>> nextUndo(Library &library)
{
    // A step of which posts were left alone (2) comes up again where they are as it left them: what stood in the way
    // was taken back.
    COPYDESK_LET(
        id,
        library.connection().value(
            u"SELECT o.id FROM operation o WHERE o.kind NOT IN ('undo', 'redo') AND o.finished IS NOT NULL AND o.posts "
            u"> 0 AND "
            "(o.undone = 0 OR (o.undone = 2 AND (EXISTS (SELECT 1 FROM revision r JOIN post p ON p.id = r.post "
            "WHERE r.operation = o.id AND p.head = r.id) "
            "OR EXISTS (SELECT 1 FROM post p WHERE p.imported_by = o.id AND p.head = 0 AND p.removed = 0)))) ORDER BY o.id DESC LIMIT 1"_s));
    return maybe(id);
}

Result<std::optional<OperationId>> nextRedo(Library &library)
{
    COPYDESK_LET(
        id,
        library.connection().value(
            u"SELECT u.target FROM operation u JOIN operation t ON t.id = u.target WHERE u.kind = 'undo' AND u.undone "
            u"= 0 AND t.undone <> 0 "
            "AND u.id > coalesce((SELECT max(id) FROM operation WHERE kind NOT IN ('undo', 'redo') AND posts > 0), 0) "
            "ORDER BY u.id DESC LIMIT 1"_s));
    return maybe(id);
}

} // namespace Copydesk::Library
