// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/watchedfolders.h"

#include "library/library.h"
#include "library/poststore.h"
#include "library/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static QString absolute(const QString &path) { return QDir::cleanPath(QFileInfo(path).absoluteFilePath()); }

static QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static QJsonObject object(const QVariant &text) { return QJsonDocument::fromJson(text.toString().toUtf8()).object(); }

Result<QList<WatchedFolder>> watchedFolders(Library &library)
{
    COPYDESK_LET(rows, library.connection().run(u"SELECT id, path, options FROM watched_folder ORDER BY path"_s));
    QList<WatchedFolder> folders;
    while (rows.next()) {
        folders.append({.id = rows.value(0).toLongLong(),
                        .path = rows.value(1).toString(),
                        .format = object(rows.value(2))["format"_L1].toString()});
    }
    return folders;
}

Result<> watchFolder(Library &library, const QString &path, const QString &format)
{
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(library.connection().run(u"INSERT INTO watched_folder (path, options) VALUES (?, ?) "
                                              "ON CONFLICT (path) DO UPDATE SET options = excluded.options"_s,
                                              {absolute(path), text({{u"format"_s, format}})}));
        return {};
    });
}

Result<> unwatchFolder(Library &library, const QString &path)
{
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(library.connection().run(u"DELETE FROM watched_folder WHERE path = ?"_s, {absolute(path)}));
        if (library.connection().changes() > 0)
            return {};
        return failure(Error{.kind = Error::Kind::NotFound,
                             .what = QCoreApplication::translate("Library", "This folder is not watched."),
                             .file = absolute(path),
                             .line = 0,
                             .found = {},
                             .expected = {}});
    });
}

Result<QHash<QString, FileStamp>> knownFiles(Library &library, const WatchedFolder &folder)
{
    COPYDESK_LET(
        rows,
        library.connection().run(u"SELECT name, bytes, modified FROM watched_file WHERE folder = ?"_s, {folder.id}));
    QHash<QString, FileStamp> files;
    while (rows.next())
        files.insert(rows.value(0).toString(), {rows.value(1).toLongLong(), rows.value(2).toLongLong()});
    return files;
}

Result<> noteFiles(Library &library, const WatchedFolder &folder, const QHash<QString, FileStamp> &files,
                   OperationId operation, const ImportCounts &counts)
{
    QJsonObject numbers{{u"new"_s, counts.added}, {u"updated"_s, counts.updated}};
    numbers["unchanged"_L1] = counts.unchanged;
    numbers["conflicts"_L1] = counts.conflicts;
    numbers["rejected"_L1] = counts.rejected;
    return inTransaction(library.connection(), [&]() -> Result<> {
        for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
            COPYDESK_TRY(library.connection().run(
                u"INSERT OR REPLACE INTO watched_file (folder, name, bytes, modified, time, operation, counts) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                {folder.id, file.key(), file->bytes, file->modified, now(),
                 operation ? QVariant(operation.value) : QVariant(QMetaType::fromType<qint64>()), text(numbers)}));
        }
        return {};
    });
}

Result<QList<WatchedFile>> watchLog(Library &library, int limit)
{
    COPYDESK_LET(rows,
                 library.connection().run(
                     u"SELECT d.path, f.name, f.bytes, f.modified, f.time, f.operation, f.counts FROM watched_file f "
                     "JOIN watched_folder d ON d.id = f.folder ORDER BY f.time DESC, f.name LIMIT ?"_s,
                     {limit}));
    QList<WatchedFile> files;
    while (rows.next()) {
        const QJsonObject numbers = object(rows.value(6));
        files.append({.folder = rows.value(0).toString(),
                      .name = rows.value(1).toString(),
                      .stamp = {rows.value(2).toLongLong(), rows.value(3).toLongLong()},
                      .time = QDateTime::fromMSecsSinceEpoch(rows.value(4).toLongLong(), QTimeZone::UTC),
                      .operation = OperationId{rows.value(5).toLongLong()},
                      .counts = {.added = numbers["new"_L1].toInteger(),
                                 .updated = numbers["updated"_L1].toInteger(),
                                 .unchanged = numbers["unchanged"_L1].toInteger(),
                                 .conflicts = numbers["conflicts"_L1].toInteger(),
                                 .rejected = numbers["rejected"_L1].toInteger()}});
    }
    return files;
}

} // namespace Copydesk::Library
