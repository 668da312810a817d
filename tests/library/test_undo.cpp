// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/history.h"
#include "library/maintenance.h"

using namespace Samples;
using Library::OperationId;

/// Any operation can be taken back and done again, at any time; what changed since is left alone (spec review.md,
/// "Operations and undo").
class UndoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesBackADecisionAndDoesItAgain();
    void keepsBothInTheHistory();
    void walksAChainBackAndForth();
    void leavesWhatChangedSinceAlone();
    void takesBackTheRestLater();
    void takesBackTheTakingBack();
    void startsANewBranchAfterAnUndo();
    void takesBackText();
    void takesBackABulkChange();
    void takesBackAnImport();
    void takesBackAnUpdatingImport();
    void bringsAnUndoneImportInAgain();
    void bringsConflictsBack();
    void offersWhatAPersonExpects();
    void refusesWhatIsTakenBack();
    void worksAfterARestart();
    void cancels();

private:
    QString status(int number) { return stored(*m_library, number).post.meta.text(F::Status); }
    Library::UndoReport undo(OperationId id) { return must(Library::undo(*m_library, id)); }
    Library::UndoReport redo(OperationId id) { return must(Library::redo(*m_library, id)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library::Library> m_library;
    OperationId m_import;
};

void UndoTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = open(*m_folder);
    m_import = Samples::import(*m_library, Samples::posts(10)).operation;
}

void UndoTest::cleanup()
{
    QCOMPARE(must(Library::verify(*m_library)).problems, QStringList());
    m_library.reset();
}

void UndoTest::takesBackADecisionAndDoesItAgain()
{
    const auto before = stored(*m_library, 1);
    const auto decision = setStatus(*m_library, 1, u"approved"_s);
    const auto decided = stored(*m_library, 1);
    auto report = undo(decision);
    QCOMPARE(report.restored, 1);
    QCOMPARE(report.leftAloneCount, 0);
    QCOMPARE(report.posts, QList{before.id});
    QCOMPARE(stored(*m_library, 1).post, before.post); // the version too
    QVERIFY(must(Library::operation(*m_library, decision)).isUndone);
    report = redo(decision);
    QCOMPARE(report.restored, 1);
    QCOMPARE(stored(*m_library, 1).post, decided.post);
    QCOMPARE(stored(*m_library, 1).head, decided.head);
    QVERIFY(!must(Library::operation(*m_library, decision)).isUndone);
}

void UndoTest::keepsBothInTheHistory()
{
    undo(setStatus(*m_library, 1, u"approved"_s));
    const auto history = must(Library::revisionsOf(*m_library, id(*m_library, 1)));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.at(0).kind, u"undo"_s);
    QVERIFY(history.at(0).bump == Post::Bump::None);
    QVERIFY(!history.at(0).isUndone);
    QCOMPARE(history.at(1).kind, u"approved"_s);
    QVERIFY(history.at(1).isUndone);
    QCOMPARE(must(Library::readPostAt(*m_library, id(*m_library, 1), history.at(1).stateAfter)).meta.text(F::Status),
             u"approved"_s);
    QCOMPARE(must(Library::readPostAt(*m_library, id(*m_library, 1), history.at(0).stateAfter)), Samples::post(1));
}

void UndoTest::walksAChainBackAndForth()
{
    const auto one = setStatus(*m_library, 1, u"reviewed"_s);
    const auto afterOne = stored(*m_library, 1).post;
    const auto two = setStatus(*m_library, 1, u"approved"_s);
    const auto afterTwo = stored(*m_library, 1).post;
    undo(two);
    QCOMPARE(stored(*m_library, 1).post, afterOne);
    undo(one);
    QCOMPARE(stored(*m_library, 1).post, Samples::post(1));
    // The second cannot be done again before the first.
    QCOMPARE(redo(two).restored, 0);
    QCOMPARE(redo(one).restored, 1);
    QCOMPARE(stored(*m_library, 1).post, afterOne);
    QCOMPARE(redo(two).restored, 1);
    QCOMPARE(stored(*m_library, 1).post, afterTwo);
}

