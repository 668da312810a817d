// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/ids.h"
#include "post/error.h"
#include "post/version.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>
#include <span>

/// What happened, and taking it back (spec review.md, "A revision holds", "Operations and undo").
namespace Copydesk::Library {

class Library;

struct RevisionRow {
    RevisionId id;
    PostId post;
    OperationId operation;
    QString kind; ///< the decision's name, or edit, import, bulk, revert, conflict, undo, redo
    Post::Bump bump = Post::Bump::None;
    std::optional<Post::Version> versionBefore, versionAfter;
    QDateTime time; ///< UTC
    QString editor;
    QString reason;
    bool textChanged = false;
    bool isUndone = false;
    RevisionId stateAfter; ///< what `readPostAt` takes for the post after this revision
    RevisionId stateBefore;
};

/// Newest first. The first import is no revision; `readPostAt(post, {})` is what came in.
Result<QList<RevisionRow>> revisionsOf(Library &library, PostId post);

struct OperationRow {
    OperationId id;
    OperationKind kind = OperationKind::Edit;
    QString label;
    QString editor;
    QDateTime started;
    std::optional<QDateTime> finished; ///< nothing: an import under way or cut off
    OperationId target;
    bool isUndone = false;
    qint64 posts = 0; ///< posts that it changed or brought
    QJsonObject details;
};

/// Newest first.
Result<QList<OperationRow>> operations(Library &library, int limit = 200);
Result<OperationRow> operation(Library &library, OperationId id);
/// The newest operation that undo (redo) without a number would take back (do again); nothing where there is none.
Result<std::optional<OperationId>> nextUndo(Library &library);
Result<std::optional<OperationId>> nextRedo(Library &library);

struct UndoReport {
    OperationId operation; ///< the undo's (redo's) own; 0 where nothing could be taken back
    OperationId target;
    qint64 restored = 0;
    QList<PostId> leftAlone; ///< changed again since; at most 1,000 of them
    qint64 leftAloneCount = 0;
    QList<PostId> posts; ///< restored ones, at most 1,000, for showing the change
};

/// Takes back any operation (an undo or redo too: undoing an undo does its target again). Posts that changed since are
/// left alone and listed. One transaction. An unfinished import can be taken back as well. Error::Refused where it is
/// undone already.
Result<UndoReport> undo(Library &library, OperationId target, const Progress &progress = {});
Result<UndoReport> redo(Library &library, OperationId target, const Progress &progress = {});

} // namespace Copydesk::Library
