// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/connection.h"
#include "library/poststore.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace Copydesk::Library {

/// All revisions of one post, oldest first, as they stand in the table.
struct PostHistory {
    struct Revision {
        qint64 id = 0, headBefore = 0, headAfter = 0, time = 0;
        QString kind, bump;
        std::optional<qint64> versionBefore, versionAfter;
        QJsonObject before, after;
        qint64 bodyBefore = 0, bodyAfter = 0;

        bool isMove() const { return kind == u"undo" || kind == u"redo"; }
        qint64 stateAfter() const { return isMove() ? headAfter : id; }
    };
    PostId post;
    QList<Revision> revisions;

    /// What in it does not fit together, or not to the post's present state; in words.
    QStringList contradictions(const PostState &present) const;
};

/// Streams the histories of all posts that have one, with memory for one.
class PostHistoryReader {
public:
    static Result<PostHistoryReader> open(Connection &connection);
    /// Nothing at the end.
    Result<std::optional<PostHistory>> next();

private:
    explicit PostHistoryReader(Connection &connection, Statement &&rows);
    PostHistory::Revision revision() const;

    Connection *m_connection;
    Statement m_rows;
    bool m_hasRow;
};

} // namespace Copydesk::Library
