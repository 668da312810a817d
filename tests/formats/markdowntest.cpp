// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fieldmap.h"
#include "formats/format.h"
#include "formats/markdownreader.h"
#include "formats/markdownwriter.h"
#include "formats/sitefile.h"
#include "post/json.h"
#include "post/origin.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;
using Post::Block;
using Post::BlockType;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Post::Post> read(QByteArray bytes, const QString &map = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    MarkdownReader reader(buffer, u"post.md"_s, map.isEmpty() ? Options() : Options{{u"markdown.map"_s, map}});
    auto post = reader.next();
    if (!post || reader.next())
        return failure(Error::Kind::Malformed, u"one answer was expected"_s);
    if (!*post)
        return failure(post->error());
    return (*post)->post;
}

QByteArray written(const Post::Post &post, const QString &map = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    MarkdownWriter writer(buffer, map.isEmpty() ? Options() : Options{{u"markdown.map"_s, map}});
    const auto done = writer.write(post);
    return done && writer.finish() ? buffer.data() : "refused: " + done.error().text().toUtf8();
}

/// What is wrong with a document that is read and written again.
QByteArray wrongWith(const QByteArray &document)
{
    const auto post = read(document);
    if (!post)
        return "refused: " + post.error().text().toUtf8();
    if (written(*post) != document)
        return "other bytes: " + written(*post);
    const auto again = Post::JsonReader().read(toJson(*post));
    if (!again || !(*again == *post))
        return "other JSON";
    return written(*again) == document ? QByteArray() : "other bytes after JSON";
}

QString block(const Block &block)
{
    Post::Post post;
    post.blocks = {block};
    return QString::fromUtf8(toJson(post)).sliced(11).chopped(2);
}

using Edit = void (*)(Post::Post &);

} // namespace
Q_DECLARE_METATYPE(Edit)

/// Protects the promise that a document goes out as it came in, but for what was changed, and that what is written
/// means the same to other programs.
class MarkdownTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void golden_data();
    void golden();
    void sameBytes_data();
    void sameBytes();
    void randomDocuments();
    void blocks_data();
    void blocks();
    void plainTextStaysPlain();
    void edits_data();
    void edits();
    void scalarsSurvive();
    void otherReadersAgree();
    void refuses_data();
    void refuses();
    void bombs();
    void fieldMaps();
    void paths();
    void pagesBecomeDocuments();
};

void MarkdownTest::golden_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(COPYDESK_TEST_DATA "/markdown"));
    const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 5);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name).chopped(3);
}

