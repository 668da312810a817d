// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlibrary.h"

#include "library/exports.h"
#include "review/bulk.h"
#include "review/editing.h"
#include "review/exportjob.h"
#include "synth/synthesizer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <sys/stat.h>

using namespace Copydesk;
using namespace Copydesk::Review;

class ExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultIsApprovedAndNotFlagged();
    void comesInAgainEqual_data();
    void comesInAgainEqual();
    void linesAreThoseOfTheWriter();
    void manifestAndLedger_data();
    void manifestAndLedger();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void replacesAnOlderFile();
    void errorsLeaveNothing();
    void dryRunWritesNothing();
    void archivesHoldAll_data();
    void archivesHoldAll();
    void archivesAreReadByOthers();
    void whatAFormatCannotHoldIsLeftOut_data();
    void whatAFormatCannotHoldIsLeftOut();
    void onlyChangesInAFolder();
    void onlyChangesInAFile();
    void onlyChangesInASite();
    void filesOfOthersStay();
    void dryRunTellsWhatWouldHappen();
    void namesDifferOnEveryFileSystem();
    void fileNamesAreSafe_data();
    void fileNamesAreSafe();
    void fileNamesAreBounded();

private:
    static Result<ExportReport> write(ReviewLibrary &test, const QString &place, const char *format = "jsonl",
                                      const char *query = "*", const Library::Progress &progress = {})
    {
        ExportRequest request;
        request.place = test.folder.filePath(place);
        request.format = QString::fromLatin1(format);
        request.query = QString::fromLatin1(query);
        return exportPosts(*test.library, request, progress);
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void formats()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("place");
        QTest::newRow("one file") << QStringLiteral("jsonl") << QStringLiteral("out.jsonl");
        QTest::newRow("a folder") << QStringLiteral("page") << QStringLiteral("out/pages");
    }
};

/// What goes out where nothing else is asked for (spec review.md, "Export"), and nothing else.
void ExportTest::defaultIsApprovedAndNotFlagged()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(6)));
    const auto decideOn = [&test](int number, const char *word) {
        Verdict verdict = *parseVerdict(QString::fromLatin1(word));
        QVERIFY(decide(*test.library, Draft(test.stored(number)), verdict, QDate(2026, 1, 2)));
    };
    decideOn(1, "approve");
    decideOn(2, "approve");
    decideOn(2, "flag"); // approved, but a person must look
    decideOn(3, "reviewed");
    decideOn(5, "approve");
    ExportRequest request;
    request.place = test.folder.filePath(QStringLiteral("out.jsonl"));
    const auto report = exportPosts(*test.library, request);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
    QCOMPARE(report->posts, 2);
    QCOMPARE(content(request.place),
             Post::toJson(test.stored(1).post) + '\n' + Post::toJson(test.stored(5).post) + '\n');
}

void ExportTest::comesInAgainEqual_data() { formats(); }

void ExportTest::comesInAgainEqual()
{
    QFETCH(QString, format);
    QFETCH(QString, place);
    ReviewLibrary test;
    test.import(test.file(test.posts(25)));
    QVERIFY(decideAll(*test.library, *Query::parsed(QStringLiteral("*")), *parseVerdict(QStringLiteral("approve")),
                      QDate(2026, 1, 2)));
    const auto report = write(test, place, format.toLatin1().constData());
    QVERIFY(report);
    QCOMPARE(report->posts, 25);
    ReviewLibrary other;
    const auto imported = other.import(test.folder.filePath(place));
    QCOMPARE(imported.counts, (Library::ImportCounts{.added = 25})); // the manifest beside them is no post
    for (int number = 1; number <= 25; ++number)
        QCOMPARE(other.stored(number).post, test.stored(number).post);
}

