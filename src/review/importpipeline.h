// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/rowmap.h"
#include "library/importing.h"
#include "review/boundedqueue.h"
#include "review/orderedqueue.h"
#include "review/postsource.h"

#include <QByteArray>
#include <QStringList>

#include <atomic>
#include <thread>
#include <variant>
#include <vector>

namespace Copydesk::Review {

/// Posts that are ready for the writer, with what could not be read between them, in the order of the input.
struct ReadyPosts {
    /// Where the next post of `batch` stood, or an error.
    using Entry = std::variant<SourcePlace, Error>;

    Library::ImportBatch batch;
    std::vector<Entry> entries;
    qint64 bytesDone = 0; ///< of all input
};

/// What lies before an import's writer: one thread reads the input and cuts it into lines and small files, some parse,
/// hash and pack, and the writer gets all of it in the order of the input. Memory is flat: the queues are bounded in
/// posts and in text.
class ImportPipeline {
public:
    /// The writer must stay. Lines are read by `map` where it is not empty.
    ImportPipeline(const QStringList &paths, const Formats::Format *format, const Formats::RowMap &map,
                   const Library::ImportWriter &writer, const Formats::Options &options = {},
                   const QString &libraryPath = {});
    ~ImportPipeline();
    ImportPipeline(const ImportPipeline &) = delete;
    ImportPipeline &operator=(const ImportPipeline &) = delete;

    /// Nothing where nothing came within the time.
    std::optional<ReadyPosts> next(std::chrono::milliseconds patience);
    bool isDone() const { return m_ready.isDone(); }
    qint64 totalBytes() const { return m_total; }

private:
    /// What goes from the reader to one of the parsers at once.
    struct Piece {
        struct Entry {
            SourcePlace place;
            qsizetype begin = 0, length = 0; ///< the line or document in `text`, where nothing has been read of it
            const Formats::Format *document = nullptr; ///< of what format; null: it is a line
            std::optional<Result<Post::Post>> read;
        };
        size_t number = 0;
        const Formats::Format *format = nullptr; ///< of the lines
        QByteArray text; ///< lines and documents
        std::vector<Entry> entries;
        qint64 characters = 0; ///< of posts that have been read
        qint64 bytesDone = 0;

        bool isFull() const;
    };

    void read(const QStringList &paths, const Formats::Format *format);
    void parse(const Library::ImportWriter &writer);

    const Formats::Options m_options;
    const QString m_libraryPath;
    const Formats::RowMap m_map;
    BoundedQueue<Piece> m_pieces;
    OrderedQueue<ReadyPosts> m_ready;
    std::atomic<bool> m_stop = false;
    std::atomic<qint64> m_total = 0;
    std::vector<std::thread> m_threads; ///< last, so that all they use is there before they start
};

} // namespace Copydesk::Review