/// COPYDESK_WRITE_GOLDEN=1 writes the JSON anew, to be looked at before it is committed.
void MarkdownTest::golden()
{
    QFETCH(QString, name);
    const QByteArray document = content(name + u".md"_s);
    QCOMPARE(wrongWith(document), QByteArray());
    const auto post = read(document, name.section(u'/', -1).section(u'-', 0, 0));
    QVERIFY2(post, post ? "" : qPrintable(post.error().text()));
    const QByteArray json = QJsonDocument::fromJson(toJson(*post)).toJson();
    if (qEnvironmentVariableIsSet("COPYDESK_WRITE_GOLDEN")) {
        QFile file(name + u".json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    }
    QCOMPARE(json, content(name + u".json"_s));
}

void MarkdownTest::sameBytes_data()
{
    QTest::addColumn<QByteArray>("document");
    const auto row = [](const char *name, const QByteArray &document) { QTest::newRow(name) << document; };
    row("no front matter", "# Title\n\nText.\n");
    row("no end of line", "---\ntitle: a\n---\nText");
    row("only front matter", "---\ntitle: a\n---\n");
    row("only front matter, no end", "---\ntitle: a\n---");
    row("crlf", "---\r\ntitle: a\r\n---\r\n\r\nOne\r\n\r\n* a\r\n* b\r\n");
    row("mixed line ends", "---\ntitle: a\n---\n\r\nOne\r\n\nTwo\n");
    row("byte order mark", "\xef\xbb\xbf---\ntitle: a\n---\n\nText\n");
    row("dots end it", "---\ntitle: a\n...\n\nText\n");
    row("toml", "+++\ntitle = \"a\"\n[params]\nx = 1 # y\n+++\n\nText\n");
    row("a line across first", "---\n\nText\n\n---\n");
    row("blank lines", "\n\n\nOne\n\n\n\n\nTwo\n\n\n\n");
    row("blanks on blank lines", "One\n  \n\t\nTwo\n   \n");
    row("headings", "Title\n=====\n\nSub\n---\n### Three ###\n#### Four\n#\n###### C\\# and `x` *y*\nText\n# H\n");
    row("fences",
        "~~~~ python {.x #y}\na\n~~~\n~~~~\n```\n\n\n```\n   ```js title=\"a b\"\n   x\n   ```\n```unclosed\nx\n\n");
    row("indented code", "Text\n\n    code\n\n\n    more\n\n\ttab\n\nText\n");
    row("lists",
        "- a\n- b\n\n* c\n\n* d\n+ e\n1. f\n2. g\n10) h\n   - i\n     more\n\n     text\n     ```\n     - no item\n    "
        " ```\n- [x] j\n- [ ] k\n-\n- l\nlazy\n\n\n- m\n");
    row("quotes", "> a\n> > b\nlazy\n>c\n\n>\n> - x\n> - y\n\nText\n> direct\n");
    row("tables", "| a | b |\n|---|:-:|\n| 1 \\| 2 | `x` |\n\na|b\n-|-\n1|2\nText\n");
    row("html", "<div>\n\n*a*\n\n</div>\n<!-- c\n\nd -->\n<script>\n\nx\n</script>\nText <b>x</b>\n<span>y</span>\n");
    row("images",
        "![a](b.png)\n\n![a *b*](c.png \"t\")\n\n![a](<b c.png> 'it''s')\n![a](b.png) text\n\n[![a](b)](c)\n");
    row("definitions", "[a]: /b \"c\"\n[d]: e\n\nSee [a] and [x][d].\n\n[^1]: A note\n    with more.\n");
    row("soft and hard breaks", "one\ntwo  \nthree\\\nfour\n");
    row("escapes", "5 \\* 3 &amp; &copy; \\[x] \\_a\\_ 1\\. x\n\n&#35; no heading\n\n1986\\. A year\n");
    row("shortcodes",
        "{{< figure src=\"a.png\" >}}\n\n{% highlight x %}\ncode\n{% endhighlight %}\n\n:::note\nx\n:::\n");
    row("rules", "a\n\n***\n* * *\n___\n- - -\n");
    row("nul and controls", QByteArray("a\0b\x01\n\n\x7f\x1b\n", 10));
}

void MarkdownTest::sameBytes()
{
    QFETCH(QByteArray, document);
    QCOMPARE(wrongWith(document), QByteArray());
}

void MarkdownTest::randomDocuments()
{
    const QByteArrayList parts{"a",    "b c", "\n",   "\n\n",   "\n",       "# ",  "## ",    "- ",     "* ",
                               "1. ",  "  ",  "    ", "\t",     "> ",       "```", "~~~",    "`",      "*",
                               "**",   "_",   "[",    "](",     ")",        "![",  "<div>",  "</div>", "<!--",
                               "-->",  "|",   "---",  "===",    "+",        "\\",  "&amp;",  "&#35;",  ":",
                               "\r\n", "\r",  "x\n",  "text\n", "[a]: b\n", "-\n", "- [x] ", "=",      "\xc3\xa9"};
    QRandomGenerator random(5);
    for (int round = 0; round < 4000; ++round) {
        QByteArray document = random.bounded(3) == 0 ? "---\ntitle: x\n---\n" : "";
        for (int i = int(random.bounded(1, 40)); i > 0; --i)
            document += parts[random.bounded(parts.size())];
        const QByteArray wrong = wrongWith(document);
        QVERIFY2(wrong.isEmpty() || wrong.startsWith("refused: "),
                 QByteArray(wrong + "\n<<<\n" + document + "\n>>>").constData());
    }
}

void MarkdownTest::blocks_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("json");
    const auto row = [](const char *source, const char *json) {
        QTest::newRow(source) << QByteArray(source) << QString::fromUtf8(json);
    };
    row("### Three", R"j({"type":"heading","text":"Three","level":3})j");
    row("Two\n---", R"j({"type":"heading","text":"Two","level":2,"markup":"Two\n---"})j");
    row("# *a*", R"j({"type":"heading","text":"*a*","level":1,"syntax":"markdown"})j");
    row("a *b* [c](d)", R"j({"type":"paragraph","text":"a *b* [c](d)","syntax":"markdown"})j");
    row("one\ntwo", R"j({"type":"paragraph","text":"one\ntwo","syntax":"markdown"})j");
    row("\\[x\\]", R"j({"type":"paragraph","text":"[x]"})j");
    row("![a](../b.png)", R"j({"type":"image","caption":"a","url":"../b.png"})j");
    row("![a](b.png \"t\")", R"j({"type":"image","caption":"a","source":"t","url":"b.png"})j");
    row("- a\n- b", R"j({"type":"list","items":["a","b"]})j");
    row("1. a\n   - [x] b", R"j({"type":"list","items":["a","b"],"marks":["1. ","   - [x] "]})j");
    row("- a\n\n- *b*", R"j({"type":"list","items":["a","*b*"],"marks":["- ","\n- "],"syntax":"markdown"})j");
    row("```go\nx\n```", R"j({"type":"code","language":"go","text":"x"})j");
    row("~~~go {a}\nx\n~~~", R"j({"type":"code","language":"go","text":"x","markup":"~~~go {a}\nx\n~~~"})j");
    row("    x", R"j({"type":"code","text":"x","markup":"    x"})j");
    row("> a\n> - b", R"j({"type":"quote","text":"a\n- b","syntax":"markdown"})j");
    row("|a|\n|-|\n|b|", R"j({"type":"table","text":"|a|\n|-|\n|b|","syntax":"markdown"})j");
    row("---", R"j({"type":"rule"})j");
    row("* * *", R"j({"type":"rule","markup":"* * *"})j");
    row("<div>x</div>", R"j({"type":"html","text":"<div>x</div>"})j");
    row("[a]: b", R"j({"type":"raw","text":"[a]: b","syntax":"markdown"})j");
}

void MarkdownTest::blocks()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, json);
    // Behind a heading, so that no paragraph is the lead.
    const auto post = read("# x\n\n" + source + '\n');
    QVERIFY(post);
    QCOMPARE(post->blocks.size(), 2);
    QCOMPARE(block(post->blocks[1]), json);
}

