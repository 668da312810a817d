// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "articleposts.h"
#include "window/blockalignment.h"
#include "window/blockeditor.h"
#include "window/bodyeditor.h"
#include "window/growingedit.h"
#include "window/textdiffview.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QWheelEvent>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;
using Post::Block;

/// Protects that the text editor changes what a person changed and nothing else, and that a diff says what changed.
class TestArticleEditing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void untouchedIsEqual_data();
    void untouchedIsEqual();
    void typing();
    void blocks();
    void keys();
    void wheelChangesNothing();
    void alignment_data();
    void alignment();
    void diff();
    void diffOfNothing();

private:
    static QList<BlockEditor *> editors(const BodyEditor &editor) { return editor.findChildren<BlockEditor *>(); }
};

void TestArticleEditing::untouchedIsEqual_data()
{
    QTest::addColumn<Post::Post>("post");
    QTest::addRow("usual") << articlePost().post;
    QTest::addRow("empty") << Post::Post();
    Post::Post odd;
    odd.title = u"no\u00a0break\u2028and a line\nbreak"_s;
    odd.lead = u""_s;
    odd.blocks = {Block::paragraph(u"two\nlines\u2029and\u00a0more\r\n"_s),
                  Block::list({}),
                  Block::list({u""_s, u"a\nb"_s}),
                  Block::code({}, u"\n\tx\n\n"_s),
                  Block::code(u""_s, {}),
                  Block::image({}, {})};
    odd.extra = {{u"tools"_s, {u"kept"_s}}};
    QTest::addRow("odd") << odd;
    QTest::addRow("long") << articlePost(1, 100).post;
}

/// Opening the editor and leaving it is no edit, whatever the post holds.
void TestArticleEditing::untouchedIsEqual()
{
    QFETCH(Post::Post, post);
    BodyEditor editor;
    QSignalSpy changed(&editor, &BodyEditor::changed);
    editor.setPost(post);
    editor.resize(500, 500);
    editor.show();
    QCoreApplication::processEvents();
    QVERIFY(editor.post() == post);
    QCOMPARE(editor.blockCount(), post.blocks.size());
    QCOMPARE(changed.size(), 0);
    // A very long post does not get an editor for every block.
    QVERIFY(editors(editor).size() <= 60);
}

void TestArticleEditing::typing()
{
    BodyEditor editor;
    auto post = articlePost(1, 1).post;
    editor.setPost(post);
    editor.show();
    QSignalSpy changed(&editor, &BodyEditor::changed);
    editor.focusFirst();
    const auto fields = editor.findChildren<GrowingEdit *>();
    QTest::keyClicks(fields.at(0), u"New "_s);
    post.title.prepend(u"New "_s);
    QVERIFY(editor.post() == post);
    QVERIFY(changed.size() >= 1);
    // Return does not put a line end into a paragraph.
    QTest::keyClick(fields.at(0), Qt::Key_Return);
    QVERIFY(editor.post() == post);
    // Undo takes the typing back.
    QTest::keyClick(fields.at(0), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor.post().title, articlePost(1, 1).post.title);
}

void TestArticleEditing::blocks()
{
    BodyEditor editor;
    Post::Post post;
    post.blocks = {Block::paragraph(u"one"_s), Block::list({u"a"_s, u"b"_s}), Block::code(u"go"_s, u"x := 1"_s)};
    editor.setPost(post);
    editor.show();
    QVERIFY(!editor.moveBlock(0, -1));
    QVERIFY(editor.moveBlock(0, 1));
    QCOMPARE(editor.post().blocks.at(1), Block::paragraph(u"one"_s));
    editor.removeBlock(0);
    QCOMPARE(editor.post().blocks.size(), 2);
    editor.addBlock(2, Post::BlockType::Heading);
    QCOMPARE(editor.post().blocks.at(2), Block::heading(u""_s));
    // Return in a paragraph makes two of it.
    BlockEditor *paragraph = nullptr;
    for (BlockEditor *candidate : editors(editor)) {
        if (candidate->block() == Block::paragraph(u"one"_s))
            paragraph = candidate;
    }
    QVERIFY(paragraph);
    QTextCursor cursor = paragraph->text().textCursor();
    cursor.setPosition(1);
    paragraph->text().setTextCursor(cursor);
    QTest::keyClick(&paragraph->text(), Qt::Key_Return);
    QCOMPARE(editor.post().blocks.at(0), Block::paragraph(u"o"_s));
    QCOMPARE(editor.post().blocks.at(1), Block::paragraph(u"ne"_s));
}

