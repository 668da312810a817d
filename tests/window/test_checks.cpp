// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/dismissals.h"
#include "library/history.h"
#include "library/posts.h"
#include "shellposts.h"
#include "window/actionset.h"
#include "window/articleview.h"
#include "window/bulkdialog.h"
#include "window/checksmodel.h"
#include "window/checkspanel.h"
#include "window/decisionbar.h"
#include "window/facetmodel.h"
#include "window/filterbar.h"
#include "window/mainwindow.h"
#include "window/metapanel.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;
using Library::PostId;

/// The checks in the real window: the tab, the marks, the decision bar, mending, dismissing.
class TestChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { beginEmptySettings(); }
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        fill();
        auto desk = Review::Desk::open(path());
        QVERIFY(desk);
        (*desk)->keepChecked({});
        m_window = std::make_unique<MainWindow>(std::move(*desk), MainWindow::Options{.restoresSession = false});
        m_window->resize(1300, 800);
        m_window->show();
        QTRY_COMPARE(m_window->model().rowCount(), 6);
        QTRY_VERIFY(m_window->pane().current().isLoaded());
        checks().window()->activateWindow();
        m_window->pane().tabs().show();
        m_window->pane().tabs().setCurrentWidget(&checks());
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    /// The first post has a blocking and an advisory finding; they stand in the tab, in the margin, in the bar.
    void findingsAreShown()
    {
        QTRY_COMPARE(list().model()->rowCount(), 2);
        QAbstractItemModelTester tester(list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString first = list().model()->index(0, 0).data().toString();
        QVERIFY2(first.contains(u"found 99, expected 12"), qPrintable(first));
        QCOMPARE(m_window->pane().tabs().tabText(m_window->pane().tabs().indexOf(&checks())), u"Checks (2)"_s);
        QCOMPARE(m_window->pane().view().findings().size(), 1); // the field is not in the article
        QVERIFY(approveEffect().contains(u"Paragraph count"));
        m_window->list().setCurrentRow(2);
        QTRY_VERIFY(checks().checked().items.isEmpty());
        QTRY_VERIFY(m_window->pane().view().findings().isEmpty());
        QTRY_VERIFY(approveEffect().contains(u"→"));
        QTRY_VERIFY(checks().findChild<QLabel *>(u"checksSummary"_s)->text().contains(u"Nothing"));
    }

    /// A mended post stops being found as it is typed, before anything is saved.
    void typingIsChecked()
    {
        QTRY_COMPARE(list().model()->rowCount(), 2);
        Post::Post post = m_window->pane().current().draft().post;
        post.meta.set(Post::Fields::Paragraphs, qint64(12));
        m_window->pane().current().setPost(post);
        QTRY_COMPARE(list().model()->rowCount(), 1);
        QVERIFY(checks().blockingText().isEmpty());
    }

    /// A click on a finding goes to its block, or into its field; a click on the bar chooses the finding.
    void clickGoesThere()
    {
        QTRY_COMPARE(list().model()->rowCount(), 2);
        m_window->actions().action(u"view-meta")->setChecked(true);
        click(0);
        QTRY_VERIFY(QApplication::focusWidget() && m_window->pane().meta().isAncestorOf(QApplication::focusWidget()));
        ArticleView &view = m_window->pane().view();
        view.setReadingPosition(0);
        click(1);
        QTRY_VERIFY(view.postDocument()); // it is made beside the window
        const int position = view.postDocument()->blockPositions().at(9);
        QCOMPARE(view.textCursor().position(), position);
        const QRect there = view.cursorRect();
        QVERIFY(view.viewport()->rect().contains(there.topLeft()));
        list().setCurrentIndex(list().model()->index(0, 0));
        // The bar stands left of the text.
        QSignalSpy clicked(&view, &ArticleView::findingClicked);
        for (int x = 0; x < there.left() && clicked.isEmpty(); ++x)
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {x, there.center().y()});
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(list().currentIndex().row(), 1);
    }

    /// One key mends: one revision, one undo; then the post can be approved.
    void fixIsOneRevision()
    {
        QTRY_COMPARE(list().model()->rowCount(), 2);
        list().setCurrentIndex(list().model()->index(0, 0));
        m_window->actions().action(u"fix")->trigger();
        QTRY_COMPARE(stored(1).post.meta.number(Post::Fields::Paragraphs), 12);
        QCOMPARE(history(1).size(), 1);
        QTRY_COMPARE(list().model()->rowCount(), 1);
        QTRY_VERIFY(approveEffect().contains(u"→"));
        m_window->actions().action(u"undo")->trigger();
        QTRY_COMPARE(stored(1).post.meta.number(Post::Fields::Paragraphs), 99);
        QTRY_COMPARE(list().model()->rowCount(), 2);
    }

    /// A dismissal wants a reason; it stands in the history, the bar lets the post pass, and it can be taken back.
    void dismissWithAReason()
    {
        QTRY_COMPARE(list().model()->rowCount(), 2);
        list().setCurrentIndex(list().model()->index(0, 0));
        auto *button = checks().findChild<QPushButton *>(u"checkDismiss"_s);
        auto *reason = checks().findChild<QLineEdit *>(u"dismissReason"_s);
        QVERIFY(!button->isEnabled());
        reason->setText(u"a poem"_s);
        QVERIFY(button->isEnabled());
        reason->setFocus(); // where the list has it, Return is the list's
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(history(1).size(), 1);
        QCOMPARE(history(1).first().reason, u"paragraph-count: a poem"_s);
        QTRY_VERIFY(approveEffect().contains(u"→"));
        QTRY_VERIFY(list().model()->index(1, 0).data().toString().contains(u"a poem"));
        list().setCurrentIndex(list().model()->index(1, 0));
        button->click();
        QTRY_VERIFY(approveEffect().contains(u"Paragraph count"));
        QCOMPARE(history(1).size(), 2);
    }

    /// A says why, and changes nothing.
    void approvalIsRefused()
    {
        QTRY_VERIFY(!checks().blockingText().isEmpty());
        m_window->list().setFocus();
        QTest::keyClick(&m_window->list(), Qt::Key_A);
        QTRY_COMPARE(m_window->pane().current().id(), PostId{1}); // it comes back
        QTRY_VERIFY(m_window->pane().current().isLoaded());
        QCOMPARE(stored(1).post.meta.text(Post::Fields::Status), u"drafted"_s);
        QVERIFY(history(1).isEmpty());
    }

    /// The dialog says beforehand how many are held back, with samples; the rest is approved.
    void bulkSaysHowMany()
    {
        Review::Verdict verdict{.decision = Review::decisionByName(u"approve"), .status = {}, .reason = {}};
        BulkDialog dialog(m_window->desk(), *Query::parsed(u"*"_s), verdict, m_window.get());
        dialog.open();
        auto *counts = dialog.findChild<QLabel *>(u"bulkCounts"_s);
        QTRY_VERIFY2(counts->text().contains(u"held back"), qPrintable(counts->text()));
        QVERIFY2(counts->text().contains(u"<b>4</b>"), qPrintable(counts->text()));
        bool isSampled = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            isSampled = isSampled || label->text().contains(u"Post number 1 — Paragraph count");
        QVERIFY(isSampled);
    }

    /// The background has been there: filter and facets know, and follow an edit.
    void filterAndFacets()
    {
        QTRY_COMPARE(facetCount(u"check:paragraph-count"_s), 2);
        m_window->filter().setText(u"checks:blocking"_s);
        QTRY_COMPARE(m_window->model().rowCount(), 2);
        Post::Post post = m_window->pane().current().draft().post;
        post.meta.set(Post::Fields::Paragraphs, qint64(12));
        m_window->pane().current().setPost(post);
        m_window->pane().current().save();
        QTRY_COMPARE(m_window->model().rowCount(), 1);
        QTRY_COMPARE(facetCount(u"check:paragraph-count"_s), 1);
    }

