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

/// A post, a line that holds one, or an error.
struct SourceItem {
    SourcePlace place;
    const Formats::Format *format = nullptr; ///< null for an error about the file
    QByteArrayView line; ///< for the format's lineReader; valid during the call
    std::optional<Result<Post::Post>> read; ///< nothing: `line` is to be read
};

/// The posts of files, folders (recursive, in name order, hidden files left out) and standard input ("-"), one after
/// the other. Used in one thread; `stop` may be set from another one.
class PostSource {
public:
    /// Gets each post, line or error; `bytesDone` is how much of all input is behind it. False ends the reading.
    using Take = std::function<bool(SourceItem &&item, qint64 bytesDone)>;

    /// `format` null: told by each file's content and suffix.
    PostSource(const QStringList &paths, const Formats::Format *format, const std::atomic<bool> &stop);

    /// The size of all files together; 0 where it cannot be known. Walks the folders once.
    qint64 totalBytes() const;
    void read(const Take &take);

private:
    /// False ends the walk.
    using Visit = std::function<bool(const QFileInfo &file)>;
    bool walk(const QFileInfo &path, const Visit &visit) const;
    bool readFile(const QFileInfo &info, bool isFromFolder);
    bool readStream(int descriptor, const QString &name);
    bool readDevice(QIODevice &device, const QString &name, bool isFromFolder);
    bool readLines(QIODevice &device, const QString &name, const Formats::Format &format);
    bool readPosts(QIODevice &device, const QString &name, const Formats::Format &format);
    bool report(Error::Kind kind, const QString &file, const QString &what, const QString &found = {},
                const QString &expected = {});
    bool report(Error &&error, const QString &file);

    QStringList m_paths;
    const Formats::Format *m_format;
    const std::atomic<bool> &m_stop;
    const Take *m_take = nullptr;
    qint64 m_bytesBefore = 0; ///< of files that are done
};

} // namespace Copydesk::Review
