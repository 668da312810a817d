// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/filecopy.h"

#include "library/connection.h"
#include "library/outcome.h"
#include "library/sqlerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>
#include <QThread>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static Result<> copyPages(Connection &source, const QString &path, const std::function<bool(qint64, qint64)> &progress)
{
    sqlite3 *copy = nullptr;
    const auto close = qScopeGuard([&copy] { sqlite3_close(copy); });
    if (const int code = sqlite3_open(path.toUtf8().constData(), &copy); code != SQLITE_OK)
        return failure(sqlError(code, {}, path));
    sqlite3_exec(copy, "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
    sqlite3_backup *backup = sqlite3_backup_init(copy, "main", source.handle(), "main");
    if (!backup)
        return failure(sqlError(sqlite3_extended_errcode(copy), QString::fromUtf8(sqlite3_errmsg(copy)), path));
    constexpr int pagesAtOnce = 2'000; // 8 MB: some hundredths of a second
    int code = SQLITE_OK;
    bool cancelled = false;
    while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const qint64 total = sqlite3_backup_pagecount(backup);
        if (progress && !progress(total - sqlite3_backup_remaining(backup), total)) {
            cancelled = true;
            break;
        }
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            QThread::msleep(10);
    }
    const int end = sqlite3_backup_finish(backup);
    if (cancelled)
        return failure(sqlError(SQLITE_INTERRUPT, {}, {}));
    if (end != SQLITE_OK)
        return failure(sqlError(end, QString::fromUtf8(sqlite3_errmsg(copy)), path));
    return {};
}

static void syncToDisk(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags);
    if (file >= 0) {
        ::fsync(file);
        ::close(file);
    }
}

Result<> copyDatabase(Connection &source, const QString &target, const std::function<bool(qint64, qint64)> &progress)
{
    const auto refuse = [&target](const QString &what) {
        return failure(
            Error{.kind = Error::Kind::Io, .what = what, .file = target, .line = 0, .found = {}, .expected = {}});
    };
    const QString exists = QCoreApplication::translate(
        "Library", "There is a file of this name already; it is left as it is. Choose another name.");
    if (QFile::exists(target))
        return refuse(exists);
    const QString temporary = target + u".part-"_s + QString::number(QCoreApplication::applicationPid());
    QFile::remove(temporary);
    const auto tidy = qScopeGuard([&temporary] {
        QFile::remove(temporary);
        QFile::remove(temporary + u"-journal"_s);
        QFile::remove(temporary + u"-wal"_s);
        QFile::remove(temporary + u"-shm"_s);
    });
    if (auto copied = copyPages(source, temporary, progress); !copied) {
        Error error = std::move(copied).error();
        if (!error.file.isEmpty())
            error.file = target;
        return failure(std::move(error));
    }
    syncToDisk(temporary, O_RDONLY);
    // A hard link, unlike a rename, never replaces a file that came into being meanwhile.
    if (::link(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0) {
        if (QFile::exists(target) || !QFile::rename(temporary, target)) // file systems without hard links
            return refuse(QFile::exists(target)
                              ? exists
                              : QCoreApplication::translate("Library", "The copy could not be put in its place."));
    }
    const qsizetype slash = target.lastIndexOf(u'/');
    syncToDisk(slash > 0 ? target.left(slash) : u"."_s, O_RDONLY | O_DIRECTORY);
    return {};
}

} // namespace Copydesk::Library
