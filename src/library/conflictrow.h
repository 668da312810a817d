// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"

#include <QByteArray>
#include <QJsonValue>

#include <optional>

namespace Copydesk::Library {

class Connection;

/// A row of the table `conflict`: theirs, waiting beside ours. A revision that makes, replaces or ends one says so
/// under the key "conflict", so that undo brings it back.
struct ConflictRow {
    OperationId operation; ///< the import
    RevisionId baseHead; ///< the ancestor
    qint64 theirs = 0; ///< the body that is their whole post
    QByteArray theirsHash;
    bool operator==(const ConflictRow &) const = default;
};

Result<std::optional<ConflictRow>> readConflictRow(Connection &connection, PostId post);
/// Nothing: the conflict is over.
Result<> writeConflictRow(Connection &connection, PostId post, const std::optional<ConflictRow> &row);

QJsonValue toJsonValue(const std::optional<ConflictRow> &row);

} // namespace Copydesk::Library
