// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/history.h"
#include "library/posts.h"
#include "shellposts.h"
#include "window/actionset.h"
#include "window/appearance.h"
#include "window/articleview.h"
#include "window/bulkdialog.h"
#include "window/commandpalette.h"
#include "window/decisionbar.h"
#include "window/filterbar.h"
#include "window/mainwindow.h"
#include "window/metapanel.h"
#include "window/noticebar.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"
#include "window/queryedit.h"
#include "window/reasonpopover.h"
#include "window/triage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;
using Library::PostId;

class TestShellWindow : public QObject {
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
        fillLibrary(path(), 40);
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void modelIsSound()
    {
        QAbstractItemModelTester tester(&m_window->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_window->filter().setText(u"flag:needs-review"_s);
        QTRY_COMPARE(m_window->model().rowCount(), 20);
        m_window->filter().setText(u"sort:-quality"_s);
        QTRY_COMPARE(m_window->model().rowCount(), 40);
        m_window->filter().setText(QString());
        QTRY_COMPARE(m_window->model().idAt(0), PostId{1});
    }

    /// A in the list approves the post, the view moves at once, the focus stays; Ctrl+Z brings post and row back.
    void decideAndUndo()
    {
        focusList();
        const PostId post = current();
        QTest::keyClick(focused(), Qt::Key_A);
        QVERIFY(current() != post); // before the answer is there
        QTRY_COMPARE(statusOf(post), u"approved"_s);
        QVERIFY(m_window->list().hasFocus());
        QTRY_VERIFY(m_window->notice().text().contains(u"1.0.1 → 1.0.2"));
        QCOMPARE(m_window->sitting().decided(), 1);
        QTest::keyClick(focused(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(statusOf(post), u"drafted"_s);
        QTRY_COMPARE(current(), post);
        QCOMPARE(m_window->sitting().decided(), 0);
        QTest::keyClick(focused(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(statusOf(post), u"approved"_s);
        QTRY_COMPARE(m_window->sitting().decided(), 1);
    }

    /// A decision that takes the post out of the filter: the row goes, the next one is current; undo brings it back
    /// into its place.
    void decisionHidesThePost()
    {
        m_window->filter().setText(u"flag:needs-review"_s);
        QTRY_COMPARE(m_window->model().rowCount(), 20);
        QTRY_VERIFY(m_window->isSettled());
        m_window->list().setCurrentRow(3);
        focusList();
        const PostId post = current(), next = m_window->model().idAt(4);
        QTest::keyClick(focused(), Qt::Key_A);
        QTRY_COMPARE(m_window->model().rowCount(), 19);
        QCOMPARE(current(), next);
        QCOMPARE(m_window->list().currentRow(), 3);
        QTest::keyClick(focused(), Qt::Key_Backspace);
        QTRY_COMPARE(m_window->model().rowCount(), 20);
        QTRY_COMPARE(current(), post);
        QCOMPARE(m_window->list().currentRow(), 3);
    }

    /// Letters typed into any widget of the fields, the filter or the facets decide nothing.
    void lettersInFieldsDecideNothing()
    {
        m_window->pane().meta().setVisible(true);
        QList<QWidget *> fields = m_window->pane().meta().findChildren<QWidget *>();
        fields.append(&m_window->filter().edit());
        fields.append(m_window->findChild<QWidget *>(u"facets"_s));
        int tried = 0;
        for (QWidget *field : std::as_const(fields)) {
            if (!field->isVisible() || !field->isEnabled() || !(field->focusPolicy() & Qt::TabFocus))
                continue;
            field->setFocus();
            if (!field->hasFocus())
                continue;
            ++tried;
            const PostId before = current();
            for (const Qt::Key key : {Qt::Key_A, Qt::Key_M, Qt::Key_X, Qt::Key_S, Qt::Key_F, Qt::Key_J})
                QTest::keyClick(field, key);
            QCOMPARE(current(), before);
            while (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
        }
        QVERIFY2(tried > 20, "the fields cannot be reached");
        m_window->pane().current().discard();
        settle();
        QCOMPARE(operations(), 1); // the import alone
    }

    /// Esc goes from a field to the list; then it takes the filter off part by part.
    void escapeTakesLayersOff()
    {
        m_window->filter().setText(u"flag:needs-review status:drafted"_s);
        QTRY_VERIFY(m_window->isSettled());
        m_window->pane().meta().focusFirstInvalid();
        QVERIFY(!m_window->list().hasFocus());
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(m_window->list().hasFocus());
        QTest::keyClick(focused(), Qt::Key_Escape);
        QCOMPARE(m_window->filter().text(), u"flag:needs-review"_s);
        QTest::keyClick(focused(), Qt::Key_Escape);
        QCOMPARE(m_window->filter().text(), QString());
    }

    /// Skipping changes nothing in the post; it comes again behind the others.
    void skipPutsBehind()
    {
        focusList();
        const PostId first = current();
        QTest::keyClick(focused(), Qt::Key_S);
        QCOMPARE(m_window->model().idAt(39), first);
        QVERIFY(current() != first);
        m_window->desk().noteChange();
        settle();
        QCOMPARE(m_window->model().idAt(39), first); // a refresh does not forget it
        QCOMPARE(operations(), 1);
    }

    /// A reason is text: letters that are keys elsewhere are letters there; Return does it, Esc does nothing.
    void reasonIsText()
    {
        focusList();
        const PostId post = current();
        QTest::keyClick(focused(), Qt::Key_R);
        auto *popover = m_window->findChild<ReasonPopover *>();
        QVERIFY(popover);
        auto *line = popover->findChild<QLineEdit *>(u"reason"_s);
        QTest::keyClick(line, Qt::Key_Return); // without a reason nothing happens
        QVERIFY(popover->isVisible());
        QTest::keyClicks(line, u"max, as far as r/x goes"_s);
        QCOMPARE(line->text(), u"max, as far as r/x goes"_s);
        QCOMPARE(current(), post);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(revisions(post).size(), 1);
        QCOMPARE(revisions(post).first().reason, u"max, as far as r/x goes"_s);
        QTRY_VERIFY(!m_window->findChild<ReasonPopover *>());

        focusList();
        const PostId other = current();
        QTest::keyClick(focused(), Qt::Key_X);
        popover = m_window->findChild<ReasonPopover *>();
        QVERIFY(popover);
        QTest::keyClick(popover->findChild<QLineEdit *>(u"reason"_s), Qt::Key_Escape);
        settle();
        QCOMPARE(current(), other);
        QVERIFY(revisions(other).isEmpty());
    }

    /// Typing is kept for a crash, saved as one revision on leaving, and then undone like anything else.
    void typingIsSavedOnLeaving()
    {
        focusList();
        const PostId post = current();
        Post::Post typed = m_window->pane().current().draft().post;
        typed.meta.set(Post::Fields::Topic, u"queues / go"_s);
        m_window->pane().current().setPost(typed);
        typed.meta.set(Post::field("difficulty"), u"advanced"_s);
        m_window->pane().current().setPost(typed);
        QTest::keyClick(focused(), Qt::Key_J);
        QTRY_COMPARE(revisions(post).size(), 1);
        QTRY_COMPARE(read(post).meta.text(Post::Fields::Topic), u"queues / go"_s);
        QTest::keyClick(focused(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(read(post).meta.text(Post::Fields::Topic), u"caching / php"_s);
        QCOMPARE(read(post).meta.text(Post::field("difficulty")), u"beginner"_s);
    }

    /// A decision and the typing before it are one revision.
    void decisionTakesTypingAlong()
    {
        focusList();
        const PostId post = current();
        Post::Post typed = m_window->pane().current().draft().post;
        typed.title = u"Another title"_s;
        m_window->pane().current().setPost(typed);
        QTest::keyClick(&m_window->filter().edit(), Qt::Key_Return, Qt::ControlModifier); // approve while typing
        QTRY_COMPARE(statusOf(post), u"approved"_s);
        QCOMPARE(read(post).title, u"Another title"_s);
        QCOMPARE(revisions(post).size(), 1);
        QCOMPARE(revisions(post).first().versionAfter, Post::Version(1, 1, 0)); // the larger bump
    }

    /// A program that died while something was typed has lost nothing: the next one finds it.
    void typingOutlivesACrash()
    {
        const PostId post = current();
        Post::Post typed = m_window->pane().current().draft().post;
        typed.lead = u"Typed, never saved."_s;
        m_window->pane().current().setPost(typed);
        QTRY_COMPARE(m_window->pane().current().saveState(), CurrentPost::SaveState::Kept);
        m_window.reset(); // without close(): as after a crash
        open();
        QTRY_COMPARE(m_window->pane().current().draft().post.lead, u"Typed, never saved."_s);
        QCOMPARE(current(), post);
        QVERIFY(revisions(post).isEmpty());
    }

    /// All rows are the query: one operation, previewed, one undo.
    void bulkDecision()
    {
        m_window->filter().setText(u"flag:needs-review"_s);
        QTRY_COMPARE(m_window->model().rowCount(), 20);
        QTRY_VERIFY(m_window->isSettled());
        focusList();
        QTest::keyClick(focused(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_window->triage().selectedCount(), 20);
        QVERIFY(std::holds_alternative<Query::Query>(m_window->triage().selection()));
        QTest::keyClick(focused(), Qt::Key_M);
        auto *dialog = m_window->findChild<BulkDialog *>();
        QVERIFY(dialog);
        auto *ok = dialog->findChild<QPushButton *>(u"bulkOk"_s);
        QTRY_VERIFY(ok->isEnabled());
        ok->click();
        QTRY_COMPARE(m_window->model().rowCount(), 0);
        QTRY_COMPARE(m_window->sitting().decided(), 20);
        QTRY_COMPARE(operations(), 2);
        m_window->actions().action(u"undo")->trigger();
        QTRY_COMPARE(m_window->model().rowCount(), 20);
    }

    /// In a narrow window the facets give way to the article and come back with the room; facets that a person hid stay
    /// hidden.
    void facetsGiveWayToTheArticle()
    {
        const auto *sidebar = m_window->findChild<QDockWidget *>(u"sidebar"_s);
        QVERIFY(!sidebar->isHidden());
        m_window->resize(1000, 640);
        QTRY_VERIFY(sidebar->isHidden());
        QTRY_VERIFY(m_window->pane().view().width() >= 300);
        m_window->resize(1400, 850);
        QTRY_VERIFY(!sidebar->isHidden());
        m_window->findChild<QAction *>(u"view-facets"_s)->trigger();
        QVERIFY(sidebar->isHidden());
        for (const QSize size : {QSize(1000, 640), QSize(1400, 850)}) {
            m_window->resize(size);
            settle();
            QVERIFY(sidebar->isHidden());
        }
    }

    /// Space pages through the article, then goes on to the next post.
    void spacePagesThenMovesOn()
    {
        focusList();
        const PostId post = current();
        QTest::keyClick(focused(), Qt::Key_Space);
        QCOMPARE(current(), post); // a page of it, first
        for (int i = 0; i < 100 && current() == post; ++i)
            QTest::keyClick(focused(), Qt::Key_Space);
        QVERIFY(current() != post);
    }

    /// What another window or program does to the post shows here, below what is being typed.
    void anotherWindowsChange()
    {
        const PostId post = current();
        Post::Post typed = m_window->pane().current().draft().post;
        typed.meta.set(Post::field("difficulty"), u"advanced"_s);
        m_window->pane().current().setPost(typed);
        {
            auto other = Library::Library::open(path());
            QVERIFY(other);
            auto stored = Library::readPost(**other, post);
            QVERIFY(stored);
            stored->post.title = u"Changed elsewhere"_s;
            auto operation = Library::Operation::begin(**other, Library::OperationKind::Edit, u"edit"_s);
            QVERIFY(operation);
            QVERIFY(
                operation->change(post, stored->post, {.kind = u"edit"_s, .bump = Post::Bump::Minor, .reason = {}}));
            QVERIFY(operation->commit());
        }
        QTRY_COMPARE(m_window->pane().current().draft().stored.post.title, u"Changed elsewhere"_s);
        QCOMPARE(m_window->pane().current().draft().post.title, u"Changed elsewhere"_s);
        QCOMPARE(m_window->pane().current().draft().post.meta.text(Post::field("difficulty")), u"advanced"_s);
    }

    /// Filter, post, zoom and the list's form come back at the next start.
    void sessionComesBack()
    {
        m_window->filter().setText(u"status:drafted"_s);
        QTRY_VERIFY(m_window->isSettled());
        m_window->list().setCurrentRow(7);
        settle();
        const PostId post = current();
        m_window->pane().view().setZoom(1.3);
        m_window->actions().action(u"view-table")->setChecked(true);
        m_window->close();
        m_window.reset();
        open();
        QCOMPARE(m_window->filter().text(), u"status:drafted"_s);
        QTRY_COMPARE(current(), post);
        QCOMPARE(m_window->pane().view().zoom(), 1.3);
        QVERIFY(m_window->list().isTable());
    }

    /// Every action has a title and stands in a menu; no two share a key; keys that were changed work at once.
    void actionTableIsSound()
    {
        QHash<QKeySequence, QString> taken;
        for (const ActionRow &row : actionTable()) {
            QVERIFY2(!row.title.isEmpty(), qPrintable(row.id));
            QVERIFY2(m_window->actions().action(row.id), qPrintable(row.id));
            for (const QKeySequence &key : row.defaultKeys) {
                QVERIFY2(!key.isEmpty(), qPrintable(row.id));
                QVERIFY2(!taken.contains(key), qPrintable(row.id + u" and " + taken.value(key)));
                taken.insert(key, row.id);
            }
        }
        const auto rows = actionTable();
        const auto skip = std::ranges::find(rows, u"skip"_s, &ActionRow::id);
        setKeys(*skip, {QKeySequence(u"G"_s)});
        m_window->actions().reloadKeys();
        focusList();
        const PostId first = current();
        QTest::keyClick(focused(), Qt::Key_S);
        QCOMPARE(current(), first);
        QTest::keyClick(focused(), Qt::Key_G);
        QVERIFY(current() != first);
        resetKeys(*skip);
        QCOMPARE(keysOf(*skip), skip->defaultKeys);
    }

    void paletteRunsCommands()
    {
        focusList();
        QTest::keyClick(focused(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<CommandPalette *>();
        QVERIFY(palette);
        auto *edit = palette->findChild<QLineEdit *>(u"commandEdit"_s);
        QTest::keyClicks(edit, u"list as a table"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(m_window->list().isTable());
    }

    /// A row that is typed at is not a decision of the selection's: what each decision would do is read from the table.
    void decisionBarPreviews()
    {
        m_window->filter().setText(u"id:alphanode-000002"_s);
        QTRY_COMPARE(current(), PostId{2});
        settle();
        const auto &entries = m_window->decisions().entries();
        QVERIFY(entries.size() >= 5);
        QVERIFY(entries.first().button->effect().contains(u"1.0.2 → 1.0.3"));
        for (const DecisionBar::Entry &entry : entries) { // post 2 is flagged: F clears
            if (entry.decision && QLatin1StringView(entry.decision->shortcut) == "F"_L1)
                QCOMPARE(QString(Post::latin1(m_window->decisions().effective(*entry.decision)->name)),
                         u"clear-flag"_s);
        }
    }

private:
    QString path() const { return m_folder->filePath(u"library.copydesk"_s); }
    void open()
    {
        auto desk = Review::Desk::open(path());
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().text()));
        m_window = std::make_unique<MainWindow>(std::move(*desk));
        m_window->resize(1400, 850);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->isSettled());
    }
    void settle()
    {
        QTRY_VERIFY(m_window->isSettled());
        QTest::qWait(50);
        QTRY_VERIFY(m_window->isSettled());
    }
    void focusList()
    {
        settle();
        m_window->activateWindow(); // without a window manager nobody does it when a popup has closed
        m_window->list().setFocus();
        QTRY_VERIFY(m_window->list().hasFocus());
    }
    QWidget *focused() const { return QApplication::focusWidget(); }
    PostId current() const { return m_window->pane().current().id(); }

    template <typename Function> auto fromLibrary(Function function)
    {
        auto future = m_window->desk().read(std::move(function));
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("the library does not answer");
        return future.result();
    }
    Post::Post read(PostId post)
    {
        const auto stored = fromLibrary([post](Library::Library &library) { return Library::readPost(library, post); });
        return stored ? stored->post : Post::Post();
    }
    QString statusOf(PostId post) { return read(post).meta.text(Post::Fields::Status); }
    QList<Library::RevisionRow> revisions(PostId post)
    {
        const auto rows =
            fromLibrary([post](Library::Library &library) { return Library::revisionsOf(library, post); });
        return rows ? *rows : QList<Library::RevisionRow>();
    }
    int operations()
    {
        const auto rows = fromLibrary([](Library::Library &library) { return Library::operations(library); });
        return rows ? int(rows->size()) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestShellWindow)
#include "test_shell_window.moc"
