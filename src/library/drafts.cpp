// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/drafts.h"

#include "library/bodystore.h"
#include "library/library.h"
#include "library/poststore.h"
#include "library/transaction.h"
#include "post/json.h"

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

/// The body of a draft belongs to it alone and goes with it.
static Result<> drop(Connection &connection, PostId post)
{
    COPYDESK_LET(body, connection.value(u"SELECT content FROM draft WHERE post = ?"_s, {post.value}));
    if (!body.isValid())
        return {};
    COPYDESK_TRY(connection.run(u"DELETE FROM draft WHERE post = ?"_s, {post.value}));
    COPYDESK_TRY(connection.run(u"DELETE FROM body WHERE id = ?"_s, {body}));
    return {};
}

Result<> storeDraft(Library &library, const StoredDraft &draft)
{
    COPYDESK_LET(packed, library.bodies().pack(Post::toJson(draft.content)));
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(drop(library.connection(), draft.post));
        COPYDESK_LET(body, library.bodies().add(packed));
        COPYDESK_TRY(library.connection().run(u"INSERT INTO draft (post, head, content, changed) VALUES (?, ?, ?, ?)"_s,
                                              {draft.post.value, draft.head.value, body, now()}));
        return {};
    });
}

Result<std::optional<StoredDraft>> readDraft(Library &library, PostId post)
{
    COPYDESK_LET(rows, library.connection().run(u"SELECT head, content FROM draft WHERE post = ?"_s, {post.value}));
    if (!rows.next())
        return std::nullopt;
    COPYDESK_LET(content, library.posts().wholePost(rows.value(1).toLongLong()));
    return StoredDraft{post, RevisionId{rows.value(0).toLongLong()}, std::move(content)};
}

Result<> dropDraft(Library &library, PostId post)
{
    COPYDESK_LET(there, library.connection().value(u"SELECT 1 FROM draft WHERE post = ?"_s, {post.value}));
    if (!there.isValid())
        return {};
    return inTransaction(library.connection(), [&] { return drop(library.connection(), post); });
}

Result<QList<PostId>> drafts(Library &library)
{
    COPYDESK_LET(
        rows,
        library.connection().run(
            u"SELECT d.post FROM draft d JOIN post p ON p.id = d.post WHERE p.removed = 0 ORDER BY d.changed DESC"_s));
    QList<PostId> posts;
    while (rows.next())
        posts.append(PostId{rows.value(0).toLongLong()});
    return posts;
}

} // namespace Copydesk::Library