/// Whatever stands in plain text stands for itself, in every kind of block.
void MarkdownTest::plainTextStaysPlain()
{
    const QStringList texts{u"*a* _b_ `c` [d](e) <f> ![g](h) &amp; ~~i~~"_s,
                            u"# a"_s,
                            u"- a"_s,
                            u"1. a"_s,
                            u"1) a"_s,
                            u"> a"_s,
                            u"---"_s,
                            u"==="_s,
                            u"***"_s,
                            u"```"_s,
                            u"~~~x"_s,
                            u"    a"_s,
                            u" a "_s,
                            u"a #"_s,
                            u"| a |"_s,
                            u"\\"_s,
                            u"a\\"_s,
                            u"a  "_s,
                            u"<div>"_s,
                            u"<!-- a"_s,
                            u"[a]: b"_s,
                            u"+"_s,
                            u"a\nb"_s,
                            u"a\n\n# b"_s,
                            u"[x] a"_s,
                            u"https://a.example/?b=1&copy=2"_s,
                            u"&#35;"_s,
                            u"a\tb"_s,
                            u"\ta"_s,
                            u"snake_case_name 2 * 3"_s,
                            u"ü 漢字 😀"_s,
                            u"$x$ {{ y }} {% z %}"_s};
    for (const QString &text : texts) {
        for (const Block &wanted : {Block::paragraph(text), Block::heading(text), Block::list({u"a"_s, text, u"b"_s}),
                                    Block::code(u"go"_s, text), Block::image(text, text)}) {
            Post::Post post;
            post.meta.set(Post::Fields::SourceId, u"x"_s);
            post.blocks = {Block::heading(u"before"_s), wanted, Block::paragraph(u"after"_s)};
            post.blocks[1].url = wanted.type == BlockType::Image ? text : QString();
            const QByteArray document = written(post);
            const auto again = read(document);
            QVERIFY2(again && again->blocks.size() == 3, document.constData());
            Block found = again->blocks[1];
            if (found.type == BlockType::Heading)
                found.level = 0;
            found.markup = QString();
            QVERIFY2(block(found) == block(post.blocks[1]), QByteArray(document + block(found).toUtf8()).constData());
        }
    }
}

