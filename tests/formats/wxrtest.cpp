// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wxrposts.h"

#include "synth/synthesizer.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

/// Protects the way in from WordPress and back: what its exports hold comes in, what we write is read the same again
/// and by other programs, and damaged or hostile files lose no more than their damaged items.
class WxrTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void golden_data();
    void golden();
    void fields();
    void statuses();
    void serialized();
    void misfits();
    void identity_data();
    void identity();
    void attachments();
    void whatIsNoPost();
    void damage();
    void hostile_data();
    void hostile();
    void illegalCharacters();
    void synthesized();
    void awkwardText();
    void backToWordPress();
    void otherPrograms();
};

/// The folder tests/data/wxr: NAME.xml is read as NAME.jsonl, and what is written of that is read so again.
void WxrTest::golden_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &file : QDir(QStringLiteral(COPYDESK_TEST_DATA "/wxr")).entryList({u"*.xml"_s}))
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void WxrTest::golden()
{
    QFETCH(QString, name);
    const QString path = QStringLiteral(COPYDESK_TEST_DATA "/wxr/") + name;
    QFile in(path + u".xml"_s), expected(path + u".jsonl"_s);
    QVERIFY(in.open(QIODevice::ReadOnly));
    const WxrAnswers answers = readWxr(in.readAll());
    QByteArray lines;
    for (const Post::Post &post : answers.posts)
        lines += toJson(post) + '\n';
    for (const Error &error : answers.errors + answers.remarks)
        lines += "# " + error.text().toUtf8() + '\n';
    if (qEnvironmentVariableIsSet("COPYDESK_WRITE_GOLDEN") && expected.open(QIODevice::WriteOnly)) {
        expected.write(lines);
        expected.close();
    }
    QVERIFY(expected.open(QIODevice::ReadOnly));
    QCOMPARE(lines, expected.readAll());
    const WxrAnswers again = readWxr(writeWxr(answers.posts));
    QVERIFY(again.errors.isEmpty());
    QCOMPARE(again.posts.size(), answers.posts.size());
    for (qsizetype i = 0; i < again.posts.size(); ++i)
        QVERIFY2(again.posts[i] == answers.posts[i],
                 QByteArray(toJson(again.posts[i]) + '\n' + toJson(answers.posts[i])).constData());
}

