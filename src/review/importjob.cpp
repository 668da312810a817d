// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/importjob.h"

#include "library/formatoptions.h"
#include "library/library.h"
#include "review/importpipeline.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace Copydesk::Review {

namespace {

using namespace std::chrono_literals;

constexpr auto ProgressPause = 100ms;

QString words(const char *text) { return QCoreApplication::translate("Import", text); }

/// What an import is known by: the same paths again go on with one that was cut off.
QString sourceLabel(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths) {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        names += path == QLatin1String("-") || !canonical.isEmpty() ? (canonical.isEmpty() ? path : canonical)
                                                                    : QFileInfo(path).absoluteFilePath();
    }
    const QString all = names.join(QLatin1String(", "));
    if (all.size() <= 1000)
        return all;
    const QByteArray digest = QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    // Not translated: an import that was cut off is known again by it, in whatever language it goes on.
    return QStringLiteral("%1 + %2 (%3)")
        .arg(names.first(), QString::number(names.size() - 1), QString::fromLatin1(digest));
}

Error secondOf(const QString &sourceId, const SourcePlace &place)
{
    Error error;
    error.what = words(QT_TRANSLATE_NOOP(
        "Import", "Another post with the same source id came before in this import; that one was taken"));
    error.file = place.file;
    error.line = place.line;
    error.found = sourceId;
    error.expected = words(QT_TRANSLATE_NOOP("Import", "a source id of its own"));
    return error;
}

/// As many as go into one transaction, as far as they come without waiting long.
std::optional<ReadyPosts> nextPosts(ImportPipeline &pipeline)
{
    auto posts = pipeline.next(ProgressPause);
    while (posts && posts->batch.size() < Library::ImportWriter::BatchSize) {
        auto more = pipeline.next(20ms);
        if (!more)
            break;
        posts->batch.append(std::move(more->batch));
        std::ranges::move(more->entries, std::back_inserter(posts->entries));
        posts->bytesDone = more->bytesDone;
    }
    return posts;
}

/// Writes batches and keeps the report.
class Importer {
public:
    Importer(Library::ImportWriter &writer, ImportReport &report)
        : m_writer(writer)
        , m_report(report)
    {
    }

    /// The errors are reported in the order of the input, those that only the writer finds among them.
    Result<> take(ReadyPosts &posts)
    {
        const auto arrivals = m_writer.write(posts.batch);
        if (!arrivals)
            return tl::make_unexpected(arrivals.error());
        qsizetype next = 0;
        for (const ReadyPosts::Entry &entry : posts.entries) {
            if (const auto *error = std::get_if<Error>(&entry)) {
                reject(*error);
            } else {
                if (arrivals->at(next) == Library::Arrival::Rejected)
                    reject(secondOf(posts.batch.sourceId(next), std::get<SourcePlace>(entry)));
                ++next;
            }
        }
        return {};
    }

private:
    void reject(const Error &error)
    {
        if (error.kind == Error::Kind::Remark) {
            ++m_report.remarkCount;
            if (m_report.remarks.size() < ImportReport::ErrorLimit)
                m_report.remarks += error;
            return;
        }
        m_writer.reject(error);
        ++m_report.errorCount;
        if (m_report.errors.size() < ImportReport::ErrorLimit)
            m_report.errors += error;
    }

    Library::ImportWriter &m_writer;
    ImportReport &m_report;
};

Result<const Formats::Format *> chosenFormat(const QString &name)
{
    const Formats::Format *format = name.isEmpty() ? nullptr : Formats::formatByName(name);
    if (name.isEmpty() || (format && format->reader))
        return format;
    Error error;
    error.what = words(QT_TRANSLATE_NOOP("Import", "There is no such format that can be read"));
    error.found = name;
    QStringList names;
    for (const Formats::Format &row : Formats::formats()) {
        if (row.reader)
            names += Post::latin1(row.name);
    }
    error.expected = names.join(QLatin1String(", "));
    return failure(std::move(error));
}

} // namespace

QList<QByteArray> firstRows(const QStringList &paths, int count)
{
    QList<QByteArray> rows;
    const std::atomic<bool> never = false;
    int looks = 1000; // among files of another format
    PostSource(paths, nullptr, never).read([&](SourceItem &&item, qint64) {
        if (!item.read && !item.isDocument)
            rows += item.bytes.toByteArray();
        return rows.size() < count && --looks > 0;
    });
    return rows;
}

Result<ImportReport> importPosts(Library::Library &library, const ImportRequest &request,
                                 const std::function<bool(const ImportProgress &)> &progress)
{
    const auto format = chosenFormat(request.map.isEmpty() ? request.format : QStringLiteral("jsonl"));
    if (!format)
        return tl::make_unexpected(format.error());
    auto writer = Library::ImportWriter::begin(library, sourceLabel(request.paths), request.onConflict, request.dryRun);
    if (!writer)
        return tl::make_unexpected(writer.error());

    auto options = Library::formatOptions(library);
    if (!options)
        return tl::make_unexpected(options.error());
    options->insert(request.options);
    ImportReport report;
    Importer importer(*writer, report);
    bool isCancelled = false;
    {
        ImportPipeline pipeline(request.paths, *format, request.map, *writer, *options, library.path());
        ImportProgress state;
        auto reported = std::chrono::steady_clock::now() - ProgressPause;
        while (!isCancelled && !pipeline.isDone()) {
            if (auto posts = nextPosts(pipeline)) {
                if (const auto taken = importer.take(*posts); !taken)
                    return tl::make_unexpected(taken.error());
                state.bytesDone = posts->bytesDone;
            }
            const auto now = std::chrono::steady_clock::now();
            if (progress && now - reported >= ProgressPause) {
                reported = now;
                state.bytesTotal = pipeline.totalBytes();
                state.counts = writer->counts();
                isCancelled = !progress(state);
            }
        }
    }
    if (isCancelled && request.isStopped && request.isStopped()) {
        return failure(
            Error::Kind::Cancelled,
            words(QT_TRANSLATE_NOOP(
                "Import",
                "The import was stopped; what it brought stays, and the same import goes on with the rest.")));
    }
    if (isCancelled) {
        if (const auto takenBack = writer->cancel(); !takenBack)
            return tl::make_unexpected(takenBack.error());
        return failure(
            Error::Kind::Cancelled,
            words(QT_TRANSLATE_NOOP("Import", "The import was cancelled, and what it had brought was taken back.")));
    }
    const auto operation = writer->finish();
    if (!operation)
        return tl::make_unexpected(operation.error());
    report.operation = *operation;
    report.counts = writer->counts();
    return report;
}

} // namespace Copydesk::Review