private:
    QString path() const { return m_folder->filePath(u"test.copydesk"_s); }

    /// Posts 1 and 4 count their paragraphs wrongly, 1 has a doubled word far down.
    void fill()
    {
        auto library = Library::Library::open(path());
        QVERIFY(library);
        auto writer = Library::ImportWriter::begin(**library, u"test"_s, Library::OnConflict::Flag);
        QVERIFY(writer);
        QList<Post::Post> posts;
        for (int n = 1; n <= 6; ++n) {
            Post::Post post = shellPost(n);
            post.meta.set(Post::Fields::Status, QString(Post::Status::Drafted));
            post.meta.set(Post::field("score.quality"), qint64(90));
            post.meta.set(Post::Fields::Paragraphs, qint64(n == 1 || n == 4 ? 99 : 12));
            if (n == 1)
                post.blocks[9].text = u"Here a word word stands twice. "_s + post.blocks[9].text;
            posts.append(post);
        }
        QVERIFY(writer->write(posts));
        QVERIFY(writer->finish());
    }
    ChecksPanel &checks() const { return m_window->pane().checks(); }
    QListView &list() const { return *checks().findChild<QListView *>(u"checksList"_s); }
    void click(int row)
    {
        const QModelIndex index = list().model()->index(row, 0);
        list().scrollTo(index);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(index).center());
    }
    QString approveEffect() const
    {
        for (const DecisionBar::Entry &entry : m_window->decisions().entries()) {
            if (entry.decision && entry.decision->name == "approve")
                return entry.button->effect();
        }
        return {};
    }
    qint64 facetCount(const QString &term) const
    {
        const auto *model = m_window->findChild<FacetModel *>();
        for (int group = 0; model && group < model->rowCount(); ++group) {
            const QModelIndex parent = model->index(group, 0);
            for (int row = 0; row < model->rowCount(parent); ++row) {
                const auto *value = model->valueAt(model->index(row, 0, parent));
                if (value && value->term == term)
                    return value->count;
            }
        }
        return 0;
    }
    Library::StoredPost stored(int number) const
    {
        auto library = Library::Library::open(path());
        return *Library::readPost(**library, PostId{number});
    }
    QList<Library::RevisionRow> history(int number) const
    {
        auto library = Library::Library::open(path());
        return *Library::revisionsOf(**library, PostId{number});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestChecks)
#include "test_checks.moc"
