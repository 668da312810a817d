// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/importpipeline.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace Copydesk::Review {

namespace {

using namespace std::chrono_literals;

/// A piece is some milliseconds of work. It is bounded in text too, for a post may hold megabytes.
constexpr size_t PieceEntries = 250;
constexpr qint64 PieceText = 2 * 1024 * 1024;
constexpr size_t WaitingPieces = 4, ReadyPieces = 8;

size_t parserCount() { return std::clamp<size_t>(std::thread::hardware_concurrency(), 2, 4); }

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

Error withoutSourceId(const SourcePlace &place)
{
    Error error;
    error.what = words(QT_TRANSLATE_NOOP("Import", "The post cannot be told from others"));
    error.file = place.file;
    error.line = place.line;
    error.found = words(QT_TRANSLATE_NOOP("Import", "no source id"));
    error.expected = words(QT_TRANSLATE_NOOP("Import", "a source id in the payload, such as alphanode-000001"));
    return error;
}

Error at(const SourcePlace &place, Error error)
{
    if (error.file.isEmpty()) {
        error.file = place.file;
        error.line = place.line;
    }
    return error;
}

/// One parser's tools.
class Preparing {
public:
    Preparing(const Library::ImportWriter &writer, const Formats::Options &options)
        : m_preparation(writer)
        , m_options(options)
    {
    }

    void setFormat(const Formats::Format *format)
    {
        if (format == m_format)
            return;
        m_format = format;
        m_lines = format && format->lineReader ? format->lineReader() : nullptr; // rows of a table have a map
    }

    void line(const SourcePlace &place, QByteArrayView text)
    {
        if (m_preparation.addKnown(text))
            m_entries.emplace_back(place);
        else
            post(place, m_lines->read(text), text);
    }

    void document(const SourcePlace &place, const Formats::Format &format, QByteArrayView bytes)
    {
        QByteArray content = QByteArray::fromRawData(bytes.data(), bytes.size());
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        const auto reader = format.reader(buffer, place.file, m_options);
        while (auto found = reader->next()) {
            if (*found)
                post({(*found)->file, (*found)->line}, std::move((*found)->post), {});
            else
                m_entries.emplace_back(at(place, std::move(*found).error()));
        }
    }

    void post(const SourcePlace &place, Result<Post::Post> &&read, QByteArrayView line)
    {
        if (!read) {
            m_entries.emplace_back(at(place, std::move(read).error()));
        } else if (read->sourceId().isEmpty()) {
            m_entries.emplace_back(withoutSourceId(place));
        } else if (auto added = m_preparation.add(std::move(*read), line); !added) {
            m_entries.emplace_back(at(place, std::move(added).error()));
        } else {
            m_entries.emplace_back(place);
        }
    }

    /// `text`: what the lines were in.
    ReadyPosts take(qint64 bytesDone, QByteArray &&text)
    {
        Library::ImportPreparation::ReadLine readLine;
        if (m_lines)
            readLine = [format = m_format](QByteArrayView line) { return format->lineReader()->read(line); };
        return {m_preparation.take(std::move(readLine), std::move(text)), std::exchange(m_entries, {}), bytesDone};
    }

private:
    Library::ImportPreparation m_preparation;
    const Formats::Options &m_options;
    const Formats::Format *m_format = nullptr;
    std::unique_ptr<Formats::PostLineReader> m_lines;
    std::vector<ReadyPosts::Entry> m_entries;
};

} // namespace

bool ImportPipeline::Piece::isFull() const
{
    return entries.size() >= PieceEntries || text.size() + characters >= PieceText;
}

ImportPipeline::ImportPipeline(const QStringList &paths, const Formats::Format *format, const Formats::RowMap &map,
                               const Library::ImportWriter &writer, const Formats::Options &options,
                               const QString &libraryPath)
    : m_options(options)
    , m_libraryPath(libraryPath)
    , m_map(map)
    , m_pieces(WaitingPieces)
    , m_ready(ReadyPieces, parserCount())
{
    for (size_t i = 0; i < parserCount(); ++i)
        m_threads.emplace_back([this, &writer] { parse(writer); });
    m_threads.emplace_back([this, paths, format] { read(paths, format); });
}

ImportPipeline::~ImportPipeline()
{
    m_stop = true;
    m_pieces.close();
    m_ready.close();
    for (std::thread &thread : m_threads)
        thread.join();
}

std::optional<ReadyPosts> ImportPipeline::next(std::chrono::milliseconds patience) { return m_ready.pop(patience); }

void ImportPipeline::read(const QStringList &paths, const Formats::Format *format)
{
    // A large folder is walked beside the reading, which need not wait for its size.
    std::atomic<bool> isRead = false;
    std::thread measuring([&] { m_total = PostSource(paths, format, isRead).totalBytes(); });
    PostSource source(paths, format, m_stop, m_options, m_libraryPath);
    if (!m_map.isEmpty())
        source.takeRows();
    Piece piece;
    size_t number = 0;
    auto handedOver = std::chrono::steady_clock::now();
    const auto handOver = [&] {
        handedOver = std::chrono::steady_clock::now();
        piece.number = number++;
        return m_pieces.push(std::exchange(piece, {}));
    };
    source.read([&](SourceItem &&item, qint64 bytesDone) {
        const auto *lineFormat = item.read || item.isDocument ? nullptr : item.format;
        if (lineFormat != piece.format) {
            if (!piece.entries.empty() && !handOver())
                return false;
            piece.format = lineFormat;
        }
        piece.bytesDone = bytesDone;
        if (item.read && *item.read)
            piece.characters += charactersOf(**item.read);
        piece.entries.push_back({std::move(item.place), piece.text.size(), item.bytes.size(),
                                 item.isDocument ? item.format : nullptr, std::move(item.read)});
        piece.text.append(item.bytes);
        // From a slow pipe posts are to be seen as they come.
        return (!piece.isFull() && std::chrono::steady_clock::now() - handedOver < 500ms) || handOver();
    });
    if (!piece.entries.empty())
        handOver();
    m_pieces.end();
    isRead = true;
    measuring.join();
}

void ImportPipeline::parse(const Library::ImportWriter &writer)
{
    Preparing preparing(writer, m_options);
    while (!m_stop && !m_pieces.isDone()) {
        auto piece = m_pieces.pop(100ms);
        if (!piece)
            continue;
        preparing.setFormat(piece->format);
        for (Piece::Entry &entry : piece->entries) {
            const QByteArrayView bytes = QByteArrayView(piece->text).sliced(entry.begin, entry.length);
            if (entry.read)
                preparing.post(entry.place, std::move(*entry.read), {});
            else if (!entry.document && !m_map.isEmpty())
                preparing.post(entry.place, m_map.read(bytes), {});
            else if (entry.document)
                preparing.document(entry.place, *entry.document, bytes);
            else
                preparing.line(entry.place, bytes);
        }
        if (!m_ready.push(piece->number, preparing.take(piece->bytesDone, std::move(piece->text))))
            break;
    }
    m_ready.end();
}

} // namespace Copydesk::Review
