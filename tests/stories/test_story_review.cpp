// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Protects the main job from end to end, in the real window on a real library: import → filter → decide → edit → undo →
// bulk → export → restart.
#include "library/history.h"
#include "post/json.h"
#include "post/status.h"
#include "stage.h"
#include "window/bulkdialog.h"
#include "window/currentpost.h"
#include "window/exportdialog.h"
#include "window/fieldrow.h"
#include "window/importdialog.h"
#include "window/metapanel.h"
#include "window/noticebar.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"
#include "window/sitting.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Copydesk;
using Stories::find;
using Stories::Stage;
namespace Fields = Post::Fields;

class TestStoryReview : public QObject {
    Q_OBJECT

private:
    static void importThroughDialog(Stage &stage, const QStringList &paths)
    {
        stage.window().importFiles(paths);
        Window::ImportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = find<Window::ImportDialog>("ImportDialog")));
        QSignalSpy reported(dialog, &Window::ImportDialog::reported);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("import")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 1, 60'000);
        dialog->close();
        stage.settle();
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void theWholeJob()
    {
        Stage stage;
        const QString posts = stage.write(QStringLiteral("posts.jsonl"), 60);
        stage.open();
        QCOMPARE(stage.rowCount(), 0);
        importThroughDialog(stage, {posts});
        QCOMPARE(stage.rowCount(), 60);

        // Filter.
        stage.filter(QStringLiteral("flag:needs-review"));
        const qint64 flagged = stage.count(QStringLiteral("flag:needs-review"));
        QVERIFY(flagged >= 4);
        QCOMPARE(stage.rowCount(), flagged);

        // Decide: one key; the view goes on to the next post, the version rises, the flag falls.
        const QString first = stage.currentPost();
        const Post::Post before = stage.post(first);
        stage.press(Qt::Key_A);
        QTRY_COMPARE(stage.rowCount(), flagged - 1);
        stage.settle();
        const Post::Post approved = stage.post(first);
        QCOMPARE(approved.meta.text(Fields::Status), QString(Post::Status::Approved));
        QCOMPARE(approved.meta.date(Fields::LastReviewed), QDate::currentDate());
        QVERIFY(!approved.meta.flag(Fields::NeedsReview));
        QCOMPARE(approved.meta.version(Fields::Version),
                 before.meta.version(Fields::Version).bumped(Post::Bump::Patch));
        QVERIFY(stage.currentPost() != first);
        QVERIFY(stage.window().notice().isVisible());

        // Undo brings everything back, and the place.
        stage.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stage.rowCount(), flagged);
        stage.settle();
        QVERIFY(stage.post(first) == before);
        QTRY_COMPARE(stage.currentPost(), first);
        const auto history = Library::revisionsOf(stage.library(), stage.stored(first).id);
        QVERIFY(history);
        QCOMPARE(history->size(), 2); // the decision and its undoing
        // Redo.
        stage.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(stage.post(first) == approved);
        stage.settle();

        // Edit and decide: one revision with the larger bump.
        const QString second = stage.currentPost();
        const Post::Post untouched = stage.post(second);
        Review::Draft draft = stage.window().pane().current().draft();
        draft.post.lead = QStringLiteral("A better lead.");
        draft.post.meta.set(Post::field("score.quality"), qint64(99));
        stage.window().pane().current().setDraft(draft);
        stage.press(Qt::Key_M);
        QTRY_COMPARE(stage.post(second).lead, QStringLiteral("A better lead."));
        QCOMPARE(stage.post(second).meta.text(Fields::Status), QString(Post::Status::Reviewed));
        QCOMPARE(stage.post(second).meta.version(Fields::Version),
                 untouched.meta.version(Fields::Version).bumped(Post::Bump::Minor));
        QCOMPARE(Library::revisionsOf(stage.library(), stage.stored(second).id)->size(), 1);
        stage.settle();

        // Bulk: all that match, after a look at what will happen; one undo.
        stage.filter(QStringLiteral("status:drafted"));
        const qint64 drafted = stage.rowCount();
        QVERIFY(drafted > 3);
        stage.press(Qt::Key_A, Qt::ControlModifier);
        stage.press(Qt::Key_A);
        Window::BulkDialog *bulk = nullptr;
        QTRY_VERIFY((bulk = find<Window::BulkDialog>("bulkDialog")));
        QTRY_VERIFY(bulk->isCounted());
        Stories::activate(*bulk);
        QTRY_VERIFY(bulk->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(bulk, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(stage.count(QStringLiteral("status:drafted")), 0, 20'000);
        stage.settle();
        stage.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stage.count(QStringLiteral("status:drafted")), drafted, 20'000);
        stage.settle();

        // Export: what is approved and not flagged, and nothing else.
        {
            Window::ExportDialog exportDialog(stage.window().desk(), QString(), &stage.window());
            exportDialog.setPlace(stage.path(QStringLiteral("out.jsonl")));
            exportDialog.show();
            QSignalSpy reported(&exportDialog, &Window::ExportDialog::reported);
            auto *go = exportDialog.findChild<QPushButton *>(QStringLiteral("exportNow"));
            QTRY_VERIFY(go->isEnabled());
            QTest::mouseClick(go, Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 1, 20'000);
        }
        QFile out(stage.path(QStringLiteral("out.jsonl")));
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), Post::toJson(approved) + '\n');

        // Restart: all is there, and any step can still be taken back.
        stage.open();
        QCOMPARE(stage.rowCount(), 60);
        QVERIFY(stage.post(first) == approved);
        const auto operations = Library::operations(stage.library());
        QVERIFY(operations);
        const auto decision = std::ranges::find_if(*operations, [](const Library::OperationRow &row) {
            return row.kind == Library::OperationKind::Decision && row.label == QLatin1String("approve");
        });
        QVERIFY(decision != operations->end());
        bool done = false;
        stage.window().desk().undo(decision->id).then(&stage.window(), [&](const Result<Library::UndoReport> &report) {
            done = report && report->restored == 1;
        });
        QTRY_VERIFY(done);
        QVERIFY(stage.post(first) == before);
        QVERIFY(stage.isClean());
    }

    /// The same files again: nothing is written.
    void secondImportWritesNothing()
    {
        Stage stage;
        const QString posts = stage.write(QStringLiteral("posts.jsonl"), 20);
        stage.open();
        importThroughDialog(stage, {posts});
        const Library::StoredPost before = stage.stored(QStringLiteral("alphanode-000001"));
        stage.window().importFiles({posts});
        Window::ImportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = find<Window::ImportDialog>("ImportDialog")));
        Review::ImportReport report;
        bool reported = false;
        connect(dialog, &Window::ImportDialog::reported, this, [&](const Review::ImportReport &given) {
            report = given;
            reported = true;
        });
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("import")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(reported, 20'000);
        QCOMPARE(report.counts.unchanged, 20);
        QCOMPARE(report.counts.total(), 20);
        QCOMPARE(stage.stored(QStringLiteral("alphanode-000001")).changed, before.changed);
    }

    /// The five real posts by drag and drop: the flagged one is approved with A, and taken back.
    void theSeeds()
    {
        const QDir seeds(QStringLiteral(COPYDESK_SEEDS));
        if (seeds.entryList({QStringLiteral("*.txt")}).size() != 5)
            QSKIP("the five real posts are not at hand");
        Stage stage;
        stage.open();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(seeds.absolutePath())});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&stage.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&stage.window(), &drop);
        Window::ImportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = find<Window::ImportDialog>("ImportDialog")));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("import")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stage.count(QStringLiteral("*")), 5, 20'000);
        QTRY_VERIFY(!dialog->isRunning());
        dialog->close();
        stage.settle();
        stage.filter(QStringLiteral("is:flagged"));
        QCOMPARE(stage.rowCount(), 1);
        const QString flagged = stage.currentPost();
        const Post::Post before = stage.post(flagged);
        QCOMPARE(before.meta.version(Fields::Version).toString(), QStringLiteral("1.0.7"));
        stage.press(Qt::Key_A);
        QTRY_COMPARE(stage.post(flagged).meta.version(Fields::Version).toString(), QStringLiteral("1.0.8"));
        const Post::Post after = stage.post(flagged);
        QCOMPARE(after.meta.text(Fields::Status), QString(Post::Status::Approved));
        QCOMPARE(after.meta.date(Fields::LastReviewed), QDate::currentDate());
        QVERIFY(!after.meta.flag(Fields::NeedsReview));
        stage.settle();
        stage.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stage.post(flagged) == before);
    }

    /// Geometry, filter and post come back at the next start.
    void theSessionComesBack()
    {
        Stage stage;
        stage.import(stage.write(QStringLiteral("posts.jsonl"), 30));
        const Window::MainWindow::Options options{.restoresSession = true, .query = {}, .post = {}};
        stage.open(options);
        stage.filter(QStringLiteral("status:expanded"));
        const int last = int(stage.rowCount()) - 1;
        QVERIFY(last > 0);
        stage.window().list().setCurrentRow(last);
        stage.settle();
        const QString post = stage.currentPost();
        stage.open(options);
        QCOMPARE(stage.window().size(), QSize(1400, 850));
        QCOMPARE(stage.rowCount(), last + 1);
        QTRY_COMPARE(stage.currentPost(), post);
    }
};

QTEST_MAIN(TestStoryReview)
#include "test_story_review.moc"
