// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/opening.h"

#include "library/connection.h"
#include "library/filehead.h"
#include "library/outcome.h"
#include "library/schema.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QtEndian>

#include <sqlite3.h>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static Error refusal(const QString &path, const QString &what, const QString &found = {}, const QString &expected = {})
{
    return {.kind = Error::Kind::Library, .what = what, .file = path, .line = 0, .found = found, .expected = expected};
}

static Error newer(const QString &path, int version, int newest)
{
    return refusal(
        path,
        QCoreApplication::translate(
            "Library", "This library was made by a newer Copydesk. Update the program; the file was left as it is."),
        QCoreApplication::translate("Library", "version %1").arg(version),
        QCoreApplication::translate("Library", "at most version %1").arg(newest));
}

static Error damaged(const QString &path, const QString &found, const QString &expected = {})
{
    return refusal(path,
                   QCoreApplication::translate(
                       "Library", "The library is damaged. It was left as it is; restore a backup to a new file."),
                   found, expected);
}

static bool hasJournal(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0 || QFileInfo(path + u"-journal"_s).size() > 0;
}

Result<> checkFile(const QString &path, int newestVersion)
{
    if (!QFileInfo::exists(path))
        return {};
    if (QFileInfo(path).isDir())
        return failure(
            refusal(path, QCoreApplication::translate("Library", "This is a folder. Name the library's file.")));
    constexpr qint64 headerSize = 100; // https://sqlite.org/fileformat.html, 1.3
    QString error;
    const auto head = readFileHead(path, headerSize, &error);
    if (!head) {
        return failure(refusal(
            path, QCoreApplication::translate("Library", "The library cannot be read. See to the file's permissions."),
            error));
    }
    const QByteArray &header = head->bytes;
    if (header.isEmpty()) {
        return failure(refusal(
            path,
            QCoreApplication::translate("Library",
                                        "The file is empty: its content was lost, or it never was a library. Restore a "
                                        "backup to a new file, or delete it to begin anew under its name."),
            QCoreApplication::translate("Library", "%n byte(s)", nullptr, 0),
            QCoreApplication::translate("Library", "a library")));
    }
    const QByteArray magic("SQLite format 3\0", 16);
    if (!header.startsWith(magic.first(qMin(header.size(), magic.size()))) || header.size() < magic.size()) {
        return failure(refusal(
            path,
            QCoreApplication::translate("Library",
                                        "This is not a Copydesk library. It was left as it is; choose another file, "
                                        "or import it where it holds posts."),
            QCoreApplication::translate("Library", "another kind of file"),
            QCoreApplication::translate("Library", "a library")));
    }
    if (header.size() < headerSize)
        return failure(
            damaged(path, QCoreApplication::translate("Library", "a file of %n byte(s)", nullptr, int(header.size()))));
    const auto number = [&header](qsizetype at) { return qFromBigEndian<quint32>(header.constData() + at); };
    if (number(68) != ApplicationId) {
        return failure(refusal(
            path,
            QCoreApplication::translate("Library",
                                        "This is the SQLite file of another program. It was left as it is; choose "
                                        "another file."),
            QCoreApplication::translate("Library", "application id %1").arg(number(68), 8, 16, '0'_L1),
            QCoreApplication::translate("Library", "application id %1").arg(ApplicationId, 8, 16, '0'_L1)));
    }
    if (int(number(60)) > newestVersion)
        return failure(newer(path, int(number(60)), newestVersion));
    const quint32 storedSize = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = storedSize == 1 ? 65536 : storedSize;
    const bool pageCountIsValid = number(24) == number(92);
    const qint64 expected = pageSize * qint64(number(28));
    // With a journal beside it the file may rightly be shorter for now; SQLite looks after that.
    if (pageCountIsValid && head->size < expected && !hasJournal(path)) {
        return failure(refusal(
            path,
            QCoreApplication::translate("Library",
                                        "The library is cut off: its end is missing. It was left as it is; restore a "
                                        "backup to a new file."),
            QCoreApplication::translate("Library", "%1 bytes").arg(head->size),
            QCoreApplication::translate("Library", "%1 bytes").arg(expected)));
    }
    return {};
}

/// Reads the schema and the first row of every table: what is damaged at the roots is found here, the rest by `verify`.
static Result<> checkTables(Connection &connection)
{
    QStringList tables;
    {
        COPYDESK_LET(
            names,
            connection.run(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s));
        while (names.next())
            tables.append(names.value(0).toString());
    }
    for (const auto &name : {"post"_L1, "revision"_L1, "operation"_L1, "body"_L1}) {
        if (!tables.contains(name))
            return failure(damaged(connection.path(), QCoreApplication::translate("Library", "no table %1").arg(name)));
    }
    for (const QString &name : std::as_const(tables))
        COPYDESK_TRY(connection.run(u"SELECT * FROM \"" % name % u"\" LIMIT 1"_s));
    return {};
}

