// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/options.h"
#include "post/error.h"
#include "post/post.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <string_view>

class QIODevice;

namespace Copydesk::Formats {

class FileSet;

/// A post as it was read, with where it stood.
struct ReadPost {
    Post::Post post;
    QString file;
    qint64 line = 0; ///< its first line, from 1
};

/// Reads the posts of one input, one after the other, with memory that does not grow with the input's length.
class Reader {
public:
    virtual ~Reader() = default;
    /// The next post; an error for one that cannot be taken (reading goes on behind it); nothing at the end. An error
    /// of kind Io ends the input; one of kind Remark is about a post that is taken, or about what is no post.
    virtual std::optional<Result<ReadPost>> next() = 0;
};

/// Reads a post from one line, for formats of one post a line: what their `Reader` does, so that several threads can
/// share the lines.
class PostLineReader {
public:
    virtual ~PostLineReader() = default;
    /// The line without its end. File and line number of an error are the caller's to add.
    virtual Result<Post::Post> read(QByteArrayView line) = 0;
};

/// Reads rows whose keys are somebody else's, for a map of them (rowmap.h).
class RowReader {
public:
    struct Row {
        QByteArray json; ///< an object: a member a column, its text
        qint64 line = 0; ///< its first line, from 1
    };
    virtual ~RowReader() = default;
    /// As `Reader::next`.
    virtual std::optional<Result<Row>> next() = 0;
};

/// Writes posts to one output.
class Writer {
public:
    virtual ~Writer() = default;
    virtual Result<> write(const Post::Post &post) = 0;
    /// Writes what must stand at the end. The device stays open.
    virtual Result<> finish() = 0;
    /// What could not be written as it stands and was changed or left out, since the last call; of kind Remark.
    virtual QList<Error> takeRemarks() { return {}; }
};

/// How a reader or a writer is made; null where there is none. The options may be left out.
template <typename Made, typename... Inputs> struct Maker {
    std::unique_ptr<Made> (*make)(Inputs... inputs, const Options &options) = nullptr;

    constexpr explicit operator bool() const { return make != nullptr; }
    std::unique_ptr<Made> operator()(Inputs... inputs, const Options &options = {}) const
    {
        return make(inputs..., options);
    }
};

/// One row of the format table. To add a format is to add a pair of files and a row.
struct Format {
    std::string_view name; ///< on the command line: "jsonl"
    const char *title; ///< for people; translate in context "Format"
    std::string_view suffixes; ///< of files: "jsonl ndjson", the first one is written
    bool onePostPerFile; ///< an export of many is a folder of files
    /// Whether a file that begins with these bytes (up to 4 KB) is of this format.
    bool (*recognizes)(QByteArrayView head);
    /// The device is open and outlives the reader; `file` is for messages. Null where the format is written only.
    Maker<Reader, QIODevice &, const QString &> reader;
    /// Null where the format is read only.
    Maker<Writer, QIODevice &> writer;
    /// Null where a post is not a line of its own.
    std::unique_ptr<PostLineReader> (*lineReader)() = nullptr;
    /// Why an input that begins with these bytes cannot be read as a whole, although it looks like the format; the file
    /// is the caller's to add. Null where every post tells for itself.
    std::optional<Error> (*objection)(QByteArrayView head) = nullptr;
    /// For a format that is a folder of files of its own (parts, an index): writes them all. `writer` then makes one
    /// file of everything, for a pipe or where a file is asked for by name. Null where a file is all there is.
    Maker<Writer, FileSet &> filesWriter = {};
    /// The most posts that `writer` puts into one file where `filesWriter` would make parts; 0: any number.
    qint64 postsPerFile = 0;
    /// What the format may be told.
    std::span<const OptionRow> options = {};
    /// The file that a post goes back into, from the folder on where it is written, with "/"; it stays in there. Empty
    /// where the post names none, null where the format has none: a name is made then.
    QString (*fileOf)(const Post::Post &post) = nullptr;
    /// For a format with a post a file: `writer` takes any number, and puts them into one where a file is asked for by
    /// name.
    bool joinsPosts = false;
    /// The writer paints: there must be a QGuiApplication.
    bool draws = false;
    /// The reader tells encodings apart itself; other formats are UTF-8, and UTF-16 is refused.
    bool decodes = false;
    /// Null where the format has no rows, or each is a line of JSON (`lineReader`).
    Maker<RowReader, QIODevice &, const QString &> rowReader = {};
};

/// Puts rows of higher layers behind the table's own; one whose name is there already changes nothing. Before anything
/// else is asked of the table, and before there are threads: at the start of a program.
void addFormats(std::span<const Format> rows);
std::span<const Format> formats();
const Format *formatByName(QStringView name);
/// Whether rows of it can be read by a map of others' keys.
bool hasRows(const Format &format);
/// By the content first, then by the file's suffix; null where nothing fits.
const Format *detectFormat(const QString &fileName, QByteArrayView head);
QString displayName(const Format &format);
/// What the names of its files end in, without the dot.
QString fileSuffix(const Format &format);

/// The longest line that a reader takes; a longer one is an error, and is skipped without being held in memory.
inline constexpr qint64 LineLimit = 16 * 1024 * 1024;

} // namespace Copydesk::Formats
