// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/rowmap.h"

#include "post/json.h"

#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

/// Rows of others become posts by a map that a person writes.
class RowMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsARow();
    void valuesAreAdapted_data();
    void valuesAreAdapted();
    void textBecomesParagraphs();
    void restIsKept();
    void wordsComeBack();
    void partsInOneWord();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void guesses();
    void anyRowEndsInWords();

private:
    static RowMap map(const QStringList &words)
    {
        const auto map = RowMap::parse(words);
        if (!map)
            qFatal("%s", qPrintable(map.error().text()));
        return *map;
    }
};

void RowMapTest::readsARow()
{
    const RowMap map =
        this->map({u"title=headline"_s, u"lead=seo.description"_s, u"text=content"_s, u"id=blog-{number}"_s,
                   u"tools=tags"_s, u"status==drafted"_s, u"views=stats.views"_s, u"payload.generator=a.b"_s});
    const auto post =
        map.read(R"({"headline": "On  queues", "seo": {"description": "Short."}, "content": "One.\n\nTwo.",
        "number": 17, "tags": ["git", "logs"], "stats": {"views": 9007199254740993}, "a.b": "dotted"})");
    QVERIFY2(post, qPrintable(post ? QString() : post.error().text()));
    QCOMPARE(post->title, u"On queues"_s);
    QCOMPARE(post->lead, u"Short."_s);
    QCOMPARE(post->blocks, (QList{Post::Block::paragraph(u"One."_s), Post::Block::paragraph(u"Two."_s)}));
    QCOMPARE(post->sourceId(), u"blog-17"_s);
    QCOMPARE(post->meta.list(Post::field("tools")), (QStringList{u"git"_s, u"logs"_s}));
    QCOMPARE(post->meta.text(Post::Fields::Status), u"drafted"_s);
    QCOMPARE(post->meta.number(Post::field("view_count")), 9007199254740993LL);
    QCOMPARE(post->meta.text(Post::field("payload.generator")), u"dotted"_s);
    // A key that is not there leaves its field out, in a text as well.
    const auto bare = map.read(R"({"headline": null})");
    QVERIFY(bare);
    QVERIFY(bare->title.isNull() && bare->sourceId().isEmpty());
}

void RowMapTest::valuesAreAdapted_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("shown"); // empty: refused
    QTest::newRow("date") << u"reviewed"_s << QByteArray("\"2025-03-04\"") << u"2025-03-04"_s;
    QTest::newRow("date and time") << u"reviewed"_s << QByteArray("\"2025-03-04T23:10:00+02:00\"") << u"2025-03-04"_s;
    QTest::newRow("seconds") << u"reviewed"_s << QByteArray("1741046400") << u"2025-03-04"_s;
    QTest::newRow("milliseconds") << u"reviewed"_s << QByteArray("1741046400000") << u"2025-03-04"_s;
    QTest::newRow("slashes") << u"reviewed"_s << QByteArray("\"2025/3/4\"") << u"2025-03-04"_s;
    QTest::newRow("dots") << u"reviewed"_s << QByteArray("\"04.03.2025 10:00\"") << u"2025-03-04"_s;
    QTest::newRow("a letter's") << u"reviewed"_s << QByteArray("\"Tue, 04 Mar 2025 10:00:00 +0000\"")
                                << u"2025-03-04"_s;
    QTest::newRow("two days") << u"reviewed"_s << QByteArray("\"05/06/2025\"") << QString();
    QTest::newRow("decimals") << u"quality"_s << QByteArray("\"70.0\"") << u"70"_s;
    QTest::newRow("both halves") << u"topic"_s << QByteArray("\"\\\\\\ud83d\\ude00\"") << u"\\😀"_s;
    QTest::newRow("no date") << u"reviewed"_s << QByteArray("\"soon\"") << QString();
    QTest::newRow("true") << u"needs-review"_s << QByteArray("true") << u"1"_s;
    QTest::newRow("yes") << u"needs-review"_s << QByteArray("\"Yes\"") << u"1"_s;
    QTest::newRow("zero") << u"needs-review"_s << QByteArray("0") << u"0"_s;
    QTest::newRow("no flag") << u"needs-review"_s << QByteArray("\"perhaps\"") << QString();
    QTest::newRow("number in quotes") << u"quality"_s << QByteArray("\" 80 \"") << u"80"_s;
    QTest::newRow("no number") << u"quality"_s << QByteArray("\"good\"") << QString();
    QTest::newRow("no version") << u"version"_s << QByteArray("\"1.2\"") << QString();
    QTest::newRow("list in a text") << u"tools"_s << QByteArray("\"git, logs\"") << u"git; logs"_s;
    QTest::newRow("numbers in a list") << u"tools"_s << QByteArray("[1, \"b\"]") << u"1; b"_s;
    QTest::newRow("number as a text") << u"topic"_s << QByteArray("5") << u"5"_s;
}

void RowMapTest::valuesAreAdapted()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, value);
    QFETCH(QString, shown);
    const auto post = map({field + u"=x"_s}).read(QByteArray("{\"x\": " + value + char(125)));
    QCOMPARE(post.has_value(), !shown.isEmpty());
    if (post) {
        const Post::Value read = post->meta.value(*Post::fieldByQueryName(field));
        QCOMPARE(std::holds_alternative<QStringList>(read) ? Post::displayText(read) : Post::scalarText(read), shown);
    } else {
        QVERIFY(!post.error().found.isEmpty() && !post.error().expected.isEmpty());
        QVERIFY2(post.error().what.contains(u'x'), qPrintable(post.error().what));
    }
}

