// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/json.h"
#include "post/jsonsplice.h"
#include "synth/synthesizer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Post;
using namespace Qt::StringLiterals;

/// Protects the promise that a post put together from its stored body and its columns is byte for byte the post read,
/// changed and written; and that a body of another form is left to that way.
class SpliceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void synthesizedWithOtherColumns();
    void randomPosts();
    void shapes_data();
    void shapes();
    void otherForms_data();
    void otherForms();
    void everyTruncationIsRefused();
    void utf8IsWrittenAsUtf16();
};

namespace {

/// Title and column fields of `from` as the library would hand them over.
ColumnTexts columnsOf(const Post::Post &from)
{
    ColumnTexts columns;
    if (!from.title.isNull())
        columns.set({}, [&](JsonOutput &out) { out.text(QStringView(from.title)); });
    for (const FieldId id : allFields()) {
        if (id->storage != Storage::Column || !from.meta.has(id))
            continue;
        columns.set(id, [&](JsonOutput &out) {
            const Value &value = from.meta.value(id);
            if (const auto *text = std::get_if<QString>(&value)) {
                const QByteArray bytes = text->toUtf8();
                out.text(utf8(bytes));
            } else if (const auto *number = std::get_if<qint64>(&value)) {
                out.number(*number);
            } else if (const auto *flag = std::get_if<bool>(&value)) {
                out.raw(*flag ? "true" : "false");
            } else if (const auto *list = std::get_if<QStringList>(&value)) {
                out.raw("[");
                for (const QString &item : *list) {
                    out.separate();
                    out.text(QStringView(item));
                }
                out.raw("]");
            } else {
                out.text(QStringView(scalarText(value)));
            }
        });
    }
    return columns;
}

std::optional<QByteArray> spliced(QByteArrayView body, const Post::Post &columns)
{
    JsonOutput out;
    out.raw("before\n"); // lines stand one behind the other in one output
    const bool good = splice(out, {body.data(), size_t(body.size())}, columnsOf(columns));
    const QByteArray all = out.take();
    return good ? std::optional(all.sliced(7)) : all == "before\n" ? std::nullopt : std::optional(all);
}

/// The way that is sure.
Result<QByteArray> rewritten(QByteArrayView body, const Post::Post &columns)
{
    auto post = JsonReader().read(body);
    if (!post)
        return tl::make_unexpected(post.error());
    post->title = columns.title;
    for (const FieldId id : allFields()) {
        if (id->storage == Storage::Column)
            post->meta.set(id, columns.meta.value(id));
    }
    return toJson(*post);
}

/// Small texts of which many have something that JSON or UTF-8 minds.
QString someText(QRandomGenerator &dice)
{
    static const QStringList pieces{u"word"_s,       u"a \"quote\""_s, u"back\\slash"_s,        u"line\nline\ttab\r"_s,
                                    u"é “ü” 漢字"_s, u"😀 \u200f"_s,   u"\u0001\u001f\u007f"_s, u"{[\",:]}"_s,
                                    u""_s,           u"</script>"_s,   u"0123456789abcdef"_s};
    QString text = u""_s;
    for (int count = dice.bounded(4); count > 0; --count)
        text += pieces[dice.bounded(pieces.size())];
    return text;
}

QStringList someTexts(QRandomGenerator &dice)
{
    QStringList texts;
    for (int count = dice.bounded(4); count > 0; --count)
        texts += someText(dice);
    return texts;
}

Value someValue(QRandomGenerator &dice, const Field &row)
{
    switch (row.type) {
    case FieldType::Text:
    case FieldType::Enum:
        return someText(dice);
    case FieldType::Integer:
    case FieldType::Score:
        return qint64(dice.generate64() >> dice.bounded(1, 64));
    case FieldType::Flag:
        return dice.bounded(2) == 1;
    case FieldType::Date:
        return QDate(2020, 1, 1).addDays(dice.bounded(3000));
    case FieldType::Version:
        return Version(dice.bounded(100), dice.bounded(1000), dice.bounded(1000));
    case FieldType::TextList:
        return someTexts(dice);
    case FieldType::Records: {
        Records records;
        for (int count = dice.bounded(3); count > 0; --count)
            records += Record{{u"name"_s, someText(dice)}, {u"q\"t"_s + someText(dice), someText(dice)}};
        return records;
    }
    }
    Q_UNREACHABLE_RETURN({});
}

void setUnknown(QRandomGenerator &dice, Post::Post &post)
{
    QStringList objects{u""_s, u"meta"_s, u"meta.score"_s, u"meta.payload"_s, u"meta.ai_outline"_s};
    if (!post.blocks.isEmpty())
        objects += u"blocks.0"_s;
    if (!post.extra.isEmpty())
        objects += u"extra.0"_s;
    static const QList<QByteArray> values{"1e2", "null", R"({"a": [1, 2.50, {"b":"}]"}]})", R"("\u00e9\"")", "[]"};
    for (int count = dice.bounded(5); count > 0; --count)
        post.unknown.append(
            {objects[dice.bounded(objects.size())], u"x%1 \"é"_s.arg(count), values[dice.bounded(values.size())]});
    sortUnknown(post.unknown);
}

