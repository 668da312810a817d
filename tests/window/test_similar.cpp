// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/duplicates.h"
#include "library/history.h"
#include "library/posts.h"
#include "shellposts.h"
#include "window/actionset.h"
#include "window/articleview.h"
#include "window/bulkdialog.h"
#include "window/clustersdialog.h"
#include "window/comparewindow.h"
#include "window/filterbar.h"
#include "window/mainwindow.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"
#include "window/postwindow.h"
#include "window/similarmodel.h"
#include "window/similarpanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;
using Library::PostId;

/// Similar posts and clusters of near duplicates in the real window: the tab, the window of clusters, deciding for a
/// cluster as one operation.
class TestSimilar : public QObject {
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
        m_window = std::make_unique<MainWindow>(std::move(*desk), MainWindow::Options{.restoresSession = false});
        m_window->resize(1300, 900);
        m_window->show();
        QTRY_COMPARE(m_window->model().rowCount(), 8);
        QTRY_VERIFY(m_window->pane().current().isLoaded());
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    /// Nothing is asked for until the tab is seen; then each with why.
    void theTab()
    {
        QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model().rowCount(), 0);
        action(u"similar"_s)->trigger();
        QTRY_COMPARE(m_window->pane().tabs().currentWidget(), &panel());
        QTRY_VERIFY(model().rowCount() >= 2);
        const QModelIndex first = model().index(0);
        QCOMPARE(first.data().toString(), u"Post number 3"_s); // of two that are the same, the newer one
        const QString reasons = first.data(SimilarModel::ReasonsRole).toString();
        QVERIFY2(reasons.contains(u"10 of 10 sentence") && reasons.contains(u", topic"), qPrintable(reasons));
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(reasons));
        for (int row = 0; row < model().rowCount(); ++row)
            QVERIFY(model().post(row).id != PostId{1});
        // Another post, another answer.
        m_window->list().setCurrentRow(3);
        QTRY_COMPARE(m_window->pane().current().id(), PostId{4});
        QTRY_VERIFY(model().rowCount() > 0 && model().post(0).id == PostId{5});
        QVERIFY(!panel().grab().isNull());
    }

    void opensAndCompares()
    {
        showTab();
        auto *list = panel().findChild<QListView *>(u"similarList"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<PostWindow *>());
        QSignalSpy compared(&panel(), &SimilarPanel::compareRequested);
        button(panel(), u"Compare"_s)->click();
        QCOMPARE(compared.size(), 1);
        QTRY_VERIFY(m_window->findChild<CompareWindow *>());
        QTRY_COMPARE(m_window->findChild<CompareWindow *>()->views().size(), 2);
        button(panel(), u"Near duplicates in the list"_s)->click();
        QTRY_COMPARE(m_window->model().rowCount(), 2);
        QCOMPARE(m_window->filter().query().text, u"similar:alphanode-000001"_s);
    }

    /// Looked for in the background; opened in the list; marked as old when a text changes.
    void theClusters()
    {
        ClustersDialog &dialog = openClusters();
        auto *clusters = dialog.findChild<QTableView *>(u"clusters"_s);
        auto *posts = dialog.findChild<QTableView *>(u"clusterPosts"_s);
        QAbstractItemModelTester one(clusters->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester other(posts->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(says(dialog, u"never looked for"_s));
        dialog.look();
        QTRY_COMPARE(clusters->model()->rowCount(), 2);
        QTRY_COMPARE(posts->model()->rowCount(), 3);
        QTRY_VERIFY(!dialog.isLooking());
        QCOMPARE(clusters->model()->index(0, ClustersModel::TitleColumn).data().toString(), u"Post number 1"_s);
        QCOMPARE(clusters->model()->index(0, ClustersModel::PostsColumn).data().toString(), u"3"_s);
        QCOMPARE(posts->model()->index(0, ClusterPostsModel::ShareColumn).data().toString(), u"first"_s);
        QVERIFY(!says(dialog, u"Old:"_s));
        clusters->setCurrentIndex(clusters->model()->index(1, 0));
        QTRY_COMPARE(posts->model()->rowCount(), 2);
        button(dialog, u"Show in the list"_s)->click();
        QTRY_COMPARE(m_window->model().rowCount(), 2);
        QCOMPARE(m_window->filter().query().text, u"cluster:4"_s);

        Post::Post changed = m_window->pane().current().draft().post;
        changed.lead = u"Quite another lead."_s;
        m_window->pane().current().setPost(changed);
        m_window->pane().current().save();
        QTRY_VERIFY(says(dialog, u"Old:"_s));
        QVERIFY(!dialog.grab().isNull());
    }

    /// "Keep this one, reject the others": previewed, one operation, one undo.
    void decidesForTheOthers()
    {
        ClustersDialog &dialog = openClusters();
        auto *posts = dialog.findChild<QTableView *>(u"clusterPosts"_s);
        dialog.look();
        QTRY_COMPARE(posts->model()->rowCount(), 3);
        QTRY_VERIFY(!dialog.isLooking());
        QTRY_COMPARE(posts->selectionModel()->selectedRows().size(), 1); // the first is to be kept
        trigger(*dialog.findChild<QPushButton *>(u"others"_s)->menu(), u"Reject"_s);
        QTRY_VERIFY(dialog.findChild<BulkDialog *>());
        auto *bulk = dialog.findChild<BulkDialog *>();
        QTRY_VERIFY(bulk->isCounted());
        QVERIFY(bulk->findChild<QLabel *>(u"bulkCounts"_s)->text().contains(u"<b>2</b>"));
        bulk->findChild<QLineEdit *>(u"bulkReason"_s)->setText(u"said twice"_s);
        QSignalSpy decided(&dialog, &ClustersDialog::decided);
        bulk->findChild<QPushButton *>(u"bulkOk"_s)->click();
        QTRY_COMPARE(decided.size(), 1);
        QCOMPARE(statuses(), (QStringList{u"drafted"_s, u"rejected"_s, u"rejected"_s}));
        QTRY_COMPARE(posts->model()->index(1, ClusterPostsModel::StatusColumn).data().toString(), u"rejected"_s);
        QVERIFY(!says(dialog, u"Old:"_s)); // a decision changes no text
        button(dialog, u"Undo"_s)->click();
        QTRY_COMPARE(statuses(), (QStringList{u"drafted"_s, u"drafted"_s, u"drafted"_s}));
    }

private:
    QString path() const { return m_folder->filePath(u"test.copydesk"_s); }

    /// 1, 2 and 3 have the same text, 4 and 5 too; the others have their own.
    void fill()
    {
        auto library = Library::Library::open(path());
        QVERIFY(library);
        auto writer = Library::ImportWriter::begin(**library, u"test"_s, Library::OnConflict::Flag);
        QVERIFY(writer);
        QList<Post::Post> posts;
        for (int n = 1; n <= 8; ++n) {
            const int text = n <= 3 ? 1 : n <= 5 ? 4 : n;
            Post::Post post = shellPost(n);
            post.lead.clear();
            post.blocks.clear();
            for (int i = 0; i < 10; ++i)
                post.blocks.append(Post::Block::paragraph(
                    u"Door %1 of house %2 opens with key %3."_s.arg(i).arg(text).arg(i * text + 7)));
            post.meta.set(Post::Fields::Status, QString(Post::Status::Drafted));
            post.meta.set(Post::Fields::Topic, u"doors of house %1 / keys"_s.arg(text));
            posts.append(post);
        }
        QVERIFY(writer->write(posts));
        QVERIFY(writer->finish());
    }
    SimilarPanel &panel() const { return m_window->pane().similar(); }
    SimilarModel &model() const { return panel().model(); }
    QAction *action(const QString &id) const { return m_window->actions().action(id); }
    void showTab()
    {
        action(u"similar"_s)->trigger();
        QTRY_VERIFY(model().rowCount() >= 2);
    }
    ClustersDialog &openClusters()
    {
        action(u"clusters"_s)->trigger();
        auto *dialog = m_window->findChild<ClustersDialog *>();
        QSignalSpy loaded(dialog, &ClustersDialog::loaded);
        loaded.wait();
        return *dialog;
    }
    static QPushButton *button(const QWidget &parent, const QString &text)
    {
        for (QPushButton *button : parent.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }
    static bool says(const QWidget &parent, const QString &text)
    {
        return std::ranges::any_of(parent.findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text().contains(text); });
    }
    static void trigger(const QMenu &menu, const QString &title)
    {
        for (QAction *action : menu.actions()) {
            if (action->text() == title)
                action->trigger();
        }
    }
    QStringList statuses() const
    {
        auto library = Library::Library::open(path());
        QStringList all;
        for (int number = 1; number <= 3; ++number)
            all += Library::readPost(**library, PostId{number})->post.meta.text(Post::Fields::Status);
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestSimilar)
#include "test_similar.moc"
