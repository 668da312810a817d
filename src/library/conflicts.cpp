// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/bodystore.h"
#include "library/connection.h"
#include "library/importing.h"
#include "library/library.h"
#include "library/operationrow.h"
#include "library/outcome.h"
#include "library/posts.h"
#include "library/poststore.h"
#include "library/searchindex.h"
#include "library/transaction.h"
#include "post/json.h"

#include <QCoreApplication>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static Result<ConflictRow> pendingConflict(Library &library, PostId post)
{
    COPYDESK_LET(row, readConflictRow(library.connection(), post));
    if (!row)
        return failure(Error::Kind::NotFound,
                       QCoreApplication::translate("Library", "This post is not in conflict (any more)."));
    return *row;
}

Result<QList<PostId>> conflicts(Library &library)
{
    COPYDESK_LET(
        rows,
        library.connection().run(
            u"SELECT c.post FROM conflict c JOIN post p ON p.id = c.post WHERE p.removed = 0 ORDER BY c.post"_s));
    QList<PostId> posts;
    while (rows.next())
        posts.append(PostId{rows.value(0).toLongLong()});
    return posts;
}

Result<ConflictVersions> readConflict(Library &library, PostId post)
{
    COPYDESK_LET(row, pendingConflict(library, post));
    COPYDESK_LET(ours, readPost(library, post));
    COPYDESK_LET(ancestor, readPostAt(library, post, row.baseHead));
    COPYDESK_LET(theirs, library.posts().wholePost(row.theirs));
    return ConflictVersions{post,         ours.head, std::move(ancestor), std::move(ours.post), std::move(theirs),
                            row.operation};
}

/// Whether nothing of ours is left: then what came in is what later imports are compared with.
static bool isTheirs(Post::Post merged, const Post::Post &theirs)
{
    merged.meta.set(Post::Fields::Version, theirs.meta.value(Post::Fields::Version));
    return merged == theirs;
}

static Result<OperationId> resolve(Library &library, PostId post, const Post::Post &merged, RevisionId expectedHead)
{
    PostStore &posts = library.posts();
    COPYDESK_LET(row, pendingConflict(library, post));
    COPYDESK_LET(ours, posts.state(post));
    if (ours.removed || ours.head != expectedHead) {
        return failure(
            Error::Kind::Refused,
            QCoreApplication::translate(
                "Library", "The post was changed elsewhere meanwhile. Nothing was written; look at it again."));
    }
    COPYDESK_LET(present, posts.content(ours));
    COPYDESK_LET(theirs, posts.wholePost(row.theirs));
    COPYDESK_LET(operation, insertOperation(library, OperationKind::Conflict, ours.columns[0].toString()));
    Alteration alteration;
    alteration.operation = operation;
    alteration.kind = u"conflict"_s;
    const bool textChanges = Post::textDiffers(present, merged);
    alteration.bump = textChanges ? Post::Bump::Minor : Post::Bump::Patch;
    COPYDESK_LET(columns, columnValues(merged, posts.lists()));
    const auto sourceId = size_t(columnIndex(Post::Fields::SourceId));
    columns[sourceId] = ours.columns[sourceId];
    columns[size_t(columnIndex(Post::Fields::Version))] = ours.version().bumped(alteration.bump).packed();
    alteration.columns = std::move(columns);
    const QByteArray json = Post::toJson(merged, Post::JsonPart::Body);
    if (json != Post::toJson(present, Post::JsonPart::Body)) {
        COPYDESK_LET(packed, library.bodies().pack(json));
        alteration.body = std::move(packed);
    }
    // The same import again is nothing new from now on.
    alteration.mark = ImportMark{ours.importedBy, row.theirsHash, false, isTheirs(merged, theirs)};
    alteration.conflict = std::optional<ConflictRow>();
    COPYDESK_TRY(posts.revise(ours, alteration));
    COPYDESK_TRY(setOperationPosts(library.connection(), operation, 1));
    if (alteration.body) {
        COPYDESK_TRY(library.searchIndex().put(post, merged));
        COPYDESK_TRY(noteIndexed(library));
    }
    return operation;
}

Result<OperationId> resolveConflict(Library &library, PostId post, const Post::Post &merged, RevisionId expectedHead)
{
    return inTransaction(library.connection(), [&] { return resolve(library, post, merged, expectedHead); });
}

} // namespace Copydesk::Library