/// JSON Lines are put together from what is stored: they are those that the format's writer makes of the posts, after
/// changes of every kind and in the order that the query asks for.
void ExportTest::linesAreThoseOfTheWriter()
{
    ReviewLibrary test;
    const Synth::Synthesizer synthesizer(11);
    ReviewLibrary::Posts posts;
    for (int number = 1; number <= 700; ++number) { // enough for bodies with a dictionary and without
        Post::Post post = synthesizer.post(number);
        if (number % 3 == 0) {
            post.title = QStringLiteral("Größe “%1” \"\\ 😀").arg(number);
            post.unknown = {{QString(), QStringLiteral("x-é"), R"({"a": [1, "}"]})"},
                            {QStringLiteral("meta.score"), QStringLiteral("speed"), "2.50"}};
            post.extra = {{QStringLiteral("tools"), {QStringLiteral("odd\tline"), QString()}}};
        }
        if (number % 5 == 0) {
            for (const Post::FieldId id : Post::allFields()) {
                if (id != Post::Fields::SourceId && (size_t(number) + id.index()) % 3 == 0)
                    post.meta.clear(id);
            }
        }
        posts += post;
    }
    test.import(test.file(posts));
    QVERIFY(decideAll(*test.library, *Query::parsed(QStringLiteral("quality:>70")),
                      *parseVerdict(QStringLiteral("approve")), QDate(2026, 1, 2)));
    const auto removing = [&](int number) {
        auto stored = test.stored(number);
        auto operation =
            *Library::Operation::begin(*test.library, Library::OperationKind::Edit, QStringLiteral("edit"));
        stored.post.title = QString();
        stored.post.lead = QStringLiteral("Another lead: ß\u2028.");
        stored.post.meta.clear(Post::Fields::Version);
        stored.post.meta.set(Post::field("stack"), QStringList{QStringLiteral("\"a\"\n"), QStringLiteral("ü")});
        QVERIFY(operation.change(stored.id, stored.post, {QStringLiteral("edit"), Post::Bump::None, {}}, stored.head));
        QVERIFY(operation.commit());
    };
    for (const int number : {2, 3, 5, 15, 699})
        removing(number);

    for (const char *query : {"*", "sort:quality", "status:approved sort:-title"}) {
        const auto report = write(test, QStringLiteral("out.jsonl"), "jsonl", query);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
        const auto ids = Library::matchingIds(*test.library, *Query::parsed(QString::fromLatin1(query)));
        QVERIFY(ids && !ids->empty());
        QByteArray expected;
        for (const Library::PostId id : *ids)
            expected += Post::toJson(Library::readPost(*test.library, id)->post) + '\n';
        QCOMPARE(content(test.folder.filePath(QStringLiteral("out.jsonl"))), expected);
        QCOMPARE(report->posts, qint64(ids->size()));
        const auto items = Library::exportsOf(*test.library, ids->front());
        QCOMPARE(items->first().head, Library::readPost(*test.library, ids->front())->head);
    }
}

void ExportTest::manifestAndLedger_data() { formats(); }

