// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Post;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Full =
    R"json({"title":"a title","lead":"a lead","blocks":[{"type":"heading","text":"one"},{"type":"paragraph","text":"two"},{"type":"image","caption":"three","source":"unsplash"},{"type":"list","items":["four","five"]},{"type":"code","language":"go","text":"package main\n\nfunc main() {\n\t}"}],"meta":{"topic":"p / s","summary":"sum","ai_outline":{"context":"c","problem":"p","stack":"s","recommended_action":"r"},"ai_brief":"b","stack":["s","x"],"tools":[],"code_language":"go","difficulty":"expert","reading_time":7,"view_count":5000000000,"score":{"quality":76,"freshness":52,"depth":92,"clarity":186},"revision":{"status":"expanded","version":"1.0.7","last_reviewed":"2025-06-06"},"reference":"ref","hash":"00ff","flags":{"ai_generated_style":true,"has_images":true,"image_heavy":false,"needs_human_review":false},"checklist":["a","b"],"entities":[{"name":"s","type":"stack"},{"type":"area","name":"x","weight":"3"}],"image_sources":[{"source":"u","url":"https://images.example/1.jpg?a=1&b=2","caption":"three"}],"payload":{"source_id":"alphanode-000001","generator":"g","paragraphs":1,"scenario":"c","seed":1},"notes":["n"]},"similar":["other"],"extra":[{"after":"","lines":["| |",""]},{"after":"tools","lines":["odd"]}]})json";

}

/// Protects the promise that a post which goes out and comes in again is equal in every field, and JSON Lines byte for
/// byte.
class JsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameBytes_data();
    void sameBytes();
    void anyKeyOrder();
    void duplicatesAcrossOrder();
    void values();
    void bodyPartLeavesColumnsOut();
    void flagsAsNumbers();
    void newRowsNeedNoCode();
    void refuses_data();
    void refuses();
    void oneReaderManyPosts();
    void everyTruncationIsAnError();
};

void JsonTest::sameBytes_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *json) { QTest::newRow(name) << QByteArray(json); };
    QTest::newRow("full") << Full;
    row("nothing", "{}");
    row("empty texts stay", R"({"title":"","lead":"","meta":{"topic":"","revision":{"status":""}}})");
    row("empty lists stay", R"({"blocks":[],"meta":{"stack":[],"entities":[],"notes":[]},"similar":[],"extra":[]})");
    row("empty objects stay", R"({"meta":{}})");
    row("empty groups stay", R"({"meta":{"score":{},"flags":{}}})");
    row("empty record", R"({"meta":{"entities":[{}]}})");
    row("block without its keys",
        R"({"blocks":[{"type":"code","text":"x"},{"type":"image","caption":"c"},{"type":"heading"},{"type":"list","items":[]}]})");
    row("empty language", R"({"blocks":[{"type":"code","language":"","text":""}]})");
    row("unknown members",
        R"({"title":"t","meta":{"topic":"x","score":{"quality":1,"speed":{"a":[1, 2.50,null]}},"mood":1e2},"x-y":"\u00e9","again":[]})");
    row("unknown in an unknown group", R"({"meta":{"weather":{"sun":true}}})");
    row("unknown in blocks",
        R"({"blocks":[{"type":"heading","text":"h","level":2},{"type":"paragraph","text":"p","caption":"not one"}],"extra":[{"after":"","lines":[],"why":1}]})");
    row("blocks that a page has not",
        R"({"blocks":[{"type":"heading","text":"h","level":3},{"type":"image","caption":"c","source":"s","url":"../a b.png"},{"type":"list","items":["a","b"],"marks":["1. ","\n   - [x] "]},{"type":"quote","text":"said\n> twice"},{"type":"table","text":"|a|\n|-|"},{"type":"rule"},{"type":"html","text":"<br>"},{"type":"raw","text":"[1]: /x"}]})");
    row("members of every block",
        R"({"blocks":[{"type":"rule","markup":"* * *","gap":"\n"},{"type":"paragraph","text":"*p*","syntax":"markdown","markup":"  *p*","gap":"\n\n\n"},{"type":"list","items":["a"],"syntax":"html","gap":""}]})");
    row("not what the shape has grown by",
        R"({"blocks":[{"type":"heading","text":"h","level":"2"},{"type":"heading","text":"h","level":7},{"type":"paragraph","text":"p","level":2,"gap":3,"syntax":["a"]},{"type":"list","items":[],"marks":"-"},{"type":"image","caption":"c","url":{"a":1}}]})");
    row("unknown alone in a group", R"({"meta":{"score":{"speed":1}}})");
    row("escapes",
        R"({"title":"\"\\/\b\f\n\r\t\u0000\u001f)"
        "\x7f"
        R"("})");
    row("beyond ASCII", "{\"title\":\"zażółć 漢字 😀 عربى\",\"lead\":\"\xc2\xa0\xe2\x80\xa8\"}");
    QTest::newRow("byte order mark inside") << QByteArray("{\"title\":\"\xef\xbb\xbf\xef\xbb\xbf"
                                                          "a\",\"lead\":\"\xef\xbb\xbf\"}");
    row("beyond 32 bits", R"({"meta":{"view_count":9223372036854775807}})");
}

