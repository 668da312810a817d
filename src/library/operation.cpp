// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/bodyrewrite.h"
#include "library/bulkchange.h"
#include "library/change.h"
#include "library/connection.h"
#include "library/library.h"
#include "library/operationrow.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/searchindex.h"
#include "library/selection.h"
#include "library/transaction.h"
#include "post/json.h"
#include "post/status.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

struct OperationPrivate {
    Library &library;
    OperationId id;
    qint64 posts = 0;
    bool isOpen = true;
    bool touchedIndex = false, isIndexBehind = false;
    int singleChanges = 0, bulkChanges = 0;
    QStringList bulkColumns;

    Result<BulkCounts> changeSelected(const ColumnChange &change, bool hasBodies, const ChangeNote &note,
                                      bool takesApproval, qint64 matched, const Progress &progress);
};

Operation::Operation(std::unique_ptr<OperationPrivate> p)
    : d(std::move(p))
{
}
Operation::~Operation()
{
    if (d)
        rollback();
}
Operation::Operation(Operation &&) noexcept = default;
Operation &Operation::operator=(Operation &&other) noexcept
{
    if (d && this != &other)
        rollback();
    d = std::move(other.d);
    return *this;
}

Result<Operation> Operation::begin(Library &library, OperationKind kind, const QString &label,
                                   const QJsonObject &details)
{
    COPYDESK_TRY(library.connection().begin());
    Operation operation(std::make_unique<OperationPrivate>(library));
    COPYDESK_LET(id, insertOperation(library, kind, label, details));
    operation.d->id = id;
    return operation;
}

OperationId Operation::id() const { return d->id; }

void Operation::rollback()
{
    if (std::exchange(d->isOpen, false))
        d->library.connection().rollback();
}

static Result<> noteColumns(Connection &connection, OperationId operation, const QStringList &columns)
{
    const auto json = QJsonDocument(QJsonArray::fromStringList(columns)).toJson(QJsonDocument::Compact);
    COPYDESK_TRY(
        connection.run(u"UPDATE operation SET details = json_set(details, '$.columns', json(?)) WHERE id = ?"_s,
                       {QString::fromUtf8(json), operation.value}));
    return {};
}

Result<OperationId> Operation::commit()
{
    if (d->posts == 0) {
        rollback();
        return OperationId{};
    }
    const auto finish = [this]() -> Result<> {
        COPYDESK_TRY(setOperationPosts(d->library.connection(), d->id, d->posts));
        if (d->bulkChanges == 1
            && d->singleChanges == 0) // all its revisions name the same columns; an undo need not look them up
            COPYDESK_TRY(noteColumns(d->library.connection(), d->id, d->bulkColumns));
        if (d->touchedIndex)
            COPYDESK_TRY(noteIndexed(d->library));
        return d->library.connection().commit();
    };
    auto done = finish();
    if (!done) {
        rollback();
        return failure(std::move(done).error());
    }
    d->isOpen = false;
    if (d->isIndexBehind)
        (void)d->library.searchIndex().catchUp(); // what fails here is said when it is searched
    return d->id;
}

static Error changedSince()
{
    return {.kind = Error::Kind::Refused,
            .what = QCoreApplication::translate(
                "Library", "The post was changed elsewhere meanwhile. Nothing was written; look at it again."),
            .file = {},
            .line = 0,
            .found = {},
            .expected = {}};
}

/// Whether the stored body is this one. Bytes differ, too, where only the way of writing them has changed.
static Result<bool> isSameBody(Library &library, qint64 body, const QByteArray &json)
{
    COPYDESK_LET(stored, library.bodies().read(body));
    if (stored == json)
        return true;
    COPYDESK_LET(post, library.posts().parse(stored));
    return Post::toJson(post, Post::JsonPart::Body) == json;
}

