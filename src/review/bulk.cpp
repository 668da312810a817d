// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/bulk.h"

#include <QCoreApplication>

namespace Copydesk::Review {

namespace {

/// What the history says of the selection beside the posts themselves.
QJsonObject details(const Library::Selection &selection)
{
    const auto *query = std::get_if<Query::Query>(&selection);
    return query ? QJsonObject{{QStringLiteral("query"), query->text}} : QJsonObject();
}

Result<BulkResult> run(Library::Library &library, const Library::Selection &selection,
                       const Library::ColumnChange &change, const QString &label, const Library::ChangeNote &note,
                       bool isEdit, const Library::Progress &progress)
{
    auto operation = Library::Operation::begin(library, Library::OperationKind::Bulk, label, details(selection));
    if (!operation)
        return tl::make_unexpected(operation.error());
    const auto counts = operation->changeAll(selection, change, note, isEdit, false, progress);
    if (!counts)
        return tl::make_unexpected(counts.error());
    // Asked once more: a change may be made before it has asked at all.
    if (progress && !progress(counts->matched, counts->matched)) {
        return failure(Error::Kind::Cancelled,
                       QCoreApplication::translate("Bulk", "The change was cancelled; nothing happened."));
    }
    const auto id = operation->commit();
    if (!id)
        return tl::make_unexpected(id.error());
    return BulkResult{*counts, *id};
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

} // namespace Copydesk::Review
