// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "measure.h"

#include "library/change.h"
#include "library/history.h"
#include "library/library.h"
#include "post/status.h"

#include <QDate>

#include <sqlite3.h>

namespace Copydesk::Benchmarks {

Figures writeBenchmarks(Bench &bench)
{
    auto opened = Library::Library::open(bench.library, Library::OpenMode::Existing);
    if (!opened)
        fail(opened.error().text());
    Library::Library &library = **opened;
    const auto everything = Query::parsed(QStringLiteral("*"));

    Library::OperationId last;
    int turn = 0;
    const auto bulk = [&] {
        auto operation = Library::Operation::begin(library, Library::OperationKind::Bulk, QStringLiteral("benchmark"));
        if (!operation)
            fail(operation.error().text());
        // Another value every turn, so that every post changes.
        const Library::ColumnChange change{{{Post::Fields::Status, QStringLiteral("turn %1").arg(++turn)},
                                            {Post::Fields::LastReviewed, QDate(2026, 1, 1).addDays(turn)}},
                                           {}};
        if (const auto counts =
                operation->changeAll(*everything, change, {QStringLiteral("bulk"), Post::Bump::Patch, {}});
            !counts)
            fail(counts.error().text());
        const auto id = operation->commit();
        if (!id)
            fail(id.error().text());
        last = *id;
    };
    const auto undo = [&] {
        if (const auto report = Library::undo(library, last); !report)
            fail(report.error().text());
    };
    const double bulkSeconds = medianSeconds(bench.runs, bulk);
    const double undoSeconds = medianSeconds(bench.runs, undo, bulk);
    const auto redo = [&] {
        if (const auto report = Library::redo(library, last); !report)
            fail(report.error().text());
    };
    const double redoSeconds = medianSeconds(bench.runs, redo, [&] {
        bulk();
        undo();
    });

    sqlite3 *bare = nullptr;
    sqlite3_open(bench.yardstickLibrary.toUtf8().constData(), &bare);
    sqlite3_exec(bare,
                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS journal (id INTEGER "
                 "PRIMARY KEY, post INTEGER,"
                 " operation INTEGER, time INTEGER, before TEXT, after TEXT); CREATE INDEX IF NOT EXISTS journal_post "
                 "ON journal (post);"
                 "CREATE INDEX IF NOT EXISTS journal_operation ON journal (operation)",
                 nullptr, nullptr, nullptr);
    const double bareSeconds = medianSeconds(bench.runs, [&] {
        const QByteArray sql = QByteArray("BEGIN IMMEDIATE; INSERT INTO journal (post, operation, time, before, after) "
                                          "SELECT id, 1, 1, json_object('status', status, 'reviewed', reviewed,"
                                          " 'version', version), json_object('status', 'x', 'reviewed', '2026-01-01', "
                                          "'version', version) FROM posts;"
                                          "UPDATE posts SET status = 'turn ")
            + QByteArray::number(++turn) + "', reviewed = '2026-01-01', version = version || '1'; COMMIT";
        if (sqlite3_exec(bare, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(bare)));
    });
    sqlite3_close(bare);

    const auto note = [](double ours, double yardstick) {
        return QStringLiteral("%1 s against %2 s").arg(ours, 0, 'f', 3).arg(yardstick, 0, 'f', 3);
    };
    return {
        {QStringLiteral("bulk change"), bulkSeconds / bareSeconds, 2.0, false, note(bulkSeconds, bareSeconds)},
        {QStringLiteral("undo of a bulk change"), undoSeconds / bareSeconds, 2.0, false,
         note(undoSeconds, bareSeconds)},
        {QStringLiteral("redo of a bulk change"), redoSeconds / bareSeconds, 2.0, false,
         note(redoSeconds, bareSeconds)},
    };
}

} // namespace Copydesk::Benchmarks
