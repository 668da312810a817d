// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/history.h"
#include "library/maintenance.h"

#include <QFile>

using namespace Samples;
using Library::Arrival;
using Library::ImportCounts;
using Library::OnConflict;

/// The same import twice is one import; what was changed here is never overwritten unasked (spec review.md, "Import is
/// idempotent").
class ImportingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bringsPostsIn();
    void writesNothingTheSecondTime();
    void updatesWhatNobodyChanged_data();
    void updatesWhatNobodyChanged();
    void findsConflicts();
    void replacesAPendingConflict();
    void flagsOnce();
    void keepsOurs();
    void takesTheirs();
    void doesNotCountAnUndoneChange();
    void takesWhatIsHereAlreadyAsUnchanged();
    void takesAnApprovalAway();
    void mergesAConflict();
    void letsTheFirstOfTwoWin_data();
    void letsTheFirstOfTwoWin();
    void decidesWithoutWriting();
    void logsRejections();
    void isCancelled();
    void goesOnAfterACut();
    void isTakenBackAfterACut();
    void doesNotTakeARunningOneForCut();
    void keepsFieldsThatAreAbsentOrEmpty();

private:
    qint64 changeCount()
    {
        return must(m_library->connection().value(
                        u"SELECT (SELECT count(*) FROM revision) + (SELECT count(*) FROM body)"_s))
            .toLongLong();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library::Library> m_library;
};

static std::vector<Post::Post> newer(int count, const QString &lead = u"newer"_s)
{
    auto posts = Samples::posts(count);
    for (auto &post : posts)
        post.lead = lead;
    return posts;
}

void ImportingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = open(*m_folder);
}

void ImportingTest::cleanup()
{
    QCOMPARE(must(Library::verify(*m_library)).problems, QStringList());
    m_library.reset();
}

void ImportingTest::bringsPostsIn()
{
    const auto imported = Samples::import(*m_library, Samples::posts(2500));
    QCOMPARE(imported.counts, (ImportCounts{.added = 2500}));
    QCOMPARE(must(Library::postCount(*m_library)), 2500);
    for (const int number : {1, 999, 1000, 1001, 2500})
        QCOMPARE(stored(*m_library, number).post, Samples::post(number));
    const auto row = must(Library::operation(*m_library, imported.operation));
    QVERIFY(row.kind == Library::OperationKind::Import);
    QCOMPARE(row.posts, 2500);
    QVERIFY(row.finished);
    QCOMPARE(row.details.value(u"new"_s).toInteger(), 2500);
    QCOMPARE(stored(*m_library, 1).importedBy, imported.operation);
    const auto rows =
        must(Library::readRows(*m_library, std::vector{id(*m_library, 7), id(*m_library, 3), Library::PostId{99999}}));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).title, Samples::post(7).title);
    QCOMPARE(rows.at(1).viewCount, 5'000'000'003);
    QCOMPARE(rows.at(1).version, Post::Version(1, 3, 7));
    QCOMPARE(rows.at(0).lastReviewed, QDate(2025, 6, 8));
    QVERIFY(!rows.at(0).needsReview);
}

void ImportingTest::writesNothingTheSecondTime()
{
    Samples::import(*m_library, Samples::posts(1200));
    const qint64 before = changeCount();
    const auto again = Samples::import(*m_library, Samples::posts(1200));
    QCOMPARE(again.counts, (ImportCounts{.unchanged = 1200}));
    QCOMPARE(again.operation, Library::OperationId{});
    QCOMPARE(changeCount(), before);
    QCOMPARE(must(Library::operations(*m_library)).size(), 2); // it is in the log all the same
    // A change made here does not make the same import a new one.
    setStatus(*m_library, 1, u"approved"_s);
    QCOMPARE(Samples::import(*m_library, Samples::posts(1200)).counts, (ImportCounts{.unchanged = 1200}));
}

void ImportingTest::updatesWhatNobodyChanged_data()
{
    QTest::addColumn<Post::Version>("theirs");
    QTest::addColumn<Post::Version>("expected"); // ours is 1.1.7
    QTest::newRow("an older version") << Post::Version(1, 0, 0) << Post::Version(1, 2, 0);
    QTest::newRow("the same") << Post::Version(1, 1, 7) << Post::Version(1, 2, 0);
    QTest::newRow("a newer patch") << Post::Version(1, 1, 8) << Post::Version(1, 2, 0);
    QTest::newRow("a newer minor") << Post::Version(1, 5, 3) << Post::Version(1, 5, 3);
    QTest::newRow("a newer major") << Post::Version(3, 0, 0) << Post::Version(3, 0, 0);
}