void MarkdownTest::edits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, Edit edit, const char *after) {
        QTest::newRow(name) << QByteArray(before) << edit << QByteArray(after);
    };
    const Edit title = [](Post::Post &post) { post.title = u"New: title"_s; };
    const Edit plainTitle = [](Post::Post &post) { post.title = u"New"_s; };
    const Edit tags = [](Post::Post &post) {
        post.meta.set(Post::field("stack"), QStringList{u"b"_s, u"no"_s, u"c d"_s});
    };
    const Edit summary = [](Post::Post &post) { post.meta.set(Post::field("summary"), u"Said anew"_s); };
    const Edit noSummary = [](Post::Post &post) { post.meta.clear(Post::field("summary")); };
    row("title, bare", "---\n# c\ntitle:   Old   # why\nx: [1,  2]\ndate: 2024-01-02\n---\n\nText\n", title,
        "---\n# c\ntitle:   \"New: title\"   # why\nx: [1,  2]\ndate: 2024-01-02\n---\n\nText\n");
    row("title, double", "---\ntitle: \"Old \\\" #\" # why\n---\n", plainTitle, "---\ntitle: \"New\" # why\n---\n");
    row("title, single", "---\ntitle: 'It''s'\n---\n", title, "---\ntitle: 'New: title'\n---\n");
    row("title, folded", "---\ntitle: >-\n  Old\n  words\nx: 1\n---\n", plainTitle,
        "---\ntitle: >-\n  New\nx: 1\n---\n");
    row("title, quoted key", "---\n\"title\" : Old\n---\n", plainTitle, "---\n\"title\" : New\n---\n");
    row("title, empty", "---\ntitle:\nx: 1\n---\n", plainTitle, "---\ntitle: New\nx: 1\n---\n");
    row("title, new", "---\nx: 1\n\n# end\n---\nText\n", plainTitle, "---\nx: 1\ntitle: New\n\n# end\n---\nText\n");
    row("title, no front matter", "Text\n", plainTitle, "---\ntitle: New\n---\n\nText\n");
    row("tags, block", "---\ntags:\n  # first\n  - a\n  # second\n  - 'b'   # kept\n\n# next\nx: 1\n---\n", tags,
        "---\ntags:\n  # second\n  - 'b'   # kept\n  - \"no\"\n  - c d\n\n# next\nx: 1\n---\n");
    row("tags, at the key's column", "---\ntags:\n- a\n- b\nx: 1\n---\n", tags,
        "---\ntags:\n- b\n- \"no\"\n- c d\nx: 1\n---\n");
    row("tags, flow", "---\ntags: [a, 'b'] # c\n---\n", tags, "---\ntags: ['b', \"no\", c d] # c\n---\n");
    row("tags, toml lines", "+++\ntags = [\n  \"a\", # one\n  'b', # two\n]\nx = 1\n+++\n", tags,
        "+++\ntags = [\n  'b', # two\n  'no',\n  'c d',\n]\nx = 1\n+++\n");
    row("tags, toml, no comma at the end", "+++\ntags = [\n  \"b\"\n]\n+++\n", tags,
        "+++\ntags = [\n  \"b\",\n  \"no\",\n  \"c d\"\n]\n+++\n");
    row("tags, toml, one line", "+++\ntags = [ 'a', \"b\" ] # c\n+++\n", tags,
        "+++\ntags = [ \"b\", \"no\", \"c d\" ] # c\n+++\n");
    const Edit moreTags = [](Post::Post &post) {
        post.meta.set(Post::field("stack"), QStringList{u"no"_s, u"2024"_s, u"x"_s});
    };
    row("tags, bare ones", "---\ntags:\n- no\n- 2024\n---\n", moreTags, "---\ntags:\n- no\n- 2024\n- x\n---\n");
    row("title, json", "{\n  \"title\":\"Old\",\n  \"x\": [1, 2]\n}\n\nText\n", title,
        "{\n  \"title\":\"New: title\",\n  \"x\": [1, 2]\n}\n\nText\n");
    row("summary, new in json", "{\n  \"title\": \"Old\"\n}\nText\n", summary,
        "{\n  \"title\": \"Old\",\n  \"description\": \"Said anew\"\n}\nText\n");
    row("no summary in json", "{\n  \"title\": \"Old\",\n  \"description\": \"x\"\n}\nText\n", noSummary,
        "{\n  \"title\": \"Old\"\n}\nText\n");
    row("tags, one", "---\ntags: a\n---\n", tags, "---\ntags:\n  - b\n  - \"no\"\n  - c d\n---\n");
    row("tags, new", "---\nx: 1\n---\n", tags, "---\nx: 1\ntags:\n  - b\n  - \"no\"\n  - c d\n---\n");
    row("summary, literal", "---\ndescription: |\n  a\n  b\nx: |\n  c\n---\n", summary,
        "---\ndescription: |-\n  Said anew\nx: |\n  c\n---\n");
    row("summary, gone", "---\ndescription: a\n  b\n# c\nx: 1\n---\n", noSummary, "---\n# c\nx: 1\n---\n");
    row("toml", "+++\ntitle = 'Old' # c\ntags = [\"a\", \"b\"]\n[params]\ndescription = 1\n+++\nText\n", title,
        "+++\ntitle = 'New: title' # c\ntags = [\"a\", \"b\"]\n[params]\ndescription = 1\n+++\nText\n");
    row("toml, beyond ASCII", "+++\n\"ü\" = \"ß\"\ntitle = \"ä\" # ö\n+++\n", plainTitle,
        "+++\n\"ü\" = \"ß\"\ntitle = \"New\" # ö\n+++\n");
    row("toml, new", "+++\nx = 1\n\n[params]\ny = 2\n+++\n", plainTitle,
        "+++\nx = 1\ntitle = \"New\"\n\n[params]\ny = 2\n+++\n");
    row("toml, tags", "+++\ntags = ['a']\n+++\n", tags, "+++\ntags = ['b', 'no', 'c d']\n+++\n");
    row("toml, gone", "+++\ndescription = \"\"\"a\nb\"\"\"\nx = 1\n+++\n", noSummary, "+++\nx = 1\n+++\n");
    row("crlf", "---\r\ntitle: a\r\nx: 1\r\n---\r\n\r\nText\r\n", plainTitle,
        "---\r\ntitle: New\r\nx: 1\r\n---\r\n\r\nText\r\n");
    row(
        "a word in one block", "# a\n\nx *y*\nz\n\n\n* i\n* j\n\nEnd\n",
        [](Post::Post &post) { post.blocks[1].text.replace(u"y"_s, u"Y"_s); },
        "# a\n\nx *Y*\nz\n\n\n* i\n* j\n\nEnd\n");
    row(
        "an item", "# a\n\n1. x\n   1. y\n2. z\n", [](Post::Post &post) { post.blocks[1].items[1] = u"w"_s; },
        "# a\n\n1. x\n   1. w\n2. z\n");
    row(
        "code keeps its fence", "# a\n\n~~~ py {x}\nb\n~~~\n",
        [](Post::Post &post) { post.blocks[1].text = u"c\nd"_s; }, "# a\n\n~~~ py {x}\nc\nd\n~~~\n");
    row(
        "code's language", "# a\n\n~~~ py {x}\nb\n~~~\n", [](Post::Post &post) { post.blocks[1].language = u"go"_s; },
        "# a\n\n~~~ go {x}\nb\n~~~\n");
    row("indented code", "# a\n\n    b\n", [](Post::Post &post) { post.blocks[1].text = u"c"_s; }, "# a\n\n    c\n");
    row(
        "heading keeps its line", "Old\n===\nText\n", [](Post::Post &post) { post.blocks[0].text = u"Newer"_s; },
        "Newer\n=====\nText\n");
    row("title of the first heading", "Old *one*\n===\nText\n", plainTitle, "New\n===\nText\n");
    row(
        "quote keeps its lines", "# a\n\n>b\n> c\n", [](Post::Post &post) { post.blocks[1].text = u"b\nd"_s; },
        "# a\n\n>b\n> d\n");
    row("a block goes", "# a\n\nb\n\n\nc\n", [](Post::Post &post) { post.blocks.removeAt(1); }, "# a\n\nc\n");
    row(
        "a block comes where two were glued", "# a\nb\n",
        [](Post::Post &post) { post.blocks.insert(1, Block::paragraph(u"new"_s)); }, "# a\nnew\n\nb\n");
    row(
        "two lists stay two", "# a\n\n- b\n", [](Post::Post &post) { post.blocks.append(Block::list({u"c"_s})); },
        "# a\n\n- b\n\n<!-- -->\n\n- c\n");
    row(
        "review stays out", "---\ntitle: a\n---\n",
        [](Post::Post &post) {
            post.meta.set(Post::Fields::Status, u"approved"_s);
            post.meta.set(Post::Fields::Version, Post::Version(1, 0, 1));
        },
        "---\ntitle: a\n---\n");
}

