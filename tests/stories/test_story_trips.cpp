// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Protects the places where a real editor would trip; each slot is one of them.
#include "library/change.h"
#include "library/history.h"
#include "library/importing.h"
#include "post/status.h"
#include "stage.h"
#include "watchdog.h"
#include "window/articleview.h"
#include "window/bulkdialog.h"
#include "window/currentpost.h"
#include "window/fieldrow.h"
#include "window/importdialog.h"
#include "window/metapanel.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QWheelEvent>

using namespace Copydesk;
using Stories::find;
using Stories::Stage;
namespace Fields = Post::Fields;

namespace {
const QString First = QStringLiteral("alphanode-000001");
const QString Second = QStringLiteral("alphanode-000002");
} // namespace

class TestStoryTrips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    /// What was typed before the editor left the post is the newest step: Ctrl+Z takes back that, not the decision
    /// before it.
    void undoAfterLeavingWithUnsavedTyping()
    {
        Stage stage;
        stage.import(stage.write(QStringLiteral("posts.jsonl"), 10));
        stage.open();
        stage.goTo(First);
        const Post::Post before = stage.post(First);
        auto *summary = stage.window().pane().meta().row(Post::field("topic"))->findChild<QLineEdit *>();
        QVERIFY(summary);
        summary->setFocus();
        summary->selectAll();
        QTest::keyClicks(summary, QStringLiteral("typed and left"));
        stage.goTo(Second);
        QTRY_COMPARE(stage.post(First).meta.text(Fields::Topic), QStringLiteral("typed and left"));
        QCOMPARE(stage.post(First).meta.version(Fields::Version),
                 before.meta.version(Fields::Version).bumped(Post::Bump::Patch));
        stage.settle();
        stage.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stage.post(First) == before);
        QTRY_COMPARE(stage.currentPost(), First);
    }

    /// The filter hides the post that was decided on: the next one is shown, and undo brings the row back.
    void decisionThatTheFilterHides()
    {
        Stage stage;
        stage.import(stage.write(QStringLiteral("posts.jsonl"), 30));
        stage.open();
        stage.filter(QStringLiteral("status:drafted"));
        const qint64 rows = stage.rowCount();
        QVERIFY(rows >= 3);
        stage.window().list().setCurrentRow(1);
        stage.settle();
        const QString hidden = stage.currentPost();
        stage.press(Qt::Key_M);
        QTRY_COMPARE(stage.rowCount(), rows - 1);
        stage.settle();
        QCOMPARE(stage.window().list().currentRow(), 1);
        QVERIFY(stage.currentPost() != hidden);
        QVERIFY(!stage.currentPost().isEmpty());
        stage.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stage.rowCount(), rows);
        QTRY_COMPARE(stage.currentPost(), hidden);
    }

    /// Two windows on one post: typing in one and a decision in the other both stand at the end; nothing is lost.
    void twoWindowsOnOnePost()
    {
        Stage stage;
        stage.import(stage.write(QStringLiteral("posts.jsonl"), 10));
        stage.open();
        stage.goTo(First);
        auto desk = Review::Desk::open(stage.libraryPath());
        QVERIFY(desk);
        Window::MainWindow other(std::move(*desk), {.restoresSession = false, .query = {}, .post = First});
        other.show();
        QTRY_VERIFY(other.isSettled());
        QTRY_COMPARE(other.pane().current().draft().stored.post.sourceId(), First);

        Review::Draft draft = stage.window().pane().current().draft();
        draft.post.meta.set(Post::field("difficulty"), QStringLiteral("expert"));
        stage.window().pane().current().setDraft(draft);
        other.list().setFocus();
        other.activateWindow();
        QTRY_VERIFY(other.isActiveWindow());
        QTest::keyClick(&other.list(), Qt::Key_A);
        QTRY_COMPARE(stage.post(First).meta.text(Fields::Status), QString(Post::Status::Approved));
        // The first window learns of it, and keeps what was typed.
        QTRY_COMPARE_WITH_TIMEOUT(stage.window().pane().current().draft().stored.post.meta.text(Fields::Status),
                                  QString(Post::Status::Approved), 10'000);
        QCOMPARE(stage.window().pane().current().draft().post.meta.text(Post::field("difficulty")),
                 QStringLiteral("expert"));
        stage.window().pane().current().save();
        QTRY_COMPARE(stage.post(First).meta.text(Post::field("difficulty")), QStringLiteral("expert"));
        // An edit of an approved post takes the approval away.
        QCOMPARE(stage.post(First).meta.text(Fields::Status), QString(Post::Status::Reviewed));
        QVERIFY(stage.post(First).meta.flag(Fields::NeedsReview));
        QVERIFY(stage.isClean());
    }

    /// The letters of a reason are text, though they are keys of decisions in the list.
    void reasonWithLettersThatAreKeys()
    {
        Stage stage;
        stage.import(stage.write(QStringLiteral("posts.jsonl"), 10));
        stage.open();
        stage.goTo(First);
        stage.press(Qt::Key_R);
        QLineEdit *reason = nullptr;
        QTRY_VERIFY((reason = find<QLineEdit>("reason")));
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClicks(reason, QStringLiteral("a mixed up text: fax, jokes, skip"));
        QCOMPARE(stage.post(First).meta.text(Fields::Status),
                 stage.window().pane().current().draft().stored.post.meta.text(Fields::Status));
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY(stage.post(First).meta.flag(Fields::NeedsReview));
        QTRY_COMPARE(stage.post(First).meta.text(Fields::Status), QString(Post::Status::Drafted));
        const auto history = Library::revisionsOf(stage.library(), stage.stored(First).id);
        QVERIFY(history);
        QCOMPARE(history->size(), 1);
        QCOMPARE(history->first().reason, QStringLiteral("a mixed up text: fax, jokes, skip"));
    }

    /// The wheel over a status box that has not the focus scrolls the panel and changes nothing.
    void statusUnderTheWheel()
    {
        Stage stage;
        stage.import(stage.write(QStringLiteral("posts.jsonl"), 10));
        stage.open();
        stage.goTo(First);
        auto *status = stage.window().pane().meta().row(Fields::Status)->findChild<QComboBox *>();
        QVERIFY(status);
        const QString before = status->currentText();
        const QPointF middle(status->rect().center());
        for (const int delta : {-120, -120, 120}) {
            QWheelEvent wheel(middle, status->mapToGlobal(middle), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(status, &wheel);
        }
        QCOMPARE(status->currentText(), before);
        QVERIFY(!stage.window().pane().current().draft().isChanged());
    }

    /// 300 images, and a code block of 2 MB: shown, left and decided on like any other post.
    void hugePosts()
    {
        Stage stage;
        const QString file = stage.write(QStringLiteral("posts.jsonl"), 3, [](qint64 index, Post::Post &post) {
            if (index == 1) {
                Post::Records sources;
                post.blocks.removeIf([](const Post::Block &block) { return block.type == Post::BlockType::Image; });
                post.meta.set(Fields::HasImages, true);
                post.meta.set(Fields::ImageHeavy, true);
                for (int n = 1; n <= 300; ++n) {
                    const QString caption = QStringLiteral("picture %1").arg(n);
                    post.blocks.append(Post::Block::image(caption, QStringLiteral("unsplash")));
                    sources.append({{QStringLiteral("source"), QStringLiteral("unsplash")},
                                    {QStringLiteral("url"), QStringLiteral("https://images.example/%1.jpg").arg(n)},
                                    {QStringLiteral("caption"), caption}});
                }
                post.meta.set(Fields::ImageSources, sources);
            } else if (index == 2) {
                QString code;
                for (int line = 0; code.size() < 2'000'000; ++line)
                    code += QStringLiteral("value_%1 = compute(%1)  # line\n").arg(line);
                code.chop(1);
                post.blocks.append(Post::Block::code(QStringLiteral("python"), code));
            }
        });
        stage.import(file);
        stage.open();
        Watchdog watchdog;
        for (const QString &id : {First, Second, QStringLiteral("alphanode-000003"), Second, First})
            stage.goTo(id);
        qInfo("longest stop of the event loop: %.1f ms", watchdog.longestStop());
        stage.press(Qt::Key_A);
        QTRY_COMPARE(stage.post(First).meta.text(Fields::Status), QString(Post::Status::Approved));
        QCOMPARE(stage.post(First).blocks.size(), stage.post(First).blocks.size());
        QVERIFY(stage.isClean());
    }

    /// The disk is full in the middle of a bulk change: a clear error, nothing half done, and it goes on when there is
    /// room again.
    void fullDiskDuringABulkChange()
    {
        Stage stage;
        stage.import(stage.write(QStringLiteral("posts.jsonl"), 2'000));
        QFile::remove(stage.path(QStringLiteral("posts.jsonl")));
        const auto approveAll = [&] {
            auto operation =
                Library::Operation::begin(stage.library(), Library::OperationKind::Bulk, QStringLiteral("approve"));
            if (!operation)
                return Result<>(failure(operation.error()));
            const Library::ColumnChange change{{{Fields::Status, QString(Post::Status::Approved)},
                                                {Post::field("hash"), QString(2'000, QLatin1Char('x'))}},
                                               {}};
            const auto counts = operation->changeAll(*Query::parsed(QStringLiteral("*")), change,
                                                     {QStringLiteral("approve"), Post::Bump::Patch, {}});
            if (!counts)
                return Result<>(failure(counts.error()));
            const auto done = operation->commit();
            return done ? Result<>() : Result<>(failure(done.error()));
        };
        // The process may write no file beyond its present size and a little: what a full disk looks like from inside.
        {
            const FileSizeLimit limit(QFileInfo(stage.libraryPath()).size() + 64 * 1024);
            const auto refused = approveAll();
            QVERIFY(!refused);
            QVERIFY2(refused.error().kind == Error::Kind::Library || refused.error().kind == Error::Kind::Io,
                     qPrintable(refused.error().text()));
            QVERIFY(!refused.error().what.isEmpty());
        }
        QCOMPARE(stage.count(QStringLiteral("status:approved")), 0);
        QVERIFY(stage.isClean());
        const auto done = approveAll();
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        QCOMPARE(stage.count(QStringLiteral("status:approved")), 2'000);
        QVERIFY(stage.isClean());
    }

    /// The window is closed while an import runs: whole posts only, and at the next start it is offered to go on or to
    /// take it back.
    void closingDuringAnImport()
    {
        Stage stage;
        const QString file = stage.write(QStringLiteral("posts.jsonl"), 20'000);
        stage.open();
        stage.window().importFiles({file});
        Window::ImportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = find<Window::ImportDialog>("ImportDialog")));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("import")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(stage.count(QStringLiteral("*")) > 0, 30'000);
        stage.close();
        const qint64 here = stage.count(QStringLiteral("*"));
        QVERIFY(stage.isClean());
        const auto unfinished = Library::unfinishedImports(stage.library());
        QVERIFY(unfinished);
        if (here == 20'000 && unfinished->isEmpty())
            QSKIP("the import was done before the window closed");
        QCOMPARE(unfinished->size(), 1);
        stage.open();
        QTRY_VERIFY(find<QWidget>("messageBar")->isVisible());
        // The same import again goes on; nothing is there twice.
        stage.import(file);
        QCOMPARE(stage.count(QStringLiteral("*")), 20'000);
        QVERIFY(Library::unfinishedImports(stage.library())->isEmpty());
    }

private:
    class FileSizeLimit {
    public:
        explicit FileSizeLimit(qint64 bytes);
        ~FileSizeLimit();
        Q_DISABLE_COPY_MOVE(FileSizeLimit)
    private:
        quint64 m_before;
    };
};

#include <csignal>
#include <sys/resource.h>

TestStoryTrips::FileSizeLimit::FileSizeLimit(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // the write then fails, as on a full disk
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    m_before = limit.rlim_cur;
    limit.rlim_cur = rlim_t(bytes);
    setrlimit(RLIMIT_FSIZE, &limit);
}

TestStoryTrips::FileSizeLimit::~FileSizeLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_before;
    setrlimit(RLIMIT_FSIZE, &limit);
}

QTEST_MAIN(TestStoryTrips)
#include "test_story_trips.moc"
