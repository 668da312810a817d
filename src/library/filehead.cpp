// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/filehead.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

std::optional<FileHead> readFileHead(const QString &path, qint64 count, QString *error)
{
    sqlite3 *opened = nullptr;
    const int code =
        sqlite3_open_v2(path.toUtf8().constData(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(opened, sqlite3_close);
    const auto fail = [&]() -> std::optional<FileHead> {
        const int cause = opened ? sqlite3_system_errno(opened) : 0;
        *error = cause != 0 ? QString::fromLocal8Bit(std::strerror(cause)) : QString::fromUtf8(sqlite3_errstr(code));
        return std::nullopt;
    };
    if (code != SQLITE_OK)
        return fail();
    sqlite3_file *file = nullptr;
    if (sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file)) != SQLITE_OK
        || !file || !file->pMethods)
        return fail();
    sqlite3_int64 size = 0;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return fail();
    FileHead head{.bytes = QByteArray(std::min<qint64>(count, size), Qt::Uninitialized), .size = size};
    if (!head.bytes.isEmpty() && file->pMethods->xRead(file, head.bytes.data(), int(head.bytes.size()), 0) != SQLITE_OK)
        return fail();
    return head;
}

bool isFileOfLibrary(const QString &path, const QString &libraryPath)
{
    struct stat file = {};
    if (::stat(QFile::encodeName(path).constData(), &file) != 0)
        return false;
    const auto isThat = [&file](const QString &other) {
        struct stat there = {};
        return ::stat(QFile::encodeName(other).constData(), &there) == 0 && there.st_dev == file.st_dev
            && there.st_ino == file.st_ino;
    };
    if (isThat(libraryPath)) // under whatever name
        return true;
    if (!QFileInfo(path).fileName().startsWith(QFileInfo(libraryPath).fileName()))
        return false;
    return std::ranges::any_of(filesOfLibrary(libraryPath), isThat);
}

QStringList filesOfLibrary(const QString &libraryPath)
{
    QStringList files{libraryPath};
    for (const QLatin1StringView suffix :
         {"-wal"_L1, "-shm"_L1, "-journal"_L1, "-search"_L1, "-search-wal"_L1, "-search-shm"_L1})
        files += libraryPath + suffix;
    return files;
}

} // namespace Copydesk::Library
