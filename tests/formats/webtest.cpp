// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/htmlblocks.h"
#include "formats/htmlpage.h"
#include "formats/safehtml.h"
#include "memoryfiles.h"
#include "synth/synthesizer.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(QStringView format, const QList<Post::Post> &posts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = formatByName(format)->writer(buffer);
    for (const Post::Post &post : posts) {
        if (!writer->write(post))
            return {};
    }
    return writer->finish() ? bytes : QByteArray();
}

QList<Post::Post> synthesized(int count)
{
    const Synth::Synthesizer synthesizer(8);
    QList<Post::Post> posts;
    for (int i = 0; i < count; ++i)
        posts += synthesizer.post(i);
    return posts;
}

} // namespace

/// Protects what goes to browsers and feed readers: nothing in it runs, every page is reached, and other programs can
/// read it.
class WebTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void safe_data();
    void safe();
    void blocks_data();
    void blocks();
    void site();
    void linkedData();
    void parts();
    void jsonFeed();
    void atom();
};

void WebTest::safe_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("marked up") << u"<p>a <em>b</em> &amp; c</p>"_s << u"<p>a <em>b</em> &amp; c</p>"_s;
    QTest::newRow("script") << u"a<script>alert('<p>')</script>b"_s << u"ab"_s;
    QTest::newRow("unclosed script") << u"a<SCRIPT src=x>b"_s << u"a"_s;
    QTest::newRow("handler") << u"<p onclick=\"x()\" style=\"x\">a</p>"_s << u"<p>a</p>"_s;
    QTest::newRow("address that runs") << u"<a href=\" java\tscript:alert(1)\">a</a>"_s << u"<a>a</a>"_s;
    QTest::newRow("address in references") << u"<a href=\"&#106;avascript:x\">a</a>"_s << u"<a>a</a>"_s;
    QTest::newRow("address in data") << u"<a href='data:text/html,x'>a</a>"_s << u"<a>a</a>"_s;
    QTest::newRow("web") << u"<a href='https://a.org/?a=1&amp;b'>a</a>"_s
                         << u"<a href=\"https://a.org/?a=1&amp;b\">a</a>"_s;
    QTest::newRow("relative") << u"<a href=/x:y>a</a>"_s << u"<a href=\"/x:y\">a</a>"_s;
    QTest::newRow("frame") << u"<iframe src=x>y</iframe>z"_s << u"z"_s;
    QTest::newRow("comment") << u"a<!-- <script> -->b"_s << u"ab"_s;
    QTest::newRow("not closed") << u"<ul><li>a<li>b"_s << u"<ul><li>a<li>b</li></li></ul>"_s;
    QTest::newRow("closed twice") << u"</div></p>a</main></body>"_s << u"a"_s;
    QTest::newRow("no tag") << u"a < b > c <3"_s << u"a &lt; b &gt; c &lt;3"_s;
    QTest::newRow("svg") << u"<svg><script>x</script></svg>a"_s << u"a"_s;
    QTest::newRow("quote in a value") << u"<a title='\"><script>'>a</a>"_s
                                      << u"<a title=\"&quot;&gt;&lt;script&gt;\">a</a>"_s;
}

void WebTest::safe()
{
    QFETCH(QString, html);
    QTEST(safeHtml(html), "expected");
}

void WebTest::blocks_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("expected"); // a block's type and text each
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("blank lines") << u"a\n\nb\r\n \r\nc"_s << QStringList({u"0 a"_s, u"0 b"_s, u"0 c"_s});
    QTest::newRow("empty paragraphs") << u"<p></p><p>&nbsp;</p><p> a</p>"_s
                                      << QStringList({u"0 \u00a0"_s, u"0 a"_s}).mid(1);
    QTest::newRow("never closed") << u"<ul><li>a<ul><blockquote>b"_s << QStringList({u"0 a"_s, u"0 b"_s});
    QTest::newRow("picture in a link") << u"a <a href=x><img src=y alt=z></a> b"_s
                                       << QStringList({u"0 a <a href=x></a>"_s, u"2 z"_s, u"0 b"_s});
    QTest::newRow("comparison") << u"1 < 2 && 3 > 2"_s << QStringList({u"0 1 < 2 && 3 > 2"_s});
}

void WebTest::blocks()
{
    QFETCH(QString, html);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const Post::Block &block : readHtmlBlocks(html).blocks)
        found += QString::number(int(block.type)) + u' ' + block.text;
    QCOMPARE(found, expected);
}

