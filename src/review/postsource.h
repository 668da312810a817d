// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "post/error.h"

#include <QFileInfo>
#include <QStringList>

#include <atomic>
#include <functional>
#include <optional>

class QIODevice;

namespace Copydesk::Review {

struct SourcePlace {
    QString file;
    qint64 line = 0; ///< from 1; 0: the file as a whole
};

/// A post, bytes that hold one or some, or an error.
struct SourceItem {
    SourcePlace place;
    const Formats::Format *format = nullptr; ///< null for an error about the file
    QByteArrayView bytes; ///< valid during the call
    bool isDocument =
        false; ///< the bytes are for the format's `reader`, a whole small file; else a `lineReader`'s line
    std::optional<Result<Post::Post>> read; ///< nothing: `bytes` are to be read
};

/// The posts of files, folders (recursive, in name order, hidden files left out), archives (archivereader.h) and
/// standard input ("-"), one after the other. A file in an archive is named `archive.zip/inner/path`. Used in one
/// thread; `stop` may be set from another one.
class PostSource {
public:
    /// Gets each post, line or error; `bytesDone` is how much of all input is behind it. False ends the reading.
    using Take = std::function<bool(SourceItem &&item, qint64 bytesDone)>;

    /// `format` null: told by each file's content and suffix. `libraryPath`: an open library, whose files are not read
    /// (library/filehead.h).
    PostSource(const QStringList &paths, const Formats::Format *format, const std::atomic<bool> &stop,
               const Formats::Options &options = {}, const QString &libraryPath = {});

    /// Rows of JSON Lines and of tables are handed out as lines of JSON, whatever their keys; a file of another format
    /// is an error.
    void takeRows() { m_takesRows = true; }
    /// The size of all files together; 0 where it cannot be known. Walks the folders once.
    qint64 totalBytes() const;
    void read(const Take &take);

private:
    /// What posts are read from: a file, a stream, or a file in an archive.
    struct Input {
        QIODevice &device;
        QString name; ///< for messages
        QString fileName; ///< whose suffix may tell the format
        qint64 size = -1; ///< -1: not known
        bool isFromFolder = false, isFromArchive = false;
    };
    // False ends the reading.
    bool readFile(const QFileInfo &info, bool isFromFolder);
    bool readStream(int descriptor, const QString &name);
    bool readInput(const Input &input);
    bool readArchive(const Input &input);
    bool readLines(const Input &input, const Formats::Format &format);
    bool readRows(const Input &input, const Formats::Format &format);
    bool readDocument(const Input &input, const Formats::Format &format);
    bool readPosts(const Input &input, const Formats::Format &format);
    bool take(SourceItem &&item);
    bool report(Error::Kind kind, const QString &file, const QString &what, const QString &found = {},
                const QString &expected = {});
    bool report(Error &&error, const QString &file);

    QStringList m_paths;
    const Formats::Format *m_format;
    Formats::Options m_options;
    QString m_libraryPath;
    bool m_takesRows = false;
    const std::atomic<bool> &m_stop;
    const Take *m_take = nullptr;
    const QIODevice *m_outermost = nullptr; ///< the file or stream itself, packed as it may be
    qint64 m_bytesBefore = 0; ///< of files that are done
    bool m_hasReportedIo = false; ///< in the file that is being read
};

} // namespace Copydesk::Review
