// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/approval.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/revisiontree.h"
#include "post/status.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<std::optional<LastApproval>> lastApproval(Library &library, PostId post)
{
    Connection &connection = library.connection();
    COPYDESK_LET(present, library.posts().state(post));
    if (present.removed)
        return failure(Error::Kind::NotFound,
                       QCoreApplication::translate("Library", "There is no such post in the library."));
    const bool isApproved =
        present.column(Post::Fields::Status).toString().compare(Post::Status::Approved, Qt::CaseInsensitive) == 0;
    if (!present.sinceApproval && !isApproved)
        return std::nullopt;
    LastApproval approval;
    approval.revisionsSince = present.sinceApproval.value_or(0);
    COPYDESK_LET(tree, RevisionTree::read(connection, post));
    approval.head = tree.ancestor(present.head, approval.revisionsSince);
    COPYDESK_LET(now, library.posts().content(present));
    approval.present = std::move(now);
    PostState state = present;
    COPYDESK_TRY(tree.move(state, approval.head));
    COPYDESK_LET(then, library.posts().content(state));
    approval.approved = std::move(then);

    const QString columns = u"SELECT %1, o.editor, %2 FROM "_s;
    COPYDESK_LET(rows,
                 approval.head
                     ? connection.run(columns.arg(u"r.kind"_s, u"r.time"_s)
                                          % u"revision r JOIN operation o ON o.id = r.operation WHERE r.id = ?"_s,
                                      {approval.head.value})
                     : connection.run(columns.arg(u"'import'"_s, u"o.started"_s)
                                          % u"post p JOIN operation o ON o.id = p.imported_by WHERE p.id = ?"_s,
                                      {post.value}));
    if (rows.next()) {
        approval.kind = rows.value(0).toString();
        approval.editor = rows.value(1).toString();
        approval.time = QDateTime::fromMSecsSinceEpoch(rows.value(2).toLongLong(), QTimeZone::UTC);
    }
    return approval;
}

} // namespace Copydesk::Library