void WebTest::site()
{
    QList<Post::Post> posts = synthesized(230);
    posts[3].title = u"<script>alert(1)</script> & \"x\""_s;
    posts[3].blocks += {.type = Post::BlockType::Html,
                        .text = u"<script>alert(2)</script><p onload=x>kept</p>"_s,
                        .syntax = Post::Syntax::Html};
    MemoryFiles files;
    const auto writer = formatByName(u"html")->filesWriter(files);
    for (const Post::Post &post : std::as_const(posts))
        QVERIFY(writer->write(post));
    QVERIFY(writer->finish());
    QCOMPARE(files.posts(), posts.size());
    QCOMPARE(files.files.size(), posts.size() + 3);
    // Every page is reached from the first one.
    QSet<QString> seen;
    QStringList open{u"index.html"_s};
    static const QRegularExpression link(u"href=\"((?:posts/|index)[^\"]*)\""_s);
    while (!open.isEmpty()) {
        const QString name = open.takeLast();
        QVERIFY2(files.files.contains(name), qPrintable(name));
        if (seen.contains(name))
            continue;
        seen.insert(name);
        for (const auto &match : link.globalMatch(QString::fromUtf8(files.files.value(name))))
            open += match.captured(1);
    }
    QCOMPARE(seen.size(), files.files.size());
    for (const QByteArray &page : std::as_const(files.files)) {
        QCOMPARE(page.count("<script"), page.count("<script type=\"application/ld+json\">"));
        QVERIFY(!page.contains("onload"));
        QVERIFY(page.contains("default-src 'none'"));
    }
    const QByteArray page = files.files.value(u"posts/"_s + posts[3].sourceId() + u".html"_s);
    QVERIFY(page.contains("<p>kept</p>") && page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"));
    QVERIFY(page.contains(posts[3].meta.text(Post::Fields::Topic).toHtmlEscaped().toUtf8()));
}

void WebTest::linkedData()
{
    Post::Post post = synthesized(1).first();
    post.title = u"</script><b>"_s;
    QString html = htmlLinkedData(post);
    QCOMPARE(html.count(u"</script"), 1);
    const QJsonObject data =
        QJsonDocument::fromJson(
            html.sliced(html.indexOf(u'>') + 1, html.lastIndexOf(u"</") - html.indexOf(u'>') - 1).toUtf8())
            .object();
    QCOMPARE(data.value("@type"_L1).toString(), u"BlogPosting"_s);
    QCOMPARE(data.value("headline"_L1).toString(), post.title);
    QCOMPARE(data.value("identifier"_L1).toString(), post.sourceId());
}

void WebTest::parts()
{
    // Parts are of 1,000 posts, and tell which.
    QList<Post::Post> posts;
    for (int i = 0; i < 2001; ++i) {
        Post::Post post;
        post.title = u"t"_s;
        post.meta.set(Post::Fields::SourceId, QString::number(i));
        posts += post;
    }
    MemoryFiles files;
    const auto writer = formatByName(u"wxr")->filesWriter(files);
    for (const Post::Post &post : std::as_const(posts))
        QVERIFY(writer->write(post));
    QVERIFY(writer->finish());
    QCOMPARE(files.files.keys(), QStringList({u"posts-1.xml"_s, u"posts-2.xml"_s, u"posts-3.xml"_s}));
    QCOMPARE(files.posts(), 2001);
    QCOMPARE(files.files.value(u"posts-2.xml"_s).count("<item>"), 1000);
    QCOMPARE(files.files.value(u"posts-3.xml"_s).count("<item>"), 1);
}

void WebTest::jsonFeed()
{
    const QList<Post::Post> posts = synthesized(5);
    const QJsonObject feed = QJsonDocument::fromJson(written(u"jsonfeed", posts)).object();
    QCOMPARE(feed.value("version"_L1).toString(), u"https://jsonfeed.org/version/1.1"_s);
    QVERIFY(!feed.value("title"_L1).toString().isEmpty());
    const QJsonArray items = feed.value("items"_L1).toArray();
    QCOMPARE(items.size(), posts.size());
    QCOMPARE(items[2]["id"_L1].toString(), posts[2].sourceId());
    QVERIFY(items[2]["content_html"_L1].toString().contains(posts[2].lead.toHtmlEscaped().left(20)));
    QCOMPARE(QJsonDocument::fromJson(written(u"jsonfeed", {})).object().value("items"_L1).toArray().size(), 0);
}

void WebTest::atom()
{
    QList<Post::Post> posts = synthesized(5);
    posts[0].title = u"a\u0001 < b"_s;
    const QByteArray bytes = written(u"atom", posts);
    QXmlStreamReader xml(bytes);
    QStringList titles;
    QSet<QString> ids;
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (xml.isStartElement() && xml.name() == "title"_L1)
            titles += xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "id"_L1)
            ids.insert(xml.readElementText());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(titles.size(), 6);
    QCOMPARE(titles[1], u"a < b"_s);
    QCOMPARE(ids.size(), 6);
    if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
        QSKIP("xmllint is not there");
    QProcess lint;
    lint.start(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, u"-"_s});
    lint.write(bytes);
    lint.closeWriteChannel();
    QVERIFY(lint.waitForFinished());
    QVERIFY2(lint.exitCode() == 0, lint.readAllStandardError().constData());
}

QTEST_GUILESS_MAIN(WebTest)
#include "webtest.moc"
