// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/operationrow.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/searchindex.h"

#include <QJsonDocument>

#include <array>
#include <vector>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

constexpr std::array KindNames{"import"_L1, "decision"_L1, "edit"_L1, "bulk"_L1,
                               "revert"_L1, "conflict"_L1, "undo"_L1, "redo"_L1};

QString toString(OperationKind kind) { return KindNames.at(size_t(kind)); }

std::optional<OperationKind> kindFromString(QStringView text)
{
    for (size_t i = 0; i < KindNames.size(); ++i) {
        if (KindNames.at(i) == text)
            return OperationKind(i);
    }
    return std::nullopt;
}

Result<OperationId> insertOperation(Library &library, OperationKind kind, const QString &label,
                                    const QJsonObject &details, OperationId target)
{
    const qint64 time = now();
    Connection &connection = library.connection();
    COPYDESK_TRY(connection.run(
        u"INSERT INTO operation (kind, label, editor, started, finished, target, details) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {toString(kind), label.isNull() ? u""_s : label, library.editor(), time,
         kind == OperationKind::Import ? QVariant() : QVariant(time), target ? QVariant(target.value) : QVariant(),
         QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact))}));
    return OperationId{connection.lastInsertId()};
}

Result<> setOperationPosts(Connection &connection, OperationId operation, qint64 posts)
{
    COPYDESK_TRY(connection.run(u"UPDATE operation SET posts = ? WHERE id = ?"_s, {posts, operation.value}));
    return {};
}

Result<> noteIndexed(Library &library)
{
    COPYDESK_LET(post, library.connection().value(u"SELECT max(id) FROM post"_s));
    COPYDESK_LET(revision, library.connection().value(u"SELECT max(id) FROM revision WHERE body_after IS NOT NULL"_s));
    return library.searchIndex().noteCaughtUp(post.toLongLong(), revision.toLongLong());
}

Result<bool> followBodies(Library &library, OperationId operation)
{
    constexpr qsizetype few = 200; // a tenth of a second
    std::vector<PostId> posts;
    {
        COPYDESK_LET(rows,
                     library.connection().run(u"SELECT post FROM revision WHERE operation = ? AND body_before IS NOT "
                                              u"body_after LIMIT ?"_s,
                                              {operation.value, few + 1}));
        while (rows.next())
            posts.push_back(PostId{rows.value(0).toLongLong()});
    }
    if (posts.empty())
        return true;
    if (std::ssize(posts) > few) {
        COPYDESK_TRY(library.searchIndex().noteBehind());
        return false;
    }
    for (const PostId id : posts) {
        COPYDESK_LET(state, library.posts().state(id));
        COPYDESK_LET(post, library.posts().content(state));
        COPYDESK_TRY(library.searchIndex().put(id, post));
    }
    COPYDESK_TRY(noteIndexed(library));
    return true;
}

} // namespace Copydesk::Library
