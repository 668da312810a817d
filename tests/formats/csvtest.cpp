// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/csvreader.h"
#include "formats/csvwriter.h"
#include "post/json.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

namespace {

QList<Result<ReadPost>> read(QByteArray bytes, const Options &options = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, u"posts.csv"_s, options);
    QList<Result<ReadPost>> all;
    while (auto post = reader.next())
        all += std::move(*post);
    return all;
}

QByteArray written(const QList<Post::Post> &posts, const Options &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, options);
    for (const Post::Post &post : posts) {
        if (!writer.write(post))
            return "refused";
    }
    return writer.finish() ? buffer.data() : "refused";
}

QList<Post::Post> goldenPosts()
{
    QList<Post::Post> posts;
    const QDir folder(QStringLiteral(COPYDESK_TEST_DATA "/page"));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (const auto post = file.open(QIODevice::ReadOnly) ? Post::JsonReader().read(file.readAll())
                                                             : Result<Post::Post>(Post::Post()))
            posts += *post;
    }
    return posts;
}

const QStringList Odd{u"=1+1"_s, u"+a"_s,  u"-a"_s,  u"@a"_s,      u"\ta"_s,     u"\ra"_s,  u"'"_s,
                      u"''"_s,   u"'=a"_s, u"a,b"_s, u"a;b"_s,     u"\"a\" b"_s, u"a\nb"_s, u"a\r\nb"_s,
                      u""_s,     u" a "_s, u"[1]"_s, u"ü 漢 😀"_s, u"1.10"_s,    u"0012"_s};

} // namespace

/// Protects tables: what is known of posts goes out to a spreadsheet and comes back as it was, and a cell is no
/// formula.
class CsvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrip();
    void formulasAreText();
    void foreignTables();
    void refuses_data();
    void refuses();
    void damaged();
};

void CsvTest::roundTrip()
{
    QList<Post::Post> posts = goldenPosts();
    QVERIFY(posts.size() > 10);
    for (const QString &text : Odd) {
        Post::Post post;
        post.title = text;
        post.meta.set(Post::Fields::SourceId, u"x"_s);
        post.meta.set(Post::field("summary"), text);
        post.meta.set(Post::field("stack"), QStringList{text, u"b"_s});
        post.meta.set(Post::field("tools"), QStringList{text});
        post.meta.set(Post::field("notes"), QStringList());
        post.meta.set(Post::field("entities"), Post::Records{{{u"name"_s, text}, {u"type"_s, u"a"_s}}, {}});
        posts += post;
    }
    for (const Options &options : {Options(), Options{{u"csv.guard"_s, u"off"_s}}}) {
        const auto again = read(written(posts, options), options);
        QCOMPARE(again.size(), posts.size());
        for (qsizetype i = 0; i < posts.size(); ++i) {
            QVERIFY2(again[i], again[i] ? "" : qPrintable(again[i].error().text()));
            QCOMPARE(again[i]->post.title, posts[i].title);
            for (const Post::FieldId field : Post::allFields())
                QVERIFY2(
                    again[i]->post.meta.value(field) == posts[i].meta.value(field),
                    QByteArray(field->key.data() + Csv::cellText(posts[i].meta.value(field)).toUtf8()).constData());
        }
    }
}

void CsvTest::formulasAreText()
{
    QList<Post::Post> posts(1);
    posts[0].meta.set(Post::Fields::SourceId, u"=HYPERLINK(\"a\")"_s);
    posts[0].title = u"@SUM(A1)"_s;
    const QByteArray guarded = written(posts), bare = written(posts, {{u"csv.guard"_s, u"off"_s}});
    QVERIFY(guarded.contains("\r\n'@SUM(A1),") && guarded.contains("\"'=HYPERLINK(\"\"a\"\")\""));
    QVERIFY(bare.contains("\r\n@SUM(A1),"));
}

void CsvTest::foreignTables()
{
    const auto posts = read("\xef\xbb\xbf"
                            "id;Title;title;quality;stack;lead\n"
                            "a;;\"One; \"\"two\"\"\";70;\"x\ny\";z\n\n"
                            "b;;;;;");
    QCOMPARE(posts.size(), 2);
    QVERIFY(posts[0] && posts[1]);
    QCOMPARE(posts[0]->post.title, u"One; \"two\""_s);
    QCOMPARE(posts[0]->post.meta.number(Post::field("score.quality")), 70);
    QCOMPARE(posts[0]->post.meta.list(Post::field("stack")), (QStringList{u"x"_s, u"y"_s}));
    QVERIFY(posts[0]->post.lead.isNull()); // kept, but no text
    QVERIFY(Post::JsonReader().read(toJson(posts[0]->post)));
    QCOMPARE(posts[1]->line, 5);
    QVERIFY(!posts[1]->post.meta.has(Post::field("score.quality")));
}

void CsvTest::refuses_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("line");
    QTest::newRow("nothing") << QByteArray() << 1;
    QTest::newRow("no id") << QByteArray("title,topic\na,b\n") << 1;
    QTest::newRow("a column twice") << QByteArray("id,payload.source_id\na,b\n") << 1;
    QTest::newRow("too few cells") << QByteArray("id,title\na\n") << 2;
    QTest::newRow("no number") << QByteArray("id,quality\n\na,good\n") << 3;
    QTest::newRow("open quote") << QByteArray("id,title\na,\"b\nc\n") << 2;
    QTest::newRow("no UTF-8") << QByteArray("id,title\na,\xff\n") << 2;
}

void CsvTest::refuses()
{
    QFETCH(QByteArray, table);
    QFETCH(int, line);
    const auto posts = read(table);
    QVERIFY(!posts.isEmpty() && !posts.first());
    const Error error = posts.first().error();
    QCOMPARE(error.line, line);
    QVERIFY(!error.what.isEmpty() && !error.found.isEmpty() && !error.expected.isEmpty());
}

/// Whatever comes in is refused, or goes out so that it comes in the same.
void CsvTest::damaged()
{
    const QByteArray table = written(goldenPosts());
    QRandomGenerator random(9);
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = table.first(random.bounded(table.size()));
        for (int i = 0; i < 4; ++i)
            bytes.insert(random.bounded(bytes.size() + 1), "\",;\n\r\t'=\xff"[random.bounded(9)]);
        QList<Post::Post> posts;
        for (const auto &post : read(bytes)) {
            if (post)
                posts += post->post;
        }
        const auto again = read(written(posts));
        QCOMPARE(again.size(), posts.size());
        for (qsizetype i = 0; i < posts.size(); ++i)
            QVERIFY(again[i] && again[i]->post.title == posts[i].title && again[i]->post.meta == posts[i].meta);
    }
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csvtest.moc"
