// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/bodytexts.h"
#include "post/json.h"

using namespace Samples;

/// Protects the search in stored bodies: the texts seen in the JSON are those of the post.
class BodyTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameTexts_data();
    void sameTexts();
    void endsWhereItIsFound();
    void leavesOtherFormsToTheReader_data();
    void leavesOtherFormsToTheReader();

private:
    /// Every text of the column as the JSON has it; nothing where it does not tell.
    static std::optional<QStringList> lines(const QByteArray &json, const Query::SearchColumn &column)
    {
        QStringList found;
        const auto told = Library::anyBodyText(json, column, [&found](QByteArrayView text) {
            found += QString::fromUtf8(text);
            return false;
        });
        return told ? std::optional(found) : std::nullopt;
    }
};

void BodyTextsTest::sameTexts_data()
{
    QTest::addColumn<Post::Post>("post");
    QTest::newRow("nothing") << Post::Post();
    QTest::newRow("sample") << post(1);
    Post::Post odd = post(2);
    odd.lead = u"a \"quote\"\n\\n back\\slash\ttab é 漢字 😀"_s;
    odd.blocks += {Post::Block::image(u"cap\ntion"_s, u"text"_s), Post::Block::list({}), Post::Block::list({u""_s}),
                   Post::Block::code({}, u"text\r\n\"items\""_s), Post::Block::paragraph(u"}],\"meta\":{"_s)};
    odd.unknown = {{u"blocks.0"_s, u"caption"_s, "\"no caption\""},
                   {u"blocks.2"_s, u"text"_s, "\"no text\""},
                   {u"blocks.3"_s, u"text"_s, "\"nor this\""},
                   {u"meta"_s, u"context"_s, "\"no field\""},
                   {u"meta.score"_s, u"context"_s, "[{\"lead\":\"no\"}]"},
                   {u""_s, u"heading"_s, "{\"type\":\"heading\"}"}};
    Post::sortUnknown(odd.unknown);
    odd.meta.set(Post::field("entities"), Post::Records{{}, {{u"name"_s, u"a"_s}, {u"x\"y"_s, u"b"_s}}});
    odd.meta.set(Post::field("ai_outline.problem"), u"problem"_s);
    odd.meta.set(Post::field("notes"), QStringList{});
    odd.similar = QStringList{u"other"_s};
    odd.extra = {{u"tools"_s, {u"odd"_s}}};
    QTest::newRow("odd") << odd;
}

void BodyTextsTest::sameTexts()
{
    QFETCH(Post::Post, post);
    const QByteArray json = Post::toJson(post, Post::JsonPart::Body);
    const Post::Post body = Post::JsonReader().read(json).value();
    for (const Query::SearchColumn &column : Query::searchColumns()) {
        if (column.isColumnField() || column.part == "title"_L1)
            continue;
        const auto told = lines(json, column);
        QVERIFY2(told, qPrintable(column.name));
        // Between texts ends a line; which of them are empty does not matter to words.
        QCOMPARE(told->join(u'\n').split(u'\n', Qt::SkipEmptyParts),
                 Query::searchText(body, column).split(u'\n', Qt::SkipEmptyParts));
    }
}

void BodyTextsTest::endsWhereItIsFound()
{
    const QByteArray json = Post::toJson(post(1), Post::JsonPart::Body);
    int asked = 0;
    for (const Query::SearchColumn &column : Query::searchColumns()) {
        if (column.part != "body"_L1)
            continue;
        const auto found = Library::anyBodyText(json, column, [&asked](QByteArrayView) { return ++asked == 2; });
        QCOMPARE(found, std::optional(true));
    }
    QCOMPARE(asked, 2);
}

void BodyTextsTest::leavesOtherFormsToTheReader_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"", "[]", R"({"lead":"a)", R"({"lead":"\u0001"})", R"({ "lead":"a"})", R"({"lead":1})", R"({"lead":"a"}x)"})
        QTest::newRow(*json ? json : "nothing") << QByteArray(json);
}

void BodyTextsTest::leavesOtherFormsToTheReader()
{
    QFETCH(QByteArray, json);
    const auto columns = Query::searchColumns();
    const auto lead = std::ranges::find(columns, u"lead"_s, &Query::SearchColumn::part);
    QVERIFY(!lines(json, *lead));
}

QTEST_GUILESS_MAIN(BodyTextsTest)
#include "test_bodytexts.moc"