void ExportTest::manifestAndLedger()
{
    QFETCH(QString, format);
    QFETCH(QString, place);
    ReviewLibrary test;
    test.import(test.file(test.posts(4)));
    const auto report = write(test, place, format.toLatin1().constData());
    QVERIFY(report);
    const QString folder = format == QStringLiteral("page") ? test.folder.filePath(place) : test.folder.path();
    const QJsonObject manifest = QJsonDocument::fromJson(content(report->manifest)).object();
    QCOMPARE(manifest[QStringLiteral("format")].toString(), format);
    QStringList ids;
    for (const QJsonValue &value : manifest[QStringLiteral("files")].toArray()) {
        const QJsonObject file = value.toObject();
        const QByteArray bytes = content(folder + QLatin1Char('/') + file[QStringLiteral("file")].toString());
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(file[QStringLiteral("bytes")].toInteger(), bytes.size());
        QCOMPARE(file[QStringLiteral("sha256")].toString(),
                 QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        for (const QJsonValue &post : file[QStringLiteral("posts")].toArray()) {
            ids += post.toObject()[QStringLiteral("id")].toString();
            QCOMPARE(post.toObject()[QStringLiteral("version")].toString(), QStringLiteral("1.0.7"));
        }
    }
    QCOMPARE(ids, (QStringList{test.sourceId(1), test.sourceId(2), test.sourceId(3), test.sourceId(4)}));

    const auto ledger = Library::exports(*test.library);
    QVERIFY(ledger);
    QCOMPARE(ledger->size(), 1);
    QCOMPARE(ledger->first().posts, 4);
    QCOMPARE(ledger->first().place, test.folder.filePath(place));
    const auto items = Library::exportsOf(*test.library, test.id(2));
    QVERIFY(items);
    QCOMPARE(items->size(), 1);
    QCOMPARE(items->first().version, Post::Version(1, 0, 7));
    QCOMPARE(items->first().sha256,
             QString::fromLatin1(QCryptographicHash::hash(content(folder + QLatin1Char('/') + items->first().file),
                                                          QCryptographicHash::Sha256)
                                     .toHex()));
    QCOMPARE(test.count(QStringLiteral("is:exported")), 4);
}

void ExportTest::cancelLeavesNothing_data() { formats(); }

void ExportTest::cancelLeavesNothing()
{
    QFETCH(QString, format);
    QFETCH(QString, place);
    ReviewLibrary test;
    test.import(test.file(test.posts(900)));
    const QDir folder(test.folder.path());
    const auto names = [&folder] { return folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); };
    const QStringList before = names();
    const auto report = write(test, place.section(QLatin1Char('/'), 0, 0), format.toLatin1().constData(), "*",
                              [](qint64 done, qint64) { return done < 400; });
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(names(), before);
    QVERIFY(Library::exports(*test.library)->isEmpty());
}

void ExportTest::replacesAnOlderFile()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(3)));
    QVERIFY(write(test, QStringLiteral("out.jsonl")));
    QVERIFY(write(test, QStringLiteral("out.jsonl"), "jsonl", "id:alphanode-000002"));
    QCOMPARE(content(test.folder.filePath(QStringLiteral("out.jsonl"))), Post::toJson(test.post(2)) + '\n');
    QVERIFY(write(test, QStringLiteral("pages"), "page"));
    QVERIFY(write(test, QStringLiteral("pages"), "page"));
    QCOMPARE(QDir(test.folder.filePath(QStringLiteral("pages")))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                 .size(),
             4);
}

void ExportTest::errorsLeaveNothing()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(2)));
    QVERIFY(QDir(test.folder.path()).mkdir(QStringLiteral("folder")));
    const auto intoFolder = write(test, QStringLiteral("folder"));
    QVERIFY(!intoFolder);
    QCOMPARE(intoFolder.error().kind, Error::Kind::Io);
    const auto intoFile = write(test, QStringLiteral("posts.jsonl"), "page");
    QVERIFY(!intoFile);
    QCOMPARE(intoFile.error().kind, Error::Kind::Io);
    // A pipe or a device stays what it is.
    const QString pipe = test.folder.filePath(QStringLiteral("pipe.jsonl"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto intoPipe = write(test, QStringLiteral("pipe.jsonl"));
    QVERIFY(!intoPipe);
    QCOMPARE(intoPipe.error().kind, Error::Kind::Io);
    QVERIFY(!QFileInfo(pipe).isFile());
    QVERIFY(!write(test, QStringLiteral("no/such/folder.jsonl")));
    QVERIFY(!write(test, QStringLiteral("out"), "wordperfect"));
    QVERIFY(!write(test, QStringLiteral("out.jsonl"), "jsonl", "qualty:3"));
    QVERIFY(Library::exports(*test.library)->isEmpty());
}

void ExportTest::dryRunWritesNothing()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(2)));
    ExportRequest request;
    request.query = QStringLiteral("*");
    request.dryRun = true;
    request.place = test.folder.filePath(QStringLiteral("out.jsonl"));
    const auto report = exportPosts(*test.library, request);
    QVERIFY(report);
    QCOMPARE(report->posts, 2);
    QVERIFY(!QFile::exists(request.place));
    QVERIFY(Library::exports(*test.library)->isEmpty());
}