void ImportingTest::updatesWhatNobodyChanged()
{
    QFETCH(Post::Version, theirs);
    QFETCH(Post::Version, expected);
    Samples::import(*m_library, Samples::posts(2));
    auto post = Samples::post(1);
    post.lead = u"newer"_s;
    post.meta.set(F::Version, theirs);
    const auto imported = Samples::import(*m_library, {post, Samples::post(2)}, u"newer.jsonl"_s);
    QCOMPARE(imported.counts, (ImportCounts{.updated = 1, .unchanged = 1}));
    post.meta.set(F::Version, expected);
    QCOMPARE(stored(*m_library, 1).post, post);
    const auto history = must(Library::revisionsOf(*m_library, id(*m_library, 1)));
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().kind, u"import"_s);
    QCOMPARE(history.first().operation, imported.operation);
    QCOMPARE(must(Library::readPostAt(*m_library, id(*m_library, 1), {})), Samples::post(1));
}

void ImportingTest::findsConflicts()
{
    Samples::import(*m_library, Samples::posts(3));
    setLead(*m_library, 1, u"ours"_s);
    const auto ours = stored(*m_library, 1);
    const auto theirs = newer(2);
    const auto imported = Samples::import(*m_library, theirs, u"newer.jsonl"_s);
    QCOMPARE(imported.arrivals, (QList{Arrival::Conflict, Arrival::Updated}));
    const auto now = stored(*m_library, 1);
    QCOMPARE(now.post.lead, u"ours"_s);
    QVERIFY(now.post.meta.flag(F::NeedsReview));
    QVERIFY(now.hasConflict);
    QCOMPARE(version(now), version(ours).bumped(Post::Bump::Patch));
    QCOMPARE(must(Library::conflicts(*m_library)), QList{now.id});
    const auto three = must(Library::readConflict(*m_library, now.id));
    QCOMPARE(three.ancestor, Samples::post(1));
    QCOMPARE(three.ours, now.post);
    QCOMPARE(three.theirs, theirs[0]);
    QCOMPARE(three.head, now.head);
    QCOMPARE(three.import, imported.operation);
    // The same again is nothing new.
    QCOMPARE(Samples::import(*m_library, theirs, u"newer.jsonl"_s).counts, (ImportCounts{.unchanged = 2}));
    QVERIFY(!must(Library::readRows(*m_library, std::vector{id(*m_library, 2)})).first().hasConflict);
    QVERIFY(must(Library::readRows(*m_library, std::vector{now.id})).first().hasConflict);
}

void ImportingTest::replacesAPendingConflict()
{
    Samples::import(*m_library, Samples::posts(1));
    setLead(*m_library, 1, u"ours"_s);
    Samples::import(*m_library, newer(1, u"theirs"_s), u"a"_s);
    QCOMPARE(Samples::import(*m_library, newer(1, u"theirs, later"_s), u"b"_s).counts.conflicts, 1);
    QCOMPARE(must(Library::readConflict(*m_library, id(*m_library, 1))).theirs.lead, u"theirs, later"_s);
    QCOMPARE(must(Library::conflicts(*m_library)).size(), 1);
}

void ImportingTest::flagsOnce()
{
    // Post 2 is flagged already: nothing of it changes, and so its version does not either.
    Samples::import(*m_library, Samples::posts(2));
    setLead(*m_library, 2, u"ours"_s);
    const auto before = stored(*m_library, 2);
    Samples::import(*m_library, newer(2), u"newer"_s);
    QCOMPARE(stored(*m_library, 2).post, before.post);
    QVERIFY(stored(*m_library, 2).hasConflict);
}

void ImportingTest::keepsOurs()
{
    Samples::import(*m_library, Samples::posts(1));
    setLead(*m_library, 1, u"ours"_s);
    const auto ours = stored(*m_library, 1);
    auto imported = Samples::import(*m_library, newer(1), u"newer"_s, OnConflict::Keep);
    QCOMPARE(imported.counts, (ImportCounts{.conflicts = 1}));
    QCOMPARE(stored(*m_library, 1).post, ours.post);
    QVERIFY(!stored(*m_library, 1).hasConflict);
    QCOMPARE(Samples::import(*m_library, newer(1), u"newer"_s).counts, (ImportCounts{.unchanged = 1}));
    // What comes later is a conflict again: ours is still another one than theirs.
    QCOMPARE(Samples::import(*m_library, newer(1, u"later"_s), u"later"_s).counts, (ImportCounts{.conflicts = 1}));
}

