// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// A library's file, looked at in the only safe way. A process that closes any descriptor of a file loses all POSIX
/// locks it holds on that file (https://sqlite.org/howtocorrupt.html, 2.2): another program would then take itself for
/// the only user of a library that is open here, and tidy its journal away with everything that is written to it later.
/// So nobody but SQLite, which keeps such descriptors open as long as it must, opens a library's files.
namespace Copydesk::Library {

struct FileHead {
    QByteArray bytes; ///< the first ones, as many as were asked for or as there are
    qint64 size = 0; ///< of the file
};
/// Nothing where the file cannot be opened; `error` then says why.
std::optional<FileHead> readFileHead(const QString &path, qint64 count, QString *error);

/// The library at `libraryPath` and the files beside it that may belong to it.
QStringList filesOfLibrary(const QString &libraryPath);
/// Whether `path` is the library at `libraryPath` or one of the files beside it that belong to it.
bool isFileOfLibrary(const QString &path, const QString &libraryPath);

} // namespace Copydesk::Library
