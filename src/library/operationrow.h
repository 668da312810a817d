// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/history.h"

#include <optional>

/// Rows of the table `operation`, for the layer's own use. All but `kindFromString` need an open transaction.
namespace Copydesk::Library {

class Connection;

/// Finished at once, but for an import.
Result<OperationId> insertOperation(Library &library, OperationKind kind, const QString &label,
                                    const QJsonObject &details = {}, OperationId target = {});
Result<> setOperationPosts(Connection &connection, OperationId operation, qint64 posts);
std::optional<OperationKind> kindFromString(QStringView text);

/// Tells the search index that it holds all that the tables hold; after its `put`s, in the same transaction.
Result<> noteIndexed(Library &library);
/// The same for an operation of many posts: brings the search index up to the bodies that its revisions changed.
/// False: they are too many for the transaction. The index is then known to be behind, and whoever commits calls its
/// `catchUp`.
Result<bool> followBodies(Library &library, OperationId operation);

} // namespace Copydesk::Library
