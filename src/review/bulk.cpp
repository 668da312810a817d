// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/bulk.h"

#include "library/search.h"
#include "review/checking.h"

#include <QCoreApplication>

#include <algorithm>

namespace Copydesk::Review {

namespace {

/// What the history says of the selection beside the posts themselves.
QJsonObject details(const Library::Selection &selection)
{
    const auto *query = std::get_if<Query::Query>(&selection);
    return query ? QJsonObject{{QStringLiteral("query"), query->text}} : QJsonObject();
}

/// A selection, parted.
struct Parted {
    Library::Selection allowed;
    std::vector<Library::PostId> blocked;
};

/// Whether posts become approved by it.
bool approves(const Library::ColumnChange &change)
{
    return std::ranges::any_of(change.assignments, [](const auto &assignment) {
        const auto *status = std::get_if<QString>(&assignment.value);
        return assignment.field == Post::Fields::Status && status && isApproved(*status);
    });
}

/// What blocking checks leave of the selection for an approval.
Result<Parted> parted(Library::Library &library, const Library::Selection &selection,
                      const Library::ColumnChange &change, const Library::Progress &progress)
{
    if (!approves(change))
        return Parted{selection, {}};
    auto blocked = blockedPosts(library, selection, progress);
    if (!blocked)
        return tl::make_unexpected(blocked.error());
    if (blocked->empty())
        return Parted{selection, {}};
    std::vector<Library::PostId> all;
    if (const auto *ids = std::get_if<std::vector<Library::PostId>>(&selection)) {
        all = *ids;
    } else {
        auto found = Library::matchingIds(library, std::get<Query::Query>(selection));
        if (!found)
            return tl::make_unexpected(found.error());
        all = std::move(*found);
    }
    std::erase_if(all, [&](Library::PostId id) { return std::ranges::binary_search(*blocked, id); });
    return Parted{std::move(all), std::move(*blocked)};
}

Result<BulkResult> run(Library::Library &library, const Library::Selection &selection,
                       const Library::ColumnChange &change, const QString &label, const Library::ChangeNote &note,
                       bool isEdit, const Library::Progress &progress)
{
    auto operation = Library::Operation::begin(library, Library::OperationKind::Bulk, label, details(selection));
    if (!operation)
        return tl::make_unexpected(operation.error());
    // Inside the transaction, so that nobody comes between the checks and the change.
    auto parts = parted(library, selection, change, progress);
    if (!parts)
        return tl::make_unexpected(parts.error());
    Library::ChangeNote full = note;
    full.approves = approves(change);
    auto counts = operation->changeAll(parts->allowed, change, full, isEdit, false, progress);
    if (!counts)
        return tl::make_unexpected(counts.error());
    counts->matched += qint64(parts->blocked.size());
    // Asked once more: a change may be made before it has asked at all.
    if (progress && !progress(counts->matched, counts->matched)) {
        return failure(Error::Kind::Cancelled,
                       QCoreApplication::translate("Bulk", "The change was cancelled; nothing happened."));
    }
    const auto id = operation->commit();
    if (!id)
        return tl::make_unexpected(id.error());
    return BulkResult{*counts, *id, qint64(parts->blocked.size())};
}

} // namespace

Result<BulkResult> decideAll(Library::Library &library, const Library::Selection &selection, const Verdict &verdict,
                             QDate today, const Library::Progress &progress)
{
    if (const auto allowed = verdict.check(); !allowed)
        return tl::make_unexpected(allowed.error());
    return run(library, selection, columnChange(verdict, today), verdict.name(),
               {verdict.name(), verdict.effectiveBump(), verdict.reason.trimmed()}, false, progress);
}

Result<BulkResult> changeAll(Library::Library &library, const Library::Selection &selection,
                             const Library::ColumnChange &change, const QString &label, const Library::ChangeNote &note,
                             const Library::Progress &progress)
{
    return run(library, selection, change, label, note, true, progress);
}

Result<BulkPreview> previewDecision(Library::Library &library, const Library::Selection &selection,
                                    const Verdict &verdict, QDate today, const Library::Progress &progress)
{
    const Library::ColumnChange change = columnChange(verdict, today);
    const auto parts = parted(library, selection, change, progress);
    if (!parts)
        return tl::make_unexpected(parts.error());
    const auto counts = Library::previewChange(library, parts->allowed, change);
    if (!counts)
        return tl::make_unexpected(counts.error());
    BulkPreview preview;
    preview.counts = *counts;
    preview.counts.matched += qint64(parts->blocked.size());
    preview.blocked = qint64(parts->blocked.size());
    const Checks::Context context = checkContext(library);
    for (const Library::PostId id : parts->blocked) {
        if (preview.samples.size() == MostSamples)
            break;
        const auto stored = Library::readPost(library, id);
        const auto dismissals = Library::dismissalsOf(library, id);
        if (!stored || !dismissals)
            continue; // gone meanwhile
        const auto blocking = checked(stored->post, *dismissals, context).blocking();
        if (blocking.isEmpty())
            continue;
        preview.samples.append({id, stored->post.sourceId(), stored->post.title,
                                Checks::displayTitle(*blocking.first().check) + QStringLiteral(": ")
                                    + blocking.first().findings.first().text()});
    }
    return preview;
}

} // namespace Copydesk::Review
