// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/bidi.h"
#include "render/documentwriter.h"
#include "render/metarows.h"
#include "render/renderer.h"
#include "samples.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QThread>

using namespace Copydesk;
using namespace Qt::StringLiterals;
using Post::Block;

/// Protects that an article shows what the post says: every part in its place, as text and never as markup.
class TestDocument : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainText();
    void everyFieldIsInTheMetaBox();
    void textIsNeverMarkup_data();
    void textIsNeverMarkup();
    void headingsLeadToTheirPlaces();
    void picturesFindTheirAddresses();
    void onlyWebAddressesAreTaken();
    void linesThatNoFieldNamesAreShown();
    void directionFollowsTheText();
    void versionsKeepTheirOrder();
    void longBlocksAreCut_data();
    void longBlocksAreCut();
    void emptyPost();
    void documentOfAnotherThread();
    void nothingIsLoaded();
    void picturesKeepTheirShape();

private:
    std::unique_ptr<Render::PostDocument> render(const Post::Post &post, const Render::Options &options = {})
    {
        return m_renderer.render(post, options);
    }
    Render::Renderer m_renderer;
};

static QString dump(const QTextDocument &document)
{
    return Render::withoutIsolates(document.toPlainText()).replace(QChar::ObjectReplacementCharacter, u'#').trimmed();
}

void TestDocument::plainText()
{
    Post::Post post = samplePost();
    post.meta = {};
    post.meta.set(Post::field("topic"), u"tyres / cars"_s);
    post.meta.set(Post::field("tools"), QStringList{u"jack"_s, u"wrench"_s});
    post.meta.set(Post::field("score.quality"), qint64(76));
    post.meta.set(Post::Fields::Version, Post::Version(1, 6, 3));
    const QString expected = uR"(Winter tyres & <summer> wheels
When to change, and why "later" costs more.
What to look for
The tread is measured in the middle. It tells more than the age does.
#
Image: a tyre on a bench. Source: unsplash
look at the side
look at the date

def depth(tyre):
	return min(tyre)

print(depth([4, 5]))
In the end
Buy four of one kind.
Post meta

Topic
tyres / cars
Tools
jack
wrench
Score
Quality
76
Revision
Version
1.6.3
Similar posts
Brakes)"_s;
    const QString found = dump(*render(post));
    // Empty lines are frames and cells; only the words and their order count here.
    QCOMPARE(found.split(u'\n', Qt::SkipEmptyParts), expected.split(u'\n', Qt::SkipEmptyParts));
}

/// A new row of the field table shows up here by itself, or this fails.
void TestDocument::everyFieldIsInTheMetaBox()
{
    const Post::Post post = samplePost();
    const QString text = dump(*render(post));
    for (const Post::FieldId id : Post::allFields()) {
        QVERIFY2(text.contains(Post::displayName(*id)), id->title);
        if (id->type == Post::FieldType::Text || id->type == Post::FieldType::Enum)
            QVERIFY2(text.contains(u"value of "_s + Post::latin1(id->key)), id->title);
        if (id->type == Post::FieldType::TextList)
            QVERIFY2(text.contains(u"first of "_s + Post::latin1(id->key)), id->title);
    }
    QVERIFY(text.contains(u"entry of entities"_s));
    QVERIFY(text.contains(u"https://images.example.org/tyre.jpg"_s));
    // Fields that the post does not have are not there.
    Post::Post bare;
    bare.title = u"bare"_s;
    bare.meta.set(Post::field("difficulty"), u"beginner"_s);
    const auto rows = Render::metaRows(bare);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().lines, QStringList{u"beginner"_s});
}

void TestDocument::textIsNeverMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("script") << u"<script>alert('x')</script>"_s;
    QTest::addRow("image") << u"<img src=\"file:///etc/hostname\">"_s;
    QTest::addRow("entities") << u"a &amp; b &lt; \"c\" 'd'"_s;
    QTest::addRow("link") << u"<a href='copydesk-unfold:0'>x</a>"_s;
    QTest::addRow("tag left open") << u"a <b and no more"_s;
}

void TestDocument::textIsNeverMarkup()
{
    QFETCH(QString, text);
    Post::Post post;
    post.title = post.lead = text;
    post.blocks = {Block::heading(text), Block::paragraph(text), Block::image(text, text), Block::list({text}),
                   Block::code(u"php"_s, text)};
    for (const Post::FieldId id : Post::allFields()) {
        if (id->type == Post::FieldType::Text)
            post.meta.set(id, text);
        else if (id->type == Post::FieldType::TextList)
            post.meta.set(id, QStringList{text});
        else if (id->type == Post::FieldType::Records)
            post.meta.set(id, Post::Records{{{text, text}}});
    }
    const auto document = render(post);
    qsizetype texts = 0;
    for (const Post::FieldId id : Post::allFields())
        texts += id->type == Post::FieldType::Text || id->type == Post::FieldType::TextList
            || id->type == Post::FieldType::Records;
    // The image says it twice, and a record has it as its key too.
    QVERIFY(document->toPlainText().count(text) >= 8 + texts);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
            const QTextCharFormat format = fragment.fragment().charFormat();
            QVERIFY(!format.isImageFormat());
            QVERIFY(!format.anchorHref().contains(u"unfold"_s));
        }
    }
}

