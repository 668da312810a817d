// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/importjob.h"

#include "review/boundedqueue.h"
#include "review/postsource.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <thread>

namespace Copydesk::Review {

namespace {

using namespace std::chrono_literals;

/// What the reader hands over at once. Bounded in posts and in text, for a post may hold megabytes.
struct Batch {
    static constexpr qint64 TextLimit = 8 * 1024 * 1024; ///< characters

    std::vector<Post::Post> posts;
    std::vector<std::pair<QString, qint64>> places; ///< file and line of each post
    QList<Error> errors;
    qint64 bytesDone = 0;
    qint64 characters = 0;

    bool isFull() const
    {
        return posts.size() >= size_t(Library::ImportWriter::BatchSize) || errors.size() >= 1000
            || characters >= TextLimit;
    }
    bool isEmpty() const { return posts.empty() && errors.isEmpty(); }
};

/// Batches that wait for the writer; with those in the two threads' hands some 40 MB of posts.
constexpr size_t WaitingBatches = 2;
constexpr auto ProgressPause = 100ms;

QString words(const char *text) { return QCoreApplication::translate("Import", text); }

qint64 charactersOf(const Post::Post &post)
{
    qint64 count = post.title.size() + post.lead.size();
    for (const Post::Block &block : post.blocks) {
        count += block.text.size();
        for (const QString &item : block.items)
            count += item.size();
    }
    return count;
}

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
    return words(QT_TRANSLATE_NOOP("Import", "%1 and others (%2 paths, %3)"))
        .arg(names.first(), QString::number(names.size()), QString::fromLatin1(digest));
}

Error withoutSourceId(const Formats::ReadPost &read)
{
    Error error;
    error.what = words(QT_TRANSLATE_NOOP("Import", "The post cannot be told from others"));
    error.file = read.file;
    error.line = read.line;
    error.found = words(QT_TRANSLATE_NOOP("Import", "no source id"));
    error.expected = words(QT_TRANSLATE_NOOP("Import", "a source id in the payload, such as alphanode-000001"));
    return error;
}

Error secondOf(const QString &sourceId, const QString &file, qint64 line)
{
    Error error;
    error.what = words(QT_TRANSLATE_NOOP(
        "Import", "Another post with the same source id came before in this import; that one was taken"));
    error.file = file;
    error.line = line;
    error.found = sourceId;
    error.expected = words(QT_TRANSLATE_NOOP("Import", "a source id of its own"));
    return error;
}

/// Reads and parses on a thread of its own; ended and joined when it goes.
class ReaderThread {
public:
    ReaderThread(const QStringList &paths, const Formats::Format *format)
        : m_queue(WaitingBatches)
        , m_thread([this, paths, format] { run(paths, format); })
    {
    }
    ~ReaderThread()
    {
        m_stop = true;
        m_queue.close();
        m_thread.join();
    }
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;

    std::optional<Batch> next() { return m_queue.pop(ProgressPause); }
    bool isDone() const { return m_queue.isDone(); }
    qint64 totalBytes() const { return m_total; }

private:
    void run(const QStringList &paths, const Formats::Format *format)
    {
        PostSource source(paths, format, m_stop);
        m_total = source.totalBytes();
        Batch batch;
        auto handedOver = std::chrono::steady_clock::now();
        source.read([&](Result<Formats::ReadPost> &&read, qint64 bytesDone) {
            batch.bytesDone = bytesDone;
            if (!read) {
                batch.errors += read.error();
            } else if (read->post.sourceId().isEmpty()) {
                batch.errors += withoutSourceId(*read);
            } else {
                batch.characters += charactersOf(read->post);
                batch.places.emplace_back(read->file, read->line);
                batch.posts.push_back(std::move(read->post));
            }
            // From a slow pipe posts are to be seen as they come.
            const auto now = std::chrono::steady_clock::now();
            if (!batch.isFull() && now - handedOver < 500ms)
                return true;
            handedOver = now;
            return m_queue.push(std::exchange(batch, {}));
        });
        if (!batch.isEmpty())
            m_queue.push(std::move(batch));
        m_queue.end();
    }

    BoundedQueue<Batch> m_queue;
    std::atomic<bool> m_stop = false;
    std::atomic<qint64> m_total = 0;
    std::thread m_thread; ///< last, so that all it uses is there before it starts
};

/// Writes batches and keeps the report.
class Importer {
public:
    Importer(Library::ImportWriter &writer, ImportReport &report)
        : m_writer(writer)
        , m_report(report)
    {
    }

    Result<> take(const Batch &batch)
    {
        for (const Error &error : batch.errors)
            reject(error);
        if (batch.posts.empty())
            return {};
        const auto arrivals = m_writer.write(batch.posts);
        if (!arrivals)
            return tl::make_unexpected(arrivals.error());
        for (qsizetype i = 0; i < arrivals->size(); ++i) {
            if (arrivals->at(i) == Library::Arrival::Rejected) {
                const auto &[file, line] = batch.places[size_t(i)];
                reject(secondOf(batch.posts[size_t(i)].sourceId(), file, line));
            }
        }
        return {};
    }

private:
    void reject(const Error &error)
    {
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

Result<ImportReport> importPosts(Library::Library &library, const ImportRequest &request,
                                 const std::function<bool(const ImportProgress &)> &progress)
{
    const auto format = chosenFormat(request.format);
    if (!format)
        return tl::make_unexpected(format.error());
    auto writer = Library::ImportWriter::begin(library, sourceLabel(request.paths), request.onConflict, request.dryRun);
    if (!writer)
        return tl::make_unexpected(writer.error());

    ImportReport report;
    Importer importer(*writer, report);
    bool isCancelled = false;
    {
        ReaderThread reader(request.paths, *format);
        ImportProgress state;
        auto reported = std::chrono::steady_clock::now() - ProgressPause;
        while (!isCancelled && !reader.isDone()) {
            if (const auto batch = reader.next()) {
                if (const auto taken = importer.take(*batch); !taken)
                    return tl::make_unexpected(taken.error());
                state.bytesDone = batch->bytesDone;
            }
            const auto now = std::chrono::steady_clock::now();
            if (progress && now - reported >= ProgressPause) {
                reported = now;
                state.bytesTotal = reader.totalBytes();
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
