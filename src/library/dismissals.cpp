// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/dismissals.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/operationrow.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

Result<QList<Dismissal>> dismissalsOf(Library &library, PostId post)
{
    COPYDESK_LET(
        rows,
        library.connection().run(u"SELECT d.check_name, d.reason, d.operation, o.editor, o.started FROM dismissal d "
                                 "JOIN operation o ON o.id = d.operation WHERE d.post = ? ORDER BY d.check_name"_s,
                                 {post.value}));
    QList<Dismissal> found;
    while (rows.next()) {
        found.append({rows.value(0).toString(), rows.value(1).toString(), OperationId{rows.value(2).toLongLong()},
                      rows.value(3).toString(),
                      QDateTime::fromMSecsSinceEpoch(rows.value(4).toLongLong(), QTimeZone::UTC)});
    }
    return found;
}

Result<QList<DismissalRow>> readDismissalRows(Connection &connection, PostId post)
{
    COPYDESK_LET(rows,
                 connection.run(u"SELECT check_name, reason, operation FROM dismissal WHERE post = ? "
                                "ORDER BY check_name"_s,
                                {post.value}));
    QList<DismissalRow> found;
    while (rows.next())
        found.append({rows.value(0).toString(), rows.value(1).toString(), OperationId{rows.value(2).toLongLong()}});
    return found;
}

Result<> writeDismissalRows(Connection &connection, PostId post, const QList<DismissalRow> &rows)
{
    COPYDESK_TRY(connection.run(u"DELETE FROM dismissal WHERE post = ?"_s, {post.value}));
    for (const DismissalRow &row : rows) {
        COPYDESK_TRY(
            connection.run(u"INSERT INTO dismissal (post, check_name, reason, operation) VALUES (?, ?, ?, ?)"_s,
                           {post.value, row.check, row.reason, row.operation.value}));
    }
    return {};
}

QJsonValue toJsonValue(const QList<DismissalRow> &rows)
{
    QJsonArray array;
    for (const DismissalRow &row : rows)
        array.append(
            QJsonObject{{u"check"_s, row.check}, {u"reason"_s, row.reason}, {u"operation"_s, row.operation.value}});
    return array;
}

namespace {

/// One revision that makes the post's dismissals what `change` makes of them.
template <typename Change>
Result<OperationId> revised(Library &library, PostId post, const QString &kind, const QString &reason, Change change)
{
    return inTransaction(library.connection(), [&]() -> Result<OperationId> {
        PostStore &posts = library.posts();
        COPYDESK_LET(state, posts.state(post));
        if (state.removed) {
            return failure(Error::Kind::NotFound,
                           QCoreApplication::translate("Library", "There is no such post in the library."));
        }
        COPYDESK_LET(rows, readDismissalRows(library.connection(), post));
        COPYDESK_LET(operation, insertOperation(library, OperationKind::Decision, kind));
        COPYDESK_TRY(change(rows, operation));
        Alteration alteration;
        alteration.operation = operation;
        alteration.kind = kind;
        alteration.bump = Post::Bump::Patch;
        alteration.reason = reason;
        alteration.columns = state.columns;
        alteration.columns[size_t(columnIndex(Post::Fields::Version))] =
            state.version().bumped(alteration.bump).packed();
        alteration.dismissals = rows;
        COPYDESK_TRY(posts.revise(state, alteration));
        COPYDESK_TRY(setOperationPosts(library.connection(), operation, 1));
        return operation;
    });
}

} // namespace

Result<OperationId> dismissCheck(Library &library, PostId post, const QString &check, const QString &reason)
{
    if (reason.trimmed().isEmpty()) {
        return failure(Error::Kind::Refused,
                       QCoreApplication::translate("Library", "To dismiss a check needs a reason."));
    }
    return revised(library, post, u"dismiss"_s, check + u": "_s + reason.trimmed(),
                   [&](QList<DismissalRow> &rows, OperationId operation) -> Result<> {
                       for (const DismissalRow &row : std::as_const(rows)) {
                           if (row.check == check) {
                               return failure(Error::Kind::Refused,
                                              QCoreApplication::translate(
                                                  "Library", "The check “%1” is dismissed on this post already.")
                                                  .arg(check));
                           }
                       }
                       rows.append({check, reason.trimmed(), operation});
                       return {};
                   });
}

Result<OperationId> restoreCheck(Library &library, PostId post, const QString &check)
{
    return revised(library, post, u"undismiss"_s, check, [&](QList<DismissalRow> &rows, OperationId) -> Result<> {
        if (rows.removeIf([&](const DismissalRow &row) { return row.check == check; }) > 0)
            return {};
        return failure(
            Error::Kind::Refused,
            QCoreApplication::translate("Library", "The check “%1” is not dismissed on this post.").arg(check));
    });
}

} // namespace Copydesk::Library
