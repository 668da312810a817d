// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/filehead.h"
#include "library/history.h"
#include "library/maintenance.h"
#include "library/worker.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

#include <atomic>

using namespace Samples;

/// Several connections write to one library, disks fill up, files go away: nothing is lost and the errors are clear
/// (spec goals.md, safety).
class SharingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsAllWrite();
    void decidesWhileAnImportRuns();
    void survivesAFullDisk();
    void noticesADeletedFile();
    void answersThroughAWorker();
    void saysWhyAWorkerCannotStart();
    void staysLockedForOtherPrograms();
};

void SharingTest::letsAllWrite()
{
    QTemporaryDir folder;
    Samples::import(*open(folder), Samples::posts(40));
    constexpr int threads = 4, rounds = 25;
    std::atomic<int> failures = 0, written = 0;
    std::vector<std::unique_ptr<QThread>> all;
    for (int t = 0; t < threads; ++t) {
        all.emplace_back(QThread::create([&, t] {
            auto library = open(folder);
            for (int i = 0; i < rounds; ++i) {
                auto operation = Library::Operation::begin(*library, Library::OperationKind::Edit, u"edit"_s);
                if (!operation) {
                    qWarning("%s", qPrintable(operation.error().text()));
                    ++failures;
                    continue;
                }
                auto post = stored(*library, 1 + (i % 3)); // everybody on the same few posts
                post.post.lead = u"thread %1, round %2"_s.arg(t).arg(i);
                if (operation->change(post.id, post.post, {u"edit"_s, Post::Bump::Minor, {}}) && operation->commit())
                    ++written;
                else
                    ++failures;
            }
        }));
        all.back()->start();
    }
    for (auto &thread : all)
        thread->wait();
    QCOMPARE(failures, 0);
    auto library = open(folder);
    QCOMPARE(must(Library::verify(*library)).problems, QStringList());
    qint64 revisions = 0;
    for (int number = 1; number <= 3; ++number)
        revisions += must(Library::revisionsOf(*library, id(*library, number))).size();
    QCOMPARE(revisions, qint64(written)); // no change lost
}

void SharingTest::decidesWhileAnImportRuns()
{
    QTemporaryDir folder;
    auto library = open(folder);
    Samples::import(*library, Samples::posts(50));
    std::atomic<bool> ends = false;
    std::unique_ptr<QThread> importer(QThread::create([&] {
        auto other = open(folder);
        Samples::import(*other, Samples::posts(6000, 100), u"many.jsonl"_s);
        ends = true;
    }));
    importer->start();
    int decisions = 0;
    while (!ends && decisions < 50) {
        setStatus(*library, ++decisions, u"approved"_s);
        QThread::msleep(5);
    }
    importer->wait();
    QVERIFY(decisions > 0);
    QCOMPARE(must(Library::postCount(*library)), 6050);
    QCOMPARE(must(Library::verify(*library)).problems, QStringList());
}

void SharingTest::survivesAFullDisk()
{
    QTemporaryDir folder;
    auto library = open(folder);
    Samples::import(*library, Samples::posts(3000));
    auto &connection = library->connection();
    const qint64 pages = must(connection.value(u"PRAGMA main.page_count"_s)).toLongLong();
    must(connection.script(u"PRAGMA main.max_page_count = %1"_s.arg(pages + 5)));
    const auto bulk = [&]() -> Result<Library::OperationId> {
        auto operation = must(Library::Operation::begin(*library, Library::OperationKind::Bulk, u"approve"_s));
        const auto counts =
            operation.changeAll(Query::Query(), statusChange(u"approved"_s), {u"approve"_s, Post::Bump::Patch, {}});
        if (!counts)
            return failure(counts.error());
        return operation.commit();
    };
    const auto full = bulk();
    QVERIFY(!full);
    QVERIFY2(full.error().text().contains(u"disk is full"_s), qPrintable(full.error().text()));
    QCOMPARE(stored(*library, 1).post, Samples::post(1));
    auto writer = must(Library::ImportWriter::begin(*library, u"more.jsonl"_s, Library::OnConflict::Flag));
    const auto more = Samples::posts(500, 5000);
    QVERIFY(!writer.write(more));
    QCOMPARE(writer.counts(), Library::ImportCounts());
    QCOMPARE(must(Library::verify(*library)).problems, QStringList());

    // Room was made: the same goes on.
    must(connection.script(u"PRAGMA main.max_page_count = 1000000000"_s));
    must(writer.write(more));
    QCOMPARE(writer.counts(), (Library::ImportCounts{.added = 500}));
    must(writer.finish());
    must(bulk());
    QCOMPARE(stored(*library, 1).post.meta.text(F::Status), u"approved"_s);
    QCOMPARE(must(Library::verify(*library)).problems, QStringList());
}