void WxrTest::fields()
{
    const auto answers = readWxr(wxrFile(
        "<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name><![CDATA[Ada]]></"
        "wp:author_display_name></wp:author>"
        + wxrItem("<p>Lead &amp; more.</p><p>Body.</p>",
                  "<dc:creator>ada</dc:creator><category domain=\"category\" nicename=\"q\"><![CDATA[Queues &amp; "
                  "more]]></category>"
                  "<category domain=\"post_tag\" nicename=\"a\">one</category><category domain=\"post_tag\" "
                  "nicename=\"b\">two</category>"
                  "<excerpt:encoded><![CDATA[In <em>short</em>]]></excerpt:encoded>"
                  "<wp:postmeta><wp:meta_key>score.quality</wp:meta_key><wp:meta_value>77</wp:meta_value></wp:postmeta>"
                  "<wp:postmeta><wp:meta_key>other</wp:meta_key><wp:meta_value>x</wp:meta_value></wp:postmeta>")));
    QVERIFY(answers.errors.isEmpty());
    QCOMPARE(answers.posts.size(), 1);
    const Post::Post &post = answers.posts.first();
    QCOMPARE(post.title, u"Title"_s);
    QCOMPARE(post.lead, u"Lead & more."_s);
    QCOMPARE(post.blocks, QList{Post::Block::paragraph(u"Body."_s)});
    QCOMPARE(post.meta.text(Post::Fields::Topic), u"Queues & more"_s);
    QCOMPARE(post.meta.list(Post::field("stack")), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(post.meta.text(Post::field("summary")), u"In short"_s);
    QCOMPARE(post.meta.number(Post::field("score.quality")), 77);
    QCOMPARE(post.meta.text(Post::Fields::Status), u"approved"_s);
    QCOMPARE(post.sourceId(), u"wp-example.org-blog-17"_s);
    const QJsonDocument kept = QJsonDocument::fromJson(post.unknown.first().json);
    QCOMPARE(kept["author"_L1].toString(), u"ada"_s);
    QCOMPARE(kept["author_name"_L1].toString(), u"Ada"_s);
    QCOMPARE(kept["meta"_L1][0][0].toString(), u"other"_s);
    QCOMPARE(kept["elements"_L1]["wp:post_id"_L1].toString(), u"17"_s);
}

void WxrTest::statuses()
{
    const QByteArray file = wxrFile("<item><guid>a</guid><wp:status>pending</wp:status></item>"
                                    "<item><guid>b</guid><wp:status>future</wp:status></item>"
                                    "<item><guid>c</guid><wp:status>auto-draft</wp:status></item>"
                                    "<item><guid>d</guid><wp:status>in-progress</wp:status></item>");
    const auto status = [](const WxrAnswers &answers, int i) {
        return answers.posts.value(i).meta.text(Post::Fields::Status);
    };
    const auto usual = readWxr(file);
    QCOMPARE(usual.posts.size(), 3);
    QCOMPARE(status(usual, 0), u"reviewed"_s);
    QCOMPARE(status(usual, 1), u"approved"_s);
    QCOMPARE(status(usual, 2), u"in-progress"_s);
    const auto changed = readWxr(file, {{u"wxr.statuses-in"_s, u"pending=expanded"_s}});
    QCOMPARE(status(changed, 0), u"expanded"_s);
    // What WordPress said stands as long as it says the same; else the table decides.
    Post::Post post = usual.posts[1];
    QVERIFY(writeWxr({post}).contains("<wp:status><![CDATA[future]]>"));
    post.meta.set(Post::Fields::Status, u"rejected"_s);
    QVERIFY(writeWxr({post}).contains("<wp:status><![CDATA[draft]]>"));
    QVERIFY(writeWxr({post}, {{u"wxr.statuses-out"_s, u"rejected=trash"_s}}).contains("<wp:status><![CDATA[trash]]>"));
    const OptionRow *row = optionRow(u"wxr.statuses-in");
    QVERIFY(row && row->check(u"a=b, c=d"_s) && !row->check(u"a, b"_s) && !row->check(u"a=b=c"_s));
}

void WxrTest::serialized()
{
    const auto meta = [](const QByteArray &key, const QByteArray &value) {
        return "<wp:postmeta><wp:meta_key>" + key + "</wp:meta_key><wp:meta_value><![CDATA[" + value
            + "]]></wp:meta_value></wp:postmeta>";
    };
    const auto answers = readWxr(wxrFile(wxrItem(
        "x",
        meta("tools", "a:2:{i:0;s:3:\"git\";i:1;s:5:\"p\xc3\xbc\xc3\xbc\";}")
            + meta("score", "a:2:{s:7:\"quality\";i:70;s:5:\"depth\";s:2:\"80\";}") + meta("flags.has_images", "b:1;")
            + meta("entities", "a:1:{i:0;a:2:{s:4:\"type\";s:1:\"t\";s:4:\"name\";s:1:\"n\";}}") + meta("notes", "one")
            + meta("notes", "two") + meta("checklist", "[\"a\",\"b\"]") + meta("summary", "a:99999999:{")
            + meta("hash", "O:3:\"Foo\":0:{}"))));
    QVERIFY(answers.errors.isEmpty());
    const Post::Meta &box = answers.posts.value(0).meta;
    QCOMPARE(box.list(Post::field("tools")), QStringList({u"git"_s, u"püü"_s}));
    QCOMPARE(box.number(Post::field("score.quality")), 70);
    QCOMPARE(box.number(Post::field("score.depth")), 80);
    QVERIFY(box.flag(Post::Fields::HasImages));
    QCOMPARE(box.records(Post::field("entities")).value(0), Post::Record({{u"name"_s, u"n"_s}, {u"type"_s, u"t"_s}}));
    QCOMPARE(box.list(Post::field("notes")), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(box.list(Post::field("checklist")), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(box.text(Post::field("summary")), u"a:99999999:{"_s);
    QVERIFY(!box.has(Post::field("hash")));
}

void WxrTest::misfits()
{
    const QByteArray wrong =
        "<wp:postmeta><wp:meta_key>view_count</wp:meta_key><wp:meta_value>many</wp:meta_value></wp:postmeta>";
    // A plugin's key is no reason to lose a post.
    const auto foreign = readWxr(wxrFile(wxrItem("x", wrong)));
    QCOMPARE(foreign.posts.size(), 1);
    QVERIFY(foreign.posts[0].unknown.first().json.contains("many"));
    // In a post of ours it is a mistake.
    const auto ours = readWxr(wxrFile(
        "\n\n"
        + wxrItem(
            "x",
            wrong
                + "<wp:postmeta><wp:meta_key>_copydesk</wp:meta_key><wp:meta_value>{}</wp:meta_value></wp:postmeta>")));
    QVERIFY(ours.posts.isEmpty());
    QCOMPARE(ours.errors.size(), 1);
    QCOMPARE(ours.errors[0].line, 8);
    QCOMPARE(ours.errors[0].found, u"many"_s);
}

void WxrTest::identity_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("id");
    QTest::newRow("guid with a number") << "<guid>http://www.a.org/?p=5</guid>"_ba << u"wp-www.a.org-5"_s;
    QTest::newRow("page") << "<guid>https://a.org/x/y/?page_id=6</guid>"_ba << u"wp-a.org-x-y-6"_s;
    QTest::newRow("custom type") << "<guid>https://a.org/?post_type=book&amp;p=7</guid>"_ba << u"wp-a.org-7"_s;
    QTest::newRow("guid of another form") << "<guid>urn:uuid:1</guid><wp:post_id>3</wp:post_id>"_ba << u"urn:uuid:1"_s;
    QTest::newRow("number only") << "<guid></guid><wp:post_id>3</wp:post_id>"_ba << u"wp-example.org-blog-3"_s;
    QTest::newRow("link only") << "<link>https://b.org/z</link>"_ba << u"https://b.org/z"_s;
    QTest::newRow("nothing") << ""_ba << QString();
    QTest::newRow("source id")
        << "<guid>http://a.org/?p=5</guid><wp:postmeta><wp:meta_key>payload.source_id</wp:meta_key><wp:meta_value>alphanode-000001</wp:meta_value></wp:postmeta>"_ba
        << u"alphanode-000001"_s;
}

void WxrTest::identity()
{
    QFETCH(QByteArray, item);
    QFETCH(QString, id);
    QCOMPARE(readWxr(wxrFile("<item>" + item + "</item>")).posts.value(0).sourceId(), id);
    // Two posts with one guid are two posts all the same.
    const auto two = readWxr(wxrFile(
        "<item><guid>g</guid><wp:post_id>1</wp:post_id></item><item><guid>g</guid><wp:post_id>2</wp:post_id></item>"));
    QCOMPARE(two.posts.value(0).sourceId(), u"g"_s);
    QCOMPARE(two.posts.value(1).sourceId(), u"g-2"_s);
}

void WxrTest::attachments()
{
    const QByteArray picture =
        "<item><title>big</title><wp:post_id>40</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</"
        "wp:status>"
        "<excerpt:encoded>A big "
        "one</excerpt:encoded><wp:attachment_url>https://pics.org/a.jpg</wp:attachment_url></item>";
    const QByteArray post =
        wxrItem("<p>Lead.</p><p>[gallery ids=\"40,41\"]</p>",
                "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>40</wp:meta_value></wp:postmeta>");
    const QByteArray document = QByteArray(picture).replace("40", "41").replace("a.jpg", "a.pdf");
    for (const QByteArray &items :
         {QByteArray(picture + document + post), QByteArray(post + picture + document)}) { // whichever comes first
        const auto answers = readWxr(wxrFile(items));
        QCOMPARE(answers.posts.size(), 1);
        const Post::Post &read = answers.posts[0];
        QCOMPARE(read.blocks.size(), 2);
        QCOMPARE(read.blocks[0].text, u"A big one"_s);
        QCOMPARE(read.blocks[0].source, u"pics.org"_s);
        QCOMPARE(read.blocks[0].url, u"https://pics.org/a.jpg"_s);
        const Post::Records sources = read.meta.records(Post::Fields::ImageSources);
        QCOMPARE(sources.size(), 2);
        QCOMPARE(Post::recordText(sources[0], u"url"), u"https://pics.org/a.jpg"_s);
        // Out again with an item of its own, which is what makes WordPress fetch it.
        const QByteArray out = writeWxr(answers.posts);
        QCOMPARE(out.count("<wp:attachment_url><![CDATA[https://pics.org/a.jpg]]>"), 1);
    }
    // One that never comes keeps nothing back.
    QCOMPARE(readWxr(wxrFile(post)).posts.size(), 1);
}

void WxrTest::whatIsNoPost()
{
    const QByteArray file = wxrFile("<item><guid>a</guid><wp:post_type>nav_menu_item</wp:post_type></item>"
                                    "<item><guid>b</guid><wp:post_type>page</wp:post_type></item>"
                                    "<item><guid>c</guid><wp:post_type>book</wp:post_type></item>"
                                    + wxrItem("x",
                                              "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>deep "
                                              "<b>x</b></wp:comment_content></wp:comment>"));
    const auto usual = readWxr(file);
    QCOMPARE(usual.posts.size(), 2);
    QCOMPARE(usual.remarks.size(), 2);
    QCOMPARE(usual.remarks[0].found, u"book: 1, nav_menu_item: 1"_s);
    QVERIFY(usual.remarks[1].what.contains(u"1 comment"_s));
    QCOMPARE(readWxr(file, {{u"wxr.types"_s, u"book"_s}}).posts.size(), 1);
}

void WxrTest::damage()
{
    const QByteArray good = wxrItem("<p>good</p>", {}, 1), other = wxrItem("<p>other</p>", {}, 2);
    QByteArray broken = wxrItem("<p>broken</p>", {}, 3), unclosed = broken;
    broken.replace("</title>", "</tilte>");
    const auto one = readWxr(wxrFile(good + broken + other));
    QCOMPARE(one.posts.size(), 2);
    QCOMPARE(one.errors.size(), 1);
    QCOMPARE(one.errors[0].line, 7);
    unclosed.replace("</item>", "");
    const auto two = readWxr(wxrFile(good + unclosed + other));
    QCOMPARE(two.posts.size(), 2);
    QCOMPARE(two.errors.size(), 1);
    QByteArray cut = wxrFile(good + other);
    cut.truncate(cut.size() - 60);
    const auto three = readWxr(cut);
    QCOMPARE(three.posts.size(), 1);
    QCOMPARE(three.errors.size(), 1);
    QByteArray open = wxrItem("never closed", {}, 4);
    open.replace("]]>", "");
    const auto four = readWxr(wxrFile(open + "<item><guid>z</guid></item>"));
    QCOMPARE(four.errors.size(), 1);
    QCOMPARE(four.posts.size(), 1);
}

void WxrTest::hostile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("found");
    QByteArray bomb = wxrFile(wxrItem("&lol9;"));
    bomb.replace("?>\n<rss", "?>\n<!DOCTYPE rss [<!ENTITY lol \"lol\"><!ENTITY lol9 \"&lol;&lol;&lol;\">]>\n<rss");
    QTest::newRow("entity bomb") << bomb << u"<!DOCTYPE"_s;
    QByteArray external = wxrFile(wxrItem("x"));
    external.replace("?>\n<rss", "?>\n<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">\n<rss");
    QTest::newRow("external") << external << u"<!DOCTYPE"_s;
    QTest::newRow("doctype in an item") << wxrFile(
        "<item><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><title>&a;</title></item>")
                                        << u"<item>"_s;
    QTest::newRow("deep") << wxrFile("<item><title>" + QByteArray("<a>").repeated(100'000)
                                     + QByteArray("</a>").repeated(100'000) + "</title></item>")
                          << QString();
    QTest::newRow("latin 1") << wxrFile(wxrItem("x")).replace("UTF-8", "ISO-8859-1") << u"ISO-8859-1"_s;
    QTest::newRow("no feed") << "<html><body/></html>"_ba << u"<html>"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("unknown entity") << wxrFile("<item><title>&nosuch;</title></item>") << QString();
}

void WxrTest::hostile()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, found);
    const auto answers = readWxr(file);
    QVERIFY(answers.posts.isEmpty());
    QCOMPARE(answers.errors.size(), 1);
    QVERIFY2(answers.errors[0].found.contains(found), qPrintable(answers.errors[0].text()));
}

void WxrTest::illegalCharacters()
{
    const auto answers = readWxr(wxrFile(wxrItem("<p>a\x08 b\xef\xbf\xbf c</p>") + wxrItem("<p>\xff</p>", {}, 18)));
    QVERIFY(answers.errors.isEmpty());
    QCOMPARE(answers.posts.size(), 2);
    QCOMPARE(answers.posts[0].lead, u"a b c"_s);
    QCOMPARE(answers.remarks.size(), 2);
    QVERIFY(answers.remarks[0].what.contains(u"2 character"_s));
    Post::Post post = answers.posts[0];
    post.blocks = {Post::Block::paragraph(u"x\u0001y\uFFFEz"_s + QChar(0xd800))};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = formatByName(u"wxr")->writer(buffer);
    QVERIFY(writer->write(post) && writer->finish());
    const auto remarks = writer->takeRemarks();
    QCOMPARE(remarks.size(), 1);
    QCOMPARE(remarks[0].found, post.sourceId());
    QVERIFY(bytes.contains("<p>xyz</p>"));
}

void WxrTest::synthesized()
{
    const Synth::Synthesizer synthesizer(5);
    QList<Post::Post> posts;
    for (qint64 i = 0; i < 400; ++i)
        posts += synthesizer.post(i);
    const auto answers = readWxr(writeWxr(posts));
    QVERIFY2(answers.errors.isEmpty(), qPrintable(answers.errors.value(0).text()));
    QCOMPARE(answers.posts.size(), posts.size());
    for (qsizetype i = 0; i < posts.size(); ++i)
        QCOMPARE(toJson(answers.posts[i]), toJson(posts[i]));
}

void WxrTest::awkwardText()
{
    using Post::Block;
    const QStringList texts = {u"]]> and ]]]]><![CDATA["_s,
                               u"a < b & c > d &amp; &lt;p&gt;"_s,
                               u"[gallery] [caption]x[/caption]"_s,
                               u"  two  blanks\tand a tab  "_s,
                               u"<!-- wp:paragraph --> -->"_s,
                               u"<script>alert(1)</script>"_s,
                               u"Ünïcödé 😀 \u2028 \u00a0x"_s,
                               u"s:3:\"abc\";"_s,
                               u"a\rb\r\nc"_s,
                               u"\"quotes\" 'and' \\ back"_s,
                               u"--"_s,
                               u"&#13; &nbsp;"_s};
    for (const QString &text : texts) {
        Post::Post post;
        post.title = text;
        post.lead = text;
        post.blocks = {
            Block::heading(text),
            Block::paragraph(text),
            Block::image(text, text),
            Block::list({text, u"x"_s}),
            Block::code(text, text),
            Block::code({}, u"\n\n"_s + text + u"\n"_s),
            {.type = Post::BlockType::Rule},
            {.type = Post::BlockType::Heading, .text = text, .level = 3},
            {.type = Post::BlockType::List, .items = {text, u"b"_s, u"c"_s}, .marks = {u"1. "_s, u"   - "_s, u"2. "_s}},
            {.type = Post::BlockType::Paragraph, .text = u"a <em>b</em><br>c"_s, .syntax = Post::Syntax::Html}};
        post.meta.set(Post::field("summary"), text);
        post.meta.set(Post::Fields::Topic, text);
        post.meta.set(Post::field("tools"), QStringList{text, u""_s, text});
        post.meta.set(Post::field("entities"),
                      Post::Records{{{u"type"_s, text}, {u"name"_s, text}, {u"name"_s, u"y"_s}}});
        post.meta.set(Post::Fields::SourceId, text);
        post.similar = QStringList{text};
        post.extra = {{u"tools"_s, {text}}};
        const auto answers = readWxr(writeWxr({post}));
        QVERIFY2(answers.errors.isEmpty(), qPrintable(answers.errors.value(0).text()));
        QCOMPARE(answers.posts.size(), 1);
        QVERIFY2(answers.posts[0] == post, QByteArray(toJson(answers.posts[0]) + '\n' + toJson(post)).constData());
    }
    // Without a lead the first paragraph is none.
    Post::Post post;
    post.title = u"t"_s;
    post.blocks = {Block::paragraph(u"p"_s)};
    post.meta.set(Post::Fields::SourceId, u"x"_s);
    QCOMPARE(toJson(readWxr(writeWxr({post})).posts.value(0)), toJson(post));
}

void WxrTest::backToWordPress()
{
    QList<Post::Post> posts;
    for (int i = 0; i < 3; ++i) {
        Post::Post post;
        post.title = u"The same title"_s;
        post.meta.set(Post::Fields::SourceId, u"alphanode-00000%1"_s.arg(i));
        post.meta.set(Post::Fields::Topic, i == 0 ? u"C++"_s : u"C"_s);
        posts += post;
    }
    const QByteArray bytes = writeWxr(posts);
    // The same title at the same time would be the same post to WordPress.
    QSet<QByteArray> dates;
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.contains("<wp:post_date>"))
            dates.insert(line);
    }
    QCOMPARE(dates.size(), 3);
    QVERIFY(bytes.contains("nicename=\"c\"") && bytes.contains("nicename=\"c-2\""));
    QCOMPARE(bytes.count("<wp:author>"), 1);
    QCOMPARE(bytes.count("<wp:category>"), 2);
    QVERIFY(!bytes.contains("DOCTYPE"));
    QVERIFY(bytes.indexOf("<wp:category>") < bytes.indexOf("<item>"));
}

void WxrTest::otherPrograms()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty()
        || QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
        QSKIP("python3 or xmllint is not there");
    const Synth::Synthesizer synthesizer(6);
    QList<Post::Post> posts;
    for (qint64 i = 0; i < 20; ++i)
        posts += synthesizer.post(i);
    posts[0].title = u"]]> & \u0001 < é"_s;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"posts.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeWxr(posts));
    file.close();
    QCOMPARE(QProcess::execute(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, file.fileName()}), 0);
    QProcess python;
    python.start(u"python3"_s,
                 {u"-c"_s, QStringLiteral(R"(
import sys, html, xml.etree.ElementTree as tree
wp = '{http://wordpress.org/export/1.2/}'
channel = tree.parse(sys.argv[1]).getroot().find('channel')
assert channel.findtext(wp + 'wxr_version') == '1.2'
logins = {author.findtext(wp + 'author_login') for author in channel.findall(wp + 'author')}
for item in channel.findall('item'):
    if item.findtext(wp + 'post_type') != 'post':
        assert item.findtext(wp + 'attachment_url').startswith('http')
        continue
    assert item.findtext('{http://purl.org/dc/elements/1.1/}creator') in logins
    assert all(term.get('nicename') for term in item.findall('category'))
    meta = {row.findtext(wp + 'meta_key'): row.findtext(wp + 'meta_value') for row in item.findall(wp + 'postmeta')}
    sys.stdout.buffer.write((meta['payload.source_id'] + '\t' + html.unescape(item.findtext('title')) + '\n').encode())
)"),
                  file.fileName()});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const QList<QByteArray> lines = python.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), posts.size());
    QCOMPARE(QString::fromUtf8(lines[0].split('\t')[1]), u"]]> &  < é"_s);
    for (qsizetype i = 1; i < posts.size(); ++i)
        QCOMPARE(QString::fromUtf8(lines[i]), QString(posts[i].sourceId() + u'\t' + posts[i].title));
}

QTEST_GUILESS_MAIN(WxrTest)
#include "wxrtest.moc"
