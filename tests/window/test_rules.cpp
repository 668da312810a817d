// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/flagging.h"
#include "library/posts.h"
#include "library/rules.h"
#include "library/search.h"
#include "review/editing.h"
#include "shellposts.h"
#include "window/actionset.h"
#include "window/appearance.h"
#include "window/decisionbar.h"
#include "window/filterbar.h"
#include "window/mainwindow.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"
#include "window/rulesdialog.h"
#include "window/sinceapprovalpanel.h"
#include "window/textdiffview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;

/// Rules and what changed since an approval, in the real window.
class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        beginEmptySettings();
        applyAppearance(Preferences::Appearance::Light);
    }
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        fillLibrary(path(), 20);
        auto desk = Review::Desk::open(path());
        QVERIFY(desk);
        m_window = std::make_unique<MainWindow>(std::move(*desk), MainWindow::Options{.restoresSession = false});
        m_window->resize(1300, 800);
        m_window->show();
        QTRY_COMPARE(m_window->model().rowCount(), 20);
        QTRY_VERIFY(m_window->pane().current().isLoaded());
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    /// Typed, looked at, kept, enabled, run, taken back: each by its control, and nothing before it is asked for.
    void ruleFromQueryToFlags()
    {
        m_window->actions().action(u"rules")->trigger();
        auto *dialog = m_window->findChild<RulesDialog *>();
        QVERIFY(dialog);
        auto *query = child<QLineEdit>(dialog, u"ruleQuery"_s);
        auto *keep = child<QPushButton>(dialog, u"ruleKeep"_s);
        auto *run = child<QPushButton>(dialog, u"ruleRun"_s);
        auto *list = child<QTreeWidget>(dialog, u"rules"_s);
        QVERIFY(!keep->isEnabled() && !run->isEnabled());
        query->setText(u"qualty:<57"_s);
        QVERIFY(child<QLabel>(dialog, u"ruleCounts"_s)->text().contains(u"qualty"));
        query->setText(u"quality:<57"_s); // 1 to 6, of which 2, 4 and 6 are flagged
        QTRY_VERIFY(dialog->isPreviewed());
        QVERIFY2(child<QLabel>(dialog, u"ruleCounts"_s)->text().contains(u"flag 3 post"),
                 qPrintable(child<QLabel>(dialog, u"ruleCounts"_s)->text()));
        QCOMPARE(child<QTreeWidget>(dialog, u"ruleSamples"_s)->topLevelItemCount(), 3);
        QVERIFY(!keep->isEnabled()); // it has no name yet
        child<QLineEdit>(dialog, u"ruleName"_s)->setText(u"thin"_s);
        QVERIFY(keep->isEnabled());
        keep->click();
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QTRY_VERIFY(!keep->isEnabled());
        QCOMPARE(list->topLevelItem(0)->checkState(0), Qt::Unchecked);
        list->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QTRY_VERIFY(!rules().isEmpty() && rules().first().isEnabled);
        QTRY_VERIFY(run->isEnabled());
        QCOMPARE(count(u"is:flagged"_s), 10);
        run->click();
        QTRY_COMPARE(count(u"rule:thin"_s), 3);
        auto *undo = child<QPushButton>(dialog, u"ruleUndo"_s);
        QTRY_VERIFY(undo->isVisible());
        undo->click();
        QTRY_COMPARE(count(u"is:flagged"_s), 10);
        child<QPushButton>(dialog, u"ruleShow"_s)->click();
        QCOMPARE(m_window->filter().query().text, u"quality:<57"_s);
        QTRY_VERIFY(child<QPushButton>(dialog, u"ruleRemove"_s)->isEnabled());
        child<QPushButton>(dialog, u"ruleRemove"_s)->click();
        QTRY_VERIFY(rules().isEmpty());
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QCOMPARE(query->text(), u"quality:<57"_s); // one more click keeps it again
    }

    void rulesAreMovedAndRenamed()
    {
        QVERIFY(Library::addRule(*library(), u"one"_s, u"quality:<52"_s));
        QVERIFY(Library::addRule(*library(), u"two"_s, u"own:<10%"_s));
        m_window->actions().action(u"rules")->trigger();
        auto *dialog = m_window->findChild<RulesDialog *>();
        auto *list = child<QTreeWidget>(dialog, u"rules"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(1));
        QTRY_VERIFY(dialog->isPreviewed());
        QTRY_VERIFY(child<QLabel>(dialog, u"ruleCounts"_s)->text().contains(u"On demand"));
        child<QPushButton>(dialog, u"ruleUp"_s)->click();
        QTRY_COMPARE(list->topLevelItem(0)->text(0), u"two"_s);
        QTRY_COMPARE(list->indexOfTopLevelItem(list->currentItem()), 0);
        child<QLineEdit>(dialog, u"ruleName"_s)->setText(u"ONE"_s); // taken
        child<QPushButton>(dialog, u"ruleKeep"_s)->click();
        QTRY_VERIFY(child<QLabel>(dialog, u"ruleSaid"_s)->text().contains(u"already"));
        child<QLineEdit>(dialog, u"ruleName"_s)->setText(u"borrowed"_s);
        child<QPushButton>(dialog, u"ruleKeep"_s)->click();
        QTRY_COMPARE(rules().first().name, u"borrowed"_s);
    }

    /// An approved post that was edited says so, shows what changed, and offers the step that it is worth.
    void changedSinceApproval()
    {
        const Library::PostId id{3};
        auto &pane = m_window->pane();
        auto *bar = pane.findChild<QFrame *>(u"approvalBar"_s);
        m_window->list().setCurrentRow(2);
        QTRY_COMPARE(pane.current().id(), id);
        decide(id, u"approve"_s);
        QTRY_COMPARE(pane.current().draft().stored.post.meta.text(Post::Fields::Status), u"approved"_s);
        QVERIFY(!bar->isVisible());
        Post::Post post = pane.current().draft().post;
        post.title = u"Another title"_s;
        pane.current().setPost(post);
        pane.current().save();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(pane.sinceApproval());
        QTRY_VERIFY(!pane.current().draft().isChanged()); // what was typed is saved, whole
        QVERIFY(pane.sinceApproval()->size.bump == Post::Bump::Major);
        QVERIFY(bar->findChild<QLabel *>(u"approvalWords"_s)->text().contains(u"1.0.4"));
        const auto effect = [this] { return m_window->decisions().entries().first().button->effect(); };
        QTRY_VERIFY2(effect().contains(u"2.0.0") && effect().contains(u"1.1.1"), qPrintable(effect()));

        m_window->actions().action(u"since-approval")->trigger();
        auto *panel = pane.findChild<SinceApprovalPanel *>();
        QTRY_VERIFY(panel->isVisible());
        QTRY_VERIFY(panel->findChild<TextDiffView *>()->changeCount() > 0);
        QCOMPARE(pane.tabs().currentWidget(), panel);

        m_window->list().setFocus();
        QTest::keyClick(&m_window->list(), Qt::Key_A, Qt::ShiftModifier);
        QTRY_COMPARE(version(id), Post::Version(2, 0, 0));
        QCOMPARE(count(u"is:changed-since-approval"_s), 0);
        m_window->list().setCurrentRow(2);
        QTRY_COMPARE(pane.current().id(), id);
        QTRY_VERIFY(!bar->isVisible());
    }

private:
    QString path() const { return m_folder->filePath(u"test.copydesk"_s); }
    std::unique_ptr<Library::Library> library() const { return std::move(*Library::Library::open(path())); }
    QList<Library::Rule> rules() const { return *Library::rules(*library()); }
    qint64 count(const QString &query) const { return *Library::matchCount(*library(), *Query::parsed(query)); }
    Post::Version version(Library::PostId id) const
    {
        return Library::readPost(*library(), id)->post.meta.version(Post::Fields::Version);
    }
    void decide(Library::PostId id, const QString &word)
    {
        const auto open = library();
        QVERIFY(Review::decide(*open, Review::Draft(*Library::readPost(*open, id)), *Review::parseVerdict(word),
                               QDate::currentDate()));
    }
    template <typename Widget> static Widget *child(QObject *parent, const QString &name)
    {
        auto *found = parent->findChild<Widget *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestRules)
#include "test_rules.moc"