void ExportTest::archivesHoldAll_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("place");
    for (const char *suffix : {"zip", "tar", "tar.gz", "tar.zst", "TGZ"}) {
        for (const char *format : {"jsonl", "page"})
            QTest::addRow("%s %s", suffix, format)
                << QString::fromLatin1(format) << QStringLiteral("out.%1").arg(QString::fromLatin1(suffix));
    }
}

void ExportTest::archivesHoldAll()
{
    QFETCH(QString, format);
    QFETCH(QString, place);
    ReviewLibrary test;
    auto posts = test.posts(300);
    posts[3].meta.set(Post::Fields::SourceId, QStringLiteral("beitrag-ä-日本"));
    test.import(test.file(posts));
    const QDir folder(test.folder.path());
    const auto names = [&folder] { return folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); };
    const qsizetype before = names().size();
    const auto report = write(test, place, format.toLatin1().constData());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
    QCOMPARE(report->posts, 300);
    QCOMPARE(report->bytes, QFileInfo(folder.filePath(place)).size());
    QCOMPARE(names().size(), before + 1); // one file, and nothing beside it
    ReviewLibrary other;
    const auto imported = other.import(folder.filePath(place));
    QVERIFY2(imported.errors.isEmpty(), qPrintable(imported.errors.value(0).text()));
    QCOMPARE(imported.counts, (Library::ImportCounts{.added = 300}));
    QCOMPARE(other.stored(9).post, test.stored(9).post);
    QCOMPARE(Library::standingAt(*test.library, folder.filePath(place))->size(), size_t(300));
}

/// Archives through programs of another make, names in other scripts too.
void ExportTest::archivesAreReadByOthers()
{
    ReviewLibrary test;
    auto posts = test.posts(20);
    posts[3].meta.set(Post::Fields::SourceId, QStringLiteral("beitrag-ä-日本"));
    test.import(test.file(posts));
    for (const char *place : {"out.zip", "out.tar.gz", "out.tar.zst"})
        QVERIFY(write(test, QString::fromLatin1(place), "page"));
    if (!QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) {
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"), QStringLiteral(R"(
import sys, tarfile, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
names = sorted(z.namelist())
with tarfile.open(sys.argv[2]) as t:
    assert sorted(t.getnames()) == names
    for name in names:
        assert t.extractfile(name).read() == z.read(name)
assert any("日本" in name for name in names), names
print(len(names))
)"),
                      test.folder.filePath(QStringLiteral("out.zip")),
                      test.folder.filePath(QStringLiteral("out.tar.gz"))});
        QVERIFY(python.waitForFinished());
        const QByteArray errors = python.readAllStandardError();
        QVERIFY2(python.exitCode() == 0, errors.constData());
        QCOMPARE(python.readAllStandardOutput().trimmed(), "21"); // the manifest, too
    }
    if (QStandardPaths::findExecutable(QStringLiteral("tar")).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("zstd")).isEmpty())
        QSKIP("tar or zstd is not here");
    QProcess tar;
    tar.start(QStringLiteral("tar"),
              {QStringLiteral("--zstd"), QStringLiteral("-tf"), test.folder.filePath(QStringLiteral("out.tar.zst"))});
    QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
    QCOMPARE(tar.readAllStandardOutput().trimmed().split('\n').size(), 21);
}

void ExportTest::whatAFormatCannotHoldIsLeftOut_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("a folder") << QStringLiteral("pages");
    QTest::newRow("an archive") << QStringLiteral("pages.zip");
    QTest::newRow("a dry run") << QString();
}

/// A line break in a title is no reason to keep back the other 99,999 posts.
void ExportTest::whatAFormatCannotHoldIsLeftOut()
{
    QFETCH(QString, place);
    ReviewLibrary test;
    auto posts = test.posts(5);
    posts[2].title = QStringLiteral("Two\nlines");
    test.import(test.file(posts));
    ExportRequest request;
    request.query = QStringLiteral("*");
    request.format = QStringLiteral("page");
    request.dryRun = place.isEmpty();
    request.place = test.folder.filePath(place.isEmpty() ? QStringLiteral("pages") : place);
    const auto report = exportPosts(*test.library, request);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
    QCOMPARE(report->posts, 4);
    QCOMPARE(report->errorCount, 1);
    QVERIFY2(report->errors.first().text().contains(test.sourceId(3)), qPrintable(report->errors.first().text()));
    if (!request.dryRun) {
        ReviewLibrary other;
        QCOMPARE(other.import(request.place).counts, (Library::ImportCounts{.added = 4}));
        QCOMPARE(test.count(QStringLiteral("is:exported")), 4);
    }
}

