// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Protects a long queue: COPYDESK_STORY_POSTS posts (20,000; by hand 100,000) are imported, filtered, a fifth of them
// approved in bulk and that undone, in the window, with a watchdog on its event loop. What it measures is printed; a
// test asserts no time.
#include "library/history.h"
#include "stage.h"
#include "watchdog.h"
#include "window/bulkdialog.h"
#include "window/importdialog.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"

#include <QApplication>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace Copydesk;
using Stories::find;
using Stories::Stage;

class TestStoryLarge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aLongQueue()
    {
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("COPYDESK_STORY_POSTS", &isNumber);
        const qint64 posts = isNumber && wanted > 0 ? wanted : 20'000;
        Stage stage;
        const QString file = stage.write(QStringLiteral("posts.jsonl"), posts);
        stage.open();
        Watchdog watchdog;
        QElapsedTimer clock;
        const auto report = [&](const char *what) {
            qInfo("%s: %.2f s, longest stop of the event loop %.1f ms, %.1f of them work", what,
                  double(clock.elapsed()) / 1000, watchdog.longestStop(), watchdog.longestWork());
            watchdog.restart();
            clock.start();
        };
        clock.start();

        stage.window().importFiles({file});
        Window::ImportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = find<Window::ImportDialog>("ImportDialog")));
        bool isReported = false;
        connect(dialog, &Window::ImportDialog::reported, this, [&] { isReported = true; });
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("import")), Qt::LeftButton);
        // Its first posts are there while the rest still comes in.
        QTRY_VERIFY_WITH_TIMEOUT(stage.rowCount() > 0, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(isReported, 600'000);
        dialog->close();
        QTRY_COMPARE_WITH_TIMEOUT(stage.rowCount(), posts, 60'000);
        stage.settle();
        report("import");

        stage.filter(QStringLiteral("sort:-views"));
        stage.window().list().setCurrentRow(int(posts) - 1);
        stage.settle();
        report("sort, and to the end");

        stage.filter(QStringLiteral("flag:needs-review"));
        const qint64 flagged = stage.rowCount();
        QVERIFY(flagged > posts / 10);
        report("filter");
        for (int step = 0; step < 50; ++step)
            stage.press(Qt::Key_J);
        stage.settle();
        report("50 posts further");

        stage.press(Qt::Key_A, Qt::ControlModifier);
        stage.press(Qt::Key_A);
        Window::BulkDialog *bulk = nullptr;
        QTRY_VERIFY((bulk = find<Window::BulkDialog>("bulkDialog")));
        QTRY_VERIFY_WITH_TIMEOUT(bulk->isCounted(), 60'000);
        Stories::activate(*bulk);
        QTRY_VERIFY(bulk->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(bulk, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(stage.rowCount(), 0, 120'000);
        stage.settle();
        report("bulk approval");
        QCOMPARE(stage.count(QStringLiteral("status:approved")), flagged);

        stage.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stage.rowCount(), flagged, 120'000);
        stage.settle();
        report("undo of it");
        QCOMPARE(stage.count(QStringLiteral("status:approved")), 0);
        QVERIFY(stage.isClean());
    }
};

QTEST_MAIN(TestStoryLarge)
#include "test_story_large.moc"