void MarkdownTest::edits()
{
    QFETCH(QByteArray, before);
    QFETCH(Edit, edit);
    QFETCH(QByteArray, after);
    QCOMPARE(wrongWith(before), QByteArray());
    auto post = read(before);
    QVERIFY(post);
    edit(*post);
    QCOMPARE(written(*post), after);
    // What was changed is read again as it was meant.
    const auto again = read(after);
    QVERIFY(again);
    QCOMPARE(again->meta.value(Post::field("stack")), post->meta.value(Post::field("stack")));
    QCOMPARE(again->meta.text(Post::field("summary")), post->meta.text(Post::field("summary")));
    QCOMPARE(written(*again), after);
}

namespace {

const QStringList &oddTexts()
{
    static const QStringList texts{u"no"_s,
                                   u"on"_s,
                                   u"Yes"_s,
                                   u"1.10"_s,
                                   u"0x1F"_s,
                                   u"1_000"_s,
                                   u"12:30:45"_s,
                                   u"2024-01-02"_s,
                                   u"null"_s,
                                   u"~"_s,
                                   u""_s,
                                   u" a "_s,
                                   u"a: b"_s,
                                   u"a #b"_s,
                                   u"- a"_s,
                                   u"'a'"_s,
                                   u"\"a\""_s,
                                   u"[a]"_s,
                                   u"{a: b}"_s,
                                   u"&a"_s,
                                   u"*a"_s,
                                   u"!a"_s,
                                   u"%a"_s,
                                   u"@a"_s,
                                   u"`a`"_s,
                                   u"|"_s,
                                   u">"_s,
                                   u"a\nb"_s,
                                   u"a\n\nb\n"_s,
                                   u"\ta"_s,
                                   u"a\\b"_s,
                                   u"?"_s,
                                   u"---"_s,
                                   u"..."_s,
                                   u"a:"_s,
                                   u"="_s,
                                   u"<<"_s,
                                   u"1e3"_s,
                                   u".5"_s,
                                   u"+1"_s,
                                   u"0o7"_s,
                                   u"07"_s,
                                   u"ü 漢 😀"_s,
                                   QString(QChar(0x85)),
                                   QString(QChar(0x2028)),
                                   QString(QChar(0xfeff)),
                                   u"\r"_s,
                                   QString(300, u'x')};
    return texts;
}

} // namespace

