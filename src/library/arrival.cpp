// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/arrival.h"

#include "library/bulkchange.h"
#include "library/connection.h"
#include "library/exports.h"
#include "library/knownlines.h"
#include "library/library.h"
#include "library/outcome.h"
#include "library/revisiontree.h"
#include "post/json.h"
#include "post/origin.h"
#include "post/status.h"

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Reception::Reception(Library &library, OnConflict onConflict, bool dryRun)
    : m_library(library)
    , m_onConflict(onConflict)
    , m_dryRun(dryRun)
{
}

void Reception::setOperation(OperationId operation, bool isResumed)
{
    m_operation = operation;
    m_isResumed = isResumed;
}

Result<bool> Reception::hasRevision(PostId post)
{
    COPYDESK_LET(found,
                 m_library.connection().value(u"SELECT 1 FROM revision WHERE operation = ? AND post = ?"_s,
                                              {m_operation.value, post.value}));
    return found.isValid();
}

Result<Arrival> Reception::receive(Incoming &post)
{
    if (post.knownAs) {
        const auto place = size_t(post.knownAs.value);
        const bool isSecond = place < m_seen.size() && m_seen[place]; // the same line twice in a batch
        if (!isSecond)
            noteSeen(post, post.knownAs);
        return Arrival::Unchanged;
    }
    const auto found = m_known.constFind(post.sourceId);
    const Known *known = found == m_known.cend() ? nullptr : &found.value();
    if (post.sourceId.isEmpty())
        return Arrival::Rejected;
    if (isSeen(post, known))
        return receiveAgain(post, known);
    if (!known)
        return add(post);
    noteSeen(post, known->id);
    if (!known->removed && known->hash == post.hash)
        return receiveUnchanged(*known);

    COPYDESK_LET(ours, m_library.posts().state(known->id));
    if (m_isResumed) {
        COPYDESK_LET(before, receivedBefore(post, known->id));
        if (before)
            return *before;
    }
    if (known->removed)
        return update(post, ours, true);
    COPYDESK_LET(content, m_library.posts().content(ours));
    COPYDESK_LET(isOurs, isOurExport(post, ours));
    if (isOurs)
        return Arrival::Unchanged;
    COPYDESK_TRY(fillIn(post, content));
    COPYDESK_LET(theirs, wholePost(post));
    if (theirs.meta.version(Post::Fields::Version) <= ours.version())
        theirs.meta.set(Post::Fields::Version, content.meta.value(Post::Fields::Version));
    const auto isSame = [&content](Post::Post other, bool isFlagOurs) {
        if (isFlagOurs) // a rule set it here: nobody there has taken it away
            other.meta.set(Post::Fields::NeedsReview, content.meta.value(Post::Fields::NeedsReview));
        return other == content;
    };
    if (isSame(theirs, false) || (ours.flaggedBy && isSame(theirs, true))) {
        COPYDESK_TRY(record(post, ours, true));
        return Arrival::Unchanged;
    }
    COPYDESK_LET(changedHere, isChangedHere(ours, content));
    if (!changedHere)
        return update(post, ours, false);
    COPYDESK_LET(pending, readConflictRow(m_library.connection(), known->id));
    return meetConflict(post, ours, pending);
}

/// Whether a document is what we wrote into it: nobody else has changed anything then, whatever was done here since.
Result<bool> Reception::isOurExport(const Incoming &post, const PostState &ours)
{
    COPYDESK_LET(whole, wholePost(post));
    const auto origin = Post::origin(whole);
    if (!origin || origin->sha256.isEmpty())
        return false;
    COPYDESK_LET(items, exportsOf(m_library, ours.id));
    for (const ExportItem &item : items) {
        if (item.sha256 != origin->sha256)
            continue;
        if (item.head == ours.head)
            COPYDESK_TRY(record(post, ours, true));
        return true;
    }
    return false;
}

/// A document tells of some fields alone; it takes none of the others away.
Result<> Reception::fillIn(Incoming &post, const Post::Post &content)
{
    COPYDESK_LET(whole, wholePost(post));
    const auto origin = Post::origin(whole);
    if (!origin)
        return {};
    for (const Post::FieldId field : Post::allFields()) {
        if (field != Post::Fields::SourceId && !origin->fields.contains(Post::latin1(field->key)))
            whole.meta.set(field, content.meta.value(field));
    }
    if (origin->format == "csv"_L1) { // a row tells of no text, and is nothing to go back into
        if (!origin->fields.contains("title"_L1))
            whole.title = content.title;
        whole.lead = content.lead;
        whole.blocks = content.blocks;
        whole.similar = content.similar;
        whole.extra = content.extra;
        whole.unknown = content.unknown;
    }
    Incoming filled = incoming(std::move(whole));
    filled.hash = post.hash; // it is known again by what came in
    filled.line = post.line;
    post = std::move(filled);
    return {};
}

