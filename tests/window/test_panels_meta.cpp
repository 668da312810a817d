// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelposts.h"
#include "window/fieldeditor.h"
#include "window/fieldeditor_number.h"
#include "window/fieldrow.h"
#include "window/metapanel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Copydesk;
using namespace Qt::StringLiterals;

namespace {

Post::FieldId fieldOf(const QString &key) { return *Post::fieldByKey(Post::utf8(key.toUtf8())); }

bool canBeEdited(Post::FieldId field)
{
    return field->editor != Post::Editor::ReadOnly && field->editor != Post::Editor::Version;
}

void eachField(bool editableOnly)
{
    QTest::addColumn<QString>("key");
    for (const Post::FieldId field : Post::allFields()) {
        if (!editableOnly || canBeEdited(field))
            QTest::addRow("%s", testName(field).constData()) << QString(Post::latin1(field->key));
    }
}

void replaceText(QWidget *input, const QString &text)
{
    input->setFocus();
    QTest::keySequence(input, QKeySequence::SelectAll);
    QTest::keyClick(input, Qt::Key_Delete);
    QTest::keyClicks(input, text);
}

/// Does with mouse and keys, or where a view edits in place through its model, what makes the field's value that of
/// `sampleValue(field, 2)`.
void editAsAPerson(Window::FieldRow &row)
{
    const Post::FieldId field = row.field();
    const Post::Value wanted = sampleValue(field, 2);
    if (auto *box = row.findChild<QCheckBox *>()) {
        if (box->checkState() == Qt::PartiallyChecked)
            QTest::keyClick(box, Qt::Key_Space);
        if (box->isChecked() != std::get<bool>(wanted))
            QTest::keyClick(box, Qt::Key_Space);
    } else if (auto *view = row.findChild<QAbstractItemView *>(); view && field->editor == Post::Editor::Rows) {
        if (view->model()->rowCount() == 0)
            view->model()->insertRow(0);
        view->model()->setData(view->model()->index(0, 0), std::get<QStringList>(wanted).first());
    } else if (view && field->editor == Post::Editor::Table) {
        if (view->model()->rowCount() == 0)
            view->model()->insertRow(0);
        view->model()->setData(view->model()->index(0, 0), u"changed"_s);
    } else if (auto *text = row.findChild<QPlainTextEdit *>()) {
        replaceText(text, Post::scalarText(wanted));
    } else {
        replaceText(row.findChild<QLineEdit *>(), Post::scalarText(wanted));
    }
}

Post::Value editedValue(Post::FieldId field, const Post::Value &before)
{
    if (field->type == Post::FieldType::Records) {
        Post::Records records = Post::isAbsent(before) ? Post::Records{{}} : std::get<Post::Records>(before);
        if (Post::isAbsent(before)) {
            for (const QString &key : Post::knownValues(*field))
                records[0].append({key, u""_s});
        }
        records[0][0].second = u"changed"_s;
        return records;
    }
    if (field->type == Post::FieldType::TextList && Post::isAbsent(before))
        return QStringList{std::get<QStringList>(sampleValue(field, 2)).first()};
    return sampleValue(field, 2);
}

void turnWheel(QWidget *widget)
{
    const QPointF middle = QRectF(widget->rect()).center();
    QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, -240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

class TestPanelsMeta : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<Window::MetaPanel>();
        m_panel->resize(380, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->activateWindow();
        m_panel->setDraft(Review::Draft(samplePost(1)));
    }

    /// A row of the field table that the panel leaves out, or whose editor has no name for a screen reader.
    void everyFieldHasANamedEditor_data() { eachField(false); }
    void everyFieldHasANamedEditor()
    {
        QFETCH(QString, key);
        Window::FieldRow *row = m_panel->row(fieldOf(key));
        QVERIFY(row);
        QCOMPARE(row->editor().value(), sampleValue(fieldOf(key), 1));
        QWidget *input = &row->editor();
        while (input->focusProxy())
            input = input->focusProxy();
        QVERIFY(input->accessibleName().contains(Post::displayName(*fieldOf(key))));
    }

    /// An edit that does not land, lands in the wrong type, or touches another field.
    void anEditLandsInTheDraft_data() { eachField(true); }
    void anEditLandsInTheDraft()
    {
        QFETCH(QString, key);
        const Post::FieldId field = fieldOf(key);
        Review::Draft expected(samplePost(1));
        expected.post.meta.set(field, editedValue(field, expected.post.meta.value(field)));
        QSignalSpy changed(m_panel.get(), &Window::MetaPanel::draftChanged);
        editAsAPerson(*m_panel->row(field));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(m_panel->draft().post.meta.value(field), expected.post.meta.value(field));
        QVERIFY(m_panel->draft().post == expected.post);
        QVERIFY(m_panel->row(field)->isChanged());
        QVERIFY(!m_panel->hasInvalidInput());
    }

    /// A field that comes into being because the post was looked at, or because its neighbour was edited.
    void anAbsentFieldStaysAbsent()
    {
        Library::StoredPost empty;
        empty.id.value = 2;
        m_panel->setDraft(Review::Draft(empty));
        QVERIFY(m_panel->draft().post == empty.post);
        const Post::FieldId topic = Post::Fields::Topic;
        editAsAPerson(*m_panel->row(topic));
        Post::Post expected = empty.post;
        expected.meta.set(topic, sampleValue(topic, 2));
        QVERIFY(m_panel->draft().post == expected);
    }

    /// A field that cannot be given a value because it has none yet.
    void anAbsentFieldCanBeSet_data() { eachField(true); }
    void anAbsentFieldCanBeSet()
    {
        QFETCH(QString, key);
        const Post::FieldId field = fieldOf(key);
        Library::StoredPost empty;
        empty.id.value = 2;
        m_panel->setDraft(Review::Draft(empty));
        editAsAPerson(*m_panel->row(field));
        QCOMPARE(m_panel->draft().post.meta.value(field), editedValue(field, {}));
    }

    /// A field that cannot be taken out of the meta box, or that leaves an empty value behind.
    void aFieldCanBeCleared_data() { eachField(true); }
    void aFieldCanBeCleared()
    {
        QFETCH(QString, key);
        const Post::FieldId field = fieldOf(key);
        Window::FieldRow *row = m_panel->row(field);
        if (row->editor().isClearedByTyping()) {
            QWidget *input = row->findChild<QPlainTextEdit *>();
            replaceText(input ? input : row->findChild<QLineEdit *>(), {});
        } else {
            Q_EMIT row->clearRequested(row);
        }
        QVERIFY(Post::isAbsent(m_panel->draft().post.meta.value(field)));
        QVERIFY(row->isChanged());
    }

    /// An empty text that turns into an absent one, or the other way round, by typing and deleting.
    void anEmptyTextStaysEmpty()
    {
        Library::StoredPost stored = samplePost(3);
        stored.post.meta.set(Post::Fields::Topic, QString(u""_s));
        m_panel->setDraft(Review::Draft(stored));
        auto *line = m_panel->row(Post::Fields::Topic)->findChild<QLineEdit *>();
        replaceText(line, u"x"_s);
        replaceText(line, {});
        QVERIFY(m_panel->draft().post == stored.post);
    }

    /// Text that is no value: lost, silently written, or without a word below its field.
    void invalidTextStaysWithAMessage_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("a date that is none") << u"revision.last_reviewed"_s << u"2025-02-30"_s;
        QTest::newRow("a score with letters") << u"score.quality"_s << u"7x"_s;
        QTest::newRow("a number beyond 64 bits") << u"view_count"_s << u"99999999999999999999"_s;
        QTest::newRow("a leading zero") << u"reading_time"_s << u"07"_s;
    }
    void invalidTextStaysWithAMessage()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        const Post::FieldId field = fieldOf(key);
        Window::FieldRow *row = m_panel->row(field);
        auto *line = row->findChild<QLineEdit *>();
        replaceText(line, text);
        QVERIFY(m_panel->hasInvalidInput());
        QCOMPARE(line->text(), text);
        QVERIFY(!row->editor().problem().isEmpty());
        bool isShown = false;
        for (const QLabel *label : row->findChildren<QLabel *>())
            isShown = isShown || (label->isVisible() && label->text() == row->editor().problem());
        QVERIFY(isShown);
        QVERIFY(Post::scalarText(m_panel->draft().post.meta.value(field)) != text);

