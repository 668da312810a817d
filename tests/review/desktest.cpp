// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlibrary.h"

#include "library/drafts.h"
#include "library/history.h"
#include "review/desk.h"

#include <QFutureWatcher>
#include <QSignalSpy>

using namespace Copydesk;
using namespace Copydesk::Review;

class DeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decisionAndUndo();
    void savedTypingIsDropped();
    void jobsReportAndEnd();
    void cancelledImport();
    void othersChangesAreNoticed();
    void closedDuringAnImport();

private:
    template <typename T> static T wait(QFuture<T> future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000); }();
        return future.result();
    }
    static Library::StoredPost stored(Desk &desk, int number)
    {
        return wait(desk.read([number](Library::Library &library) {
                   const auto id = Library::findPost(library, ReviewLibrary::sourceId(number));
                   return Library::readPost(library, id->value_or(Library::PostId{}));
               }))
            .value();
    }
};

void DeskTest::decisionAndUndo()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(3)));
    const auto desk = Desk::open(test.path());
    QVERIFY(desk);
    QSignalSpy changed(desk->get(), &Desk::changed);
    const auto outcome = wait((*desk)->decide(Draft(stored(**desk, 1)), *parseVerdict(QStringLiteral("approve"))));
    QVERIFY(outcome);
    QVERIFY(changed.count() >= 1);
    QCOMPARE(stored(**desk, 1).post.meta.text(Post::Fields::Status), QStringLiteral("approved"));
    const auto undone = wait((*desk)->undo());
    QVERIFY(undone);
    QCOMPARE(undone->target, outcome->operation);
    QCOMPARE(stored(**desk, 1).post, test.post(1));
    const auto redone = wait((*desk)->redo());
    QVERIFY(redone);
    QCOMPARE(stored(**desk, 1).post.meta.text(Post::Fields::Status), QStringLiteral("approved"));
    QVERIFY(!wait((*desk)->redo())); // nothing is left
}

/// What became a revision is not offered again as typing that a crash had saved.
void DeskTest::savedTypingIsDropped()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    const auto desk = Desk::open(test.path());
    QVERIFY(desk);
    Draft draft(stored(**desk, 1));
    draft.post.title = QStringLiteral("typed");
    QVERIFY(wait((*desk)->writeQuietly([draft](Library::Library &library) {
        return Library::storeDraft(library, {draft.stored.id, draft.stored.head, draft.post});
    })));
    QVERIFY(wait((*desk)->save(draft)));
    QVERIFY(wait((*desk)->read([](Library::Library &library) { return Library::drafts(library); }))->isEmpty());
}

void DeskTest::jobsReportAndEnd()
{
    ReviewLibrary test;
    const auto desk = Desk::open(test.path());
    QVERIFY(desk);
    QSignalSpy started(desk->get(), &Desk::jobStarted);
    ImportRequest request;
    request.paths = {test.file(test.posts(50))};
    std::optional<Result<ImportReport>> report;
    QPointer<Job> job =
        (*desk)->importPosts(request, [&report](Result<ImportReport> answer) { report = std::move(answer); });
    QCOMPARE(started.count(), 1);
    QCOMPARE((*desk)->jobs().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(report, 60'000);
    QVERIFY(*report);
    QCOMPARE((*report)->counts.added, 50);
    QTRY_VERIFY(job.isNull()); // deletes itself
    QVERIFY((*desk)->jobs().isEmpty());

    std::optional<Result<BulkResult>> bulk;
    (*desk)->decideAll(*Query::parsed(QStringLiteral("*")), *parseVerdict(QStringLiteral("approve")),
                       [&bulk](Result<BulkResult> answer) { bulk = std::move(answer); });
    QTRY_VERIFY_WITH_TIMEOUT(bulk, 60'000);
    QVERIFY(*bulk);
    QCOMPARE((*bulk)->counts.changed, 50);
    const auto operation = Library::operation(*test.library, (*bulk)->operation);
    QVERIFY(operation);
    QVERIFY(operation->kind == Library::OperationKind::Bulk);
    QCOMPARE(operation->label, QStringLiteral("approve"));

    std::optional<Result<ExportReport>> exported;
    ExportRequest out;
    out.place = test.folder.filePath(QStringLiteral("out.jsonl"));
    (*desk)->exportPosts(out, [&exported](Result<ExportReport> answer) { exported = std::move(answer); });
    QTRY_VERIFY_WITH_TIMEOUT(exported, 60'000);
    QVERIFY(*exported);
    QCOMPARE((*exported)->posts, 50);
}

void DeskTest::cancelledImport()
{
    ReviewLibrary test;
    const auto desk = Desk::open(test.path());
    QVERIFY(desk);
    ImportRequest request;
    request.paths = {test.file(test.posts(3000))};
    std::optional<Result<ImportReport>> report;
    (*desk)->importPosts(request, [&report](Result<ImportReport> answer) { report = std::move(answer); })->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(report, 60'000);
    QVERIFY(!*report);
    QCOMPARE(report->error().kind, Error::Kind::Cancelled);
    QCOMPARE(test.count(QStringLiteral("*")), 0);
}

/// The command line writes while the window is open.
void DeskTest::othersChangesAreNoticed()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    const auto desk = Desk::open(test.path());
    QVERIFY(desk);
    (void)stored(**desk, 1);
    QTest::qWait(700); // the first look is past
    QSignalSpy changed(desk->get(), &Desk::changed);
    QVERIFY(decide(*test.library, Draft(test.stored(1)), *parseVerdict(QStringLiteral("approve")), QDate(2026, 1, 2)));
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 10'000);
}

/// Closing the window in the middle of an import ends cleanly: what has come stays, and the same import goes on with
/// the rest.
void DeskTest::closedDuringAnImport()
{
    ReviewLibrary test;
    const QString file = test.file(test.posts(4000));
    {
        auto desk = Desk::open(test.path());
        QVERIFY(desk);
        ImportRequest request;
        request.paths = {file};
        bool isCalled = false;
        (*desk)->importPosts(request, [&isCalled](const Result<ImportReport> &) { isCalled = true; });
        desk->reset();
        QVERIFY(!isCalled);
    }
    const auto unfinished = Library::unfinishedImports(*test.library);
    QVERIFY2(unfinished, qPrintable(unfinished ? QString() : unfinished.error().text()));
    QCOMPARE(unfinished->size(), test.count(QStringLiteral("*")) == 4000 ? 0 : 1);
    QCOMPARE(test.import(file).counts.total(), 4000);
    QCOMPARE(test.count(QStringLiteral("*")), 4000);
    QVERIFY(Library::unfinishedImports(*test.library)->isEmpty());
}

QTEST_GUILESS_MAIN(DeskTest)
#include "desktest.moc"
