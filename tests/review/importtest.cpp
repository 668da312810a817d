// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlibrary.h"

#include "formats/format.h"
#include "library/history.h"
#include "library/importing.h"
#include "library/maintenance.h"
#include "review/editing.h"

#include <QDir>

using namespace Copydesk;
using namespace Copydesk::Review;
using Library::ImportCounts;

class ImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secondImportWritesNothing();
    void foldersInNameOrder();
    void manyBatches();
    void linesThatAreKnown();
    void changedWhileItComesIn();
    void rejectionsNameFileAndLine();
    void rejectionsInTheOrderOfTheInput();
    void secondOfOneImportIsReported();
    void whatCannotBeReadIsReported_data();
    void whatCannotBeReadIsReported();
    void closedFolderIsReported();
    void unknownFormatIsRefused();
    void dryRunWritesNothing();
    void cancelledImportIsTakenBack();
    void changedHereAndThereIsAConflict();
    void seeds();

private:
    static Result<ImportReport> import(ReviewLibrary &test, const QStringList &paths, bool dryRun = false)
    {
        ImportRequest request;
        request.paths = paths;
        request.dryRun = dryRun;
        return importPosts(*test.library, request);
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
};

/// Spec review.md: the same post again is unchanged, and nothing is written.
void ImportTest::secondImportWritesNothing()
{
    ReviewLibrary test;
    const QString file = test.file(test.posts(20));
    const ImportReport first = test.import(file);
    QCOMPARE(first.counts, (ImportCounts{.added = 20}));
    QVERIFY(first.operation);
    QVERIFY(first.errors.isEmpty());
    const ImportReport second = test.import(file);
    QCOMPARE(second.counts, (ImportCounts{.unchanged = 20}));
    QVERIFY(Library::revisionsOf(*test.library, test.id(1))->isEmpty());
    for (int number = 1; number <= 20; ++number)
        QCOMPARE(test.stored(number).post, test.post(number));
}

/// Where two files of a folder hold one source id, the first in name order wins.
void ImportTest::foldersInNameOrder()
{
    ReviewLibrary test;
    Post::Post early = test.post(1);
    early.title = QStringLiteral("from a");
    Post::Post late = test.post(1);
    late.title = QStringLiteral("from b");
    const QString folder = test.folder.filePath(QStringLiteral("in"));
    write(folder + QStringLiteral("/b/posts.jsonl"), Post::toJson(late));
    write(folder + QStringLiteral("/a/deep/posts.jsonl"), Post::toJson(early));
    write(folder + QStringLiteral("/c.jsonl"), Post::toJson(test.post(2)));
    write(folder + QStringLiteral("/.hidden.jsonl"), Post::toJson(test.post(3)));
    QVERIFY(QFile::link(folder, folder + QStringLiteral("/a/circle")));
    const auto report = import(test, {folder});
    QVERIFY(report);
    QCOMPARE(report->counts, (ImportCounts{.added = 2, .rejected = 1}));
    QCOMPARE(test.stored(1).post.title, QStringLiteral("from a"));
}

/// More than fits into one transaction and into the queue.
void ImportTest::manyBatches()
{
    ReviewLibrary test;
    const QString file = test.file(test.posts(5500));
    qint64 lastDone = 0;
    ImportRequest request;
    request.paths = {file};
    const auto report = importPosts(*test.library, request, [&](const ImportProgress &progress) {
        lastDone = std::max(lastDone, progress.bytesDone);
        return true;
    });
    QVERIFY(report);
    QCOMPARE(report->counts.added, 5500);
    QVERIFY(lastDone <= QFileInfo(file).size());
    QCOMPARE(test.count(QStringLiteral("*")), 5500);
    QCOMPARE(test.stored(5500).post, test.post(5500));
}