/// Every text comes back as itself, in every place of front matter.
void MarkdownTest::scalarsSurvive()
{
    for (const QString &text : oddTexts()) {
        for (const char *head :
             {"---\ntitle: a\ntags: [x, y]\n---\n", "---\ntitle: 'a'\ntags:\n- x\n---\n", "---\ntitle: \"a\"\n---\n",
              "---\ntitle: |\n  a\n---\n", "+++\ntitle = 'a'\n+++\n", ""}) {
            auto post = *head ? *read(head) : Post::Post();
            post.title = text;
            post.meta.set(Post::field("summary"), text);
            post.meta.set(Post::field("stack"), QStringList{text, u"x"_s, text});
            const QByteArray document = written(post);
            const auto again = read(document);
            QVERIFY2(again,
                     QByteArray(text.toUtf8() + '\n' + head + document + (again ? "" : again.error().text().toUtf8()))
                         .constData());
            QVERIFY2(again->title == text, QByteArray(text.toUtf8() + '\n' + head + document).constData());
            QVERIFY2(again->meta.text(Post::field("summary")) == text, document.constData());
            QVERIFY2(again->meta.list(Post::field("stack")) == post.meta.list(Post::field("stack")),
                     document.constData());
        }
    }
}

/// Python's YAML reader, of another make and an older YAML, reads the same texts.
void MarkdownTest::otherReadersAgree()
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import yaml"_s});
    if (!python.waitForFinished() || python.exitCode() != 0)
        QSKIP("python3 with yaml is not here");
    QByteArray documents;
    for (const QString &text : oddTexts()) {
        Post::Post post;
        post.title = text;
        post.meta.set(Post::field("stack"), QStringList{text});
        post.meta.set(Post::field("reading_time"), qint64(7));
        post.meta.set(Post::Fields::LastReviewed, QDate(2024, 1, 2));
        documents += written(post) + "\x1e";
    }
    python.start(u"python3"_s, {u"-c"_s, uR"(
import sys, json, yaml, datetime
for document in sys.stdin.buffer.read().decode("utf-8").split("\x1e")[:-1]:
    v = yaml.safe_load(document.split("---\n")[1])
    assert v["copydesk"]["reading_time"] == 7 and v["copydesk"]["revision"]["last_reviewed"] == datetime.date(2024, 1, 2)
    print(json.dumps([v["title"], v["tags"][0]]))
)"_s});
    python.write(documents);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished());
    const QByteArrayList lines = python.readAllStandardOutput().trimmed().split('\n');
    QVERIFY2(lines.size() == oddTexts().size(), python.readAllStandardError().constData());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonArray said = QJsonDocument::fromJson(lines[i]).array();
        QCOMPARE(said[0].toString(), oddTexts()[i]);
        QCOMPARE(said[1].toString(), oddTexts()[i]);
    }
}

