// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlibrary.h"

#include "library/history.h"
#include "review/dropfolder.h"

#include <QDir>

using namespace Copydesk;
using namespace Copydesk::Review;

/// Files that arrive in a watched folder come in once, and only when they are whole.
class DropTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesWholeFilesOnce();
    void waitsForAWriter();
    void passesOverWhatIsBeingFetched();
    void logsAndForgets();
    void tellsOfAFolderThatIsGone();

private:
    static QString watched(ReviewLibrary &test)
    {
        const QString folder = test.folder.filePath(QStringLiteral("drop"));
        QDir().mkpath(folder + QStringLiteral("/deep"));
        if (!Library::watchFolder(*test.library, folder))
            qFatal("cannot watch");
        return folder;
    }
    static QList<DropReport> look(ReviewLibrary &test, DropFolders &folders)
    {
        const auto reports = folders.look(*test.library);
        if (!reports)
            qFatal("%s", qPrintable(reports.error().text()));
        return *reports;
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
};

void DropTest::takesWholeFilesOnce()
{
    ReviewLibrary test;
    const QString folder = watched(test);
    DropFolders folders;
    QVERIFY(look(test, folders).isEmpty());
    test.file(test.posts(3), QStringLiteral("drop/one.jsonl"));
    test.file({test.post(4), test.post(5)}, QStringLiteral("drop/deep/two.jsonl"));
    auto reports = look(test, folders);
    QCOMPARE(reports.size(), 1);
    QCOMPARE(reports.first().waiting, 2); // perhaps there is more to come
    QCOMPARE(test.count(QStringLiteral("*")), 0);
    reports = look(test, folders);
    QCOMPARE(reports.first().files, (QStringList{QStringLiteral("deep/two.jsonl"), QStringLiteral("one.jsonl")}));
    QCOMPARE(reports.first().import.counts.added, 5);
    QVERIFY(look(test, folders).isEmpty());
    DropFolders afterARestart;
    QVERIFY(look(test, afterARestart).isEmpty());

    // A file that changes comes in again; one that grows waits.
    Post::Post changed = test.post(4);
    changed.lead = QStringLiteral("Another lead.");
    test.file({changed}, QStringLiteral("drop/deep/two.jsonl"));
    QCOMPARE(look(test, folders).first().waiting, 1);
    test.file({changed, test.post(6)}, QStringLiteral("drop/deep/two.jsonl"));
    QCOMPARE(look(test, folders).first().waiting, 1);
    reports = look(test, folders);
    QCOMPARE(reports.first().import.counts, (Library::ImportCounts{.added = 1, .updated = 1}));
    // All that came at once is one operation.
    QVERIFY(Library::undo(*test.library, reports.first().import.operation));
    QCOMPARE(test.count(QStringLiteral("*")), 5);
}

void DropTest::waitsForAWriter()
{
    ReviewLibrary test;
    const QString folder = watched(test);
    DropFolders folders;
    QFile file(folder + QStringLiteral("/slow.jsonl"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Post::toJson(test.post(1)) + '\n');
    file.flush();
    for (int i = 0; i < 3; ++i) {
        const auto reports = look(test, folders);
        if (!reports.isEmpty() && reports.first().waiting == 0)
            QSKIP("this file system does not tell of writers");
        QCOMPARE(reports.first().waiting, 1);
    }
    file.close();
    look(test, folders);
    look(test, folders);
    QCOMPARE(test.count(QStringLiteral("*")), 1);
}

void DropTest::passesOverWhatIsBeingFetched()
{
    ReviewLibrary test;
    const QString folder = watched(test);
    DropFolders folders;
    for (const char *name : {"a.jsonl.part", "b.tmp", ".c.jsonl", "d.crdownload", "e.jsonl~"})
        test.file({test.post(1)}, QStringLiteral("drop/") + QString::fromLatin1(name));
    QVERIFY(look(test, folders).isEmpty());
    QVERIFY(QFile::rename(folder + QStringLiteral("/a.jsonl.part"), folder + QStringLiteral("/a.jsonl")));
    look(test, folders);
    QCOMPARE(look(test, folders).first().files, QStringList{QStringLiteral("a.jsonl")});
}

void DropTest::logsAndForgets()
{
    ReviewLibrary test;
    const QString folder = watched(test);
    DropFolders folders;
    test.file({test.post(1)}, QStringLiteral("drop/good.jsonl"));
    write(folder + QStringLiteral("/bad.jsonl"), "{\"title\": 3}\n");
    look(test, folders);
    const auto report = look(test, folders).first();
    QCOMPARE(report.import.counts, (Library::ImportCounts{.added = 1, .rejected = 1}));
    QCOMPARE(report.import.errors.first().file, folder + QStringLiteral("/bad.jsonl"));
    const auto log = *Library::watchLog(*test.library);
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.first().folder, folder);
    QCOMPARE(log.first().counts, report.import.counts);
    QCOMPARE(log.first().operation, report.import.operation);
    QVERIFY(look(test, folders).isEmpty()); // what is bad is not read again and again

    QVERIFY(Library::unwatchFolder(*test.library, folder));
    QVERIFY(!Library::unwatchFolder(*test.library, folder));
    QVERIFY(Library::watchLog(*test.library)->isEmpty());
    QVERIFY(QFile::exists(folder + QStringLiteral("/good.jsonl")));
}

void DropTest::tellsOfAFolderThatIsGone()
{
    ReviewLibrary test;
    const QString folder = watched(test);
    DropFolders folders;
    QVERIFY(QDir(folder).removeRecursively());
    const auto reports = look(test, folders);
    QCOMPARE(reports.first().import.errorCount, 1);
    QCOMPARE(reports.first().import.errors.first().file, folder);
}

QTEST_GUILESS_MAIN(DropTest)
#include "droptest.moc"