/// What this import did with the post before it was cut off; nothing where it did not come to it. A post has one
/// revision a step: one that is another by now, because the file has changed since, is for an import of its own.
Result<std::optional<Arrival>> Reception::receivedBefore(const Incoming &post, PostId id)
{
    COPYDESK_LET(rows,
                 m_library.connection().run(
                     u"SELECT after ->> '$.import_hash', after ->> '$.conflict.theirs_hash' FROM revision "
                     "WHERE operation = ? AND post = ?"_s,
                     {m_operation.value, id.value}));
    if (!rows.next())
        return std::nullopt;
    const QString hash = QString::fromLatin1(post.hash.toHex());
    if (rows.value(1).toString() == hash)
        return Arrival::Conflict;
    return rows.value(0).toString() == hash ? Arrival::Updated : Arrival::Rejected;
}

/// A second post with this source id in one import: the first one wins.
Result<Arrival> Reception::receiveAgain(const Incoming &post, const Known *known)
{
    if (!known)
        return isSeenAlike(post) ? Arrival::Unchanged : Arrival::Rejected;
    if (known->hash == post.hash)
        return Arrival::Unchanged;
    COPYDESK_LET(waiting, readConflictRow(m_library.connection(), known->id));
    return waiting && waiting->theirsHash == post.hash ? Arrival::Unchanged : Arrival::Rejected;
}

Result<Arrival> Reception::receiveUnchanged(const Known &known)
{
    if (!m_isResumed)
        return Arrival::Unchanged;
    if (known.importedBy == m_operation)
        return Arrival::New;
    COPYDESK_LET(hasOne, hasRevision(known.id));
    return hasOne ? Arrival::Updated : Arrival::Unchanged;
}

Result<> Reception::pack(Incoming &post)
{
    if (post.body)
        return {};
    COPYDESK_LET(packed, m_library.bodies().pack(post.bodyJson));
    post.body = std::move(packed);
    return {};
}

static std::optional<qint64> maskedLine(const Incoming &post)
{
    return post.line ? std::optional(KnownLines::masked(post.line, post.hash)) : std::nullopt;
}

Result<Arrival> Reception::add(Incoming &post)
{
    if (m_judge && !post.rule) { // then nothing has been dropped
        COPYDESK_LET(whole, wholePost(post));
        askRules(post, whole, *m_judge);
    }
    const Rule *rule = ruleFor(post);
    if (rule)
        noteFlagged(*rule);
    if (m_dryRun) {
        noteSeen(post, {});
        return Arrival::New;
    }
    if (rule)
        post.post->meta.set(Post::Fields::NeedsReview, true);
    if (!post.body)
        COPYDESK_TRY(pack(post));
    COPYDESK_LET(id, m_library.posts().insert(*post.post, *post.body, {m_operation, post.hash, maskedLine(post)}));
    if (rule)
        COPYDESK_TRY(
            m_library.connection().run(u"UPDATE post SET flagged_by = ? WHERE id = ?"_s, {rule->id.value, id.value}));
    if (!post.row) { // then nothing has been dropped either
        COPYDESK_LET(whole, wholePost(post));
        post.row = searchRow(whole);
    }
    m_indexed.push_back({id, std::move(*post.row)});
    m_known.insert(post.sourceId, Known{id, post.hash, {}, {}, m_operation, false});
    noteSeen(post, id);
    return Arrival::New;
}

/// Whether the post has another content than right after its last import; the version aside, and a flag that a rule
/// set: somebody must have changed it. A change that was undone does not count.
Result<bool> Reception::isChangedHere(const PostState &ours, const Post::Post &content)
{
    if (ours.head == ours.importHead)
        return false;
    COPYDESK_LET(tree, RevisionTree::read(m_library.connection(), ours.id));
    PostState state = ours;
    COPYDESK_TRY(tree.move(state, ours.importHead));
    COPYDESK_LET(ancestor, m_library.posts().content(state));
    ancestor.meta.set(Post::Fields::Version, content.meta.value(Post::Fields::Version));
    if (ours.flaggedBy)
        ancestor.meta.set(Post::Fields::NeedsReview, content.meta.value(Post::Fields::NeedsReview));
    return ancestor != content;
}