Result<std::optional<RevisionId>> Operation::change(PostId post, const Post::Post &after, const ChangeNote &note,
                                                    std::optional<RevisionId> expectedHead)
{
    PostStore &posts = d->library.posts();
    COPYDESK_LET(state, posts.state(post));
    if (state.removed || (expectedHead && *expectedHead != state.head))
        return failure(changedSince());
    COPYDESK_LET(twice,
                 d->library.connection().value(u"SELECT 1 FROM revision WHERE operation = ? AND post = ?"_s,
                                               {d->id.value, post.value}));
    if (twice.isValid())
        return failure(Error::Kind::Refused,
                       QCoreApplication::translate("Library", "One step changes a post only once."));

    Alteration alteration;
    alteration.operation = d->id;
    alteration.kind = note.kind;
    alteration.bump = std::max(note.bump, Post::Bump::Patch);
    alteration.reason = note.reason;
    alteration.rule = note.rule;
    alteration.approves = note.approves;
    COPYDESK_LET(columns, columnValues(after, posts.lists()));
    const auto version = size_t(columnIndex(Post::Fields::Version));
    const auto sourceId = size_t(columnIndex(Post::Fields::SourceId));
    if (columns[sourceId] != state.columns[sourceId])
        return failure(
            Error::Kind::Refused,
            QCoreApplication::translate("Library", "The source id is the post's identity and cannot be changed."));
    columns[version] = state.columns[version];
    const QByteArray json = Post::toJson(after, Post::JsonPart::Body);
    COPYDESK_LET(sameBody, isSameBody(d->library, state.body, json));
    if (sameBody && columns == state.columns)
        return std::nullopt;
    columns[version] = state.version().bumped(alteration.bump).packed();
    alteration.columns = std::move(columns);
    if (!sameBody) {
        COPYDESK_LET(packed, d->library.bodies().pack(json));
        alteration.body = std::move(packed);
    }
    COPYDESK_LET(revision, posts.revise(state, alteration));
    if (!sameBody) {
        COPYDESK_TRY(d->library.searchIndex().put(post, after));
        d->touchedIndex = true;
    }
    ++d->posts;
    ++d->singleChanges;
    return revision;
}

Result<BulkCounts> Operation::changeAll(const Selection &selection, const ColumnChange &change, const ChangeNote &note,
                                        bool isEdit, bool keepApproval, const Progress &progress)
{
    COPYDESK_TRY(checkChange(change));
    const bool takesApproval = isEdit && !keepApproval;
    COPYDESK_LET(matched, materialize(d->library, selection));
    const bool hasBodies = isAboutBodies(change);
    if (hasBodies)
        COPYDESK_TRY(rewriteBodies(d->library, bodyEdit(change), Write::Bodies, matched, progress));
    return d->changeSelected(change, hasBodies, note, takesApproval, matched, progress);
}

Result<BulkCounts> Operation::rewriteAll(const Selection &selection, const BodyEdit &edit, const ChangeNote &note,
                                         bool keepApproval, const Progress &progress)
{
    COPYDESK_LET(matched, materialize(d->library, selection));
    COPYDESK_TRY(rewriteBodies(d->library, edit, Write::Bodies, matched, progress));
    return d->changeSelected({}, true, note, !keepApproval, matched, progress);
}

/// What `temp.selected` and, where there are bodies, `temp.rewritten` say.
Result<BulkCounts> OperationPrivate::changeSelected(const ColumnChange &change, bool hasBodies, const ChangeNote &note,
                                                    bool takesApproval, qint64 matched, const Progress &progress)
{
    Connection &connection = library.connection();
    const auto guard = interruptible(connection, progress, matched);
    COPYDESK_LET(plan, BulkChange::plan(library, change, takesApproval, BulkChange::Lists::Intern));
    if (hasBodies)
        plan.addBodies();
    BulkCounts counts;
    if (takesApproval) { // otherwise the change itself counts
        COPYDESK_LET(beforehand, plan.count(connection, matched));
        counts = beforehand;
    }
    COPYDESK_TRY(plan.addTraces(connection, note));
    COPYDESK_LET(changed, plan.apply(connection, id, note));
    counts.matched = matched;
    counts.changed = changed;
    counts.already = matched - changed;
    if (changed > 0) {
        ++bulkChanges;
        bulkColumns = plan.columns();
    }
    posts += changed;
    if (hasBodies && changed > 0) {
        COPYDESK_LET(followed, followBodies(library, id));
        isIndexBehind = isIndexBehind || !followed;
    }
    return counts;
}

Result<BulkCounts> previewChange(Library &library, const Selection &selection, const ColumnChange &change, bool isEdit)
{
    COPYDESK_TRY(checkChange(change));
    COPYDESK_LET(matched, materialize(library, selection));
    const bool hasBodies = isAboutBodies(change);
    if (hasBodies)
        COPYDESK_TRY(rewriteBodies(library, bodyEdit(change), Write::Nothing, matched, {}));
    COPYDESK_LET(plan, BulkChange::plan(library, change, isEdit, BulkChange::Lists::Preview));
    if (hasBodies)
        plan.addBodies();
    return plan.count(library.connection(), matched);
}

} // namespace Copydesk::Library
