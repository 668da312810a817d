// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/editing.h"
#include "review/exportjob.h"
#include "reviewlibrary.h"

#include <QDateTime>
#include <QDir>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Review;
using namespace Qt::StringLiterals;

namespace {

const QByteArray First =
    "---\ntitle: One # kept\ndate: 2024-01-02\ntags: [a, 'no']\n---\n\nFirst *words* here.\n\n* x\n* y\n";
const QByteArray Second = "+++\ntitle = 'Two'\nweight = 1\n+++\n\nSecond.\n";
const QByteArray Third = "---\ntitle: Three\nparams:\n  source_id: third\n---\n\nText.\n";

} // namespace

/// Protects a site: a folder of documents is imported, edited and exported in place, and nothing changes but what was
/// changed.
class SiteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inPlace();
    void otherPeoplesChangesStay();
    void malformedDocumentsAreReported();
    void noWayOut();
    void tableChangesFieldsAlone();

private:
    struct Site {
        ReviewLibrary test;
        QString root = test.folder.filePath(u"site"_s);

        Site()
        {
            put("hugo.toml", "title = 'x'\n");
            put("content/posts/one.md", First);
            put("content/posts/two/index.md", Second);
            put("content/posts/two/picture.png", QByteArray("\x89PNG\0", 5));
            put("content/three.md", Third);
        }
        void put(const char *name, const QByteArray &bytes) const
        {
            const QString path = root + u'/' + QString::fromLatin1(name);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        QByteArray at(const char *name) const
        {
            QFile file(root + u'/' + QString::fromLatin1(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        ImportReport import() { return test.import(root); }
        Library::StoredPost stored(const QString &id) const
        {
            const auto post = Library::findPost(*test.library, id).value();
            return post ? Library::readPost(*test.library, *post).value() : Library::StoredPost();
        }
        void edit(const QString &id, const std::function<void(Post::Post &)> &change) const
        {
            Draft draft(stored(id));
            change(draft.post);
            QVERIFY(saveDraft(*test.library, draft));
        }
        Result<ExportReport> write() const
        {
            ExportRequest request;
            request.query = u"*"_s;
            request.format = u"markdown"_s;
            request.place = root;
            return exportPosts(*test.library, request);
        }
    };
};

void SiteTest::inPlace()
{
    Site site;
    QCOMPARE(site.import().counts, (Library::ImportCounts{.added = 3}));
    QCOMPARE(site.stored(u"content/posts/two"_s).post.title, u"Two"_s);
    QCOMPARE(site.stored(u"third"_s).post.title, u"Three"_s);
    QVERIFY(site.write());
    QCOMPARE(site.at("content/posts/one.md"), First);
    QCOMPARE(site.at("content/posts/two/index.md"), Second);
    QCOMPARE(site.at("content/three.md"), Third);
    QCOMPARE(site.import().counts, (Library::ImportCounts{.unchanged = 3}));

    site.edit(u"content/posts/one"_s, [](Post::Post &post) {
        post.title = u"One: again"_s;
        post.blocks.last().items[0] = u"z"_s;
        post.meta.set(Post::field("score.quality"), qint64(77)); // no key of a document's
    });
    const QString untouched = site.root + u"/content/three.md"_s;
    const QDateTime before = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    QFile(untouched).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    {
        QFile file(untouched);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(before, QFileDevice::FileModificationTime));
    }
    QVERIFY(site.write());
    QByteArray wanted = First;
    wanted.replace("title: One #", "title: \"One: again\" #").replace("* x", "* z");
    QCOMPARE(site.at("content/posts/one.md"), wanted);
    QCOMPARE(site.at("content/posts/two/index.md"), Second);
    QCOMPARE(QFileInfo(untouched).lastModified(), before); // not even written again

    // What we wrote comes in as what we have, and takes nothing away.
    QCOMPARE(site.import().counts, (Library::ImportCounts{.unchanged = 3}));
    QCOMPARE(site.stored(u"content/posts/one"_s).post.meta.number(Post::field("score.quality")), qint64(77));

    // Somebody's change of the file then is a change, and no conflict; what the file cannot tell stays.
    site.put("content/posts/one.md", wanted.replace("First", "Best"));
    QCOMPARE(site.import().counts, (Library::ImportCounts{.updated = 1, .unchanged = 2}));
    QCOMPARE(site.stored(u"content/posts/one"_s).post.meta.number(Post::field("score.quality")), qint64(77));
}

void SiteTest::otherPeoplesChangesStay()
{
    Site site;
    site.import();
    site.edit(u"third"_s, [](Post::Post &post) { post.title = u"Third"_s; });
    site.put("content/three.md", "---\ntitle: Somebody's\n---\n");
    const auto report = site.write();
    QCOMPARE(site.at("content/three.md"), "---\ntitle: Somebody's\n---\n");
    QVERIFY(report);
    QCOMPARE(report->posts, 2); // the other two went out
}

void SiteTest::malformedDocumentsAreReported()
{
    Site site;
    site.put("content/bad.md", "---\ntitle: x\n  y: [\n---\n");
    const ImportReport report = site.import();
    QCOMPARE(report.counts.added, 3);
    QCOMPARE(report.counts.rejected, 1);
    QVERIFY(report.errors.first().file.endsWith(u"content/bad.md"_s));
    QVERIFY(report.errors.first().line >= 2);
}

/// A file's name out of a post leads nowhere but into the place.
void SiteTest::noWayOut()
{
    ReviewLibrary test;
    Post::Post post = test.post(1);
    post.unknown.append({QString(), u"origin"_s,
                         R"({"format":"markdown","file":"../out.md","head":"---\ntitle: x\n---\n","profile":"hugo"})"});
    Post::Post linked = test.post(2);
    linked.unknown.append(
        {QString(), u"origin"_s, R"({"format":"markdown","file":"link/out.md","head":"","profile":"hugo"})"});
    test.import(test.file({post, linked}));
    const QString place = test.folder.filePath(u"place"_s), outside = test.folder.filePath(u"outside"_s);
    QVERIFY(QDir().mkpath(place) && QDir().mkpath(outside));
    QVERIFY(QFile::link(outside, place + u"/link"_s));
    ExportRequest request;
    request.query = u"*"_s;
    request.format = u"markdown"_s;
    request.place = place;
    QVERIFY(exportPosts(*test.library, request));
    QVERIFY(!QFile::exists(test.folder.filePath(u"out.md"_s)));
    QVERIFY(QDir(outside).isEmpty());
    QCOMPARE(QDir(place).entryList({u"*.md"_s}).size(), 2);
}

/// A row of a table has no text, and takes none away.
void SiteTest::tableChangesFieldsAlone()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(2)));
    ExportRequest request;
    request.query = u"*"_s;
    request.format = u"csv"_s;
    request.place = test.folder.filePath(u"posts.csv"_s);
    QVERIFY(exportPosts(*test.library, request));
    QCOMPARE(test.import(request.place).counts, (Library::ImportCounts{.unchanged = 2}));
    QFile file(request.place);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray table = file.readAll();
    file.close();
    table.replace("Notes on queue 2", "Notes on =2, again");
    table.replace("\r\nNotes on =2, again,", "\r\n\"Notes on =2, again\",");
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(table) == table.size());
    file.close();
    const Post::Post before = test.stored(2).post;
    QCOMPARE(test.import(request.place).counts, (Library::ImportCounts{.updated = 1, .unchanged = 1}));
    const Post::Post after = test.stored(2).post;
    QCOMPARE(after.title, u"Notes on =2, again"_s);
    QCOMPARE(after.blocks, before.blocks);
    QCOMPARE(after.lead, before.lead);
    QCOMPARE(after.meta.list(Post::field("tools")), before.meta.list(Post::field("tools")));
}

QTEST_GUILESS_MAIN(SiteTest)
#include "sitetest.moc"