void SharingTest::noticesADeletedFile()
{
    QTemporaryDir folder;
    auto library = open(folder);
    Samples::import(*library, Samples::posts(3));
    const QString path = library->path();
    QVERIFY(QFile::rename(path, path + u".away"_s));
    auto operation = Library::Operation::begin(*library, Library::OperationKind::Edit, u"edit"_s);
    QVERIFY(!operation);
    QVERIFY2(operation.error().text().contains(u"deleted or moved"_s), qPrintable(operation.error().text()));
    QVERIFY(QFile(path).open(QIODevice::WriteOnly)); // another file of the same name
    operation = Library::Operation::begin(*library, Library::OperationKind::Edit, u"edit"_s);
    QVERIFY(!operation);
    QVERIFY2(operation.error().text().contains(u"replaced"_s), qPrintable(operation.error().text()));
    QFile::remove(path);
    QVERIFY(QFile::rename(path + u".away"_s, path));
    setStatus(*library, 1, u"approved"_s); // it is back: the same connection goes on
    QCOMPARE(must(Library::verify(*library)).problems, QStringList());
}

void SharingTest::answersThroughAWorker()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.copydesk"_s);
    QFuture<Result<qint64>> last;
    {
        const auto worker = must(Library::Worker::start(path, Library::OpenMode::ReadWrite));
        auto imported = worker->run(
            [](Library::Library &library) { return Samples::import(library, Samples::posts(10)).counts.added; });
        auto counted = worker->run([](Library::Library &library) { return Library::postCount(library); });
        QCOMPARE(imported.result(), 10);
        QCOMPARE(must(counted.result()), 10);
        last = worker->run([](Library::Library &library) { return Library::postCount(library); });
    }
    QVERIFY(last.isFinished()); // what was asked for is answered before the end
    QCOMPARE(must(last.result()), 10);
}

void SharingTest::saysWhyAWorkerCannotStart()
{
    QTemporaryDir folder;
    const auto worker = Library::Worker::start(folder.filePath(u"none"_s), Library::OpenMode::Existing);
    QVERIFY(!worker);
    QCOMPARE(worker.error().kind, Error::Kind::NotFound);
}

/// A program that comes and goes must not take itself for the last user of a library that is open here: it would remove
/// the journal, and what is written afterwards would be lost. That happens where anything here closes a descriptor of
/// the library's file that is not SQLite's.
void SharingTest::staysLockedForOtherPrograms()
{
    const QString shell = QStandardPaths::findExecutable(u"sqlite3"_s);
    if (shell.isEmpty())
        QSKIP("needs the sqlite3 shell");
    QTemporaryDir folder;
    const auto library = open(folder);
    Samples::import(*library, Samples::posts(3));
    const auto second = open(folder); // looks at the file before it opens it
    const auto ask = [&](const QString &sql) {
        QProcess other;
        other.start(shell, {library->path(), sql});
        other.waitForFinished();
        return QString::fromUtf8(other.readAllStandardOutput() + other.readAllStandardError()).trimmed();
    };
    QCOMPARE(ask(u"SELECT count(*) FROM post"_s), u"3"_s);
    QVERIFY2(QFile::exists(library->path() + u"-wal"_s), "the other program has removed the journal");
    setStatus(*library, 2, u"approved"_s);
    QCOMPARE(ask(u"SELECT status FROM post WHERE source_id = '%1'"_s.arg(sourceId(2))), u"approved"_s);
    QVERIFY(Library::isFileOfLibrary(library->path(), library->path()));
    QVERIFY(Library::isFileOfLibrary(library->path() + u"-wal"_s, library->path()));
    QVERIFY(!Library::isFileOfLibrary(folder.path(), library->path()));
}

QTEST_GUILESS_MAIN(SharingTest)
#include "test_sharing.moc"
