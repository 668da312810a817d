// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/checking.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/search.h"
#include "post/status.h"
#include "review/editing.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Review {

namespace {

/// Posts a step: a few hundredths of a second for which other writers wait.
constexpr int Step = 200;

Checks::CheckSet blockingSet() { return Post::checksOf(Checks::Severity::Blocking); }

Checks::CheckSet dismissedSet(const QList<Library::Dismissal> &dismissals)
{
    Checks::CheckSet set = 0;
    for (const Library::Dismissal &dismissal : dismissals) {
        if (const auto row = Post::checkByName(dismissal.check))
            set |= Post::checkBit(*row);
    }
    return set;
}

} // namespace

Checks::Context checkContext(Library::Library &library, const Checks::Knowledge &knowledge)
{
    Checks::Context context;
    static_cast<Post::CheckLimits &>(context) = Library::checkLimits(library);
    static_cast<Checks::Knowledge &>(context) = knowledge;
    return context;
}

QList<CheckedPost::Item> CheckedPost::blocking() const
{
    QList<Item> found;
    std::ranges::copy_if(items, std::back_inserter(found), [](const Item &item) {
        return item.check->severity == Checks::Severity::Blocking && !item.dismissal;
    });
    return found;
}

qsizetype CheckedPost::count(Checks::Severity severity) const
{
    return std::ranges::count_if(items,
                                 [&](const Item &item) { return item.check->severity == severity && !item.dismissal; });
}

CheckedPost checked(const Post::Post &post, const QList<Library::Dismissal> &dismissals, const Checks::Context &context)
{
    CheckedPost result;
    QSet<QString> seen;
    for (Checks::Report &report : Checks::report(post, context)) {
        CheckedPost::Item item{report.check, std::move(report.findings), {}, false};
        seen += item.check->id();
        const auto said = std::ranges::find(dismissals, item.check->id(), &Library::Dismissal::check);
        if (said != dismissals.end())
            item.dismissal = *said;
        else
            item.hasFix = Checks::fixed(*item.check, post, context).has_value();
        result.items.append(std::move(item));
    }
    for (const Library::Dismissal &dismissal : dismissals) {
        const Checks::Check *check = Checks::checkByName(dismissal.check);
        if (check && !seen.contains(dismissal.check))
            result.items.append({check, {}, dismissal, false});
    }
    std::ranges::stable_sort(result.items, {},
                             [](const CheckedPost::Item &item) { return item.dismissal.has_value(); });
    return result;
}

bool isApproved(const QString &status) { return status.compare(Post::Status::Approved, Qt::CaseInsensitive) == 0; }

Result<> allowApproval(Library::Library &library, Library::PostId id, const Post::Post &after)
{
    const auto dismissals = Library::dismissalsOf(library, id);
    if (!dismissals)
        return tl::make_unexpected(dismissals.error());
    const Checks::Context context = checkContext(library);
    const Checks::CheckSet among = blockingSet() & ~dismissedSet(*dismissals);
    QStringList findings;
    for (const Checks::Check &check : Checks::checks()) {
        if (!(check.bit() & among))
            continue;
        for (const Checks::Finding &finding : check.find(after, context))
            findings += Checks::displayTitle(check) + u": "_s + finding.text();
    }
    if (findings.isEmpty())
        return {};
    return failure(Error::Kind::Refused,
                   QCoreApplication::translate("Checking",
                                               "A check stands against the approval: %1. Mend it, or dismiss the check "
                                               "on this post with a reason.")
                       .arg(findings.join(u"; ")));
}

Result<std::vector<Library::PostId>> blockedPosts(Library::Library &library, const Library::Selection &selection,
                                                  const Library::Progress &progress)
{
    const auto fresh = Library::expectSignature(library, Checks::tableSignature(), {});
    if (!fresh)
        return tl::make_unexpected(fresh.error());
    auto blocked = Library::failingOf(library, selection, blockingSet());
    if (!blocked)
        return tl::make_unexpected(blocked.error());
    const auto due = Library::uncheckedOf(library, selection);
    if (!due)
        return tl::make_unexpected(due.error());
    const Checks::Context context = checkContext(library);
    qint64 done = 0;
    for (const Library::PostId id : *due) {
        if (progress && (done++ % 64) == 0 && !progress(0, 0)) {
            return failure(Error::Kind::Cancelled,
                           QCoreApplication::translate("Bulk", "The change was cancelled; nothing happened."));
        }
        const auto post = Library::readUnchecked(library, id);
        if (!post)
            return tl::make_unexpected(post.error());
        if (Checks::failing(post->post, context, blockingSet() & ~post->dismissed))
            blocked->push_back(id);
    }
    std::ranges::sort(*blocked);
    return blocked;
}

