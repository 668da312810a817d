// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/conflictrow.h"

#include "library/connection.h"
#include "library/outcome.h"

#include <QJsonObject>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<std::optional<ConflictRow>> readConflictRow(Connection &connection, PostId post)
{
    COPYDESK_LET(rows,
                 connection.run(u"SELECT operation, base_head, theirs, theirs_hash FROM conflict WHERE post = ?"_s,
                                {post.value}));
    if (!rows.next())
        return std::nullopt;
    return ConflictRow{OperationId{rows.value(0).toLongLong()}, RevisionId{rows.value(1).toLongLong()},
                       rows.value(2).toLongLong(), rows.value(3).toByteArray()};
}

Result<> writeConflictRow(Connection &connection, PostId post, const std::optional<ConflictRow> &row)
{
    if (!row) {
        COPYDESK_TRY(connection.run(u"DELETE FROM conflict WHERE post = ?"_s, {post.value}));
        return {};
    }
    COPYDESK_TRY(connection.run(
        u"INSERT OR REPLACE INTO conflict (post, operation, base_head, theirs, theirs_hash) VALUES (?, ?, ?, ?, ?)"_s,
        {post.value, row->operation.value, row->baseHead.value, row->theirs, row->theirsHash}));
    return {};
}

QJsonValue toJsonValue(const std::optional<ConflictRow> &row)
{
    if (!row)
        return QJsonValue::Null;
    return QJsonObject{{u"operation"_s, row->operation.value},
                       {u"base_head"_s, row->baseHead.value},
                       {u"theirs"_s, row->theirs},
                       {u"theirs_hash"_s, QString::fromLatin1(row->theirsHash.toHex())}};
}

} // namespace Copydesk::Library