namespace {

/// Decides on one post.
void act(ReviewLibrary &test, int number, const char *word)
{
    Verdict verdict = *parseVerdict(QString::fromLatin1(word));
    verdict.reason = QStringLiteral("as it is");
    QVERIFY(decide(*test.library, Draft(test.stored(number)), verdict, QDate(2026, 1, 2)));
}

QStringList filesIn(const QString &folder) { return QDir(folder).entryList({QStringLiteral("*.txt")}, QDir::Files); }

} // namespace

/// What has changed is written, what is approved no more is taken away, and the manifest lists the whole folder.
void ExportTest::onlyChangesInAFolder()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(6)));
    for (int number = 1; number <= 4; ++number)
        act(test, number, "approve");
    ExportRequest request;
    request.format = QStringLiteral("page");
    request.place = test.folder.filePath(QStringLiteral("pages"));
    request.onlyChanges = true;
    auto report = exportPosts(*test.library, request);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
    QCOMPARE(report->posts, 4);

    report = exportPosts(*test.library, request);
    QCOMPARE(report->posts, 0);
    QCOMPARE(report->unchanged, 4);
    QCOMPARE(Library::exports(*test.library)->size(), 1); // nothing happened

    act(test, 5, "approve");
    act(test, 2, "reviewed"); // approved no more
    act(test, 3, "flag");
    act(test, 4, "reviewed");
    act(test, 4, "approve"); // another version
    QVERIFY(QFile::remove(request.place + QStringLiteral("/alphanode-000001.txt"))); // somebody lost it
    QFile edited(request.place + QStringLiteral("/alphanode-000003.txt"));
    QVERIFY(edited.open(QIODevice::Append));
    edited.write("mine\n");
    edited.close();
    report = exportPosts(*test.library, request);
    QCOMPARE(report->posts, 3); // 1, 4 and 5
    QCOMPARE(report->unchanged, 0);
    QCOMPARE(report->removed, 2);
    QCOMPARE(report->left, 1);
    QCOMPARE(report->removedNames, QStringList{QStringLiteral("alphanode-000002.txt")});
    QCOMPARE(filesIn(request.place),
             (QStringList{QStringLiteral("alphanode-000001.txt"), QStringLiteral("alphanode-000003.txt"),
                          QStringLiteral("alphanode-000004.txt"), QStringLiteral("alphanode-000005.txt")}));
    QJsonObject manifest = QJsonDocument::fromJson(content(report->manifest)).object();
    QCOMPARE(manifest[QStringLiteral("files")].toArray().size(), 3);
    const QJsonArray removed = manifest[QStringLiteral("removed")].toArray();
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed.at(1).toObject()[QStringLiteral("left")].toBool(), true);

    act(test, 6, "approve");
    report = exportPosts(*test.library, request);
    QCOMPARE(report->posts, 1);
    QCOMPARE(report->unchanged, 3);
    manifest = QJsonDocument::fromJson(content(report->manifest)).object();
    QCOMPARE(manifest[QStringLiteral("files")].toArray().size(), 4);
    QVERIFY(!manifest.contains(QStringLiteral("removed")));
}