void TestDocument::headingsLeadToTheirPlaces()
{
    const auto document = render(samplePost());
    QStringList titles;
    for (const auto &heading : document->headings()) {
        const QTextBlock block = document->findBlock(heading.position);
        QCOMPARE(block.text(), heading.text);
        QCOMPARE(block.blockFormat().headingLevel(), heading.level);
        titles.append(heading.text);
    }
    QCOMPARE(titles,
             (QStringList{u"Winter tyres & <summer> wheels"_s, u"What to look for"_s, u"In the end"_s, u"Post meta"_s,
                          u"Similar posts"_s}));
    QCOMPARE(document->headings().constFirst().level, 1);
}

/// Where captions and sources have come apart, the caption decides; where that fails, the order.
void TestDocument::picturesFindTheirAddresses()
{
    Post::Post post;
    post.blocks = {Block::image(u"one"_s, u"a"_s), Block::image(u"two"_s, u"b"_s), Block::image(u"three"_s, u"c"_s),
                   Block::image(u"four"_s, u"d"_s)};
    const auto record = [](const QString &caption, const QString &url) {
        return Post::Record{{u"url"_s, url}, {u"caption"_s, caption}};
    };
    post.meta.set(Post::Fields::ImageSources,
                  Post::Records{record(u"two"_s, u"https://h/2"_s), record(u"one"_s, u"https://h/1"_s),
                                record(u"typo"_s, u"https://h/3"_s)});
    const auto document = render(post);
    const auto &pictures = document->pictures();
    QCOMPARE(pictures.size(), 4);
    QCOMPARE(pictures.at(0).url, QUrl(u"https://h/1"_s));
    QCOMPARE(pictures.at(1).url, QUrl(u"https://h/2"_s));
    QCOMPARE(pictures.at(2).url, QUrl(u"https://h/3"_s));
    QVERIFY(pictures.at(3).url.isEmpty());
    QCOMPARE(pictures.at(3).state, Render::Picture::State::Blocked);
    for (const auto &picture : pictures)
        QCOMPARE(document->characterAt(picture.position), QChar(QChar::ObjectReplacementCharacter));
}

void TestDocument::onlyWebAddressesAreTaken()
{
    QVERIFY(Render::isWebAddress(u"https://example.org/a?b=c"));
    QVERIFY(Render::isWebAddress(u"http://example.org"));
    QVERIFY(!Render::isWebAddress(u"file:///etc/hostname"));
    QVERIFY(!Render::isWebAddress(u"javascript:alert(1)"));
    QVERIFY(!Render::isWebAddress(u"https://example.org and more"));
    Post::Post post;
    post.blocks = {Block::image(u"x"_s, u"s"_s)};
    post.meta.set(Post::Fields::ImageSources,
                  Post::Records{{{u"url"_s, u"file:///etc/hostname"_s}, {u"caption"_s, u"x"_s}}});
    QVERIFY(render(post)->pictures().constFirst().url.isEmpty());
}

void TestDocument::linesThatNoFieldNamesAreShown()
{
    Post::Post post;
    post.meta.set(Post::field("tools"), QStringList{u"jack"_s});
    post.extra = {{u"tools"_s, {u"odd label"_s, u"  • odd item"_s}},
                  {u"no.such.field"_s, {u"stray line"_s}},
                  {{}, {u"| |"_s, {}}}};
    post.unknown = {{u"meta"_s, u"mood"_s, "[1,2]"}};
    const QString text = dump(*render(post));
    QVERIFY(text.contains(u"odd label"_s));
    QVERIFY(text.contains(u"  • odd item"_s));
    QVERIFY(text.contains(u"stray line"_s));
    QVERIFY(text.contains(u"[1,2]"_s));
    QVERIFY(!text.contains(u"| |"_s));
}

void TestDocument::directionFollowsTheText()
{
    const QString arabic = u"مرحبا"_s;
    Post::Post post;
    post.title = arabic;
    post.blocks = {Block::paragraph(u"English here"_s), Block::paragraph(arabic), Block::paragraph(u"123"_s),
                   Block::code(u"bash"_s, u"echo "_s + arabic), Block::list({u"1"_s, arabic, u"latin"_s})};
    const auto document = render(post);
    const auto directionOf = [&](const QString &text) {
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            if (block.text() == text && block.blockNumber() > 0)
                return block.blockFormat().layoutDirection();
        }
        return Qt::LayoutDirectionAuto;
    };
    QCOMPARE(document->begin().blockFormat().layoutDirection(), Qt::RightToLeft);
    QCOMPARE(directionOf(u"English here"_s), Qt::LeftToRight);
    QCOMPARE(directionOf(arabic), Qt::RightToLeft);
    QCOMPARE(directionOf(u"123"_s), Qt::RightToLeft); // as the title
    QCOMPARE(directionOf(u"echo "_s + arabic), Qt::LeftToRight); // code
    QCOMPARE(directionOf(u"latin"_s), Qt::RightToLeft); // as its list
}

