// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/editing.h"

#include "post/status.h"
#include "review/checking.h"
#include "review/postdiff.h"

#include <QCoreApplication>

#include <algorithm>

namespace Copydesk::Review {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Editing", text); }

tl::unexpected<Error> contested(const QStringList &parts)
{
    QStringList titles;
    for (const QString &part : parts)
        titles += partTitle(part);
    return failure(Error::Kind::Refused,
                   words(QT_TRANSLATE_NOOP("Editing",
                                           "This post was changed elsewhere in the same fields (%1); nothing was "
                                           "saved. Load it again and make the change anew."))
                       .arg(titles.join(QLatin1String(", "))));
}

/// What was typed, laid over the post as the library holds it now.
Result<Post::Post> laidOver(const Draft &draft, const Library::StoredPost &current)
{
    if (current.head == draft.stored.head && current.post == draft.stored.post)
        return draft.post;
    const Merge merged = merge(draft.stored.post, draft.post, current.post);
    if (!merged.contested.isEmpty())
        return contested(merged.contested);
    return merged.merged;
}

bool differsBeyondVersion(const Post::Post &a, const Post::Post &b)
{
    Post::Post same = a;
    same.meta.set(Post::Fields::Version, b.meta.value(Post::Fields::Version));
    return same != b;
}

/// Writes `after` and ends the operation. The outcome holds the post as it is then.
Result<Outcome> written(Library::Library &library, Library::Operation &operation, const Library::StoredPost &current,
                        const Post::Post &after, const Library::ChangeNote &note)
{
    Outcome outcome;
    if (current.post.meta.has(Post::Fields::Version))
        outcome.before = current.post.meta.version(Post::Fields::Version);
    const auto revision = operation.change(current.id, after, note, current.head);
    if (!revision)
        return tl::make_unexpected(revision.error());
    const auto id = operation.commit();
    if (!id)
        return tl::make_unexpected(id.error());
    outcome.operation = *id;
    auto post = Library::readPost(library, current.id);
    if (!post)
        return tl::make_unexpected(post.error());
    outcome.post = std::move(*post);
    if (outcome.post.post.meta.has(Post::Fields::Version))
        outcome.after = outcome.post.post.meta.version(Post::Fields::Version);
    return outcome;
}

bool setsStatus(const Library::ColumnChange &change)
{
    return std::ranges::any_of(change.assignments,
                               [](const auto &assignment) { return assignment.field == Post::Fields::Status; });
}

/// Refused where a blocking check stands against it: `decided` sets the status to approved, or it becomes so.
Result<> approvalAllowed(Library::Library &library, const Library::StoredPost &before, const Post::Post &after,
                         const Library::ColumnChange &decided = {})
{
    const bool isDecided = setsStatus(decided);
    const bool wasApproved = isApproved(before.post.meta.text(Post::Fields::Status));
    if (!isApproved(after.meta.text(Post::Fields::Status)) || (wasApproved && !isDecided))
        return {};
    return allowApproval(library, before.id, after);
}

} // namespace

Draft::Draft(Library::StoredPost storedPost)
    : stored(std::move(storedPost))
    , post(stored.post)
{
}

Post::Bump Draft::bump() const
{
    if (!isChanged())
        return Post::Bump::None;
    return std::max(chosenBump, textChanged() ? Post::Bump::Minor : Post::Bump::Patch);
}

bool loseApproval(Post::Post &after, const Post::Post &before)
{
    using namespace Post;
    if (before.meta.text(Fields::Status) != Status::Approved || after.meta.text(Fields::Status) != Status::Approved)
        return false;
    after.meta.set(Fields::Status, QString(Status::Reviewed));
    after.meta.set(Fields::NeedsReview, true);
    return true;
}

Result<Outcome> saveDraft(Library::Library &library, const Draft &draft)
{
    if (!draft.isChanged()) {
        Outcome outcome;
        outcome.post = draft.stored;
        return outcome;
    }
    // The post is read inside the transaction, so that nobody can come between.
    auto operation = Library::Operation::begin(library, Library::OperationKind::Edit, QStringLiteral("edit"));
    if (!operation)
        return tl::make_unexpected(operation.error());
    const auto current = Library::readPost(library, draft.stored.id);
    if (!current)
        return tl::make_unexpected(current.error());
    auto after = laidOver(draft, *current);
    if (!after)
        return tl::make_unexpected(after.error());
    if (!draft.keepApproval && differsBeyondVersion(*after, current->post))
        loseApproval(*after, current->post);
    if (const auto allowed = approvalAllowed(library, *current, *after); !allowed)
        return tl::make_unexpected(allowed.error());
    return written(library, *operation, *current, *after,
                   {QStringLiteral("edit"), std::max(draft.bump(), Post::Bump::Patch), {}});
}

Result<Outcome> decide(Library::Library &library, const Draft &draft, const Verdict &verdict, QDate today)
{
    if (const auto allowed = verdict.check(); !allowed)
        return tl::make_unexpected(allowed.error());
    auto operation = Library::Operation::begin(library, Library::OperationKind::Decision, verdict.name());
    if (!operation)
        return tl::make_unexpected(operation.error());
    const auto current = Library::readPost(library, draft.stored.id);
    if (!current)
        return tl::make_unexpected(current.error());
    auto after = laidOver(draft, *current);
    if (!after)
        return tl::make_unexpected(after.error());
    if (Post::textDiffers(*after, draft.post)) {
        return failure(Error::Kind::Refused,
                       words(QT_TRANSLATE_NOOP("Editing",
                                               "The text of this post was changed elsewhere since it was shown; "
                                               "nothing was decided. Read it again, then decide.")));
    }
    if (!draft.keepApproval && differsBeyondVersion(*after, current->post))
        loseApproval(*after, current->post);
    for (const auto &[field, value] : columnChange(verdict, today).assignments)
        after->meta.set(field, value);
    if (const auto allowed = approvalAllowed(library, *current, *after, columnChange(verdict, today)); !allowed)
        return tl::make_unexpected(allowed.error());
    Library::ChangeNote note{verdict.name(), std::max(draft.bump(), verdict.effectiveBump()), verdict.reason.trimmed()};
    note.approves = isApproved(after->meta.text(Post::Fields::Status)) && setsStatus(columnChange(verdict, today));
    return written(library, *operation, *current, *after, note);
}

Result<Outcome> revertTo(Library::Library &library, Library::PostId post, Library::RevisionId head,
                         const QString &reason)
{
    auto operation = Library::Operation::begin(library, Library::OperationKind::Revert, QStringLiteral("revert"));
    if (!operation)
        return tl::make_unexpected(operation.error());
    const auto current = Library::readPost(library, post);
    if (!current)
        return tl::make_unexpected(current.error());
    const auto before = Library::readPostAt(library, post, head);
    if (!before)
        return tl::make_unexpected(before.error());
    return written(library, *operation, *current, *before,
                   {QStringLiteral("revert"), Post::Bump::Minor, reason.trimmed()});
}

} // namespace Copydesk::Review