/// A line that came in before is not read again. What it stands for must be so still: not where the post was changed by
/// an import since, that was taken back, or the post removed, or comes twice.
void ImportTest::linesThatAreKnown()
{
    constexpr int number = 3000; // lines are known from some hundred unchanged posts on
    ReviewLibrary test;
    ReviewLibrary::Posts posts = test.posts(number);
    const QString file = test.file(posts);
    const ImportReport first = test.import(file);
    QCOMPARE(first.counts, (ImportCounts{.added = number}));
    QCOMPARE(test.import(file).counts, (ImportCounts{.unchanged = number}));

    posts[number - 1].lead = QStringLiteral("Another lead.");
    posts.append(posts[number - 2]); // the same line twice
    posts.append(test.post(number - 2));
    posts.last().lead = QStringLiteral("Another lead for a post that came before.");
    const QString changed = test.file(posts, QStringLiteral("changed.jsonl"));
    const ImportReport second = test.import(changed);
    QCOMPARE(second.counts, (ImportCounts{.updated = 1, .unchanged = number, .rejected = 1}));
    QCOMPARE(second.errors.first().line, number + 2);
    QCOMPARE(test.import(changed).counts, (ImportCounts{.unchanged = number + 1, .rejected = 1}));

    QVERIFY(Library::undo(*test.library, second.operation));
    QCOMPARE(test.stored(number).post, test.post(number));
    QCOMPARE(test.import(file).counts, (ImportCounts{.unchanged = number}));
    QCOMPARE(test.import(changed).counts, second.counts);
    QCOMPARE(test.stored(number).post.lead, QStringLiteral("Another lead."));

    QVERIFY(Library::undo(*test.library, first.operation)); // all but the changed one go
    QCOMPARE(test.count(QStringLiteral("*")), 1);
    QCOMPARE(test.import(changed).counts, (ImportCounts{.added = number - 1, .unchanged = 2, .rejected = 1}));
    QCOMPARE(Library::verify(*test.library)->problems, QStringList());
}

/// Posts that are decided on while the rest comes in are found by what they are now: the import indexes beside them.
void ImportTest::changedWhileItComesIn()
{
    constexpr int number = 12'000;
    ReviewLibrary test;
    const auto other = std::move(*Library::Library::open(test.path()));
    int changed = 0;
    ImportRequest request;
    request.paths = {test.file(test.posts(number))};
    const auto report = importPosts(*test.library, request, [&](const ImportProgress &progress) {
        const auto id = Library::findPost(*other, ReviewLibrary::sourceId(int(progress.counts.added)));
        if (!id || !*id)
            return true;
        Draft draft(Library::readPost(*other, **id).value());
        draft.post.lead = QStringLiteral("A walrus was here.");
        draft.post.meta.set(Post::Fields::Topic, QStringLiteral("walruses"));
        const auto saved = saveDraft(*other, draft);
        changed += saved && saved->operation ? 1 : 0; // the same post again is no change
        return true;
    });
    QVERIFY(report);
    QCOMPARE(report->counts, (ImportCounts{.added = number}));
    QCOMPARE(test.count(QStringLiteral("walrus")), changed);
    QCOMPARE(test.count(QStringLiteral("walruses")), changed);
    QCOMPARE(test.count(QStringLiteral("\"nobody watches grows\"")), number - changed);
    QCOMPARE(test.count(QStringLiteral("\"slow queues\"")), number - changed);
    QCOMPARE(test.count(QStringLiteral("has:list")), number);
    QCOMPARE(Library::verify(*test.library)->problems, QStringList());
}

void ImportTest::rejectionsInTheOrderOfTheInput()
{
    ReviewLibrary test;
    QByteArray all;
    QList<qint64> expected;
    for (int line = 1; line <= 3000; ++line) {
        Post::Post post = test.post(line % 7 == 0 ? 1 : line); // seconds, which only the writer finds
        post.title = QStringLiteral("Line %1").arg(line);
        all += line % 5 == 0 ? QByteArray("{\"title\": 7}") : Post::toJson(post);
        all += '\n';
        if (line % 5 == 0 || line % 7 == 0)
            expected += line;
    }
    const QString file = test.folder.filePath(QStringLiteral("mixed.jsonl"));
    write(file, all);
    const auto report = import(test, {file});
    QVERIFY(report);
    QCOMPARE(report->counts.rejected, expected.size());
    QCOMPARE(report->errors.size(), std::min<qsizetype>(expected.size(), ImportReport::ErrorLimit));
    for (qsizetype i = 0; i < report->errors.size(); ++i)
        QCOMPARE(report->errors[i].line, expected[i]);
    const auto logged = Library::rejectionsOf(*test.library, report->operation);
    QVERIFY(logged);
    QCOMPARE(logged->size(), expected.size());
    for (qsizetype i = 0; i < logged->size(); ++i)
        QCOMPARE(logged->at(i).line, expected[i]);
}