void ImportingTest::takesTheirs()
{
    Samples::import(*m_library, Samples::posts(1));
    setLead(*m_library, 1, u"ours"_s);
    Samples::import(*m_library, newer(1, u"pending"_s), u"pending"_s);
    const auto before = stored(*m_library, 1);
    QCOMPARE(Samples::import(*m_library, newer(1), u"newer"_s, OnConflict::Take).counts, (ImportCounts{.updated = 1}));
    QCOMPARE(stored(*m_library, 1).post.lead, u"newer"_s);
    QVERIFY(!stored(*m_library, 1).hasConflict);
    QVERIFY(version(stored(*m_library, 1)) > version(before));
}

void ImportingTest::doesNotCountAnUndoneChange()
{
    Samples::import(*m_library, Samples::posts(2));
    must(Library::undo(*m_library, setLead(*m_library, 1, u"ours"_s)));
    setLead(*m_library, 2, u"ours"_s);
    setLead(*m_library, 2, Samples::post(2).lead); // changed back by hand
    QCOMPARE(Samples::import(*m_library, newer(2), u"newer"_s).counts, (ImportCounts{.updated = 2}));
}

void ImportingTest::takesWhatIsHereAlreadyAsUnchanged()
{
    // What was approved here, exported and imported again.
    Samples::import(*m_library, Samples::posts(2));
    setStatus(*m_library, 1, u"approved"_s);
    const auto ours = stored(*m_library, 1);
    QCOMPARE(Samples::import(*m_library, {ours.post}, u"exported"_s).counts, (ImportCounts{.unchanged = 1}));
    QCOMPARE(stored(*m_library, 1).head, ours.head);
    // From now on it is what later imports are compared with.
    auto later = ours.post;
    later.lead = u"edited elsewhere"_s;
    QCOMPARE(Samples::import(*m_library, {later}, u"later"_s).counts, (ImportCounts{.updated = 1}));
}

void ImportingTest::takesAnApprovalAway()
{
    auto approved = Samples::post(1, u"approved"_s);
    Samples::import(*m_library, {approved});
    approved.lead = u"newer"_s;
    Samples::import(*m_library, {approved}, u"newer"_s);
    QCOMPARE(stored(*m_library, 1).post.meta.text(F::Status), u"reviewed"_s);
    QVERIFY(stored(*m_library, 1).post.meta.flag(F::NeedsReview));
}

void ImportingTest::mergesAConflict()
{
    Samples::import(*m_library, Samples::posts(1));
    setLead(*m_library, 1, u"ours"_s);
    const auto theirs = newer(1);
    Samples::import(*m_library, theirs, u"newer"_s);
    auto three = must(Library::readConflict(*m_library, id(*m_library, 1)));
    QVERIFY(!Library::resolveConflict(*m_library, three.post, three.ours,
                                      Library::RevisionId{})); // not what the editor saw
    auto merged = three.ours;
    merged.lead = u"both"_s;
    const auto operation = must(Library::resolveConflict(*m_library, three.post, merged, three.head));
    QVERIFY(must(Library::operation(*m_library, operation)).kind == Library::OperationKind::Conflict);
    QCOMPARE(stored(*m_library, 1).post.lead, u"both"_s);
    QVERIFY(version(stored(*m_library, 1)) > three.ours.meta.version(F::Version));
    QVERIFY(!stored(*m_library, 1).hasConflict);
    QCOMPARE(must(Library::revisionsOf(*m_library, three.post)).first().kind, u"conflict"_s);
    QCOMPARE(Samples::import(*m_library, theirs, u"newer"_s).counts, (ImportCounts{.unchanged = 1}));
    QCOMPARE(Library::readConflict(*m_library, three.post).error().kind, Error::Kind::NotFound);
}

void ImportingTest::letsTheFirstOfTwoWin_data()
{
    QTest::addColumn<bool>("dryRun");
    QTest::newRow("written") << false;
    QTest::newRow("dry run") << true;
}