void UndoTest::leavesWhatChangedSinceAlone()
{
    auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"bulk"_s));
    must(operation.changeAll(allIds(*m_library, 5), statusChange(u"reviewed"_s), {u"bulk"_s, Post::Bump::Patch, {}}));
    const auto bulk = must(operation.commit());
    setStatus(*m_library, 2, u"approved"_s);
    const auto report = undo(bulk);
    QCOMPARE(report.restored, 4);
    QCOMPARE(report.leftAlone, QList{id(*m_library, 2)});
    QCOMPARE(status(1), u"expanded"_s);
    QCOMPARE(status(2), u"approved"_s);
    QVERIFY(must(Library::operation(*m_library, bulk)).isUndone);
}

void UndoTest::takesBackTheRestLater()
{
    auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"bulk"_s));
    must(operation.changeAll(allIds(*m_library, 3), statusChange(u"reviewed"_s), {u"bulk"_s, Post::Bump::Patch, {}}));
    const auto bulk = must(operation.commit());
    const auto decision = setStatus(*m_library, 2, u"approved"_s);
    undo(bulk);
    undo(decision);
    QCOMPARE(must(Library::nextUndo(*m_library)), bulk); // post 2 is as it left it
    QCOMPARE(undo(bulk).restored, 1);
    QCOMPARE(status(2), u"expanded"_s);
    QCOMPARE(redo(bulk).restored, 3);
    QCOMPARE(status(2), u"reviewed"_s);
}

void UndoTest::takesBackTheTakingBack()
{
    const auto decision = setStatus(*m_library, 1, u"approved"_s);
    const auto undone = undo(decision).operation;
    const auto again = undo(undone).operation; // does the decision again
    QCOMPARE(status(1), u"approved"_s);
    QVERIFY(must(Library::operation(*m_library, again)).kind == Library::OperationKind::Redo);
    undo(again);
    QCOMPARE(status(1), u"expanded"_s);
    QVERIFY(!Library::undo(*m_library, again));
}

void UndoTest::startsANewBranchAfterAnUndo()
{
    const auto first = setStatus(*m_library, 1, u"approved"_s);
    const auto approved = stored(*m_library, 1);
    undo(first);
    const auto second = setStatus(*m_library, 1, u"rejected"_s);
    QCOMPARE(redo(first).restored, 0);
    QCOMPARE(redo(first).leftAloneCount, 1);
    QCOMPARE(status(1), u"rejected"_s);
    // A state of the branch that was left can still be read.
    QCOMPARE(must(Library::readPostAt(*m_library, approved.id, approved.head)), approved.post);
    undo(second);
    QCOMPARE(redo(first).restored, 1);
    QCOMPARE(stored(*m_library, 1).post, approved.post);
}

void UndoTest::takesBackText()
{
    const auto edit = setLead(*m_library, 1, u"Zebras in the queue"_s);
    const auto find = [this](const QString &words) { return must(Query::parsed(words)); };
    const auto matched = [&](const QString &words) {
        auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"count"_s));
        return must(operation.changeAll(find(words), statusChange(u"x"_s), {u"bulk"_s, Post::Bump::Patch, {}})).matched;
    };
    QCOMPARE(matched(u"zebras"_s), 1);
    undo(edit);
    QCOMPARE(stored(*m_library, 1).post, Samples::post(1));
    QCOMPARE(matched(u"zebras"_s), 0); // the search index follows
    redo(edit);
    QCOMPARE(stored(*m_library, 1).post.lead, u"Zebras in the queue"_s);
    QCOMPARE(matched(u"zebras"_s), 1);
}

