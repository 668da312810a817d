// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportjob.h"

#include "library/search.h"
#include "review/exportplace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Copydesk::Review {

namespace {

/// Posts between two looks at whether to go on.
constexpr size_t ChunkSize = 200;

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

/// As the ledger knows it: the same place has the same name from whatever folder it is written to.
QString ledgerPlace(const QString &place)
{
    return place == QLatin1String("-") ? place : QFileInfo(place).absoluteFilePath();
}

/// Posts that were taken back meanwhile are left out.
Result<> writePosts(Library::Library &library, std::span<const Library::PostId> ids, ExportPlace &place)
{
    for (const Library::PostId id : ids) {
        const auto stored = Library::readPost(library, id);
        if (!stored && stored.error().kind == Error::Kind::NotFound)
            continue;
        if (!stored)
            return tl::make_unexpected(stored.error());
        if (auto written = place.write(*stored); !written)
            return written;
    }
    return {};
}

Result<> writeLines(Library::JsonBatchReader &reader, std::span<const Library::PostId> ids, ExportPlace &place)
{
    const auto batch = reader.read(ids);
    return batch ? place.write(*batch) : tl::make_unexpected(batch.error());
}

} // namespace

Result<ExportReport> exportPosts(Library::Library &library, const ExportRequest &request,
                                 const Library::Progress &progress)
{
    const auto format = chosenFormat(request.format);
    if (!format)
        return tl::make_unexpected(format.error());
    const auto query = Query::parsed(request.query);
    if (!query)
        return tl::make_unexpected(query.error());
    const auto ids = Library::matchingIds(library, *query);
    if (!ids)
        return tl::make_unexpected(ids.error());

    ExportReport report;
    const qint64 total = qint64(ids->size());
    if (request.dryRun) {
        report.posts = total;
        report.files = (*format)->onePostPerFile ? total : 1;
        return report;
    }
    const auto place = ExportPlace::open(request, **format);
    if (!place)
        return tl::make_unexpected(place.error());
    Library::JsonBatchReader reader(library);
    std::span<const Library::PostId> rest(*ids);
    while (!rest.empty()) {
        if (progress && !progress(report.posts, total))
            return failure(Error::Kind::Cancelled,
                           words(QT_TRANSLATE_NOOP("Export", "The export was cancelled; nothing was written.")));
        const auto chunk = rest.first(std::min(ChunkSize, rest.size()));
        rest = rest.subspan(chunk.size());
        const auto written =
            (*place)->takesLines() ? writeLines(reader, chunk, **place) : writePosts(library, chunk, **place);
        if (!written)
            return tl::make_unexpected(written.error());
        report.posts = qint64((*place)->items().size());
    }
    if (const auto committed = (*place)->commit(report); !committed)
        return tl::make_unexpected(committed.error());
    if (progress)
        progress(report.posts, total);
    const auto noted =
        Library::recordExport(library, ledgerPlace(request.place), request.format, request.query, (*place)->items());
    if (!noted) {
        Error error = noted.error();
        error.what = words(QT_TRANSLATE_NOOP("Export", "The files are written, but the library could not note it: %1"))
                         .arg(error.what);
        return failure(std::move(error));
    }
    return report;
}

} // namespace Copydesk::Review