void ImportTest::rejectionsNameFileAndLine()
{
    ReviewLibrary test;
    Post::Post nameless = test.post(2);
    nameless.meta.clear(Post::Fields::SourceId);
    const QString file = test.folder.filePath(QStringLiteral("mixed.jsonl"));
    write(file,
          Post::toJson(test.post(1)) + "\n{\"title\": broken\n" + Post::toJson(nameless) + '\n'
              + Post::toJson(test.post(4)) + '\n');
    const auto report = import(test, {file});
    QVERIFY(report);
    QCOMPARE(report->counts, (ImportCounts{.added = 2, .rejected = 2}));
    QCOMPARE(report->errorCount, 2);
    QList<qint64> lines;
    for (const Error &error : report->errors) {
        QVERIFY(error.file.endsWith(QStringLiteral("mixed.jsonl")));
        QVERIFY(!error.expected.isEmpty());
        lines += error.line;
    }
    std::ranges::sort(lines);
    QCOMPARE(lines, (QList<qint64>{2, 3}));
    const auto logged = Library::rejectionsOf(*test.library, report->operation);
    QVERIFY(logged);
    QCOMPARE(logged->size(), 2);
}

void ImportTest::secondOfOneImportIsReported()
{
    ReviewLibrary test;
    Post::Post other = test.post(1);
    other.title = QStringLiteral("a second one with the same id");
    const auto report = test.import(test.file({test.post(1), other, test.post(1)}));
    QCOMPARE(report.counts, (ImportCounts{.added = 1, .unchanged = 1, .rejected = 1}));
    QCOMPARE(report.errors.size(), 1);
    QCOMPARE(report.errors.first().line, 2);
    QCOMPARE(report.errors.first().found, test.sourceId(1));
    QCOMPARE(test.stored(1).post.title, test.post(1).title);
}

/// Whatever one file is, the others come in.
void ImportTest::whatCannotBeReadIsReported_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << QByteArray() << int(Error::Kind::Io);
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\0\1",
                                          8)
                            << int(Error::Kind::Malformed);
    QTest::newRow("empty") << QByteArray("") << int(Error::Kind::Malformed);
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0\n\0", 6) << int(Error::Kind::Malformed);
    // One error, not one for each of its lines.
    QTest::newRow("laid out over lines") << QByteArray("{\n  \"title\": \"a\",\n  \"lead\": \"b\"\n}\n")
                                         << int(Error::Kind::Malformed);
    QTest::newRow("list over lines") << QByteArray("[\n  {\"title\": \"a\"},\n  {}\n]\n")
                                     << int(Error::Kind::Malformed);
    QTest::newRow("not UTF-8") << QByteArray("{\"title\": \"\xff\xfe\"}\n") << int(Error::Kind::Malformed);
}

void ImportTest::whatCannotBeReadIsReported()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    ReviewLibrary test;
    const QString bad = test.folder.filePath(QStringLiteral("bad.jsonl"));
    if (!content.isNull())
        write(bad, content);
    const auto report = import(test, {bad, test.file(test.posts(3))});
    QVERIFY(report);
    QCOMPARE(report->counts.added, 3);
    QCOMPARE(report->errors.size(), 1);
    QCOMPARE(int(report->errors.first().kind), kind);
    QVERIFY(report->errors.first().file.endsWith(QStringLiteral("bad.jsonl")));
}