void JsonTest::sameBytes()
{
    QFETCH(QByteArray, json);
    JsonReader reader;
    const auto post = reader.read(json);
    QVERIFY2(post, qPrintable(post ? QString() : post.error().text()));
    QCOMPARE(toJson(*post), json);
    const auto again = reader.read(toJson(*post));
    QVERIFY(again);
    QVERIFY(*again == *post);
    // The codec of the library's body is exact, too: what it leaves out is absent, all else is equal.
    const auto body = reader.read(toJson(*post, JsonPart::Body));
    QVERIFY(body);
    Post::Post expected = *post;
    expected.title = QString();
    for (const FieldId id : allFields()) {
        if (id->storage == Storage::Column)
            expected.meta.clear(id);
    }
    QCOMPARE(toJson(*body), toJson(expected));
}

void JsonTest::anyKeyOrder()
{
    JsonReader reader;
    const auto post =
        reader.read(R"( { "meta" : { "notes" : [ "n" ] , "score" : { "clarity" : 2 , "quality" : 1 } , "topic" : "t" } ,
        "blocks" : [ { "text" : "code" , "language" : "go" , "type" : "code" } , { "items" : [ ] , "type" : "list" } ] , "title" : "x" } )");
    QVERIFY2(post, qPrintable(post ? QString() : post.error().text()));
    QCOMPARE(toJson(*post),
             QByteArray(
                 R"({"title":"x","blocks":[{"type":"code","language":"go","text":"code"},{"type":"list","items":[]}],)"
                 R"("meta":{"topic":"t","score":{"quality":1,"clarity":2},"notes":["n"]}})"));
}

void JsonTest::duplicatesAcrossOrder()
{
    // Members that nobody knows are equal wherever they stood among the known ones.
    JsonReader orders;
    const auto one = orders.read(R"({"x":1,"meta":{"score":{},"y":2},"blocks":[]})"),
               other = orders.read(R"({"blocks":[],"meta":{"y":2,"score":{}},"x":1})");
    QVERIFY(one && other);
    QVERIFY(*one == *other);

    // Unknown ones are not ours to judge.
    JsonReader reader;
    const QByteArray json = R"({"x":1,"x":2})";
    const auto post = reader.read(json);
    QVERIFY(post);
    QCOMPARE(toJson(*post), json);
}

