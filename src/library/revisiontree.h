// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/poststore.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace Copydesk::Library {

/// The states that a post has been in: its revisions but for undo and redo, each a child of `headBefore`; 0 is the
/// root, the post as it first came in. Undo and redo only move the head along the branches, so that a state is a
/// function of its head.
class RevisionTree {
public:
    struct Node {
        RevisionId parent;
        QString kind;
        QJsonObject before, after;
        qint64 bodyBefore = 0, bodyAfter = 0; ///< 0: the body stayed
    };

    static Result<RevisionTree> read(Connection &connection, PostId post);

    /// Whether the revision is a state (no undo, no redo) of this post.
    bool contains(RevisionId revision) const { return !revision || m_nodes.contains(revision); }
    /// `head` and all that it builds on, the root (0) included.
    QSet<RevisionId> lineage(RevisionId head) const;
    /// The state so many revisions before `head`; the root where there are not as many.
    RevisionId ancestor(RevisionId head, qint64 steps) const;
    /// Turns the state's content (columns, body, head) into that at `head`. NotFound where the post has no such
    /// revision.
    Result<> move(PostState &state, RevisionId head) const;

private:
    QHash<RevisionId, Node> m_nodes;
};

} // namespace Copydesk::Library