static Post::Bump bumpBetween(Post::Version before, Post::Version after)
{
    return before.majorNumber() == after.majorNumber() ? Post::Bump::Minor : Post::Bump::Major;
}

Result<Arrival> Reception::update(Incoming &post, const PostState &ours, bool isRevived)
{
    const Arrival arrival = isRevived ? Arrival::New : Arrival::Updated;
    COPYDESK_LET(theirs, wholePost(post));
    COPYDESK_LET(rule, ruleFor(theirs, ours));
    if (rule)
        noteFlagged(*rule);
    if (m_dryRun)
        return arrival;
    PostStore &posts = m_library.posts();
    const auto status = ours.column(Post::Fields::Status).toString();
    Alteration alteration;
    if (!isRevived) {
        const Post::Version version =
            qMax(theirs.meta.version(Post::Fields::Version), ours.version().bumped(Post::Bump::Minor));
        theirs.meta.set(Post::Fields::Version, version);
        alteration.bump = bumpBetween(ours.version(), version);
        if (status == Post::Status::Approved)
            takeApproval(theirs);
        COPYDESK_LET(pending, readConflictRow(m_library.connection(), ours.id));
        if (pending)
            alteration.conflict = std::optional<ConflictRow>();
    }
    if (rule) {
        theirs.meta.set(Post::Fields::NeedsReview, true);
        alteration.rule = rule->id;
        alteration.reason = rule->reason();
    }
    COPYDESK_TRY(pack(post));
    COPYDESK_LET(columns, columnValues(theirs, posts.lists()));
    COPYDESK_LET(stored, m_library.bodies().read(ours.body));
    alteration.operation = m_operation;
    alteration.kind = u"import"_s;
    alteration.columns = std::move(columns);
    if (stored != post.bodyJson || isRevived)
        alteration.body = *post.body;
    alteration.mark = ImportMark{isRevived ? m_operation : ours.importedBy, post.hash, false, true, maskedLine(post)};
    COPYDESK_LET(revision, posts.revise(ours, alteration));
    m_known.insert(post.sourceId, Known{ours.id, post.hash, revision, revision, alteration.mark->importedBy, false});
    return arrival;
}

Result<Arrival> Reception::meetConflict(Incoming &post, const PostState &ours,
                                        const std::optional<ConflictRow> &pending)
{
    if (pending && pending->theirsHash == post.hash)
        return Arrival::Unchanged;
    switch (m_onConflict) {
    case OnConflict::Take:
        return update(post, ours, false);
    case OnConflict::Keep:
        COPYDESK_TRY(record(post, ours, false));
        return Arrival::Conflict;
    case OnConflict::Flag:
        break;
    }
    if (m_dryRun)
        return Arrival::Conflict;
    COPYDESK_LET(whole, wholePost(post));
    COPYDESK_LET(theirs, m_library.bodies().add(Post::toJson(whole)));
    Alteration alteration;
    alteration.operation = m_operation;
    alteration.kind = u"import"_s;
    alteration.columns = ours.columns;
    auto &flag = alteration.columns[size_t(columnIndex(Post::Fields::NeedsReview))];
    if (flag != QVariant(qint64(1))) {
        flag = qint64(1);
        alteration.bump = Post::Bump::Patch;
        alteration.columns[size_t(columnIndex(Post::Fields::Version))] =
            ours.version().bumped(Post::Bump::Patch).packed();
    } // else nothing of the post itself changes, and neither does its version
    alteration.conflict = ConflictRow{m_operation, ours.importHead, theirs, post.hash};
    COPYDESK_LET(revision, m_library.posts().revise(ours, alteration));
    m_known[post.sourceId].head = revision;
    return Arrival::Conflict;
}

/// Notes the hash, so that the same post again is known at once. `asAncestor`: what came in is what is here, and so
/// what later comparisons begin from.
Result<> Reception::record(const Incoming &post, const PostState &ours, bool asAncestor)
{
    if (m_dryRun)
        return {};
    const auto line = maskedLine(post);
    const RevisionId ancestor = asAncestor ? ours.head : ours.importHead;
    COPYDESK_TRY(
        m_library.connection().run(u"UPDATE post SET import_hash = ?, import_line = ?, import_head = ? WHERE id = ?"_s,
                                   {post.hash, line ? QVariant(*line) : QVariant(), ancestor.value, ours.id.value}));
    m_known[post.sourceId].hash = post.hash;
    return {};
}

} // namespace Copydesk::Library
