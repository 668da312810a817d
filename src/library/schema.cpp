// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/schema.h"

#include "library/connection.h"
#include "library/filecopy.h"
#include "library/outcome.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

static void initializeSqlResources() { Q_INIT_RESOURCE(copydesk_sql); }

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<QList<Migration>> migrations()
{
    initializeSqlResources();
    QList<Migration> steps;
    const QDir folder(u":/copydesk/sql"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            break;
        steps.append({name.left(3).toInt(), QString::fromUtf8(file.readAll())});
    }
    if (steps.isEmpty()) {
        return failure(Error::Kind::Library,
                       QCoreApplication::translate("Library", "The program lacks its schema files. Install it anew."));
    }
    return steps;
}

static QString freeName(const QString &path, int version)
{
    const QString name = path + u".before-v"_s + QString::number(version);
    QString candidate = name;
    for (int i = 2; QFile::exists(candidate); ++i)
        candidate = name + u'-' + QString::number(i);
    return candidate;
}

Result<> migrate(Connection &connection, const QList<Migration> &steps)
{
    const int newest = steps.last().version;
    COPYDESK_LET(found, connection.value(u"PRAGMA user_version"_s));
    const int present = found.toInt();
    if (present >= newest)
        return {};
    // A new file still has an ordinary journal (WAL comes afterwards), so that its first bytes say whose it is from the
    // first commit on.
    if (present > 0)
        COPYDESK_TRY(copyDatabase(connection, freeName(connection.path(), newest), {}));
    COPYDESK_TRY(connection.begin());
    const auto run = [&]() -> Result<> {
        COPYDESK_LET(again, connection.value(u"PRAGMA user_version"_s)); // another program may have been faster
        for (const Migration &step : steps) {
            if (step.version > again.toInt())
                COPYDESK_TRY(connection.script(step.sql));
        }
        COPYDESK_TRY(connection.script(u"PRAGMA application_id = "_s + QString::number(ApplicationId)));
        COPYDESK_TRY(connection.script(u"PRAGMA user_version = "_s + QString::number(newest)));
        return connection.commit();
    };
    if (auto done = run(); !done) {
        connection.rollback();
        return done;
    }
    return {};
}

} // namespace Copydesk::Library