void MarkdownTest::refuses_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &document, int line) {
        QTest::newRow(name) << document << line;
    };
    row("no end", "---\ntitle: a\nText\n", 1);
    row("no key", "---\ntitle: a\nb\n---\n", 3);
    row("bad indent", "---\na: 1\n  b: 2\n---\n", 3);
    row("key twice", "---\na: 1\nb: 2\na: 3\n---\n", 4);
    row("a list", "---\n- a\n---\n", 2);
    row("tab", "---\na:\n\tb: 1\n---\n", 3);
    row("bad toml", "+++\na = 1\nb\n+++\n", 3);
    row("toml key twice", "+++\na = 1\na = 2\n+++\n", 3);
    row("a map for a title", "---\nx: 1\ntitle:\n  a: b\n---\n", 3);
    row("no number", "---\ntitle: a\ncopydesk:\n  reading_time: long\n---\n", 4);
    row("no date", "---\ntitle: a\ncopydesk:\n  revision:\n    last_reviewed: soon\n---\n", 5);
    row("no UTF-8", "---\ntitle: a\n---\n\xff\n", 4);
    row("nothing", "", 1);
}

void MarkdownTest::refuses()
{
    QFETCH(QByteArray, document);
    QFETCH(int, line);
    const auto post = read(document);
    QVERIFY(!post);
    QCOMPARE(post.error().file, u"post.md"_s);
    QCOMPARE(post.error().line, line);
    QVERIFY(!post.error().what.isEmpty() && !post.error().found.isEmpty() && !post.error().expected.isEmpty());
}