/// A file that all posts share is written whole, or left where nothing has changed.
void ExportTest::onlyChangesInAFile()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(3)));
    act(test, 1, "approve");
    act(test, 2, "approve");
    for (const char *name : {"out.jsonl", "out.tar.zst"}) {
        ExportRequest request;
        request.place = test.folder.filePath(QString::fromLatin1(name));
        request.onlyChanges = true;
        QCOMPARE(exportPosts(*test.library, request)->posts, 2);
        const auto written = QFileInfo(request.place).lastModified();
        const auto again = exportPosts(*test.library, request);
        QCOMPARE(again->posts, 0);
        QCOMPARE(again->unchanged, 2);
        QCOMPARE(QFileInfo(request.place).lastModified(), written);
        act(test, 2, "reviewed");
        const auto less = exportPosts(*test.library, request);
        QCOMPARE(less->posts, 1);
        QCOMPARE(less->removed, 1);
        QVERIFY(QFile::remove(request.place));
        QCOMPARE(exportPosts(*test.library, request)->posts, 1); // and where it is gone
        act(test, 2, "approve");
    }
}

/// Of a site only pages that changed are written, and pages of posts that no longer match go.
void ExportTest::onlyChangesInASite()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(4)));
    for (int number : {1, 2, 3})
        act(test, number, "approve");
    ExportRequest request;
    request.place = test.folder.filePath(QStringLiteral("site"));
    request.format = QStringLiteral("html");
    request.onlyChanges = true;
    QCOMPARE(exportPosts(*test.library, request)->files, 4);
    const QString first = request.place + QStringLiteral("/posts/alphanode-000001.html");
    const QString second = request.place + QStringLiteral("/posts/alphanode-000002.html");
    const auto written = QFileInfo(first).lastModified();
    QCOMPARE(exportPosts(*test.library, request)->files, 0);
    act(test, 2, "reviewed");
    act(test, 4, "approve");
    const auto report = exportPosts(*test.library, request);
    QCOMPARE(report->removedNames, QStringList{QStringLiteral("posts/alphanode-000002.html")});
    QCOMPARE(report->names, (QStringList{QStringLiteral("posts/alphanode-000004.html"), QStringLiteral("index.html")}));
    QVERIFY(!QFile::exists(second) && QFile::exists(first));
    QCOMPARE(QFileInfo(first).lastModified(), written);
    QVERIFY(content(request.place + QStringLiteral("/manifest.json")).contains("alphanode-000001.html"));
    // What somebody has changed is theirs.
    QFile file(first);
    QVERIFY(file.open(QIODevice::Append) && file.write("<!-- mine -->") > 0);
    file.close();
    act(test, 1, "reviewed");
    QCOMPARE(exportPosts(*test.library, request)->left, 1);
    QVERIFY(QFile::exists(first));
}

/// What another query, another profile or somebody's own hand put there is not taken away.
void ExportTest::filesOfOthersStay()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(4)));
    const QString pages = test.folder.filePath(QStringLiteral("pages"));
    QVERIFY(write(test, QStringLiteral("pages"), "page", "id:alphanode-000001"));
    ExportRequest request;
    request.place = pages;
    request.format = QStringLiteral("page");
    request.onlyChanges = true;
    request.profile = QStringLiteral("web");
    request.query = QStringLiteral("id:alphanode-000002,alphanode-000003");
    QVERIFY(exportPosts(*test.library, request));
    QFile own(pages + QStringLiteral("/readme.txt"));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.close();
    request.query = QStringLiteral("id:alphanode-000003"); // the profile's query was changed
    const auto report = exportPosts(*test.library, request);
    QCOMPARE(report->removedNames, QStringList{QStringLiteral("alphanode-000002.txt")});
    QCOMPARE(filesIn(pages),
             (QStringList{QStringLiteral("alphanode-000001.txt"), QStringLiteral("alphanode-000003.txt"),
                          QStringLiteral("readme.txt")}));
}

void ExportTest::dryRunTellsWhatWouldHappen()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(3)));
    act(test, 1, "approve");
    act(test, 2, "approve");
    ExportRequest request;
    request.format = QStringLiteral("page");
    request.place = test.folder.filePath(QStringLiteral("pages"));
    request.onlyChanges = true;
    QVERIFY(exportPosts(*test.library, request));
    act(test, 1, "reviewed");
    act(test, 3, "approve");
    request.dryRun = true;
    const auto dry = exportPosts(*test.library, request);
    QCOMPARE(dry->names, QStringList{QStringLiteral("alphanode-000003.txt")});
    QCOMPARE(dry->removedNames, QStringList{QStringLiteral("alphanode-000001.txt")});
    QCOMPARE(dry->unchanged, 1);
    QCOMPARE(filesIn(request.place).size(), 2);
    QCOMPARE(Library::exports(*test.library)->size(), 1);
    request.dryRun = false;
    const auto done = exportPosts(*test.library, request);
    QCOMPARE(done->names, dry->names);
    QCOMPARE(done->removedNames, dry->removedNames);
    QCOMPARE(done->bytes, dry->bytes);
}

