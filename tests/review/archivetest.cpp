// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"
#include "reviewlibrary.h"

#include "formats/format.h"

#include <QBuffer>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>

using namespace Copydesk;
using namespace Copydesk::Review;

/// Posts come out of archives as out of folders, and what is wrong with an archive is said of the file in it.
class ArchiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindEveryFormat_data();
    void everyKindEveryFormat();
    void singleFiles_data();
    void singleFiles();
    void programsOfOthers();
    void errorsNameTheFileInside();
    void nestedAndEncryptedAreRefused();
    void whatIsNoArchiveOfPosts_data();
    void whatIsNoArchiveOfPosts();
    void cutOffKeepsWhatCameWhole_data();
    void cutOffKeepsWhatCameWhole();
    void cutBetweenFilesIsTold();
    void damageEndsInWords_data();
    void damageEndsInWords();
    void bombIsRefused();
    void folderIsReadInOrder();

private:
    static QByteArray page(int number)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto writer = Formats::formatByName(u"page")->writer(buffer);
        if (!writer->write(ReviewLibrary::post(number)) || !writer->finish())
            qFatal("cannot write");
        return buffer.data();
    }
    static QByteArray lines(int from, int to)
    {
        QByteArray text;
        for (int number = from; number <= to; ++number)
            text += Post::toJson(ReviewLibrary::post(number)) + '\n';
        return text;
    }
    static void kinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"zip", "tar", "tar.gz", "tar.zst"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

void ArchiveTest::everyKindEveryFormat_data() { kinds(); }

void ArchiveTest::everyKindEveryFormat()
{
    QFETCH(QString, kind);
    ReviewLibrary test;
    const QString path = test.folder.filePath(QStringLiteral("in.") + kind);
    Archives::write(path, kind,
                    {{QStringLiteral("pages/ä/one.txt"), page(1)},
                     {QStringLiteral("pages/two.txt"), page(2)},
                     {QStringLiteral(".hidden/three.txt"), page(3)},
                     {QStringLiteral("__MACOSX/._two.txt"), QByteArray("\0\5\26", 3)},
                     {QStringLiteral("manifest.json"), "{\"copydesk_manifest\": 1}"},
                     {QStringLiteral("posts.jsonl"), lines(10, 400)}});
    const auto report = test.import(path);
    QVERIFY2(report.errors.isEmpty(), qPrintable(report.errors.value(0).text()));
    QCOMPARE(report.counts, (Library::ImportCounts{.added = 393}));
    for (const int number : {1, 2, 10, 400})
        QCOMPARE(test.stored(number).post.title, ReviewLibrary::post(number).title);
    QCOMPARE(test.import(path).counts, (Library::ImportCounts{.unchanged = 393}));
}

void ArchiveTest::singleFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("gz") << QStringLiteral("gz");
    QTest::newRow("zst") << QStringLiteral("zst");
}

void ArchiveTest::singleFiles()
{
    QFETCH(QString, kind);
    ReviewLibrary test;
    const QString path = test.folder.filePath(QStringLiteral("posts.jsonl.") + kind);
    Archives::write(path, kind, {{QStringLiteral("-"), lines(1, 300) + "{\"title\": 3}\n"}});
    const auto report = test.import(path);
    QCOMPARE(report.counts, (Library::ImportCounts{.added = 300, .rejected = 1}));
    QCOMPARE(report.errors.first().file, path); // a single file has no name of its own in there
    QCOMPARE(report.errors.first().line, 301);
    // Nothing, packed.
    Archives::write(path, kind, {{QStringLiteral("-"), QByteArray()}});
    QCOMPARE(test.import(path).errorCount, 1);
}

/// What other programs than the one that reads have packed.
void ArchiveTest::programsOfOthers()
{
    ReviewLibrary test;
    QDir(test.folder.path()).mkdir(QStringLiteral("site"));
    test.file(test.posts(40), QStringLiteral("site/posts.jsonl"));
    const auto run = [&test](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(test.folder.path());
        process.start(program, arguments);
        return process.waitForStarted() && process.waitForFinished() && process.exitCode() == 0;
    };
    int packed = 0;
    if (run(QStringLiteral("tar"), {QStringLiteral("czf"), QStringLiteral("a.tgz"), QStringLiteral("site")})) {
        ++packed;
        QCOMPARE(test.import(test.folder.filePath(QStringLiteral("a.tgz"))).counts.added, 40);
    }
    const QString script = QStringLiteral("import zipfile; zipfile.ZipFile('a.zip', 'w', 8).write('site/posts.jsonl')");
    if (run(QStringLiteral("python3"), {QStringLiteral("-c"), script})) {
        ++packed;
        const auto report = test.import(test.folder.filePath(QStringLiteral("a.zip")));
        QVERIFY(report.errors.isEmpty());
        QCOMPARE(report.counts.total(), 40);
    }
    if (packed == 0)
        QSKIP("neither tar nor python3 is here");
}

