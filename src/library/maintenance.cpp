// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/maintenance.h"

#include "library/bodystore.h"
#include "library/connection.h"
#include "library/filecopy.h"
#include "library/library.h"
#include "library/opening.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/searchindex.h"
#include "library/verification.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<VerifyReport> verify(Library &library, const Progress &progress)
{
    Verification verification(library, progress);
    return verification.run();
}

Result<> rebuildSearchIndex(Library &library, const Progress &progress)
{
    return library.searchIndex().rebuild(progress);
}

Result<> backup(Library &library, const QString &file, const Progress &progress)
{
    return copyDatabase(library.connection(), QFileInfo(file).absoluteFilePath(), progress);
}

Result<> restore(const QString &backupFile, const QString &target)
{
    const QString goal = QFileInfo(target).absoluteFilePath();
    if (QFile::exists(goal)) {
        return failure(Error{.kind = Error::Kind::Io,
                             .what = QCoreApplication::translate(
                                 "Library",
                                 "There is a file of this name already, perhaps an open library. Restore to "
                                 "a new file."),
                             .file = goal,
                             .line = 0,
                             .found = {},
                             .expected = {}});
    }
    COPYDESK_LET(library, Library::open(backupFile, OpenMode::ReadOnly));
    COPYDESK_LET(sound, library->connection().value(u"PRAGMA main.integrity_check(1)"_s));
    if (sound.toString() != "ok"_L1) {
        return failure(Error{.kind = Error::Kind::Library,
                             .what = QCoreApplication::translate(
                                 "Library", "The backup is damaged; nothing was restored. Try an older one."),
                             .file = backupFile,
                             .line = 0,
                             .found = sound.toString(),
                             .expected = {}});
    }
    return copyDatabase(library->connection(), goal, {});
}

static Result<qint64> count(Library &library, const QString &sql)
{
    COPYDESK_LET(number, library.connection().value(u"SELECT count(*) FROM "_s + sql));
    return number.toLongLong();
}

static qint64 sizeOf(const QString &path) { return QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size(); }

Result<Stats> stats(Library &library)
{
    Stats stats;
    const std::pair<qint64 Stats::*, QString> counts[] = {
        {&Stats::posts, u"post WHERE removed = 0"_s},
        {&Stats::flagged, u"post WHERE removed = 0 AND needs_review = 1"_s},
        {&Stats::conflicts, u"conflict c JOIN post p ON p.id = c.post WHERE p.removed = 0"_s},
        {&Stats::revisions, u"revision"_s},
        {&Stats::operations, u"operation"_s},
        {&Stats::exported, u"export_last e JOIN post p ON p.id = e.post WHERE p.removed = 0"_s},
    };
    for (const auto &[member, sql] : counts) {
        COPYDESK_LET(number, count(library, sql));
        stats.*member = number;
    }
    COPYDESK_LET(
        rows,
        library.connection().run(
            u"SELECT coalesce(status, ''), count(*) AS n FROM post WHERE removed = 0 GROUP BY 1 ORDER BY n DESC, 1"_s));
    while (rows.next())
        stats.byStatus.append({rows.value(0).toString(), rows.value(1).toLongLong()});
    stats.fileBytes = sizeOf(library.path());
    stats.searchIndexBytes = sizeOf(SearchIndex::filePath(library.path()));
    return stats;
}

} // namespace Copydesk::Library