/// Inputs that mean to be large: refused, and quickly.
void MarkdownTest::bombs()
{
    QByteArray aliases = "---\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        aliases += 'a' + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
            + QByteArrayList(10, before).join(", ") + "]\n";
    }
    QVERIFY(!read(aliases + "---\n"));
    QVERIFY(!read("---\na: " + QByteArray(5000, '[') + "\n---\n"));
    QVERIFY(!read("---\na: " + QByteArray(5000, '{') + "\n---\n"));
    QByteArray deep = "---\n";
    for (int i = 0; i < 300; ++i)
        deep += QByteArray(i, ' ') + "a:\n";
    QVERIFY(!read(deep + "---\n"));
    QVERIFY(!read("---\n" + QByteArray("- ").repeated(4000) + "a\n---\n"));
    QVERIFY(!read("---\na: " + QByteArray(2 * 1024 * 1024, 'x') + "\n---\n"));
    QVERIFY(!read("+++\na = " + QByteArray(5000, '[') + "\n+++\n"));
    for (const QByteArray &piece : {QByteArray("> "), QByteArray("- "), QByteArray("["), QByteArray("*a "),
                                    QByteArray("![a]("), QByteArray("<a "), QByteArray("`")})
        QCOMPARE(wrongWith("# x\n\n" + piece.repeated(20'000) + "\n"), QByteArray());
}

void MarkdownTest::fieldMaps()
{
    for (const SiteProfile &profile : siteProfiles()) {
        const auto map = fieldMap(QString(Post::latin1(profile.name)));
        QVERIFY2(map, profile.name.data());
        QCOMPARE(FieldMap::parsed(map->text())->text(), map->text());
    }
    const QString own = u"headline = title; about.short = summary; kind = difficulty"_s;
    auto post = read("---\nheadline: A\nabout: {short: b}\nkind: expert\n---\n", own);
    QVERIFY(post);
    QCOMPARE(post->title, u"A"_s);
    QCOMPARE(post->meta.text(Post::field("summary")), u"b"_s);
    QCOMPARE(post->meta.text(Post::field("difficulty")), u"expert"_s);
    post->title = u"B"_s;
    QCOMPARE(written(*post),
             "---\nheadline: B\nabout: {short: b}\nkind: expert\n---\n"); // its own map, whatever is said now
    for (const QString &bad : {u"a"_s, u"a ="_s, u"a = nothing"_s, u"a..b = title"_s, u"a = title; b = title"_s,
                               u"a = title; a = summary"_s, u"a = summary as draft"_s, u"none"_s})
        QVERIFY2(!fieldMap(bad), qPrintable(bad));
    // Draft and status: one says less than the other, and neither undoes it.
    auto draft = read("---\ntitle: a\ndraft: true # yet\n---\n", u"hugo"_s);
    QVERIFY(draft);
    QCOMPARE(draft->meta.text(Post::Fields::Status), u"drafted"_s);
    draft->meta.set(Post::Fields::Status, u"approved"_s);
    QCOMPARE(written(*draft), "---\ntitle: a\ndraft: false # yet\n---\n");
    auto live = read("---\ntitle: a\n---\n", u"hugo"_s);
    QVERIFY(live && !live->meta.has(Post::Fields::Status));
    live->meta.set(Post::Fields::Status, u"reviewed"_s);
    QCOMPARE(written(*live), "---\ntitle: a\n---\n");
}

void MarkdownTest::paths()
{
    QCOMPARE(sourceIdOf(u"content/posts/a.md"_s), u"content/posts/a"_s);
    QCOMPARE(sourceIdOf(u"content/a/index.md"_s), u"content/a"_s);
    QCOMPARE(sourceIdOf(u"_posts/2024-01-02-a.b.md"_s), u"_posts/2024-01-02-a.b"_s);
    QVERIFY(isSafePath(u"a/b c/ü.md"_s));
    for (const QString &bad :
         {u""_s, u"/a"_s, u"../a"_s, u"a/../../b"_s, u"a//b"_s, u"a/."_s, u"C:/a"_s, u"a\\..\\b"_s, u".git/hooks/x"_s})
        QVERIFY2(!isSafePath(bad), qPrintable(bad));
    QTemporaryDir site;
    QVERIFY(QDir(site.path()).mkpath(u"content/posts"_s));
    for (const char *name : {"hugo.toml", "content/posts/a.md"}) {
        QFile file(site.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const SiteFile found = siteFile(site.filePath(u"content/posts/a.md"_s));
    QCOMPARE(found.path, u"content/posts/a.md"_s);
    QCOMPARE(found.profile, u"hugo"_s);
}

/// A page's post says the same after it was a document.
void MarkdownTest::pagesBecomeDocuments()
{
    const QDir folder(QStringLiteral(COPYDESK_TEST_DATA "/page"));
    int count = 0;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        const auto post = Post::JsonReader().read(content(folder.filePath(name)));
        QVERIFY(post);
        if (post->sourceId().isEmpty())
            continue;
        const QByteArray document = written(*post);
        auto again = read(document);
        QVERIFY2(again, QByteArray(document + (again ? "" : again.error().text().toUtf8())).constData());
        QCOMPARE(again->title, post->title);
        QVERIFY2(again->meta == post->meta, QByteArray(name.toUtf8() + '\n' + document).constData());
        for (Block &block : again->blocks)
            block.level = 0;
        if (again->lead == post->lead)
            QVERIFY2(again->blocks == post->blocks, QByteArray(toJson(*again) + '\n' + toJson(*post)).constData());
        ++count;
    }
    QVERIFY(count > 5);
}

QTEST_GUILESS_MAIN(MarkdownTest)
#include "markdowntest.moc"