Result<qint64> catchUpChecks(Library::Library &library, const Checks::Knowledge &knowledge,
                             const Library::Progress &progress)
{
    if (const auto fresh = Library::expectSignature(library, Checks::tableSignature(), knowledge.signature); !fresh)
        return tl::make_unexpected(fresh.error());
    const auto total = Library::uncheckedCount(library);
    if (!total)
        return tl::make_unexpected(total.error());
    // Derived: what a power cut takes is made anew.
    using Durability = Library::Connection::Durability;
    if (const auto set = library.connection().setDurability(Durability::Normal); !set)
        return tl::make_unexpected(set.error());
    const auto guard = qScopeGuard([&] { (void)library.connection().setDurability(Durability::Full); });
    qint64 done = 0;
    while (true) {
        if (progress && !progress(done, *total))
            return failure(Error::Kind::Cancelled, QCoreApplication::translate("Checking", "Checking was cancelled."));
        const auto answers = nextAnswers(library, knowledge);
        if (!answers)
            return tl::make_unexpected(answers.error());
        if (answers->empty())
            return done;
        if (const auto kept = Library::keep(library, *answers); !kept)
            return tl::make_unexpected(kept.error());
        done += qint64(answers->size());
    }
}

Result<std::vector<Library::CheckAnswer>> nextAnswers(Library::Library &library, const Checks::Knowledge &knowledge)
{
    const auto posts = Library::nextUnchecked(library, Step);
    if (!posts)
        return tl::make_unexpected(posts.error());
    const Checks::Context context = checkContext(library, knowledge);
    std::vector<Library::CheckAnswer> answers;
    answers.reserve(posts->size());
    for (const Library::UncheckedPost &post : *posts) {
        const Checks::CheckSet among = Post::keptChecks() & ~post.dismissed;
        answers.push_back({post.id, post.changed, Checks::failing(post.post, context, among), post.dismissed});
    }
    return answers;
}

Result<BulkResult> fixAll(Library::Library &library, const Library::Selection &selection, const Checks::Check &check,
                          const Checks::Knowledge &knowledge, const Library::Progress &progress)
{
    auto operation = Library::Operation::begin(library, Library::OperationKind::Bulk, QString(u"fix: "_s + check.id()));
    if (!operation)
        return tl::make_unexpected(operation.error());
    std::vector<Library::PostId> ids;
    if (const auto *chosen = std::get_if<std::vector<Library::PostId>>(&selection)) {
        ids = *chosen;
    } else {
        auto found = Library::matchingIds(library, std::get<Query::Query>(selection));
        if (!found)
            return tl::make_unexpected(found.error());
        ids = std::move(*found);
    }
    const Checks::Context context = checkContext(library, knowledge);
    BulkResult result;
    result.counts.matched = qint64(ids.size());
    qint64 done = 0;
    for (const Library::PostId id : ids) {
        if (progress && (done++ % 64) == 0 && !progress(done, result.counts.matched)) {
            return failure(Error::Kind::Cancelled,
                           QCoreApplication::translate("Bulk", "The change was cancelled; nothing happened."));
        }
        const auto stored = Library::readPost(library, id);
        if (!stored)
            return tl::make_unexpected(stored.error());
        const auto dismissals = Library::dismissalsOf(library, id);
        if (!dismissals)
            return tl::make_unexpected(dismissals.error());
        if (dismissedSet(*dismissals) & check.bit())
            continue;
        auto after = Checks::fixed(check, stored->post, context);
        if (!after)
            continue;
        result.counts.approvalsLost += loseApproval(*after, stored->post);
        const auto bump = Post::textDiffers(*after, stored->post) ? Post::Bump::Minor : Post::Bump::Patch;
        const auto revision = operation->change(id, *after, {u"edit"_s, bump, u"fix: "_s + check.id()}, stored->head);
        if (!revision)
            return tl::make_unexpected(revision.error());
        result.counts.changed += revision->has_value();
    }
    result.counts.already = result.counts.matched - result.counts.changed;
    const auto id = operation->commit();
    if (!id)
        return tl::make_unexpected(id.error());
    result.operation = *id;
    return result;
}

bool asksForChecks(const Query::Node &node)
{
    if (node.kind == Query::Node::Kind::Term)
        return node.term.kind == Query::Term::Kind::Check;
    return std::ranges::any_of(node.children, asksForChecks);
}

} // namespace Copydesk::Review