void UndoTest::takesBackABulkChange()
{
    auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"bulk"_s));
    Library::ColumnChange change = statusChange(u"approved"_s);
    change.listEdits.push_back({Post::field("tools"), {u"black"_s}, {u"pytest"_s}});
    change.assignments.push_back({Post::field("difficulty"), Post::Value()});
    change.assignments.push_back({Post::field("view_count"), qint64(9'000'000'000)});
    must(operation.changeAll(allIds(*m_library, 10), change, {u"bulk"_s, Post::Bump::Major, {}}));
    const auto bulk = must(operation.commit());
    const auto changed = stored(*m_library, 4);
    QCOMPARE(undo(bulk).restored, 10);
    for (int number = 1; number <= 10; ++number)
        QCOMPARE(stored(*m_library, number).post, Samples::post(number));
    QCOMPARE(redo(bulk).restored, 10);
    QCOMPARE(stored(*m_library, 4).post, changed.post);
}

void UndoTest::takesBackAnImport()
{
    const auto more = Samples::import(*m_library, Samples::posts(5, 11), u"more.jsonl"_s).operation;
    setStatus(*m_library, 12, u"approved"_s);
    const auto report = undo(more);
    QCOMPARE(report.restored, 4);
    QCOMPARE(report.leftAlone, QList{id(*m_library, 12)});
    QVERIFY(!must(Library::findPost(*m_library, sourceId(11))));
    QCOMPARE(must(Library::postCount(*m_library)), 11);
    QCOMPARE(redo(more).restored, 4);
    QCOMPARE(must(Library::postCount(*m_library)), 15);
    QCOMPARE(stored(*m_library, 11).post, Samples::post(11));
}

void UndoTest::takesBackAnUpdatingImport()
{
    auto newer = Samples::posts(3);
    for (auto &post : newer)
        post.lead = u"newer"_s;
    const auto update = Samples::import(*m_library, newer, u"newer.jsonl"_s);
    QCOMPARE(update.counts.updated, 3);
    const auto updated = stored(*m_library, 1);
    undo(update.operation);
    QCOMPARE(stored(*m_library, 1).post, Samples::post(1));
    // The update can come again: that it was here once is taken back as well.
    const auto again = Samples::import(*m_library, newer, u"newer.jsonl"_s);
    QCOMPARE(again.counts.updated, 3);
    QCOMPARE(stored(*m_library, 1).post, updated.post);
    QCOMPARE(Samples::import(*m_library, newer, u"newer.jsonl"_s).counts.unchanged, 3);
}

void UndoTest::bringsAnUndoneImportInAgain()
{
    undo(m_import);
    QCOMPARE(must(Library::postCount(*m_library)), 0);
    auto posts = Samples::posts(10);
    posts[3].lead = u"another lead by now"_s;
    const auto again = Samples::import(*m_library, posts, u"again.jsonl"_s);
    QCOMPARE(again.counts.added, 10);
    for (int number = 1; number <= 10; ++number)
        QCOMPARE(stored(*m_library, number).post, posts[size_t(number - 1)]); // as it came, the version too
    QCOMPARE(Samples::import(*m_library, posts, u"again.jsonl"_s).counts.unchanged, 10);
    QCOMPARE(redo(m_import).restored, 0); // they are there, through the second import
    undo(again.operation);
    QCOMPARE(must(Library::postCount(*m_library)), 0);
    redo(m_import);
    QCOMPARE(stored(*m_library, 4).post, Samples::post(4));
}

void UndoTest::bringsConflictsBack()
{
    setLead(*m_library, 1, u"ours"_s);
    setLead(*m_library, 2, u"ours"_s);
    auto theirs = Samples::posts(2);
    for (auto &post : theirs)
        post.lead = u"theirs"_s;
    const auto import = Samples::import(*m_library, theirs, u"theirs.jsonl"_s);
    QCOMPARE(import.counts.conflicts, 2);
    const auto conflict = must(Library::readConflict(*m_library, id(*m_library, 1)));
    const auto resolved = must(Library::resolveConflict(*m_library, conflict.post, conflict.theirs, conflict.head));
    QCOMPARE(must(Library::conflicts(*m_library)), QList{id(*m_library, 2)});
    undo(resolved);
    QCOMPARE(must(Library::conflicts(*m_library)).size(), 2);
    QCOMPARE(must(Library::readConflict(*m_library, id(*m_library, 1))).theirs, theirs[0]);
    undo(import.operation);
    QCOMPARE(must(Library::conflicts(*m_library)).size(), 0);
    QCOMPARE(stored(*m_library, 1).post.lead, u"ours"_s);
    redo(import.operation);
    QCOMPARE(must(Library::conflicts(*m_library)).size(), 2);
    redo(resolved);
    QCOMPARE(must(Library::conflicts(*m_library)), QList{id(*m_library, 2)});
    QCOMPARE(stored(*m_library, 1).post.lead, u"theirs"_s);
}

void UndoTest::offersWhatAPersonExpects()
{
    using Next = std::optional<OperationId>;
    QCOMPARE(must(Library::nextUndo(*m_library)), Next(m_import));
    QCOMPARE(must(Library::nextRedo(*m_library)), Next());
    const auto one = setStatus(*m_library, 1, u"approved"_s);
    const auto two = setStatus(*m_library, 2, u"approved"_s);
    Samples::import(*m_library, Samples::posts(10), u"nothing new.jsonl"_s); // a line in the log, nothing to take back
    QCOMPARE(must(Library::nextUndo(*m_library)), Next(two));
    undo(two);
    QCOMPARE(must(Library::nextUndo(*m_library)), Next(one));
    undo(one);
    QCOMPARE(must(Library::nextUndo(*m_library)), Next(m_import));
    QCOMPARE(must(Library::nextRedo(*m_library)), Next(one));
    redo(one);
    QCOMPARE(must(Library::nextRedo(*m_library)), Next(two));
    QCOMPARE(must(Library::nextUndo(*m_library)), Next(one));
    redo(two);
    QCOMPARE(must(Library::nextRedo(*m_library)), Next());
    QCOMPARE(must(Library::nextUndo(*m_library)), Next(two));
    undo(two);
    const auto three = setStatus(*m_library, 3, u"approved"_s);
    QCOMPARE(must(Library::nextRedo(*m_library)), Next()); // something new was done
    QCOMPARE(redo(two).restored, 1); // but by its number it can be done again
    undo(three);
    QCOMPARE(must(Library::nextRedo(*m_library)), Next(three));
}

void UndoTest::refusesWhatIsTakenBack()
{
    const auto decision = setStatus(*m_library, 1, u"approved"_s);
    QVERIFY(!Library::redo(*m_library, decision));
    undo(decision);
    const auto twice = Library::undo(*m_library, decision);
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, Error::Kind::Refused);
    QCOMPARE(Library::undo(*m_library, OperationId{999}).error().kind, Error::Kind::NotFound);
}

void UndoTest::worksAfterARestart()
{
    const auto decision = setStatus(*m_library, 1, u"approved"_s);
    m_library = open(*m_folder);
    undo(decision);
    m_library = open(*m_folder);
    QCOMPARE(stored(*m_library, 1).post, Samples::post(1));
    QCOMPARE(must(Library::nextRedo(*m_library)), std::optional(decision));
    redo(decision);
    QCOMPARE(status(1), u"approved"_s);
}

void UndoTest::cancels()
{
    Samples::import(*m_library, Samples::posts(3000, 1000), u"many.jsonl"_s);
    auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"bulk"_s));
    must(operation.changeAll(Query::Query(), statusChange(u"approved"_s), {u"bulk"_s, Post::Bump::Patch, {}}));
    const auto bulk = must(operation.commit());
    const auto report = Library::undo(*m_library, bulk, [](qint64, qint64) { return false; });
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(status(1), u"approved"_s);
    QCOMPARE(undo(bulk).restored, 3010);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "test_undo.moc"
