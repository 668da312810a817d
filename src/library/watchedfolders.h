// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "library/importing.h"
#include "post/error.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

/// Folders whose files are taken in as they arrive, and the log of that.
namespace Copydesk::Library {

class Library;

struct WatchedFolder {
    qint64 id = 0;
    QString path; ///< absolute
    QString format; ///< a name of the format table; empty: told by the files
    bool operator==(const WatchedFolder &) const = default;
};

/// What a file is known by: the same again is not taken in again.
struct FileStamp {
    qint64 bytes = 0;
    qint64 modified = 0; ///< milliseconds since 1970
    bool operator==(const FileStamp &) const = default;
};

/// A line of the log. Files that arrive together are one import.
struct WatchedFile {
    QString folder, name; ///< the name relative to the folder
    FileStamp stamp;
    QDateTime time; ///< when it was taken in
    OperationId operation; ///< 0: nothing changed
    ImportCounts counts; ///< of the whole import
};

Result<QList<WatchedFolder>> watchedFolders(Library &library);
/// Adds it or changes it.
Result<> watchFolder(Library &library, const QString &path, const QString &format = {});
/// Forgets it with its log; the files stay. NotFound where it is not watched.
Result<> unwatchFolder(Library &library, const QString &path);

/// The files that were taken in, by name.
Result<QHash<QString, FileStamp>> knownFiles(Library &library, const WatchedFolder &folder);
Result<> noteFiles(Library &library, const WatchedFolder &folder, const QHash<QString, FileStamp> &files,
                   OperationId operation, const ImportCounts &counts);
/// Newest first.
Result<QList<WatchedFile>> watchLog(Library &library, int limit = 100);

} // namespace Copydesk::Library
