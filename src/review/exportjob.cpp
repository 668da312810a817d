// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportjob.h"

#include "library/filehead.h"
#include "library/library.h"
#include "library/search.h"
#include "review/exportplace.h"
#include "review/formatsettings.h"
#include "review/similar.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Copydesk::Review {

namespace {

/// Posts between two looks at whether to go on; of formats that paint fewer, for a post takes as long as hundreds.
constexpr size_t ChunkSize = 200, PaintedChunkSize = 4;

QString words(const char *text) { return QCoreApplication::translate("Export", text); }

Result<const Formats::Format *> chosenFormat(const QString &name)
{
    const Formats::Format *format = Formats::formatByName(name);
    if (format && format->writer)
        return format;
    Error error;
    error.what = words(QT_TRANSLATE_NOOP("Export", "There is no such format that can be written"));
    error.found = name;
    QStringList names;
    for (const Formats::Format &row : Formats::formats()) {
        if (row.writer)
            names += Post::latin1(row.name);
    }
    error.expected = names.join(QLatin1String(", "));
    return failure(std::move(error));
}

/// Posts that were taken back meanwhile are left out.
Result<> writePosts(Library::Library &library, std::span<const Library::PostId> ids, SimilarFilling *filling,
                    ExportPlace &place, ExportReport &report)
{
    for (const Library::PostId id : ids) {
        auto stored = Library::readPost(library, id);
        if (!stored && stored.error().kind == Error::Kind::NotFound)
            continue;
        if (!stored)
            return tl::make_unexpected(stored.error());
        if (const auto filled = filling ? filling->fill(*stored) : Result<>(); !filled)
            return filled;
        const auto written = place.write(*stored);
        if (written)
            continue;
        if (!isOfThePost(written.error()))
            return written;
        ++report.errorCount;
        if (report.errors.size() < ExportReport::NameLimit)
            report.errors += written.error();
    }
    return {};
}

Result<> writeLines(Library::JsonBatchReader &reader, std::span<const Library::PostId> ids, ExportPlace &place)
{
    const auto batch = reader.read(ids);
    return batch ? place.write(*batch) : tl::make_unexpected(batch.error());
}

/// Into the ledger.
Result<> note(Library::Library &library, const ExportRequest &request, const ExportPlan &plan,
              const std::vector<Library::ExportItem> &written)
{
    QSet<qint64> posts;
    for (const Library::ExportItem &item : written)
        posts.insert(item.post.value);
    std::vector<Library::ExportItem> removed;
    if (plan.isByPost) { // else nothing is left of what lay there before
        for (const Library::StandingItem &item : plan.remove) {
            if (!posts.contains(item.item.post.value))
                removed.push_back(item.item);
        }
    }
    const bool isWhole = !plan.isByPost || std::ranges::all_of(plan.standing, [&posts](const auto &item) {
        return posts.contains(item.item.post.value);
    });
    return Library::recordExport(library,
                                 {.place = plan.place,
                                  .format = request.format,
                                  .query = request.query,
                                  .scope = plan.scope,
                                  .written = written,
                                  .removed = removed,
                                  .isWhole = isWhole});
}

} // namespace

Result<ExportReport> exportPosts(Library::Library &library, const ExportRequest &asked,
                                 const Library::Progress &progress)
{
    ExportRequest request = asked;
    auto options = settledOptions(library, asked.options);
    if (!options)
        return tl::make_unexpected(options.error());
    request.options = std::move(*options);
    const auto format = chosenFormat(request.format);
    if (!format)
        return tl::make_unexpected(format.error());
    const auto query = Query::parsed(request.query);
    if (!query)
        return tl::make_unexpected(query.error());
    auto ids = Library::matchingIds(library, *query);
    if (!ids)
        return tl::make_unexpected(ids.error());

    if (Library::isFileOfLibrary(request.place, library.path())) {
        return failure(
            Error::Kind::Refused,
            QCoreApplication::translate("Export", "This is the library itself. Choose another file to export to."));
    }
    std::optional<SimilarFilling> filling;
    if (request.fillsSimilar)
        filling.emplace(library, *ids);
    const auto plan = planExport(library, request, **format, std::move(*ids));
    if (!plan)
        return tl::make_unexpected(plan.error());

    ExportReport report;
    report.unchanged = qint64(plan->keep.size());
    if (request.onlyChanges && plan->changesNothing())
        return report;
    const auto place = ExportPlace::open(request, **format, *plan);
    if (!place)
        return tl::make_unexpected(place.error());
    for (const Library::StandingItem &item : plan->keep)
        (*place)->keep(item);
    for (const Library::StandingItem &item : plan->remove)
        (*place)->remove(item);

    const qint64 total = qint64(plan->write.size());
    (*place)->setGoOn([&] { return !progress || progress(report.posts, total); });
    Library::JsonBatchReader reader(library);
    std::span<const Library::PostId> rest(plan->write);
    qint64 done = 0;
    while (!rest.empty()) {
        if (progress && !progress(done, total))
            return failure(Error::Kind::Cancelled,
                           words(QT_TRANSLATE_NOOP("Export", "The export was cancelled; nothing was written.")));
        const auto chunk = rest.first(std::min((*format)->draws ? PaintedChunkSize : ChunkSize, rest.size()));
        rest = rest.subspan(chunk.size());
        done += qint64(chunk.size());
        const auto written = !filling && (*place)->takesLines()
            ? writeLines(reader, chunk, **place)
            : writePosts(library, chunk, filling ? &*filling : nullptr, **place, report);
        if (!written)
            return tl::make_unexpected(written.error());
        report.posts = qint64((*place)->items().size());
    }
    if (const auto committed = (*place)->commit(report); !committed)
        return tl::make_unexpected(committed.error());
    report.remarks = (*place)->remarks();
    report.remarkCount = (*place)->remarkCount();
    if (progress)
        progress(done, total);
    if (request.dryRun || library.isReadOnly()) // the latter has no ledger to note it in
        return report;
    if (const auto noted = note(library, request, *plan, (*place)->items()); !noted) {
        Error error = noted.error();
        error.what = words(QT_TRANSLATE_NOOP("Export", "The files are written, but the library could not note it: %1"))
                         .arg(error.what);
        return failure(std::move(error));
    }
    return report;
}

} // namespace Copydesk::Review