/// Posts whose ids differ in capitals or in how a letter is composed have files of their own everywhere, and keep their
/// names when the other one is gone.
void ExportTest::namesDifferOnEveryFileSystem()
{
    FileNames names(QStringLiteral("txt"));
    QSet<QString> seen;
    const QStringList ids{QStringLiteral("Post"),       QStringLiteral("post"),         QStringLiteral("POST"),
                          QStringLiteral("straße"),     QStringLiteral("STRASSE"),      QStringLiteral("caf\u00e9"),
                          QStringLiteral("cafe\u0301"), QStringLiteral("\u202etxt.exe")};
    for (const QString &id : ids) {
        const QString name = names.nameFor(id);
        const QString folded = name.normalized(QString::NormalizationForm_C).toCaseFolded();
        QVERIFY2(!seen.contains(folded), qPrintable(name));
        seen.insert(folded);
        QCOMPARE(name, name.normalized(QString::NormalizationForm_C));
    }
    QCOMPARE(names.nameFor(QStringLiteral("other")), QStringLiteral("other.txt"));
    FileNames later(QStringLiteral("txt"));
    later.reserve(QStringLiteral("POST"), QStringLiteral("post-1234.txt"));
    QCOMPARE(later.nameFor(QStringLiteral("POST")), QStringLiteral("post-1234.txt"));
    QCOMPARE(later.nameFor(QStringLiteral("post")), QStringLiteral("post.txt"));
}

/// A source id comes from outside; as a file's name it must stay in its folder.
void ExportTest::fileNamesAreSafe_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("asItIs");
    QTest::newRow("plain") << QStringLiteral("alphanode-000123") << true;
    QTest::newRow("letters beyond ASCII") << QStringLiteral("beitrag-ä") << true;
    for (const char *id : {"../../etc/passwd", "a/b",    "a\\b",    "..",        ".",    ".hidden", "",    "con",
                           "NUL.txt",          "com1",   "a:b",     "tab\there", "end.", "end ",    "-rf", "~root",
                           "com\u00b9",        "con .a", "CONOUT$", "manifest"})
        QTest::newRow(*id ? id : "empty") << QString::fromUtf8(id) << (qstrcmp(id, "manifest") == 0);
}

void ExportTest::fileNamesAreSafe()
{
    QFETCH(QString, id);
    QFETCH(bool, asItIs);
    const QString name = safeFileName(id, QStringLiteral("txt"));
    QCOMPARE(name == id + QStringLiteral(".txt"), asItIs);
    QVERIFY(name.endsWith(QStringLiteral(".txt")));
    QVERIFY(!name.startsWith(QLatin1Char('.')));
    for (const QChar c : name)
        QVERIFY(c.unicode() >= 0x20 && !QStringView(u"/\\:*?\"<>|").contains(c));
    QVERIFY(safeFileName(QStringLiteral("manifest"), QStringLiteral("json")) != QStringLiteral("manifest.json"));
}

void ExportTest::fileNamesAreBounded()
{
    const QString longId = QString(400, QChar(0x00e4));
    const QString name = safeFileName(longId, QStringLiteral("txt"));
    QVERIFY(name.toUtf8().size() <= 255);
    QVERIFY(safeFileName(longId + QLatin1Char('x'), QStringLiteral("txt")) != name);
    QVERIFY(safeFileName(QStringLiteral("a/b"), QStringLiteral("txt"))
            != safeFileName(QStringLiteral("a:b"), QStringLiteral("txt")));
}

QTEST_GUILESS_MAIN(ExportTest)
#include "exporttest.moc"