void ArchiveTest::errorsNameTheFileInside()
{
    ReviewLibrary test;
    const QString path = test.folder.filePath(QStringLiteral("in.zip"));
    Archives::write(path, QStringLiteral("zip"),
                    {{QStringLiteral("a/posts.jsonl"), lines(1, 2) + "{\"title\": 3}\n"},
                     {QStringLiteral("a/picture.png"), QByteArray("\x89PNG\r\n\x1a\n\0\0", 10)},
                     {QStringLiteral("b.txt"), page(5)}});
    const auto report = test.import(path);
    QCOMPARE(report.counts, (Library::ImportCounts{.added = 3, .rejected = 2}));
    QCOMPARE(report.errors.at(0).file, path + QStringLiteral("/a/posts.jsonl"));
    QCOMPARE(report.errors.at(0).line, 3);
    QCOMPARE(report.errors.at(1).file, path + QStringLiteral("/a/picture.png"));
}

void ArchiveTest::nestedAndEncryptedAreRefused()
{
    ReviewLibrary test;
    const QString inner = test.folder.filePath(QStringLiteral("inner.zip"));
    Archives::write(inner, QStringLiteral("zip"), {{QStringLiteral("a.jsonl"), lines(1, 2)}});
    QFile file(inner);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString outer = test.folder.filePath(QStringLiteral("outer.tar"));
    Archives::write(outer, QStringLiteral("tar"),
                    {{QStringLiteral("inner.zip"), file.readAll()}, {QStringLiteral("b.jsonl"), lines(3, 3)}});
    auto report = test.import(outer);
    QCOMPARE(report.counts, (Library::ImportCounts{.added = 1, .rejected = 1}));
    QCOMPARE(report.errors.first().file, outer + QStringLiteral("/inner.zip"));

    const QString locked = test.folder.filePath(QStringLiteral("locked.zip"));
    Archives::write(locked, QStringLiteral("zip"), {{QStringLiteral("a.jsonl"), lines(4, 5)}}, "secret");
    report = test.import(locked);
    QCOMPARE(report.counts, (Library::ImportCounts{.rejected = 1}));
    QCOMPARE(report.errors.first().file, locked + QStringLiteral("/a.jsonl"));
    QVERIFY2(report.errors.first().what.contains(QStringLiteral("encrypted")),
             qPrintable(report.errors.first().text()));
}

void ArchiveTest::whatIsNoArchiveOfPosts_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("7z") << QByteArray("7z\xbc\xaf\x27\x1c\0\4", 8) + QByteArray(200, '\0');
    QTest::newRow("rar") << QByteArray("Rar!\x1a\x07\1\0", 8) + QByteArray(200, '\0');
    QTest::newRow("zip's mark alone") << QByteArray("PK\3\4");
    QTest::newRow("an empty zip") << QByteArray("PK\5\6") + QByteArray(18, '\0');
    QTest::newRow("gzip's mark alone") << QByteArray("\x1f\x8b\x08");
    QTest::newRow("zstd's mark and letters") << QByteArray("\x28\xb5\x2f\xfdhello hello hello");
}

