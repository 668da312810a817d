// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "articleposts.h"
#include "window/articlepane.h"
#include "window/articleview.h"
#include "window/findbar.h"
#include "window/outlineview.h"
#include "window/printing.h"

#include <QAbstractItemModelTester>
#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;

/// Protects reading: the place and the measure of the text, going through posts with Space, finding, the outline, and
/// that nothing is opened unasked.
class TestArticle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void measure_data();
    void measure();
    void spaceGoesThroughThePost();
    void positionStays();
    void preparedPostIsTheSame();
    void marksAndHits();
    void findBar();
    void outline();
    void linkIsShownFirst();
    void unfolds();
    void copyIsClean();
    void darkAndLight();
    void emptyState();
    void pdf();

private:
    std::unique_ptr<ArticlePane> m_pane;
    ArticleView &view() { return m_pane->view(); }
    static QString lineAt(const QTextBlock &block, int line)
    {
        const QTextLine found = block.layout()->lineAt(line);
        return block.text().mid(found.textStart(), found.textLength());
    }
};

void TestArticle::init()
{
    m_pane = std::make_unique<ArticlePane>();
    m_pane->resize(900, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestArticle::cleanup() { m_pane.reset(); }

void TestArticle::measure_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("zoom");
    QTest::addRow("usual") << 900 << 1.0;
    QTest::addRow("wide") << 1800 << 1.0;
    QTest::addRow("wide and large") << 1800 << 1.5;
    QTest::addRow("small type") << 700 << 0.8;
}

/// 66 to 72 letters a line; single lines may differ by a word.
void TestArticle::measure()
{
    QFETCH(int, width);
    QFETCH(double, zoom);
    view().setZoom(zoom);
    view().showPost(articlePost());
    m_pane->resize(width, 700);
    QCoreApplication::processEvents();
    QCOMPARE(view().document()->pageSize().toSize().width(), view().viewport()->width());
    int letters = 0, lines = 0;
    for (QTextBlock block = view().document()->begin(); block.isValid(); block = block.next()) {
        if (!block.text().startsWith(u"The river"))
            continue;
        view().document()->documentLayout()->blockBoundingRect(block);
        for (int i = 0; i + 1 < block.layout()->lineCount(); ++i, ++lines)
            letters += int(lineAt(block, i).size());
    }
    QVERIFY(lines > 10);
    QVERIFY2(letters / lines >= 62 && letters / lines <= 74, qPrintable(QString::number(letters / lines)));
}

void TestArticle::spaceGoesThroughThePost()
{
    QSignalSpy atEnd(&view(), &ArticleView::pageEndReached), atStart(&view(), &ArticleView::pageStartReached);
    view().showPost(articlePost());
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(atStart.size(), 1);
    int pages = 0;
    while (atEnd.isEmpty() && pages < 100) {
        const int before = view().verticalScrollBar()->value();
        QTest::keyClick(&view(), Qt::Key_Space);
        QCoreApplication::processEvents();
        // Nothing is passed over.
        QVERIFY(view().verticalScrollBar()->value() - before < view().viewport()->height());
        ++pages;
    }
    QVERIFY(pages > 3);
    QCOMPARE(atEnd.size(), 1);
    QCOMPARE(view().verticalScrollBar()->value(), view().verticalScrollBar()->maximum());
    QVERIFY(!view().pageDown());
    QVERIFY(view().pageUp());
}

/// Width, zoom, an edit, and the next start leave the reader where they were.
void TestArticle::positionStays()
{
    const auto post = articlePost();
    view().showPost(post);
    const int target = view().postDocument()->headings().at(4).position;
    view().setReadingPosition(target);
    QCOMPARE(view().readingPosition(), target);
    const auto isNear = [&](int position) { return qAbs(position - target) < 80; };

    m_pane->resize(1200, 700);
    QCoreApplication::processEvents();
    QVERIFY(isNear(view().readingPosition()));
    m_pane->zoomBy(1);
    QVERIFY(view().zoom() > 1);
    QVERIFY(isNear(view().readingPosition()));
    auto edited = post;
    edited.post.meta.set(Post::Fields::Status, u"approved"_s);
    view().showPost(edited);
    QVERIFY(isNear(view().readingPosition()));
    const int saved = view().readingPosition();
    view().showPost(articlePost(2));
    QCOMPARE(view().readingPosition(), 0);
    view().showPost(edited);
    QCOMPARE(view().readingPosition(), 0);
    view().setReadingPosition(saved);
    QVERIFY(isNear(view().readingPosition()));
    m_pane->zoomBy(0);
    QCOMPARE(view().zoom(), 1.0);
}

void TestArticle::preparedPostIsTheSame()
{
    view().showPost(articlePost(1));
    for (int id = 2; id < 14; ++id)
        view().prepare(articlePost(id));
    // Some are made ahead, some are not yet: what is shown is the same.
    for (int id = 2; id < 14; ++id) {
        view().showPost(articlePost(id));
        QVERIFY(view().toPlainText().startsWith(u"Bridge number %1\n"_s.arg(id)));
        QCOMPARE(view().postId().value, id);
        QTest::qWait(1);
    }
    QVERIFY(view().verticalScrollBar()->maximum() > 0);
}

void TestArticle::marksAndHits()
{
    view().showPost(articlePost());
    view().setHighlightWords(soughtWords(Query::parse(u"river CAFE \"two days\" mas* stone"_s).query));
    QStringList marked;
    for (const auto &mark : view().extraSelections())
        marked.append(mark.cursor.selectedText());
    QVERIFY(marked.contains(u"river"_s));
    QVERIFY(marked.contains(u"Café"_s));
    QVERIFY(marked.contains(u"two days"_s));
    QVERIFY(marked.contains(u"masons"_s));
    QVERIFY(!marked.contains(u"Stones"_s)); // a whole word is sought
    view().setHighlightWords({});
    QVERIFY(view().extraSelections().isEmpty());

    view().find(u"section"_s);
    QCOMPARE(view().hitCount(), 8);
    QCOMPARE(view().currentHit(), 0);
    view().findNext(-1);
    QCOMPARE(view().currentHit(), 7);
    // It came into sight.
    QVERIFY(view().verticalScrollBar()->value() > 0);
    QVERIFY(!view().extraSelections().isEmpty());
    view().findNext(1);
    QCOMPARE(view().currentHit(), 0);
    view().find(u"no such words"_s);
    QCOMPARE(view().hitCount(), 0);
    QCOMPARE(view().currentHit(), -1);
}

void TestArticle::findBar()
{
    view().showPost(articlePost());
    m_pane->openFind();
    FindBar &bar = m_pane->findBar();
    QVERIFY(bar.isVisible());
    auto *text = bar.findChild<QLineEdit *>(u"findText"_s);
    auto *count = bar.findChild<QLabel *>(u"findCount"_s);
    QVERIFY(text && count);
    QTest::keyClicks(text, u"Section"_s);
    QCOMPARE(count->text(), u"1 of 8"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(count->text(), u"2 of 8"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"1 of 8"_s);
    QTest::keyClicks(text, u"x"_s);
    QCOMPARE(count->text(), u"Not found"_s);
    // The next post is searched as well.
    text->setText(u"bridge number 2"_s);
    view().showPost(articlePost(2));
    QCOMPARE(view().hitCount(), 1);
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
    QCOMPARE(view().hitCount(), 0);
}

void TestArticle::outline()
{
    OutlineView outline(view());
    QAbstractItemModelTester tester(&outline.outline(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(outline.outline().rowCount(), 0);
    view().showPost(articlePost());
    QCOMPARE(outline.outline().rowCount(), 10); // title, eight sections, meta box
    QCOMPARE(outline.outline().index(3).data().toString(), u"Section 3"_s);
    QCOMPARE(outline.currentIndex().row(), 0);
    outline.setCurrentIndex(outline.outline().index(5));
    QVERIFY(view().verticalScrollBar()->value() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(view().currentHeading(), 5, 20'000);
    QCOMPARE(outline.currentIndex().row(), 5);
    view().verticalScrollBar()->setValue(0);
    QTRY_COMPARE_WITH_TIMEOUT(outline.currentIndex().row(), 0, 20'000);
    QCOMPARE(view().verticalScrollBar()->value(), 0); // following does not scroll back
    view().showEmpty();
    QCOMPARE(outline.outline().rowCount(), 0);
}

/// A link opens nothing before a person has seen where it leads.
void TestArticle::linkIsShownFirst()
{
    auto post = articlePost();
    post.post.meta.set(Post::Fields::ImageSources, Post::Records{{{u"url"_s, u"https://exämple.org/a?b=c"_s}}});
    ArticleView alone;
    alone.showPost(post);
    QSignalSpy confirmed(&alone, &ArticleView::linkConfirmed);
    Q_EMIT alone.anchorClicked(QUrl(u"file:///etc/hostname"_s));
    Q_EMIT alone.anchorClicked(QUrl(u"javascript:alert(1)"_s));
    QVERIFY(!alone.findChild<QMessageBox *>());
    Q_EMIT alone.anchorClicked(QUrl(u"https://exämple.org/a?b=c"_s));
    auto *question = alone.findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(u"xn--"_s));
    QVERIFY(confirmed.isEmpty());
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(confirmed.size(), 1);
}

void TestArticle::unfolds()
{
    auto post = articlePost(1, 1);
    post.post.blocks = {Post::Block::code(u"python"_s, u"line = 1\n"_s.repeated(3000) + u"last = 1"_s)};
    view().showPost(post);
    QVERIFY(!view().toPlainText().contains(u"last = 1"_s));
    Q_EMIT view().anchorClicked(QUrl(u"copydesk-unfold:0"_s));
    QVERIFY(view().toPlainText().contains(u"last = 1"_s));
    // The next post is cut again.
    post.id.value = 2;
    view().showPost(post);
    QVERIFY(!view().toPlainText().contains(u"last = 1"_s));
}

/// What keeps a version in order on the screen has no place in the clipboard.
void TestArticle::copyIsClean()
{
    view().showPost(articlePost());
    view().selectAll();
    view().copy();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"1.6.3"_s));
    for (const char16_t mark : {u'\u2066', u'\u2069', u'\ufffc'})
        QVERIFY(!copied.contains(QChar(mark)));
}

void TestArticle::darkAndLight()
{
    view().showPost(articlePost());
    QVERIFY(!view().theme().dark);
    view().setReadingPosition(view().postDocument()->headings().at(3).position);
    QPalette dark = view().palette();
    dark.setColor(QPalette::Base, QColor(0x20, 0x22, 0x25));
    dark.setColor(QPalette::Text, Qt::white);
    view().setPalette(dark);
    QVERIFY(view().theme().dark);
    QVERIFY(view().postDocument()->options().theme.dark);
    QVERIFY(view().readingPosition() > 0);
    const QImage shot = view().viewport()->grab().toImage();
    QCOMPARE(shot.pixelColor(2, 2), QColor(0x20, 0x22, 0x25));
}

void TestArticle::emptyState()
{
    view().showEmpty(u"Nothing matches"_s);
    QVERIFY(!view().postId());
    QVERIFY(!view().pageDown());
    QVERIFY(!view().postDocument());
    view().find(u"x"_s);
    view().goToHeading(0);
    view().setZoom(2);
    view().viewport()->repaint();
    QCOMPARE(view().accessibleDescription(), u"Nothing matches"_s);
    view().showPost(articlePost());
    QVERIFY(view().postDocument());
    view().showPost({});
    QVERIFY(!view().postDocument());
}

void TestArticle::pdf()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"post.pdf"_s);
    const auto post = articlePost().post;
    QVERIFY(writePdf(post, file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.read(5) == "%PDF-");
    QVERIFY(written.size() > 5000);
    const auto failed = writePdf(post, folder.filePath(u"no/such/folder/post.pdf"_s));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Error::Kind::Io);
    QVERIFY(!failed.error().file.isEmpty());
}

QTEST_MAIN(TestArticle)
#include "test_article.moc"