Post::Post somePost(QRandomGenerator &dice)
{
    const auto often = [&dice] { return dice.bounded(3) > 0; };
    Post::Post post;
    if (often())
        post.title = someText(dice);
    if (often())
        post.lead = someText(dice);
    for (int count = dice.bounded(4); count > 0; --count) {
        const Block blocks[] = {Block::paragraph(someText(dice)), Block::heading(someText(dice)),
                                Block::image(someText(dice), someText(dice)), Block::list(someTexts(dice)),
                                Block::code(someText(dice), someText(dice))};
        post.blocks += blocks[dice.bounded(5)];
    }
    const int share = dice.bounded(5); // of the fields; none, too
    for (const FieldId id : allFields()) {
        if (dice.bounded(4) < share)
            post.meta.set(id, someValue(dice, *id));
    }
    if (dice.bounded(2))
        post.similar = someTexts(dice);
    for (int count = dice.bounded(3); count > 0; --count)
        post.extra.append({someText(dice), someTexts(dice)});
    setUnknown(dice, post);
    return post;
}

} // namespace

void SpliceTest::synthesizedWithOtherColumns()
{
    const Synth::Synthesizer posts(7), others(8, true);
    for (qint64 i = 0; i < 300; ++i) {
        const QByteArray body = toJson(posts.post(i), JsonPart::Body);
        const Post::Post columns = others.post(i + 1);
        const auto fast = spliced(body, columns);
        QVERIFY(fast);
        QCOMPARE(*fast, rewritten(body, columns).value());
    }
}

void SpliceTest::randomPosts()
{
    QRandomGenerator dice(20260101);
    for (int i = 0; i < 5000; ++i) {
        const QByteArray body = toJson(somePost(dice), JsonPart::Body);
        const Post::Post columns = somePost(dice);
        const auto sure = rewritten(body, columns);
        QVERIFY2(sure, qPrintable(sure ? QString() : sure.error().text()));
        const auto fast = spliced(body, columns);
        QVERIFY2(fast, body.constData());
        QCOMPARE(*fast, *sure);
    }
}

/// Bodies at the edges of the form: what is empty is not what is absent.
void SpliceTest::shapes_data()
{
    QTest::addColumn<QByteArray>("body");
    for (
        const char *body :
        {R"({})", R"({"meta":{}})", R"({"blocks":[],"meta":{"score":{},"flags":{}},"extra":[]})",
         R"({"meta":{"score":{"speed":1}}})", R"({"meta":{"weather":{"sun":true}},"similar":[]})",
         R"({"meta":{"ai_outline":{"context":"c"},"payload":{"generator":"g","x":[ 1 ]},"notes":[],"mood":1e2},"y":0})",
         R"({"lead":"\\\"","x-y":"\u00e9","again":[]})", R"({"only":"unknown"})"})
        QTest::newRow(body) << QByteArray(body);
}

void SpliceTest::shapes()
{
    QFETCH(QByteArray, body);
    Post::Post none, some;
    some.title = u"t"_s;
    some.meta.set(field("score.depth"), qint64(3));
    some.meta.set(Fields::SourceId, u"id"_s);
    for (const Post::Post &columns : {none, some, Synth::Synthesizer(1).post(0)}) {
        const auto fast = spliced(body, columns);
        QVERIFY(fast);
        QCOMPARE(*fast, rewritten(body, columns).value());
    }
}

/// What `toJson` would have written otherwise, and what is damaged: nothing is written.
void SpliceTest::otherForms_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"",
                             " ",
                             "[]",
                             "{",
                             "{}x",
                             R"({"title":"t"})",
                             R"({"meta":{"topic":"t"}})",
                             R"({"meta":{"score":{"depth":1}}})",
                             R"({"meta":{},"lead":"l"})",
                             R"({"x":1,"lead":"l"})",
                             R"({"lead":"l","lead":"l"})",
                             R"({"meta":{"notes":[],"summary":"s"}})",
                             R"({"meta":{"x":1,"summary":"s"}})",
                             R"({"meta":{"ai_outline":{"problem":"p","context":"c"}}})",
                             R"({ "lead":"l"})",
                             R"({"lead": "l"})",
                             R"({"lead":"l" })",
                             R"({"lead":"l",})",
                             R"({"lead":})",
                             R"({"lead":"l"]})",
                             R"({"blocks":[}])",
                             R"({"x":[[]})",
                             R"({"meta":[]})",
                             R"({"meta":{"score":1}})",
                             "{\"lead\":\"a\nb\"}",
                             "{\"lead\":\"\xff\"}",
                             R"({"lead":"\)"})
        QTest::newRow(*body ? body : "nothing") << QByteArray(body);
}

void SpliceTest::otherForms()
{
    QFETCH(QByteArray, body);
    QVERIFY(!spliced(body, Synth::Synthesizer(1).post(0)));
}

void SpliceTest::everyTruncationIsRefused()
{
    const QByteArray body = toJson(Synth::Synthesizer(1).post(0), JsonPart::Body);
    for (qsizetype size = 0; size < body.size(); ++size)
        QVERIFY(!spliced(QByteArrayView(body).first(size), Post::Post()));
}

void SpliceTest::utf8IsWrittenAsUtf16()
{
    QRandomGenerator dice(3);
    for (int i = 0; i < 1000; ++i) {
        const QString text = someText(dice);
        const QByteArray bytes = text.toUtf8();
        JsonOutput one, other;
        one.text(QStringView(text));
        other.text(utf8(bytes));
        QCOMPARE(one.take(), other.take());
    }
}

QTEST_GUILESS_MAIN(SpliceTest)
#include "splicetest.moc"