        // The same post again, as after an autosave: what is being typed stays.
        m_panel->setDraft(m_panel->draft());
        QCOMPARE(line->text(), text);
        // Another post: it goes.
        m_panel->setDraft(Review::Draft(samplePost(4)));
        QVERIFY(!m_panel->hasInvalidInput());
        QCOMPARE(line->text(), Post::scalarText(sampleValue(field, 1)));
    }

    /// E must lead to what has to be mended, even in a closed section.
    void theFirstInvalidFieldIsFound()
    {
        auto *line = m_panel->row(fieldOf(u"view_count"_s))->findChild<QLineEdit *>();
        replaceText(line, u"many"_s);
        m_panel->setClosedSections({u"classification"_s});
        m_panel->row(fieldOf(u"hash"_s))->focusEditor();
        m_panel->focusFirstInvalid();
        QVERIFY(m_panel->closedSections().isEmpty());
        QVERIFY(line->hasFocus());
    }

    /// One click must put back exactly one field.
    void putBackRestoresOneField_data() { eachField(true); }
    void putBackRestoresOneField()
    {
        QFETCH(QString, key);
        const Post::FieldId field = fieldOf(key);
        const Post::FieldId other = field == Post::Fields::Topic ? fieldOf(u"hash"_s) : Post::Fields::Topic;
        editAsAPerson(*m_panel->row(other));
        editAsAPerson(*m_panel->row(field));
        for (QToolButton *button : m_panel->row(field)->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->accessibleName().startsWith(u"Put"_s))
                button->click();
        }
        QCOMPARE(m_panel->draft().post.meta.value(field), sampleValue(field, 1));
        QVERIFY(!m_panel->row(field)->isChanged());
        QVERIFY(m_panel->row(other)->isChanged());
        m_panel->restoreAll();
        QVERIFY(!m_panel->draft().isChanged());
    }

    /// The wheel that scrolls the panel must not change what happens to lie under it.
    void theWheelChangesNothingUnfocused()
    {
        m_panel->row(fieldOf(u"hash"_s))->focusEditor();
        QList<QWidget *> widgets;
        for (QComboBox *box : m_panel->findChildren<QComboBox *>())
            widgets += {box, box->lineEdit()};
        for (QSlider *slider : m_panel->findChildren<QSlider *>())
            widgets += slider;
        for (Window::IntegerBox *box : m_panel->findChildren<Window::IntegerBox *>())
            widgets += box;
        QVERIFY(widgets.size() > 8);
        for (QWidget *widget : std::as_const(widgets))
            turnWheel(widget);
        QVERIFY(!m_panel->draft().isChanged());
        QVERIFY(m_panel->row(fieldOf(u"hash"_s))->isAncestorOf(QApplication::focusWidget()));
    }

    /// Rows of a list by keyboard alone: add, edit, move, remove; a row that was added and left empty is none.
    void listsAreEditedByKeyboard()
    {
        const Post::FieldId tools = fieldOf(u"tools"_s);
        auto *view = m_panel->row(tools)->findChild<QAbstractItemView *>();
        const auto list = [&] { return m_panel->draft().post.meta.list(tools); };
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(list(), QStringList({u"second"_s, u"word 1"_s, u"third"_s}));
        QCOMPARE(view->currentIndex().row(), 1);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(list(), QStringList({u"second"_s, u"third"_s}));
        view->setCurrentIndex(view->model()->index(1, 0));
        QTest::keyClick(view, Qt::Key_Insert);
        auto *editor = view->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"new"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(list(),
                     QStringList({u"second"_s, u"third"_s, u"new"_s})); // a delegate commits when it comes to it
        QTest::keyClick(view, Qt::Key_Insert);
        QTRY_VERIFY(view->findChild<QLineEdit *>());
        QTest::keyClick(view->findChild<QLineEdit *>(), Qt::Key_Escape);
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QCOMPARE(list(), QStringList({u"second"_s, u"third"_s, u"new"_s}));
    }

    /// "Keep the approval" where there is none to keep, or missing where there is one to lose.
    void keepTheApprovalIsOffered()
    {
        auto *keep = m_panel->findChild<QCheckBox *>(u"keepApproval"_s);
        QVERIFY(keep);
        Library::StoredPost approved = samplePost(5);
        approved.post.meta.set(Post::Fields::Status, u"approved"_s);
        m_panel->setDraft(Review::Draft(approved));
        QVERIFY(!keep->isVisible());
        editAsAPerson(*m_panel->row(Post::Fields::Topic));
        QVERIFY(keep->isVisible());
        keep->click();
        QVERIFY(m_panel->draft().keepApproval);
        m_panel->setDraft(Review::Draft(samplePost(6)));
        editAsAPerson(*m_panel->row(Post::Fields::Topic));
        QVERIFY(!keep->isVisible());
    }

private:
    std::unique_ptr<Window::MetaPanel> m_panel;
};

QTEST_MAIN(TestPanelsMeta)
#include "test_panels_meta.moc"