void TestDocument::versionsKeepTheirOrder()
{
    Post::Post post;
    post.meta.set(Post::Fields::Version, Post::Version(1, 6, 3));
    const QString text = render(post)->toPlainText();
    QVERIFY(text.contains(Render::isolated(u"1.6.3"_s)));
    QCOMPARE(Render::withoutIsolates(Render::isolated(u"1.6.3"_s)), u"1.6.3"_s);
}

void TestDocument::longBlocksAreCut_data()
{
    QTest::addColumn<Block>("block");
    QString lines;
    for (int i = 0; i < 20'000; ++i)
        lines += u"line %1\n"_s.arg(i);
    QTest::addRow("code of many lines") << Block::code(u"python"_s, lines + u"last"_s);
    QTest::addRow("code in one line") << Block::code(u"javascript"_s, QString(300'000, u'x') + u" last"_s);
    QTest::addRow("paragraph") << Block::paragraph(u"word "_s.repeated(30'000) + u"last"_s);
    QTest::addRow("paragraph without blanks") << Block::paragraph(u"🙂"_s.repeated(50'000) + u"last"_s);
    QTest::addRow("list") << Block::list(QStringList(5'000, u"item"_s) + QStringList{u"last"_s});
}

/// A post of any size opens at once; the rest of it is a link away, and whole then.
void TestDocument::longBlocksAreCut()
{
    QFETCH(Block, block);
    Post::Post post;
    post.title = u"long"_s;
    post.blocks = {block};
    const auto cut = render(post);
    QVERIFY(cut->characterCount() < 2 * Render::DocumentWriter::FoldLength);
    QVERIFY(!cut->toPlainText().contains(u"last"_s));
    QVERIFY(cut->toHtml().contains(u"copydesk-unfold:0"_s));

    Render::Options options;
    options.unfolded = {0};
    const QString whole = render(post, options)->toPlainText();
    QVERIFY(whole.contains(u"last"_s));
    QVERIFY(!whole.contains(QChar::ReplacementCharacter));
}

void TestDocument::emptyPost()
{
    QCOMPARE(render({})->toPlainText().trimmed(), QString());
    Post::Post post;
    post.blocks = {Block::code({}, {}), Block::list({}), Block::image({}, {}),
                   Block::paragraph(u"\u2029\ufdd0\ufdd1\u0000\ufffc"_s)};
    const auto document = render(post);
    QCOMPARE(document->rootFrame()->childFrames().size(), 1);
}

/// Neighbours are made ready in another thread, then belong to the window's.
void TestDocument::documentOfAnotherThread()
{
    std::unique_ptr<Render::PostDocument> document;
    QThread *here = QThread::currentThread();
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        Render::Renderer renderer;
        document = renderer.render(samplePost(), {});
        document->moveToThread(here);
    }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(document->thread(), here);
    document->setTextWidth(600);
    document->setLayoutEnabled(true);
    QVERIFY(document->size().height() > 1000);
    QCOMPARE(document->toPlainText(), render(samplePost())->toPlainText());
}

void TestDocument::nothingIsLoaded()
{
    const auto document = render(samplePost());
    QVERIFY(!document->resource(QTextDocument::ImageResource, QUrl::fromLocalFile(QStringLiteral(__FILE__))).isValid());
    QVERIFY(!document->resource(QTextDocument::StyleSheetResource, QUrl::fromLocalFile(QStringLiteral(__FILE__)))
                 .isValid());
}

void TestDocument::picturesKeepTheirShape()
{
    const auto document = render(samplePost());
    document->setTextWidth(600);
    document->setLayoutEnabled(true);
    const qreal before = document->size().height();
    QImage pixels(1200, 600, QImage::Format_RGB32);
    pixels.fill(Qt::red);
    document->setPicture(0, pixels);
    const qreal loaded = document->size().height();
    QVERIFY(loaded < before); // 2:1 instead of the usual 3:2
    document->dropPixels(0);
    QCOMPARE(document->size().height(), loaded);
    // A theme change makes another document; the picture comes along.
    const auto other =
        render(samplePost(), {.theme = Render::Theme::darkTheme(), .zoom = 1, .forPrint = false, .unfolded = {}});
    document->setPicture(0, pixels);
    other->takePictures(*document);
    other->setTextWidth(600);
    other->setLayoutEnabled(true);
    QCOMPARE(other->size().height(), loaded);
    QVERIFY(!other->pictures().constFirst().pixels.isNull());
}

QTEST_MAIN(TestDocument)
#include "test_document.moc"
