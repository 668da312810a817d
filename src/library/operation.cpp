// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    bool touchedIndex = false;
    int singleChanges = 0, bulkChanges = 0;
    QStringList bulkColumns;
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

/// Fields that lie in bodies have no columns to set: each post is opened.
static Result<BulkCounts> changeEach(Operation &operation, Library &library, const ColumnChange &change,
                                     const ChangeNote &note, bool takesApproval, qint64 matched,
                                     const Progress &progress)
{
    QList<PostId> selected;
    {
        COPYDESK_LET(rows, library.connection().run(u"SELECT post FROM temp.selected ORDER BY post"_s));
        while (rows.next())
            selected.append(PostId{rows.value(0).toLongLong()});
    }
    BulkCounts counts;
    counts.matched = matched;
    qint64 done = 0;
    for (const PostId id : std::as_const(selected)) {
        if (progress && (done % 64) == 0 && !progress(done, matched))
            return failure(Error::Kind::Cancelled,
                           QCoreApplication::translate("Library", "Cancelled; nothing was changed."));
        ++done;
        COPYDESK_LET(state, library.posts().state(id));
        COPYDESK_LET(before, library.posts().content(state));
        Post::Post after = before;
        applyTo(after, change);
        const bool loses =
            takesApproval && after != before && before.meta.text(Post::Fields::Status) == Post::Status::Approved;
        if (loses)
            takeApproval(after, change);
        COPYDESK_LET(revision, operation.change(id, after, note));
        counts.changed += revision ? 1 : 0;
        counts.approvalsLost += loses ? 1 : 0;
    }
    counts.already = counts.matched - counts.changed;
    return counts;
}

Result<BulkCounts> Operation::changeAll(const Selection &selection, const ColumnChange &change, const ChangeNote &note,
                                        bool isEdit, bool keepApproval, const Progress &progress)
{
    COPYDESK_TRY(checkChange(change));
    const bool takesApproval = isEdit && !keepApproval;
    Connection &connection = d->library.connection();
    COPYDESK_LET(matched, materialize(d->library, selection));
    if (isAboutBodies(change))
        return changeEach(*this, d->library, change, note, takesApproval, matched, progress);
    const auto guard = interruptible(connection, progress, matched);
    COPYDESK_LET(plan, BulkChange::plan(d->library, change, takesApproval, BulkChange::Lists::Intern));
    BulkCounts counts;
    if (takesApproval) { // otherwise the change itself counts
        COPYDESK_LET(beforehand, plan.count(connection, matched));
        counts = beforehand;
    }
    COPYDESK_LET(changed, plan.apply(connection, d->id, note));
    counts.matched = matched;
    counts.changed = changed;
    counts.already = matched - changed;
    if (changed > 0) {
        ++d->bulkChanges;
        d->bulkColumns = plan.columns();
    }
    d->posts += counts.changed;
    return counts;
}

Result<BulkCounts> previewChange(Library &library, const Selection &selection, const ColumnChange &change, bool isEdit)
{
    COPYDESK_TRY(checkChange(change));
    COPYDESK_LET(matched, materialize(library, selection));
    if (!isAboutBodies(change)) {
        COPYDESK_LET(plan, BulkChange::plan(library, change, isEdit, BulkChange::Lists::Preview));
        return plan.count(library.connection(), matched);
    }
    BulkCounts counts;
    counts.matched = matched;
    COPYDESK_LET(rows, library.connection().run(u"SELECT post FROM temp.selected"_s));
    while (rows.next()) {
        COPYDESK_LET(state, library.posts().state(PostId{rows.value(0).toLongLong()}));
        COPYDESK_LET(before, library.posts().content(state));
        Post::Post after = before;
        applyTo(after, change);
        if (after == before)
            continue;
        ++counts.changed;
        counts.approvalsLost += isEdit && before.meta.text(Post::Fields::Status) == Post::Status::Approved ? 1 : 0;
    }
    counts.already = counts.matched - counts.changed;
    return counts;
}

} // namespace Copydesk::Library