void ImportingTest::letsTheFirstOfTwoWin()
{
    QFETCH(bool, dryRun);
    Samples::import(*m_library, {Samples::post(9)});
    auto other = Samples::post(1);
    other.lead = u"another one of the same name"_s;
    auto other9 = Samples::post(9);
    other9.lead = other.lead;
    auto writer = must(Library::ImportWriter::begin(*m_library, u"twice"_s, OnConflict::Flag, dryRun));
    const std::vector<Post::Post> first{Samples::post(1), other, Samples::post(1), Samples::post(9), other9};
    QCOMPARE(must(writer.write(first)),
             (QList{Arrival::New, Arrival::Rejected, Arrival::Unchanged, Arrival::Unchanged, Arrival::Rejected}));
    // In a later batch as well.
    const std::vector<Post::Post> second{other, Samples::post(1), Post::Post()};
    QCOMPARE(must(writer.write(second)), (QList{Arrival::Rejected, Arrival::Unchanged, Arrival::Rejected}));
    must(writer.finish());
    if (!dryRun)
        QCOMPARE(stored(*m_library, 1).post, Samples::post(1));
}

void ImportingTest::decidesWithoutWriting()
{
    Samples::import(*m_library, Samples::posts(3));
    setLead(*m_library, 1, u"ours"_s);
    auto incoming = newer(2);
    incoming.push_back(Samples::post(3));
    incoming.push_back(Samples::post(4));
    const auto number = m_library->changeNumber();
    const auto tried = Samples::import(*m_library, incoming, u"newer"_s, OnConflict::Flag, true);
    QCOMPARE(m_library->changeNumber(), number);
    QCOMPARE(tried.operation, Library::OperationId{});
    const auto done = Samples::import(*m_library, incoming, u"newer"_s);
    QCOMPARE(tried.counts, done.counts);
    QCOMPARE(tried.arrivals, done.arrivals);
}

void ImportingTest::logsRejections()
{
    auto writer = must(Library::ImportWriter::begin(*m_library, u"posts.jsonl"_s, OnConflict::Flag));
    const Error error{.kind = Error::Kind::Malformed,
                      .what = u"No date."_s,
                      .file = u"posts.jsonl"_s,
                      .line = 17,
                      .found = u"x"_s,
                      .expected = u"a date"_s};
    writer.reject(error);
    must(writer.write(Samples::posts(1)));
    writer.reject(error);
    QCOMPARE(writer.counts(), (ImportCounts{.added = 1, .rejected = 2}));
    const auto operation = must(writer.finish());
    QCOMPARE(must(Library::rejectionsOf(*m_library, operation)), (QList{error, error}));
    QCOMPARE(must(Library::operation(*m_library, operation)).details.value(u"rejected"_s).toInteger(), 2);
}

void ImportingTest::isCancelled()
{
    Samples::import(*m_library, Samples::posts(2));
    auto writer = must(Library::ImportWriter::begin(*m_library, u"more"_s, OnConflict::Flag));
    must(writer.write(newer(2)));
    must(writer.write(Samples::posts(20, 100)));
    must(writer.cancel());
    QCOMPARE(must(Library::postCount(*m_library)), 2);
    QCOMPARE(stored(*m_library, 1).post, Samples::post(1));
    QVERIFY(must(Library::unfinishedImports(*m_library)).isEmpty());
    // Nothing had been written yet.
    auto early = must(Library::ImportWriter::begin(*m_library, u"more"_s, OnConflict::Flag));
    must(early.cancel());
    QVERIFY(must(Library::unfinishedImports(*m_library)).isEmpty());
}

void ImportingTest::goesOnAfterACut()
{
    Samples::import(*m_library, Samples::posts(5));
    setLead(*m_library, 3, u"ours"_s);
    auto all = newer(5); // one of them in conflict
    for (const auto &post : Samples::posts(15, 100))
        all.push_back(post);
    Library::OperationId cut;
    {
        auto writer = must(Library::ImportWriter::begin(*m_library, u"big.jsonl"_s, OnConflict::Flag));
        cut = writer.id();
        writer.reject(
            Error{.kind = Error::Kind::Malformed, .what = u"x"_s, .file = {}, .line = 1, .found = {}, .expected = {}});
        must(writer.write(std::span(all).first(12)));
    }
    m_library = open(*m_folder);
    const auto unfinished = must(Library::unfinishedImports(*m_library));
    QCOMPARE(unfinished.size(), 1);
    QCOMPARE(unfinished.first().id, cut);
    QCOMPARE(unfinished.first().posts, 12);
    QCOMPARE(must(Library::postCount(*m_library)), 12);

    auto writer = must(Library::ImportWriter::begin(*m_library, u"big.jsonl"_s, OnConflict::Flag));
    QCOMPARE(writer.id(), cut);
    writer.reject(
        Error{.kind = Error::Kind::Malformed, .what = u"x"_s, .file = {}, .line = 1, .found = {}, .expected = {}});
    must(writer.write(all));
    // It reports as if it had never been cut off.
    QCOMPARE(writer.counts(), (ImportCounts{.added = 15, .updated = 4, .conflicts = 1, .rejected = 1}));
    QCOMPARE(must(writer.finish()), cut);
    QVERIFY(must(Library::unfinishedImports(*m_library)).isEmpty());
    QCOMPARE(must(Library::rejectionsOf(*m_library, cut)).size(), 1);
    QCOMPARE(must(Library::operation(*m_library, cut)).posts, 20);
    QCOMPARE(must(Library::undo(*m_library, cut)).restored, 20);
    QCOMPARE(must(Library::postCount(*m_library)), 5);
}