/// A folder inside a folder that nobody may read is no empty one.
void ImportTest::closedFolderIsReported()
{
    ReviewLibrary test;
    const QString folder = test.folder.filePath(QStringLiteral("in")), closed = folder + QStringLiteral("/closed");
    write(folder + QStringLiteral("/x.jsonl"), Post::toJson(test.post(1)));
    QVERIFY(QDir().mkpath(closed));
    QVERIFY(QFile::setPermissions(closed, {}));
    if (QFileInfo(closed).isReadable())
        QSKIP("who runs this may read everything");
    const auto report = import(test, {folder});
    QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(report);
    QCOMPARE(report->counts.added, 1);
    QCOMPARE(report->errors.size(), 1);
    QCOMPARE(report->errors.first().kind, Error::Kind::Io);
    QVERIFY(report->errors.first().file.endsWith(QStringLiteral("closed")));
}

void ImportTest::unknownFormatIsRefused()
{
    ReviewLibrary test;
    ImportRequest request;
    request.paths = {test.file(test.posts(1))};
    request.format = QStringLiteral("jsnl");
    const auto report = importPosts(*test.library, request);
    QVERIFY(!report);
    QVERIFY(report.error().expected.contains(QStringLiteral("jsonl")));
}

void ImportTest::dryRunWritesNothing()
{
    ReviewLibrary test;
    const QString file = test.file(test.posts(7));
    const auto report = import(test, {file}, true);
    QVERIFY(report);
    QCOMPARE(report->counts, (ImportCounts{.added = 7}));
    QVERIFY(!report->operation);
    QCOMPARE(test.count(QStringLiteral("*")), 0);
    QVERIFY(Library::operations(*test.library)->isEmpty());
}

void ImportTest::cancelledImportIsTakenBack()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(10), QStringLiteral("before.jsonl")));
    Post::Post changed = test.post(1);
    changed.title = QStringLiteral("changed there");
    ReviewLibrary::Posts posts = test.posts(4000);
    posts[0] = changed;
    ImportRequest request;
    request.paths = {test.file(posts)};
    const auto report = importPosts(*test.library, request,
                                    [](const ImportProgress &progress) { return progress.counts.total() == 0; });
    if (report)
        QSKIP("the import was done before it was asked whether to go on");
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(test.count(QStringLiteral("*")), 10);
    QCOMPARE(test.stored(1).post, test.post(1));
    QVERIFY(Library::unfinishedImports(*test.library)->isEmpty());
}

void ImportTest::changedHereAndThereIsAConflict()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(2)));
    Draft draft(test.stored(1));
    draft.post.title = QStringLiteral("changed here");
    QVERIFY(saveDraft(*test.library, draft));
    Post::Post theirs = test.post(1);
    theirs.title = QStringLiteral("changed there");
    theirs.meta.set(Post::field("score.quality"), qint64(77));
    const auto report = test.import(test.file({theirs, test.post(2)}));
    QCOMPARE(report.counts, (ImportCounts{.unchanged = 1, .conflicts = 1}));
    QCOMPARE(test.stored(1).post.title, QStringLiteral("changed here"));
    const auto versions = Library::readConflict(*test.library, test.id(1));
    QVERIFY(versions);
    const Merge merged = merge(versions->ancestor, versions->ours, versions->theirs);
    QCOMPARE(merged.contested, QStringList{QStringLiteral("title")});
    QCOMPARE(merged.merged.meta.number(Post::field("score.quality")), 77);
    QVERIFY(Library::resolveConflict(*test.library, test.id(1), merged.merged, versions->head));
    QVERIFY(Library::conflicts(*test.library)->isEmpty());
    QCOMPARE(test.stored(1).post.meta.number(Post::field("score.quality")), 77);
}

/// The five real pages.
void ImportTest::seeds()
{
    if (!QDir(QStringLiteral(COPYDESK_SEEDS)).exists())
        QSKIP("the five seed pages are not here");
    ReviewLibrary test;
    const ImportReport first = test.import(QStringLiteral(COPYDESK_SEEDS));
    QCOMPARE(first.counts, (ImportCounts{.added = 5}));
    QCOMPARE(test.import(QStringLiteral(COPYDESK_SEEDS)).counts, (ImportCounts{.unchanged = 5}));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "importtest.moc"