static Result<std::unique_ptr<Connection>> connectReadOnly(const QString &path)
{
    auto connection = Connection::open(path, Connection::Access::ReadOnly);
    if (connection && (*connection)->value(u"PRAGMA user_version"_s))
        return connection;
    // The journal's shared memory cannot be made beside the file.
    if (QFileInfo(path + u"-wal"_s).size() > 0) {
        return failure(refusal(
            path,
            QCoreApplication::translate("Library",
                                        "The library's last changes lie in a second file (-wal) beside it, which "
                                        "cannot be taken in here because the folder is read-only. Copy both to "
                                        "a folder that can be written, and open it there.")));
    }
    // Then nobody can be writing, and the file may be read as it lies.
    auto asItLies = Connection::open(path, Connection::Access::Immutable);
    return asItLies ? std::move(asItLies) : std::move(connection);
}

/// A new library comes under its name whole, so that a program killed meanwhile leaves no half of one there. Where
/// another program has just made one, that one stays.
static Result<> make(const QString &path, const QList<Migration> &steps)
{
    const QFileInfo place(path);
    QDir().mkpath(place.absolutePath());
    const QString making = place.dir().filePath(u'.' + place.fileName() + u".making-"_s
                                                + QString::number(QCoreApplication::applicationPid()) + u'-'
                                                + QString::number(quintptr(QThread::currentThreadId()), 16));
    // The journal of a library that is gone would be played into the new one.
    for (const auto &end : {"-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (QFile::exists(path + end) && !QFile::exists(path))
            QFile::remove(path + end);
    }
    const auto tidy = [&making] {
        for (const auto &end : {""_L1, "-journal"_L1})
            QFile::remove(making + end);
    };
    tidy();
    const auto made = [&]() -> Result<> {
        COPYDESK_LET(connection, Connection::open(making, Connection::Access::ReadWrite));
        return migrate(*connection, steps);
    }();
    const bool isNamed = made && (QFile::rename(making, path) || QFile::exists(path)); // replaces nothing
    tidy();
    if (!made) {
        Error error = made.error();
        error.file = path;
        return failure(std::move(error));
    }
    return isNamed ? Result<>()
                   : failure(refusal(path, QCoreApplication::translate("Library", "The library cannot be made here.")));
}

static Result<std::unique_ptr<Connection>> connect(const QString &path, OpenMode mode, const QList<Migration> &steps)
{
    if (mode == OpenMode::ReadOnly)
        return connectReadOnly(path);
    if (!QFile::exists(path))
        COPYDESK_TRY(make(path, steps));
    return Connection::open(path, Connection::Access::ReadWrite);
}

/// A new file's first step; another program that has just made it may be in the way, and for this SQLite does not wait
/// by itself.
static Result<> turnToWal(Connection &connection)
{
    QDeadlineTimer deadline(10'000);
    for (;;) {
        auto done = connection.script(u"PRAGMA journal_mode = WAL"_s);
        if (done || deadline.hasExpired() || (sqlite3_errcode(connection.handle()) & 0xff) != SQLITE_BUSY)
            return done;
        QThread::msleep(5);
    }
}

Result<std::unique_ptr<Connection>> openChecked(const QString &path, OpenMode mode)
{
    COPYDESK_LET(steps, migrations());
    const int newest = steps.last().version;
    if (mode != OpenMode::ReadWrite && !QFile::exists(path)) {
        return failure(Error{.kind = Error::Kind::NotFound,
                             .what = QCoreApplication::translate("Library", "There is no library of this name."),
                             .file = path,
                             .line = 0,
                             .found = {},
                             .expected = {}});
    }
    COPYDESK_TRY(checkFile(path, newest));
    COPYDESK_LET(connection, connect(path, mode, steps));
    // Until all has been looked at, closing again must not move the journal into the file.
    sqlite3_db_config(connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    COPYDESK_LET(found, connection->value(u"PRAGMA user_version"_s));
    const int present = found.toInt();
    if (present > newest)
        return failure(newer(path, present, newest));
    if (present < newest && mode == OpenMode::ReadOnly) {
        return failure(refusal(
            path,
            QCoreApplication::translate("Library",
                                        "This library was made by an older Copydesk and must be brought up to date "
                                        "first: open it once for writing (a backup is made beside it)."),
            QCoreApplication::translate("Library", "version %1").arg(present),
            QCoreApplication::translate("Library", "version %1").arg(newest)));
    }
    if (present > 0)
        COPYDESK_TRY(checkTables(*connection));
    if (mode != OpenMode::ReadOnly) {
        COPYDESK_TRY(migrate(*connection, steps));
        COPYDESK_TRY(turnToWal(*connection));
    }
    sqlite3_db_config(connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return std::move(connection);
}

} // namespace Copydesk::Library