void ImportingTest::isTakenBackAfterACut()
{
    Library::OperationId cut;
    {
        auto writer = must(Library::ImportWriter::begin(*m_library, u"big.jsonl"_s, OnConflict::Flag));
        cut = writer.id();
        must(writer.write(Samples::posts(10)));
    }
    m_library = open(*m_folder);
    QCOMPARE(must(Library::undo(*m_library, cut)).restored, 10);
    QVERIFY(must(Library::unfinishedImports(*m_library)).isEmpty());
    QCOMPARE(must(Library::postCount(*m_library)), 0);
}

void ImportingTest::doesNotTakeARunningOneForCut()
{
    auto other = open(*m_folder);
    auto writer = must(Library::ImportWriter::begin(*other, u"big.jsonl"_s, OnConflict::Flag));
    must(writer.write(Samples::posts(10)));
    QVERIFY(must(Library::unfinishedImports(*m_library)).isEmpty());
    const auto undone = Library::undo(*m_library, writer.id());
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, Error::Kind::Refused);
    // The same source at the same time is an import of its own.
    auto second = must(Library::ImportWriter::begin(*m_library, u"big.jsonl"_s, OnConflict::Flag));
    QVERIFY(second.id() != writer.id());
    must(second.write(Samples::posts(12)));
    QCOMPARE(second.counts(), (ImportCounts{.added = 2, .unchanged = 10}));
    must(second.finish());
    must(writer.finish());
    // And decisions go in between.
    auto third = must(Library::ImportWriter::begin(*other, u"more.jsonl"_s, OnConflict::Flag));
    must(third.write(Samples::posts(10, 50)));
    setStatus(*m_library, 50, u"approved"_s);
    must(third.write(Samples::posts(10, 60)));
    must(third.finish());
    QCOMPARE(stored(*m_library, 50).post.meta.text(F::Status), u"approved"_s);
}

void ImportingTest::keepsFieldsThatAreAbsentOrEmpty()
{
    Post::Post bare;
    bare.meta.set(F::SourceId, u"bare"_s);
    Post::Post empty;
    empty.title = u""_s;
    empty.lead = u""_s;
    empty.similar = QStringList();
    empty.meta.set(F::SourceId, u"empty"_s);
    empty.meta.set(F::Topic, u""_s);
    empty.meta.set(F::Status, u""_s);
    empty.meta.set(Post::field("tools"), QStringList());
    empty.meta.set(Post::field("stack"), QStringList{u""_s});
    empty.meta.set(Post::field("view_count"), qint64(0));
    empty.meta.set(F::HasImages, false);
    Samples::import(*m_library, {bare, empty});
    const auto read = [this](const QString &name) {
        return must(Library::readPost(*m_library, *must(Library::findPost(*m_library, name)))).post;
    };
    QCOMPARE(read(u"bare"_s), bare);
    QVERIFY(read(u"bare"_s).title.isNull());
    QCOMPARE(read(u"empty"_s), empty);
    QVERIFY(!read(u"empty"_s).title.isNull());
    QVERIFY(read(u"empty"_s).meta.has(F::Topic));
    QVERIFY(!read(u"bare"_s).meta.has(F::Topic));
    // A post without a version gets its first one.
    auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"bulk"_s));
    must(operation.changeAll(Query::Query(), statusChange(u"x"_s), {u"bulk"_s, Post::Bump::Patch, {}}));
    const auto bulk = must(operation.commit());
    QCOMPARE(read(u"bare"_s).meta.version(F::Version), Post::Version(0, 0, 1));
    must(Library::undo(*m_library, bulk));
    QCOMPARE(read(u"bare"_s), bare);
    QCOMPARE(read(u"empty"_s), empty);
}

QTEST_GUILESS_MAIN(ImportingTest)
#include "test_importing.moc"
