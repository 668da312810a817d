// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/exports.h"
#include "library/history.h"
#include "library/maintenance.h"
#include "library/schema.h"

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>

using namespace Samples;

/// A program that is killed at any instant leaves a library that opens, is whole, and holds all that was shown as done
/// (spec goals.md, safety). COPYDESK_KILLS sets how often (20 where it is not set), COPYDESK_KILL_SEED the first seed.
class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesKills();
    void survivesKillsWhileMigrating();
};

namespace {

/// What the child said it had done.
QList<QStringList> said(QProcess &child)
{
    QList<QStringList> lines;
    const QByteArray output = child.readAllStandardOutput();
    const QByteArrayList complete = output.left(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : complete) {
        if (!line.isEmpty())
            lines.append(QString::fromUtf8(line).split(u' '));
    }
    return lines;
}

} // namespace

void CrashTest::survivesKills()
{
    const QString program = QFileInfo(QCoreApplication::applicationFilePath()).dir().filePath(u"crash_child"_s);
    QVERIFY2(QFileInfo(program).isExecutable(), qPrintable(program));
    bool isSet = false;
    const int kills = qEnvironmentVariableIntValue("COPYDESK_KILLS", &isSet);
    const quint32 seed = quint32(qEnvironmentVariableIntValue("COPYDESK_KILL_SEED"));
    QRandomGenerator random(seed);
    auto folder = std::make_unique<QTemporaryDir>();
    int cutImports = 0, acts = 0;
    for (int kill = 0; kill < (isSet ? kills : 20); ++kill) {
        if (kill % 10 == 9)
            folder = std::make_unique<QTemporaryDir>(); // killed while a library is made, too
        QProcess child;
        child.setProcessChannelMode(QProcess::SeparateChannels);
        child.start(program, {folder->filePath(u"test.copydesk"_s), QString::number(random.generate())});
        QVERIFY(child.waitForStarted());
        child.waitForFinished(int(random.bounded(kill % 10 == 9 ? 150 : 1500)));
        child.kill();
        child.waitForFinished();
        const QString complaint = QString::fromUtf8(child.readAllStandardError());
        QVERIFY2(child.exitStatus() == QProcess::CrashExit && complaint.isEmpty(), qPrintable(complaint));
        const auto lines = said(child);

        auto library = open(*folder);
        const auto report = must(Library::verify(*library));
        QVERIFY2(report.problems.isEmpty(),
                 qPrintable(u"kill %1 of seed %2: "_s.arg(kill).arg(seed) + report.problems.join(u'\n')));
        for (const QStringList &line : lines) {
            ++acts;
            if (line.size() < 2 || line.at(1) == u"0")
                continue;
            const auto row = must(Library::operation(*library, Library::OperationId{line.at(1).toLongLong()}));
            QVERIFY(row.finished);
            if (line.first() == u"decided")
                QCOMPARE(row.posts, 1);
            else if (line.size() > 2)
                QCOMPARE(row.posts, line.at(2).toLongLong());
        }
        const auto cut = must(Library::unfinishedImports(*library));
        for (const auto &import : cut) {
            ++cutImports;
            if (random.bounded(2)) {
                must(Library::undo(*library, import.id));
            } else { // goes on with the child's next run of the same import
                continue;
            }
            QVERIFY(must(Library::operation(*library, import.id)).finished);
        }
        QCOMPARE(must(Library::verify(*library)).problems, QStringList());
    }
    qInfo("%d acts were said to be done, %d imports were cut off", acts, cutImports);
    QVERIFY(acts > 0);
}

/// A library of version 1 is afterwards either as it was or lifted, and the backup, where it has its name, is whole.
void CrashTest::survivesKillsWhileMigrating()
{
    const QString program = QFileInfo(QCoreApplication::applicationFilePath()).dir().filePath(u"crash_child"_s);
    bool isSet = false;
    const int kills = qEnvironmentVariableIntValue("COPYDESK_KILLS", &isSet);
    QRandomGenerator random(quint32(qEnvironmentVariableIntValue("COPYDESK_KILL_SEED")));
    QTemporaryDir folder;
    const QString old = folder.filePath(u"old"_s), path = folder.filePath(u"test.copydesk"_s);
    {
        auto connection = must(Library::Connection::open(old, Library::Connection::Access::ReadWrite));
        must(Library::migrate(*connection, must(Library::migrations()).first(1)));
        must(connection->script(
            u"INSERT INTO operation (kind, label, editor, started, finished) VALUES ('import', 'a', 'b', 1, 2);"
            "INSERT INTO body (data) VALUES (x'');"
            "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
            "INSERT INTO post (imported_by, import_hash, changed, body, source_id) SELECT 1, x'00', i, 1, 'id-' || i "
            "FROM n;"
            "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) "
            "INSERT INTO export (time, editor, place, format, query) SELECT i, 'night', '/p' || (i % 2), 'page', '*' "
            "FROM n;"
            "INSERT INTO export_item SELECT e.id, p.id, 5, e.id, p.source_id || '.txt', 'ab' FROM export e, post p"_s));
    }
    const QString copy = path + u".before-v%1"_s.arg(must(Library::migrations()).last().version);
    int inTheMiddle = 0;
    for (int kill = 0; kill < (isSet ? kills : 6); ++kill) {
        for (const QString &file : QDir(folder.path()).entryList({u"test*"_s}, QDir::Files))
            QFile::remove(folder.filePath(file));
        QVERIFY(QFile::copy(old, path));
        QProcess child;
        child.start(program, {path, u"migrate"_s});
        QVERIFY(child.waitForStarted());
        if (!child.waitForFinished(int(random.bounded(5, 250))))
            ++inTheMiddle;
        child.kill();
        child.waitForFinished();
        if (QFile::exists(copy)) {
            auto backup = must(Library::Connection::open(copy, Library::Connection::Access::ReadOnly));
            QCOMPARE(must(backup->value(u"PRAGMA integrity_check"_s)).toString(), u"ok"_s);
            QCOMPARE(must(backup->value(u"SELECT count(*) FROM export_item"_s)).toInt(), 30'000);
            QCOMPARE(must(backup->value(u"PRAGMA user_version"_s)).toInt(), 1);
        }
        auto library = open(folder);
        auto &connection = library->connection();
        QCOMPARE(must(connection.value(u"PRAGMA integrity_check"_s)).toString(), u"ok"_s);
        QVERIFY(!must(connection.value(u"PRAGMA foreign_key_check"_s)).isValid());
        QCOMPARE(must(connection.value(u"SELECT count(*) FROM export_item"_s)).toInt(), 30'000);
        QCOMPARE(must(Library::standingAt(*library, u"/p1"_s)).size(), size_t(3000));
    }
    qInfo("%d migrations were cut off", inTheMiddle);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "test_crash.moc"
