// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/history.h"
#include "library/maintenance.h"
#include "library/search.h"
#include "library/searchindex.h"
#include "library/transaction.h"

#include <QDir>
#include <QFile>

using namespace Samples;

/// Protects the promise that the search index is never a reason for the library to fail, and never silently wrong:
/// whatever happens to its file, the next opening answers as if nothing had.
class SearchIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void spoiltFile_data();
    void spoiltFile();
    void damagedInside();
    void behind();
    void ahead();
    void ofAnotherLibrary();
    void columnsAlone();
    void lostColumnChange();
    void rolledBack();
    void readOnly();
    void twoConnections();
    void filesReplacedUnderneath();
    void removedAndBroughtBack();
    void cancelledRebuild();

private:
    QString path() const { return m_folder->filePath(u"test.copydesk"_s); }
    QString indexPath() const { return Library::SearchIndex::filePath(path()); }
    qint64 count(Library::Library &library, const QString &text) const
    {
        return must(Library::matchCount(library, must(Query::parsed(text))));
    }
    void writeToIndex(const QByteArray &content) const
    {
        QFile file(indexPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void copyOver(const QString &from, const QString &to) const
    {
        for (const auto &suffix : {"-wal"_L1, "-shm"_L1})
            QFile::remove(to + suffix);
        QFile::remove(to);
        QVERIFY(QFile::copy(from, to));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SearchIndexTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void SearchIndexTest::spoiltFile_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"missing", "empty", "text", "cut", "another schema", "folder"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void SearchIndexTest::spoiltFile()
{
    QFETCH(QString, how);
    {
        const auto library = open(*m_folder);
        import(*library, posts(50));
        QCOMPARE(count(*library, u"queue"_s), qint64(50));
        QVERIFY(library->searchIndex().isCurrent());
    }
    QByteArray content;
    {
        QFile file(indexPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        content = file.readAll();
    }
    if (how == "missing"_L1) {
        QVERIFY(QFile::remove(indexPath()));
    } else if (how == "empty"_L1) {
        writeToIndex({});
    } else if (how == "text"_L1) {
        writeToIndex("These are somebody's notes, and no database.\n");
    } else if (how == "cut"_L1) {
        writeToIndex(content.first(content.size() / 2));
    } else if (how == "another schema"_L1) {
        const auto other = must(Library::Connection::open(indexPath(), Library::Connection::Access::ReadWrite));
        must(other->script(u"DROP TABLE search_state; CREATE TABLE search_state (a); CREATE TABLE post (id)"_s));
    } else {
        QVERIFY(QFile::remove(indexPath()));
        QVERIFY(QDir().mkdir(indexPath()));
    }
    const auto library = open(*m_folder);
    QCOMPARE(count(*library, u"status:expanded"_s), qint64(50));
    if (how == "folder"_L1) { // nothing can be done about that, and all else goes on
        QVERIFY(!Library::matchCount(*library, must(Query::parsed(u"queue"_s))).has_value());
        setLead(*library, 3, u"A zebra"_s);
        Library::ColumnChange change;
        change.assignments.push_back({F::Topic, u"zebra"_s});
        auto bulk = must(Library::Operation::begin(*library, Library::OperationKind::Bulk, u"bulk"_s));
        must(bulk.changeAll(allIds(*library, 50), change, {u"edit"_s, Post::Bump::Patch, {}}));
        must(bulk.commit());
        return;
    }
    QCOMPARE(count(*library, u"queue"_s), qint64(50));
    QCOMPARE(count(*library, u"has:code topic:long"_s), qint64(50));
    QVERIFY(library->searchIndex().isCurrent());
    if (how == "text"_L1) // what was there may be somebody's
        QVERIFY(QFile::exists(indexPath() + ".damaged"_L1));
}

/// Damage that only shows when the pages are read.
void SearchIndexTest::damagedInside()
{
    {
        const auto library = open(*m_folder);
        import(*library, posts(300));
    }
    QFile file(indexPath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 2; (page + 1) * 4096 <= file.size(); ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(2000, '\xff'));
    }
    file.close();
    const auto library = open(*m_folder);
    QCOMPARE(count(*library, u"queue"_s), qint64(300));
    setLead(*library, 3, u"A zebra"_s);
    QCOMPARE(count(*library, u"zebra"_s), qint64(1));
}

/// After a crash the library may have what the index has not: the index of yesterday beside the library of today.
void SearchIndexTest::behind()
{
    const QString old = m_folder->filePath(u"old"_s);
    {
        const auto library = open(*m_folder);
        import(*library, posts(20));
    }
    QVERIFY(QFile::copy(indexPath(), old));
    {
        const auto library = open(*m_folder);
        import(*library, posts(2500, 21), u"more"_s);
        setLead(*library, 3, u"A zebra"_s);
        auto operation = must(Library::Operation::begin(*library, Library::OperationKind::Edit, u"edit"_s));
        Library::StoredPost present = stored(*library, 4);
        present.post.meta.set(F::Topic, u"zebra crossings"_s);
        must(operation.change(present.id, present.post, {u"edit"_s, Post::Bump::Patch, {}}));
        must(operation.commit());
    }
    copyOver(old, indexPath());
    const auto library = open(*m_folder);
    QVERIFY(!library->searchIndex().isCurrent()); // too much to do while it is opened
    setLead(*library, 5, u"A zebra too"_s); // a change before it was caught up hides nothing
    QVERIFY(!library->searchIndex().isCurrent());
    QCOMPARE(count(*library, u"zebra"_s), qint64(3));
    QCOMPARE(count(*library, u"queue"_s), qint64(2520));
    QCOMPARE(count(*library, u"topic:long"_s), qint64(2519));
    QVERIFY(library->searchIndex().isCurrent());
}

/// A backup put in the place of a library, with the newer index still beside it.
void SearchIndexTest::ahead()
{
    const QString old = m_folder->filePath(u"old"_s);
    {
        const auto library = open(*m_folder);
        import(*library, posts(20));
    }
    QVERIFY(QFile::copy(path(), old));
    {
        const auto library = open(*m_folder);
        import(*library, posts(20, 21), u"more"_s);
        setLead(*library, 3, u"A zebra"_s);
    }
    copyOver(old, path());
    const auto library = open(*m_folder);
    QCOMPARE(count(*library, u"zebra"_s), qint64(0));
    QCOMPARE(count(*library, u"queue"_s), qint64(20));
    import(*library, {post(70)}, u"other"_s); // its row number was another post's in the old index
    QCOMPARE(count(*library, u"summary:22"_s), qint64(0));
    QCOMPARE(count(*library, u"summary:70"_s), qint64(1));
}

void SearchIndexTest::ofAnotherLibrary()
{
    {
        const auto library = open(*m_folder);
        import(*library, posts(20));
    }
    const QString kept = m_folder->filePath(u"kept"_s);
    QVERIFY(QFile::copy(indexPath(), kept));
    QFile::remove(path());
    QFile::remove(indexPath());
    {
        const auto library = open(*m_folder);
        import(*library, posts(20, 101));
    }
    copyOver(kept, indexPath());
    const auto library = open(*m_folder);
    QCOMPARE(count(*library, u"summary:1"_s), qint64(0));
    QCOMPARE(count(*library, u"summary:101"_s), qint64(1));
}

/// Set-based changes do not open the posts; what they set is found all the same, and found no more once it is undone.
void SearchIndexTest::columnsAlone()
{
    const auto library = open(*m_folder);
    import(*library, posts(30));
    Library::ColumnChange change;
    change.assignments.push_back({F::Topic, u"zebra crossings"_s});
    change.listEdits.push_back({Post::field("tools"), {u"black and white"_s}, {}});
    auto bulk = must(Library::Operation::begin(*library, Library::OperationKind::Bulk, u"bulk"_s));
    must(bulk.changeAll(must(Query::parsed(u"id:alphanode-00001*"_s)), change, {u"edit"_s, Post::Bump::Patch, {}}));
    const Library::OperationId operation = must(bulk.commit());
    QCOMPARE(count(*library, u"zebra"_s), qint64(10));
    QCOMPARE(count(*library, u"topic:zebra \"black and white\""_s), qint64(10));
    QCOMPARE(count(*library, u"queue"_s), qint64(30));
    QVERIFY(library->searchIndex().isCurrent());
    must(Library::undo(*library, operation));
    QCOMPARE(count(*library, u"zebra"_s), qint64(0));
    QCOMPARE(count(*library, u"topic:long"_s), qint64(30));
}

/// A crash between the two files' commits of a change that is in columns alone.
void SearchIndexTest::lostColumnChange()
{
    const QString old = m_folder->filePath(u"old"_s);
    {
        const auto library = open(*m_folder);
        import(*library, posts(20));
    }
    QVERIFY(QFile::copy(indexPath(), old));
    {
        const auto library = open(*m_folder);
        Library::ColumnChange change;
        change.assignments.push_back({F::Topic, u"zebra"_s});
        auto bulk = must(Library::Operation::begin(*library, Library::OperationKind::Bulk, u"bulk"_s));
        must(bulk.changeAll(allIds(*library, 5), change, {u"edit"_s, Post::Bump::Patch, {}}));
        must(bulk.commit());
    }
    copyOver(old, indexPath());
    const auto library = open(*m_folder);
    QCOMPARE(count(*library, u"topic:zebra"_s), qint64(5));
    QCOMPARE(count(*library, u"topic:long"_s), qint64(15));
}

void SearchIndexTest::rolledBack()
{
    const auto library = open(*m_folder);
    import(*library, posts(10));
    {
        auto operation = must(Library::Operation::begin(*library, Library::OperationKind::Edit, u"edit"_s));
        Library::StoredPost present = stored(*library, 3);
        present.post.lead = u"A zebra"_s;
        must(operation.change(present.id, present.post, {u"edit"_s, Post::Bump::Minor, {}}));
    }
    QCOMPARE(count(*library, u"zebra"_s), qint64(0));
    QVERIFY(library->searchIndex().isCurrent());
    QCOMPARE(count(*library, u"queue"_s), qint64(10));
}

void SearchIndexTest::readOnly()
{
    {
        const auto library = open(*m_folder);
        import(*library, posts(10));
    }
    {
        const auto library = open(*m_folder, Library::OpenMode::ReadOnly);
        QCOMPARE(count(*library, u"queue"_s), qint64(10));
    }
    for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(indexPath() + suffix);
    const auto library = open(*m_folder, Library::OpenMode::ReadOnly);
    QCOMPARE(count(*library, u"status:expanded quality:>1"_s), qint64(10));
    const auto refused = Library::matchCount(*library, must(Query::parsed(u"queue"_s)));
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error().what.contains("search index"_L1));
    QVERIFY(!QFile::exists(indexPath()));
}

/// The window and the command line on one library.
void SearchIndexTest::twoConnections()
{
    const auto first = open(*m_folder);
    const auto second = open(*m_folder);
    for (int round = 0; round < 10; ++round) {
        import(*first, posts(10, 1 + round * 20), u"first %1"_s.arg(round));
        import(*second, posts(10, 11 + round * 20), u"second %1"_s.arg(round));
        setLead(*first, 11 + round * 20, u"A zebra"_s);
        QVERIFY(first->searchIndex().isCurrent());
        QVERIFY(second->searchIndex().isCurrent());
        QCOMPARE(count(*second, u"zebra"_s), qint64(round + 1));
        QCOMPARE(count(*first, u"queue"_s), qint64(20 * (round + 1)));
    }
}

/// One program makes the index anew while another has the old file open: no change is lost from the new one.
void SearchIndexTest::filesReplacedUnderneath()
{
    const auto first = open(*m_folder);
    import(*first, posts(10));
    for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(indexPath() + suffix);
    const auto second = open(*m_folder);
    QCOMPARE(count(*second, u"queue"_s), qint64(10));
    setLead(*first, 3, u"A zebra"_s);
    QCOMPARE(count(*second, u"zebra"_s), qint64(1));
    Library::ColumnChange change;
    change.assignments.push_back({F::Topic, u"giraffe"_s});
    auto bulk = must(Library::Operation::begin(*first, Library::OperationKind::Bulk, u"bulk"_s));
    must(bulk.changeAll(allIds(*first, 5), change, {u"edit"_s, Post::Bump::Patch, {}}));
    must(bulk.commit());
    QCOMPARE(count(*second, u"giraffe"_s), qint64(5));
}

/// An import that was taken back hides its posts, and its redo shows them again, from an index made in between too.
void SearchIndexTest::removedAndBroughtBack()
{
    const auto library = open(*m_folder);
    const Library::OperationId operation = import(*library, posts(10)).operation;
    must(Library::undo(*library, operation));
    QCOMPARE(count(*library, u"queue"_s), qint64(0));
    must(Library::rebuildSearchIndex(*library));
    must(Library::redo(*library, operation));
    QCOMPARE(count(*library, u"queue"_s), qint64(10));
}

void SearchIndexTest::cancelledRebuild()
{
    const auto library = open(*m_folder);
    import(*library, posts(2000));
    const auto cancelled = Library::rebuildSearchIndex(*library, [](qint64 done, qint64) { return done < 1000; });
    QVERIFY(!cancelled.has_value());
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    QVERIFY(!library->searchIndex().isCurrent());
    QCOMPARE(count(*library, u"queue"_s), qint64(2000)); // asked, it goes on where it stopped
    QVERIFY(library->searchIndex().isCurrent());
}

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "test_searchindex.moc"