void JsonTest::values()
{
    JsonReader reader;
    const auto read = reader.read(Full);
    QVERIFY(read);
    const Post::Post &post = *read;
    QCOMPARE(post.sourceId(), u"alphanode-000001"_s);
    QCOMPARE(post.blocks.size(), 5);
    QCOMPARE(post.blocks[4].text, u"package main\n\nfunc main() {\n\t}"_s);
    QCOMPARE(post.meta.number(field("view_count")), 5'000'000'000LL);
    QCOMPARE(post.meta.version(Fields::Version).toString(), u"1.0.7"_s);
    QCOMPARE(post.meta.date(Fields::LastReviewed), QDate(2025, 6, 6));
    QVERIFY(post.meta.flag(Fields::HasImages));
    QVERIFY(post.meta.has(field("tools")));
    QCOMPARE(recordText(post.meta.records(field("entities")).at(1), u"weight"), u"3"_s);
    QCOMPARE(post.extra.first().after, QString());
    QVERIFY(post.unknown.isEmpty());
    // Qt's own reader agrees that this is JSON.
    QVERIFY(!QJsonDocument::fromJson(toJson(post)).isNull());
}

void JsonTest::bodyPartLeavesColumnsOut()
{
    JsonReader reader;
    const auto post = reader.read(Full);
    QVERIFY(post);
    const QByteArray body = toJson(*post, JsonPart::Body);
    QVERIFY(!body.contains("a title"));
    QVERIFY(!body.contains("alphanode-000001"));
    QVERIFY(!body.contains("revision"));
    QVERIFY(body.contains("a lead"));
    QVERIFY(body.contains(R"("checklist":["a","b"])"));
}

void JsonTest::flagsAsNumbers()
{
    JsonReader reader;
    const auto post = reader.read(R"({"meta":{"flags":{"has_images":1,"image_heavy":0}}})");
    QVERIFY(post);
    QCOMPARE(toJson(*post), QByteArray(R"({"meta":{"flags":{"has_images":true,"image_heavy":false}}})"));
}

void JsonTest::newRowsNeedNoCode()
{
    // Every row of the field table goes through reader and writer by its type alone.
    for (const FieldId id : allFields()) {
        Post::Post post;
        switch (id->type) {
        case FieldType::Text:
        case FieldType::Enum:
            post.meta.set(id, u"x"_s);
            break;
        case FieldType::Integer:
        case FieldType::Score:
            post.meta.set(id, qint64(3));
            break;
        case FieldType::Flag:
            post.meta.set(id, true);
            break;
        case FieldType::Date:
            post.meta.set(id, QDate(2024, 1, 2));
            break;
        case FieldType::Version:
            post.meta.set(id, Version(1, 2, 3));
            break;
        case FieldType::TextList:
            post.meta.set(id, QStringList{u"a"_s});
            break;
        case FieldType::Records:
            post.meta.set(id, Records{Record{{u"k"_s, u"v"_s}}});
            break;
        }
        JsonReader reader;
        const auto again = reader.read(toJson(post));
        QVERIFY2(again, id->key.data());
        QVERIFY2(*again == post, id->key.data());
    }
}

void JsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("place"); // named in the sentence
    const auto row = [](const char *name, const QByteArray &json, const char *found, const char *place = "") {
        QTest::newRow(name) << json << QString::fromUtf8(found) << QString::fromUtf8(place);
    };
    row("number as text", R"({"meta":{"reading_time":"7"}})", "\"7\"", "meta.reading_time");
    row("number with a fraction", R"({"meta":{"reading_time":7.5}})", "7.5", "meta.reading_time");
    row("negative number", R"({"meta":{"view_count":-1}})", "-1", "meta.view_count");
    row("beyond 64 bits", R"({"meta":{"view_count":9223372036854775808}})", "9223372036854775808", "meta.view_count");
    row("far beyond 64 bits", R"({"meta":{"view_count":99999999999999999999999}})", "99999999999999999999999",
        "meta.view_count");
    row("score as text", R"({"meta":{"score":{"quality":"high"}}})", "\"high\"", "score.quality");
    row("flag as text", R"({"meta":{"flags":{"has_images":"true"}}})", "\"true\"", "flags.has_images");
    row("flag as 2", R"({"meta":{"flags":{"has_images":2}}})", "2", "flags.has_images");
    row("no date", R"({"meta":{"revision":{"last_reviewed":"2025-02-30"}}})", "2025-02-30", "revision.last_reviewed");
    row("date as number", R"({"meta":{"revision":{"last_reviewed":20250606}}})", "20250606", "revision.last_reviewed");
    row("no version", R"({"meta":{"revision":{"version":"1.0"}}})", "1.0", "revision.version");
    row("null", R"({"title":null})", "null", "title");
    row("text as number", R"({"title":5})", "5", "title");
    row("list as text", R"({"meta":{"stack":"php"}})", "\"php\"", "meta.stack");
    row("list of numbers", R"({"meta":{"stack":["a",5]}})", "5", "meta.stack");
    row("group as text", R"({"meta":{"score":"good"}})", "\"good\"", "meta.score");
    row("records of texts", R"({"meta":{"entities":["a"]}})", "\"a\"", "meta.entities");
    row("record with a number", R"({"meta":{"entities":[{"name":5}]}})", "5", "entities.name");
    row("blocks as object", R"({"blocks":{}})", "{", "blocks");
    row("block as text", R"({"blocks":["x"]})", "\"x\"", "blocks");
    row("block of no type", R"({"blocks":[{"text":"x"}]})", "", "blocks.type");
    row("block of a foreign type", R"({"blocks":[{"type":"video","text":"x"}]})", "video", "blocks.type");
    row("extra as text", R"({"extra":["x"]})", "\"x\"", "extra");
    row("title twice", R"({"title":"a","title":"b"})", "title", "title");
    row("field twice", R"({"meta":{"topic":"a","topic":"b"}})", "topic", "meta.topic");
    row("group twice", R"({"meta":{"score":{"quality":1},"score":{"depth":1}}})", "score", "meta.score");
    row("meta twice", R"({"meta":{},"meta":{}})", "meta", "meta");
    row("half a character", R"({"title":"\ud83d"})", "\"\\ud83d\"", "title");
    row("a list", R"([{"title":"x"}])", "[{\"title\":\"x\"}]");
    row("a text", R"("x")", "\"x\"");
    row("two objects", R"({"title":"x"}{"title":"y"})", "{\"title\":\"y\"}");
}

void JsonTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, found);
    QFETCH(QString, place);
    JsonReader reader;
    const auto post = reader.read(json);
    QVERIFY(!post);
    const Error &error = post.error();
    QCOMPARE(error.kind, Error::Kind::Malformed);
    QCOMPARE(error.found, found);
    QVERIFY(!error.expected.isEmpty());
    QVERIFY2(error.what.contains(place), qPrintable(error.what));
}

void JsonTest::oneReaderManyPosts()
{
    // A post after a refused one is read as if nothing had been.
    JsonReader reader;
    for (int i = 0; i < 20; ++i) {
        for (const QByteArray &bad :
             {QByteArray(), QByteArray("   "), QByteArray("{"), QByteArray("nul"), QByteArray("{\"title\":\"\xff\"}"),
              QByteArray("{\"title\":\"a\nb\"}"), QByteArray("{\"x\":[1,}"), QByteArray("{\"x\":{\"y\":tru}}"),
              QByteArray("{\"x\":" + QByteArray(100, '[') + QByteArray(100, ']') + '}'), QByteArray("\0{}", 3),
              QByteArray("{\"title\":\"a\"}\0", 14)}) {
            const auto post = reader.read(bad);
            QVERIFY2(!post, bad.constData());
            QVERIFY(!post.error().what.isEmpty());
        }
        const auto post = reader.read(Full);
        QVERIFY(post);
        QCOMPARE(toJson(*post), Full);
    }
    // Long texts outgrow every first buffer.
    Post::Post post;
    post.blocks.append(Block::code(QString(),
                                   QString(3'000'000, QChar(u'"')) + QString(100'000, QChar(0x20ac))
                                       + QString::fromUtf8("😀").repeated(9000)));
    const auto again = reader.read(toJson(post));
    QVERIFY(again);
    QVERIFY(*again == post);
}

void JsonTest::everyTruncationIsAnError()
{
    JsonReader reader;
    for (qsizetype length = 0; length < Full.size(); ++length)
        QVERIFY2(!reader.read(Full.first(length)), qPrintable(QString::number(length)));
}

QTEST_GUILESS_MAIN(JsonTest)
#include "jsontest.moc"