void ArchiveTest::whatIsNoArchiveOfPosts()
{
    QFETCH(QByteArray, content);
    ReviewLibrary test;
    const QString path = test.folder.filePath(QStringLiteral("in.zip"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto report = test.import(path);
    QCOMPARE(report.counts, (Library::ImportCounts{.rejected = 1}));
    QCOMPARE(report.errors.first().file, path);
}

void ArchiveTest::cutOffKeepsWhatCameWhole_data() { kinds(); }

void ArchiveTest::cutOffKeepsWhatCameWhole()
{
    QFETCH(QString, kind);
    ReviewLibrary test;
    Archives::Files files;
    QRandomGenerator random(4); // so that a compressed archive is more than a block
    for (int number = 1; number <= 60; ++number) {
        Post::Post post = ReviewLibrary::post(number);
        QString noise;
        for (int i = 0; i < 3000; ++i)
            noise += QChar(u'a' + random.bounded(26));
        post.blocks += Post::Block::paragraph(noise);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(Formats::formatByName(u"page")->writer(buffer)->write(post));
        files += {QStringLiteral("%1.txt").arg(number, 3, 10, QLatin1Char('0')), buffer.data()};
    }
    const QString path = test.folder.filePath(QStringLiteral("in.") + kind);
    Archives::write(path, kind, files);
    QFile file(path);
    QVERIFY(file.resize(file.size() * 3 / 5 + 13)); // in the middle of a file
    const auto report = test.import(path);
    QVERIFY2(report.counts.added > 5 && report.counts.added < 60, qPrintable(QString::number(report.counts.added)));
    QCOMPARE(report.errorCount, 1);
    QVERIFY(report.errors.first().file.startsWith(path));
    // Whole posts only: each is in the library with its last line.
    for (int number = 1; number <= int(report.counts.added); ++number)
        QCOMPARE(test.stored(number).post.sourceId(), ReviewLibrary::sourceId(number));
}

/// A tar that ends where a file ends, but without the mark, has lost nobody knows how many.
void ArchiveTest::cutBetweenFilesIsTold()
{
    ReviewLibrary test;
    const QString path = test.folder.filePath(QStringLiteral("in.tar"));
    const QByteArray one = page(1);
    Archives::write(
        path, QStringLiteral("tar"),
        {{QStringLiteral("1.txt"), one}, {QStringLiteral("2.txt"), page(2)}, {QStringLiteral("3.txt"), page(3)}});
    QCOMPARE(test.import(path).errorCount, 0);
    QFile file(path);
    const qsizetype blocks = (one.size() + 511) / 512;
    QVERIFY(file.resize(2 * 512 * (1 + blocks)));
    const auto report = test.import(path);
    QCOMPARE(report.counts.unchanged, 2);
    QCOMPARE(report.errorCount, 1);
    QVERIFY(!report.errors.first().found.isEmpty());
}

void ArchiveTest::damageEndsInWords_data() { kinds(); }

/// Whatever a byte is turned into, the reading ends, and whole posts are all that comes.
void ArchiveTest::damageEndsInWords()
{
    QFETCH(QString, kind);
    ReviewLibrary test;
    const QString path = test.folder.filePath(QStringLiteral("in.") + kind);
    Archives::write(path, kind,
                    {{QStringLiteral("a.txt"), page(1)},
                     {QStringLiteral("b.jsonl"), lines(2, 20)},
                     {QStringLiteral("c.txt"), page(21)}});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    file.close();
    QRandomGenerator random(7);
    bool isSet = false;
    const int rounds = qEnvironmentVariableIntValue("COPYDESK_DAMAGE_ROUNDS", &isSet);
    for (int round = 0; round < (isSet ? rounds : 60); ++round) {
        QByteArray damaged = sound;
        for (int i = random.bounded(1, 6); i > 0; --i)
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
        if (random.bounded(4) == 0)
            damaged.truncate(random.bounded(int(damaged.size())));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(damaged);
        file.close();
        ImportRequest request;
        request.paths = {path};
        request.dryRun = true;
        const auto report = importPosts(*test.library, request);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
        QVERIFY(report->counts.total() <= 21 + report->errorCount);
    }
}

void ArchiveTest::bombIsRefused()
{
    ReviewLibrary test;
    const QString path = test.folder.filePath(QStringLiteral("posts.jsonl.zst"));
    Archives::write(path, QStringLiteral("zst"),
                    {{QStringLiteral("-"), lines(1, 3) + QByteArray(400 * 1024 * 1024, ' ')}});
    QVERIFY(QFileInfo(path).size() < 1024 * 1024);
    const auto report = test.import(path);
    QCOMPARE(report.counts.added, 3);
    QCOMPARE(report.errorCount, 2); // a line that is too long, and then
    QVERIFY2(report.errors.last().text().contains(QStringLiteral("each byte")),
             qPrintable(report.errors.last().text()));
}

/// The first of two posts with one source id is taken, so the order must be the same on every file system.
void ArchiveTest::folderIsReadInOrder()
{
    ReviewLibrary test;
    QDir folder(test.folder.path());
    for (const char *name : {"in/b", "in/a/z", "in/.hidden"})
        QVERIFY(folder.mkpath(QString::fromLatin1(name)));
    for (const char *name : {"in/b/1.jsonl", "in/a/z/2.jsonl", "in/c.jsonl", "in/.hidden/0.jsonl", "in/.0.jsonl"}) {
        Post::Post post = ReviewLibrary::post(1);
        post.title = QString::fromLatin1(name);
        test.file({post}, QString::fromLatin1(name));
    }
    QVERIFY(QFile::link(QStringLiteral(".."), test.folder.filePath(QStringLiteral("in/a/circle"))));
    const auto report = test.import(test.folder.filePath(QStringLiteral("in")));
    QCOMPARE(report.counts, (Library::ImportCounts{.added = 1, .rejected = 2}));
    QCOMPARE(test.stored(1).post.title, QStringLiteral("in/a/z/2.jsonl"));
}

QTEST_GUILESS_MAIN(ArchiveTest)
#include "archivetest.moc"
