// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/importjob.h"

#include "formats/sitefile.h"
#include "library/library.h"
#include "review/formatsettings.h"
#include "review/importpipeline.h"
#include "review/rules.h"

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

Result<const Formats::Format *> chosenFormat(const QString &name, bool isMapped)
{
    const Formats::Format *format = name.isEmpty() ? nullptr : Formats::formatByName(name);
    const auto fits = [isMapped](const Formats::Format &row) {
        return bool(row.reader) && (!isMapped || Formats::hasRows(row));
    };
    if (name.isEmpty() || (format && fits(*format)))
        return format;
    Error error;
    error.what = isMapped ? words(QT_TRANSLATE_NOOP("Import", "A field map cannot read this format"))
                          : words(QT_TRANSLATE_NOOP("Import", "There is no such format that can be read"));
    error.found = name;
    QStringList names;
    for (const Formats::Format &row : Formats::formats()) {
        if (fits(row))
            names += Post::latin1(row.name);
    }
    error.expected = names.join(QLatin1String(", "));
    return failure(std::move(error));
}

} // namespace

QList<QByteArray> firstRows(const QStringList &paths, int count, const Formats::Options &options)
{
    QList<QByteArray> rows;
    const std::atomic<bool> never = false;
    int looks = 1000; // among files of another format
    PostSource source(paths, nullptr, never, options);
    source.takeRows();
    source.read([&](SourceItem &&item, qint64) {
        if (!item.read && !item.isDocument)
            rows += item.bytes.toByteArray();
        return rows.size() < count && --looks > 0;
    });
    return rows;
}

FrontKeys firstFrontKeys(const QStringList &paths, int count)
{
    FrontKeys found;
    const std::atomic<bool> never = false;
    int looks = 1000; // among files of another format
    PostSource(paths, nullptr, never).read([&](SourceItem &&item, qint64) {
        if (item.isDocument && item.format->name == "markdown") {
            qsizetype length = 0;
            QByteArray text = item.bytes.toByteArray();
            text.replace("\r\n", "\n");
            if (const auto front = Formats::FrontMatter::read(text, length); front && length > 0) {
                if (++found.documents == 1)
                    found.profile = Formats::siteFile(item.place.file).profile;
                for (Formats::FrontKey &key : Formats::frontKeys(front->values())) {
                    if (std::ranges::none_of(found.keys, [&](const auto &known) { return known.key == key.key; }))
                        found.keys += std::move(key);
                }
            }
        }
        return found.documents < count && --looks > 0;
    });
    return found;
}

Result<ImportReport> importPosts(Library::Library &library, const ImportRequest &request,
                                 const std::function<bool(const ImportProgress &)> &progress)
{
    const auto format = chosenFormat(request.format, !request.map.isEmpty());
    if (!format)
        return tl::make_unexpected(format.error());
    const auto options = settledOptions(library, request.options);
    if (!options)
        return tl::make_unexpected(options.error());
    auto writer = Library::ImportWriter::begin(library, sourceLabel(request.paths), request.onConflict, request.dryRun);
    if (!writer)
        return tl::make_unexpected(writer.error());

    auto judge = importJudge(library, request.knowledge);
    if (!judge)
        return tl::make_unexpected(judge.error());
    writer->setJudge(std::move(*judge));
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