void TestArticleEditing::keys()
{
    BodyEditor editor;
    Post::Post post;
    post.blocks = {Block::paragraph(u"one"_s), Block::paragraph(u"two"_s)};
    editor.setPost(post);
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    GrowingEdit &first = editors(editor).at(0)->text();
    first.setFocus();
    QTest::keyClick(&first, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(editor.post().blocks.at(1), Block::paragraph(u"one"_s));
    QTest::keyClick(&first, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.blockCount(), 3);
    first.setFocus();
    QTest::keyClick(&first, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.post().blocks, (QList{Block::paragraph(u"two"_s), Block::paragraph(u""_s)}));
}

void TestArticleEditing::wheelChangesNothing()
{
    BodyEditor editor;
    const auto post = articlePost(1, 1).post;
    editor.setPost(post);
    editor.show();
    auto *type = editor.findChild<QComboBox *>();
    QWheelEvent wheel(QPointF(5, 5), type->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(type, &wheel);
    QVERIFY(editor.post() == post);
}

void TestArticleEditing::alignment_data()
{
    QTest::addColumn<QList<Block>>("before");
    QTest::addColumn<QList<Block>>("after");
    QTest::addColumn<QString>("expected"); // = same, ~ changed, - removed, + added
    const Block a = Block::paragraph(u"the first of all"_s), b = Block::paragraph(u"another thing"_s),
                c = Block::heading(u"end"_s);
    const Block a2 = Block::paragraph(u"the first of many"_s);
    QTest::addRow("equal") << QList{a, b, c} << QList{a, b, c} << u"==="_s;
    QTest::addRow("changed") << QList{a, b, c} << QList{a2, b, c} << u"~=="_s;
    QTest::addRow("removed") << QList{a, b, c} << QList{a, c} << u"=-="_s;
    QTest::addRow("added") << QList{a, c} << QList{a, b, c} << u"=+="_s;
    QTest::addRow("added before a changed one") << QList{a, c} << QList{b, a2, c} << u"+~="_s;
    QTest::addRow("another kind") << QList{a} << QList{Block::heading(a.text)} << u"-+"_s;
    QTest::addRow("moved") << QList{a, b, c} << QList{b, c, a} << u"-==+"_s;
    QTest::addRow("all gone") << QList{a, b} << QList<Block>{} << u"--"_s;
    QTest::addRow("repeated") << QList{a, a, a} << QList{a, a} << u"==-"_s;
}

void TestArticleEditing::alignment()
{
    QFETCH(QList<Block>, before);
    QFETCH(QList<Block>, after);
    QFETCH(QString, expected);
    QString found;
    int nextBefore = 0, nextAfter = 0;
    for (const AlignedBlock &pair : alignedBlocks(before, after)) {
        found += pair.isSame ? u'=' : pair.before < 0 ? u'+' : pair.after < 0 ? u'-' : u'~';
        // Every block of both sides comes once, in order.
        if (pair.before >= 0)
            QCOMPARE(pair.before, nextBefore++);
        if (pair.after >= 0)
            QCOMPARE(pair.after, nextAfter++);
    }
    QCOMPARE(nextBefore, before.size());
    QCOMPARE(nextAfter, after.size());
    QCOMPARE(found, expected);
}

void TestArticleEditing::diff()
{
    const Post::Post before = articlePost().post;
    Post::Post after = before;
    after.title += u" rebuilt"_s;
    after.blocks[1].text.replace(u"wide"_s, u"narrow"_s);
    after.blocks.removeAt(12);
    after.meta.set(Post::Fields::Version, Post::Version(1, 7, 0));
    TextDiffView view;
    view.resize(600, 400);
    view.showPosts(before, after);
    view.show();
    const QString text = view.toPlainText();
    QVERIFY(text.contains(u"rebuilt"_s));
    QVERIFY(text.contains(u"wide"_s) && text.contains(u"narrow"_s));
    QVERIFY(text.contains(u"1.7.0"_s));
    // What did not change is a line.
    QVERIFY(text.contains(u"unchanged"_s));
    QVERIFY(text.size() < 2500);

    // Not by colour alone.
    bool isStruck = false, isUnderlined = false;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
            const QTextCharFormat format = fragment.fragment().charFormat();
            isStruck |= format.fontStrikeOut() && fragment.fragment().text() == u"wide"_s;
            isUnderlined |= format.fontUnderline() && fragment.fragment().text() == u"narrow"_s;
        }
    }
    QVERIFY(isStruck && isUnderlined);

    QVERIFY(view.changeCount() >= 4);
    int steps = 0;
    while (view.goToChange(1))
        ++steps;
    QCOMPARE(steps, view.changeCount());
    QVERIFY(view.goToChange(-1));
    view.showText(before, after);
    QVERIFY(!view.toPlainText().contains(u"1.7.0"_s));
    view.clear();
    QCOMPARE(view.changeCount(), 0);
    QVERIFY(!view.goToChange(1));
}

void TestArticleEditing::diffOfNothing()
{
    TextDiffView view;
    const Post::Post post = articlePost().post;
    view.showPosts(post, post);
    QVERIFY(!view.toPlainText().isEmpty());
    QCOMPARE(view.changeCount(), 0);
}

QTEST_MAIN(TestArticleEditing)
#include "test_article_editing.moc"