void RowMapTest::textBecomesParagraphs()
{
    const RowMap map = this->map({u"text=body"_s});
    QCOMPARE(map.read(R"({"body": ["One.", "Two.\n\nThree.", 4]})")->blocks.size(), 4);
    QCOMPARE(map.read("{\"body\": \"\\r\\nOne\\r\\nline.\\r\\n\\r\\n \\r\\n\\r\\nTwo.\\n\"}")->blocks,
             (QList{Post::Block::paragraph(u"One line."_s), Post::Block::paragraph(u"Two."_s)}));
    const auto ours = map.read(R"({"body": [{"type": "heading", "text": "a"}, {"type": "list", "items": ["b"]}]})");
    QCOMPARE(ours->blocks, (QList{Post::Block::heading(u"a"_s), Post::Block::list({u"b"_s})}));
    QVERIFY(!map.read(R"({"body": [{"type": "heading", "text": 3}]})"));
    QVERIFY(map.read(R"({"body": ""})")->blocks.isEmpty());
    QCOMPARE(map.read(R"({"body": "a\ud800b"})").error().found, u"\\ud800"_s); // half a character
}

void RowMapTest::restIsKept()
{
    const auto post = map({u"title=a.b"_s, u"lead=l"_s})
                          .read(R"({"a": {"b": "T", "c": 1}, "z": [1, {"k": null}], "title": "taken?"})");
    QVERIFY(post);
    QCOMPARE(post->unknown.size(), 2); // "a" too, of which only a part was read
    QCOMPARE(post->unknown.last().key, u"z"_s);
    QCOMPARE(Post::JsonReader().read(Post::toJson(*post)).value(), *post);
}

void RowMapTest::wordsComeBack()
{
    const QStringList words{u"title=headline"_s, u"quality=={80}"_s, u"id=a={b}"_s, u"score.depth=x y"_s};
    const RowMap map = this->map(words);
    QCOMPARE(map.toWords(),
             (QStringList{u"title=headline"_s, u"score.quality=={80}"_s, u"payload.source_id=a={b}"_s,
                          u"score.depth=x y"_s}));
    QCOMPARE(this->map(map.toWords()), map);
    RowMap changed = map;
    changed.set(u"title"_s, {});
    QCOMPARE(changed.entries().size(), 3);
    QCOMPARE(changed.source(u"title"_s), QString());
}

/// A map written in quotes as one word is the same map; a key with blanks stays whole.
void RowMapTest::partsInOneWord()
{
    QCOMPARE(partedMapWords({u"title=Post Title text=content  id=blog-{nr}"_s, u"status==drafted"_s}),
             (QStringList{u"title=Post Title"_s, u"text=content"_s, u"id=blog-{nr}"_s, u"status==drafted"_s}));
    QCOMPARE(partedMapWords({u"title=a b=c"_s}), QStringList{u"title=a b=c"_s});
}

void RowMapTest::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"title", "title=", "=headline", "titel=headline", "title=="})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void RowMapTest::mistakesAreNamed()
{
    QFETCH(QString, word);
    const auto map = RowMap::parse({u"lead=x"_s, word});
    QVERIFY(!map);
    QVERIFY(!map.error().expected.isEmpty());
}

void RowMapTest::guesses()
{
    const auto row = parseRow(
        R"({"ID": 5, "Headline": "h", "seo": {"description": "d", "deep": {"er": 1}}, "content": "c", "tags": [], "other": 1})");
    QVERIFY(row);
    const QStringList keys = rowKeys(*row);
    QVERIFY(keys.contains(u"seo.deep.er"_s));
    const RowMap map = guessedMap(keys);
    QCOMPARE(map.source(u"title"_s), u"Headline"_s);
    QCOMPARE(map.source(u"lead"_s), u"seo.description"_s);
    QCOMPARE(map.source(u"text"_s), u"content"_s);
    QCOMPARE(map.source(u"payload.source_id"_s), u"ID"_s);
    QCOMPARE(map.source(u"tools"_s), u"tags"_s);
    QCOMPARE(sourceText(u"no {ID}!"_s, *row), u"no 5!"_s);
    QVERIFY(sourceText(u"nothing"_s, *row).isNull());
}

void RowMapTest::anyRowEndsInWords()
{
    const RowMap map = this->map({u"title=a"_s, u"text=a"_s, u"entities=a"_s, u"tools=a"_s, u"id={a}{b.c}"_s});
    for (const char *row : {"", "[]", "3", "{", "{\"a\": }", "{\"a\": {\"a\": [[[[]]]]}}",
                            "{\"a\": [[1], {\"name\": {}}]}", "\xff\xfe", "{\"a\": 1e999}", "{\"b\": 1}"}) {
        const auto post = map.read(row);
        if (!post)
            QVERIFY2(!post.error().what.isEmpty(), row);
    }
}

QTEST_GUILESS_MAIN(RowMapTest)
#include "rowmaptest.moc"
