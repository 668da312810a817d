// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/bodystore.h"
#include "library/conflictrow.h"
#include "library/dismissals.h"
#include "library/ids.h"
#include "library/lists.h"
#include "library/postcolumns.h"
#include "post/error.h"
#include "post/json.h"
#include "post/post.h"

#include <optional>

namespace Copydesk::Library {

class Connection;
class NativeStatement;

/// A row of the table `post`.
struct PostState {
    PostId id;
    OperationId importedBy;
    QByteArray importHash;
    RevisionId importHead;
    bool removed = false;
    RevisionId head;
    qint64 changed = 0; ///< milliseconds since 1970
    qint64 body = 0;
    RuleId flaggedBy; ///< for as long as that flag stands
    std::optional<qint64> sinceApproval; ///< revisions since; nothing: never approved, or approved as it is
    ColumnValues columns;

    const QVariant &column(Post::FieldId field) const { return columns[size_t(columnIndex(field))]; }
    /// 0.0.0 where the post has none.
    Post::Version version() const { return Post::Version::fromPacked(column(Post::Fields::Version).toLongLong()); }
};

/// What an import notes on a post beside its content.
struct ImportMark {
    OperationId importedBy;
    QByteArray hash;
    bool removed = false;
    bool headIsNew =
        true; ///< the ancestor of later comparisons is the post after this revision; otherwise it stays what it was
    std::optional<qint64> line = {}; ///< KnownLines::masked
};

/// What one revision makes of a post. What is not set stays.
struct Alteration {
    OperationId operation;
    QString kind;
    Post::Bump bump = Post::Bump::None;
    QString reason;
    ColumnValues columns; ///< all of them, the version included
    std::optional<BodyStore::Packed> body;
    std::optional<ImportMark> mark;
    std::optional<std::optional<ConflictRow>> conflict;
    std::optional<QList<DismissalRow>> dismissals; ///< all of the post's
    RuleId rule = {}; ///< that sets the flag; otherwise a flag that stands stays whose it was
    bool approves = false; ///< as in ChangeNote
};

/// A stored body as a post; what does not parse is told as damage of the library.
Result<Post::Post> readBody(Post::JsonReader &reader, QByteArrayView json);

/// Posts in and out of the tables, whole: the one place where a post is read and the one where it is written. For the
/// connection's thread.
class PostStore {
public:
    PostStore(Connection &connection, BodyStore &bodies);
    ~PostStore();

    ListStore &lists() { return m_lists; }

    /// NotFound where there is none; a removed one is found.
    Result<PostState> state(PostId post);
    Result<Post::Post> content(const PostState &state);
    Result<Post::Post> content(qint64 body, const ColumnValues &columns);
    /// A whole interchange object out of the table `body` (theirs of a conflict, a draft).
    Result<Post::Post> wholePost(qint64 body);
    Result<Post::Post> parse(QByteArrayView json);

    /// A post that was never here.
    struct Origin {
        OperationId operation;
        QByteArray hash;
        std::optional<qint64> line; ///< KnownLines::masked
    };
    Result<PostId> insert(const Post::Post &post, const BodyStore::Packed &body, const Origin &origin);
    /// Writes one revision and makes the post what it says.
    Result<RevisionId> revise(const PostState &before, const Alteration &alteration);

private:
    Connection &m_connection;
    BodyStore &m_bodies;
    ListStore m_lists;
    Post::JsonReader m_reader;
    std::unique_ptr<NativeStatement> m_insert;
};

/// Milliseconds since 1970, UTC.
qint64 now();

} // namespace Copydesk::Library
