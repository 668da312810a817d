// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/history.h"
#include "library/maintenance.h"

#include <QDir>
#include <QFile>

using namespace Samples;

/// A backup is the library; verify finds what does not fit together (spec command-line.md, "verify", "backup",
/// "restore").
class MaintenanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void backsUpWhileInUse();
    void leavesNothingOfACancelledBackup();
    void restoresToANewFileOnly();
    void refusesToRestoreWhatIsNoLibrary();
    void findsPlantedDamage_data();
    void findsPlantedDamage();
    void cancelsVerify();
    void countsWhatThereIs();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library::Library> m_library;
};

void MaintenanceTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = open(*m_folder);
    Samples::import(*m_library, Samples::posts(700));
    setLead(*m_library, 1, u"edited"_s);
    must(Library::undo(*m_library, setStatus(*m_library, 1, u"approved"_s)));
    setStatus(*m_library, 2, u"approved"_s);
}

void MaintenanceTest::backsUpWhileInUse()
{
    auto other = open(*m_folder);
    bool wrote = false;
    must(Library::backup(*m_library, path(u"copy.copydesk"_s), [&](qint64, qint64) {
        if (!std::exchange(wrote, true))
            setStatus(*other, 3, u"approved"_s);
        return true;
    }));
    QVERIFY(wrote);
    const auto again = Library::backup(*m_library, path(u"copy.copydesk"_s));
    QVERIFY(!again); // an existing file is never overwritten
    auto copy = must(Library::Library::open(path(u"copy.copydesk"_s)));
    QCOMPARE(must(Library::postCount(*copy)), 700);
    QCOMPARE(stored(*copy, 1).post.lead, u"edited"_s);
    QCOMPARE(must(Library::verify(*copy)).problems, QStringList());
    QCOMPARE(must(Library::revisionsOf(*copy, id(*copy, 1))).size(), 3);
}

void MaintenanceTest::leavesNothingOfACancelledBackup()
{
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
    const auto done = Library::backup(*m_library, path(u"copy.copydesk"_s), [](qint64, qint64) { return false; });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
}

void MaintenanceTest::restoresToANewFileOnly()
{
    must(Library::backup(*m_library, path(u"copy.copydesk"_s)));
    QCOMPARE(Library::restore(path(u"copy.copydesk"_s), m_library->path()).error().kind, Error::Kind::Io);
    must(Library::restore(path(u"copy.copydesk"_s), path(u"new.copydesk"_s)));
    auto restored = must(Library::Library::open(path(u"new.copydesk"_s)));
    QCOMPARE(must(Library::postCount(*restored)), 700);
    QCOMPARE(must(Library::verify(*restored)).problems, QStringList());
}

void MaintenanceTest::refusesToRestoreWhatIsNoLibrary()
{
    QFile file(path(u"text.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a library");
    file.close();
    QVERIFY(!Library::restore(path(u"text.txt"_s), path(u"new.copydesk"_s)));
    QVERIFY(!Library::restore(path(u"missing"_s), path(u"new.copydesk"_s)));
    QVERIFY(!QFile::exists(path(u"new.copydesk"_s)));
}

void MaintenanceTest::findsPlantedDamage_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a column changed past the history") << u"UPDATE post SET status = 'rejected' WHERE id = 2"_s;
    QTest::newRow("a version changed") << u"UPDATE post SET version = version - 1 WHERE id = 2"_s;
    QTest::newRow("a body changed") << u"UPDATE post SET body = (SELECT body FROM post WHERE id = 3) WHERE id = 1"_s;
    QTest::newRow("a head that is not there") << u"UPDATE post SET head = 9999 WHERE id = 5"_s;
    QTest::newRow("another post's head")
        << u"UPDATE post SET head = (SELECT head FROM post WHERE id = 2) WHERE id = 5"_s;
    QTest::newRow("a revision gone") << u"DELETE FROM revision WHERE id = (SELECT min(id) FROM revision)"_s;
    QTest::newRow("half an operation") << u"DELETE FROM revision WHERE id = (SELECT max(id) FROM revision)"_s;
    QTest::newRow("a version that goes back")
        << u"UPDATE revision SET version_after = version_before WHERE kind = 'edit'"_s;
    QTest::newRow("a torn body") << u"UPDATE body SET data = substr(data, 1, length(data) - 3) WHERE id = 7"_s;
    QTest::newRow("a body that is no post")
        << u"UPDATE body SET dictionary = NULL, data = X'28b52ffd0400190000616263' WHERE id = 7"_s;
    QTest::newRow("a body gone") << u"PRAGMA foreign_keys = OFF; DELETE FROM body WHERE id = 7"_s;
    QTest::newRow("a post that the search index lacks") << u"DELETE FROM search_index.search_content WHERE post = 7"_s;
    QTest::newRow("an index that does not fit its table")
        << u"PRAGMA writable_schema = ON; UPDATE main.sqlite_schema SET sql = replace(sql, "
           "'(status ', '(topic ') WHERE name = 'post_status'"_s;
}

void MaintenanceTest::findsPlantedDamage()
{
    QFETCH(QString, sql);
    QCOMPARE(must(Library::verify(*m_library)).problems, QStringList());
    must(m_library->connection().script(sql));
    m_library = open(*m_folder);
    const auto report = must(Library::verify(*m_library));
    QVERIFY(!report.problems.isEmpty());
    for (const QString &problem : report.problems)
        QVERIFY(!problem.isEmpty());
}

void MaintenanceTest::cancelsVerify()
{
    const auto report = Library::verify(*m_library, [](qint64, qint64) { return false; });
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(must(Library::verify(*m_library)).posts, 700);
}

void MaintenanceTest::countsWhatThereIs()
{
    const auto stats = must(Library::stats(*m_library));
    QCOMPARE(stats.posts, 700);
    QCOMPARE(stats.flagged, 350);
    QCOMPARE(stats.revisions, 4);
    QCOMPARE(stats.operations, 5);
    QCOMPARE(stats.byStatus, (QList<std::pair<QString, qint64>>{{u"expanded"_s, 699}, {u"approved"_s, 1}}));
    QVERIFY(stats.fileBytes > 0);
    QVERIFY(stats.searchIndexBytes > 0);
    must(Library::rebuildSearchIndex(*m_library));
    QCOMPARE(must(Library::verify(*m_library)).problems, QStringList());
}

QTEST_GUILESS_MAIN(MaintenanceTest)
#include "test_maintenance.moc"
