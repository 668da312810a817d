// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"

#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace Copydesk::Library {

class Connection;
class Library;

/// "This check does not matter on this post", said by an editor (spec review.md, "One rule for versions").
struct Dismissal {
    QString check; ///< the check's name
    QString reason;
    OperationId operation;
    QString editor;
    QDateTime time; ///< UTC
};
Result<QList<Dismissal>> dismissalsOf(Library &library, PostId post);

/// Dismisses a check on a post: one operation, one revision (kind "dismiss") with a patch bump, one undo. Refused where
/// it is dismissed already, or without a reason.
Result<OperationId> dismissCheck(Library &library, PostId post, const QString &check, const QString &reason);
/// The check counts again; kind "undismiss". Refused where it was not dismissed.
Result<OperationId> restoreCheck(Library &library, PostId post, const QString &check);

/// A post's rows of the table `dismissal`, as a revision that changes them says under the key "dismissal".
struct DismissalRow {
    QString check, reason;
    OperationId operation;
};
Result<QList<DismissalRow>> readDismissalRows(Connection &connection, PostId post);
Result<> writeDismissalRows(Connection &connection, PostId post, const QList<DismissalRow> &rows);
QJsonValue toJsonValue(const QList<DismissalRow> &rows);

} // namespace Copydesk::Library
