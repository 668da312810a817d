// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "post/post.h"
#include "query/query.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

/// Writing: everything that changes posts goes through an `Operation`, so that nothing changes without a revision
/// (spec review.md, "One rule for versions", "Operations and undo").
namespace Copydesk::Library {

class Library;

enum class OperationKind { Import, Decision, Edit, Bulk, Revert, Conflict, Undo, Redo };
QString toString(OperationKind kind);

/// How a change is written down in the history.
struct ChangeNote {
    QString kind; ///< the decision's name ("approve"), or edit, import, revert, conflict
    Post::Bump bump = Post::Bump::Patch; ///< at least Patch
    QString reason;
    RuleId rule = {}; ///< that sets the flag: the post is then flagged by it
    bool approves = false; ///< of a post that is approved already, too: what it now is, is approved
};

/// Values for column fields that are the same for every post; `std::monostate` clears a field. List edits add or take
/// out items.
struct ColumnChange {
    struct Assignment {
        Post::FieldId field;
        Post::Value value;
        bool operator==(const Assignment &) const = default;
    };
    struct ListEdit {
        Post::FieldId field; ///< a TextList column field
        QStringList add;
        QStringList remove;
        bool operator==(const ListEdit &) const = default;
    };
    std::vector<Assignment> assignments;
    std::vector<ListEdit> listEdits;
};

/// Which posts a bulk change is about. A query is evaluated inside the transaction.
using Selection = std::variant<std::vector<PostId>, Query::Query>;

/// Called now and then with done and total (0: unknown); false cancels: the transaction is rolled back and the answer
/// is Error::Cancelled.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// Changes a post in memory, of which only the body is there (Post::JsonPart::Body); whether it changed anything.
/// Called from several threads at once.
using BodyEdit = std::function<bool(Post::Post &body)>;

struct BulkCounts {
    qint64 matched = 0; ///< posts of the selection
    qint64 changed = 0; ///< posts that change
    qint64 already = 0; ///< posts that are so already: no revision is written
    qint64 approvalsLost = 0; ///< approved posts whose approval an edit takes away
};

/// One operation = one transaction (BEGIN IMMEDIATE … COMMIT, synchronous=FULL). Rolled back when destroyed
/// uncommitted.
class Operation {
public:
    static Result<Operation> begin(Library &library, OperationKind kind, const QString &label,
                                   const QJsonObject &details = {});
    ~Operation();
    Operation(Operation &&) noexcept;
    Operation &operator=(Operation &&) noexcept;

    OperationId id() const;
    /// Replaces one post's content. `after`'s version is ignored: the version becomes the present one bumped by
    /// `note.bump`. The answer is the revision, or nothing where `after` changes nothing (nothing is then written).
    /// `expectedHead`: refused where the post has changed since the caller read it (two windows on one post).
    Result<std::optional<RevisionId>> change(PostId post, const Post::Post &after, const ChangeNote &note,
                                             std::optional<RevisionId> expectedHead = {});
    /// The same column change for a whole selection, set-based. A post that is so already is left alone. Where
    /// `isEdit`, an approved post falls to reviewed and is flagged (spec review.md), unless `keepApproval`.
    Result<BulkCounts> changeAll(const Selection &selection, const ColumnChange &change, const ChangeNote &note,
                                 bool isEdit = false, bool keepApproval = false, const Progress &progress = {});
    /// The same for what lies in bodies: `edit` is asked of every post of the selection, on all cores.
    Result<BulkCounts> rewriteAll(const Selection &selection, const BodyEdit &edit, const ChangeNote &note,
                                  bool keepApproval = false, const Progress &progress = {});
    /// Ends the transaction. An operation that changed nothing leaves no row; the answer is then OperationId 0.
    Result<OperationId> commit();
    void rollback();

private:
    explicit Operation(std::unique_ptr<struct OperationPrivate> d);
    std::unique_ptr<struct OperationPrivate> d;
};

/// What `changeAll` would do, without doing it.
Result<BulkCounts> previewChange(Library &library, const Selection &selection, const ColumnChange &change,
                                 bool isEdit = false);

} // namespace Copydesk::Library
