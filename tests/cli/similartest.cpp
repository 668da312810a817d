// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// Near duplicates and similar posts on the command line: clusters, queries, a decision for a whole cluster, and what
/// an export says of similar posts.
class CliSimilarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clusters();
    void decidesForAll();
    void foundAgainWhenOld();
    void similar();
    void exportsFillIn();
    void wordsAreOff();
};

namespace {

QStringList sentences(int from, int count)
{
    QStringList all;
    for (int i = from; i < from + count; ++i)
        all +=
            u"Step %1 warms shelf %2 before door %3 opens, and note %4 says why."_s.arg(i).arg(i * 7).arg(i * 13).arg(
                i * 17);
    return all;
}

Post::Post article(int number, const QStringList &text)
{
    Post::Post post = ProgramRun::post(number);
    post.lead = text.first();
    post.blocks = {Post::Block::paragraph(text.sliced(1).join(u' '))};
    post.meta.set(Post::Fields::Topic, u"warm shelves / topic %1"_s.arg(number));
    return post;
}

/// 1 and 2 are the same but for a sentence, 3 shares a third of both, 4 and 5 are the same, 6 is alone.
Ran importSix(const ProgramRun &run)
{
    QStringList changed = sentences(100, 12);
    changed[4] = u"Quite another thing stands here now."_s;
    const QList<Post::Post> posts{article(1, sentences(100, 12)),
                                  article(2, changed),
                                  article(3, sentences(100, 4) + sentences(300, 8)),
                                  article(4, sentences(500, 9)),
                                  article(5, sentences(500, 9)),
                                  article(6, sentences(700, 9))};
    QByteArray lines;
    for (const Post::Post &post : posts)
        lines += Post::toJson(post) + '\n';
    return run("import - --format jsonl", lines);
}

QStringList idsOf(const QJsonArray &posts)
{
    QStringList ids;
    for (const QJsonValue &post : posts)
        ids += post[u"id"].toString();
    return ids;
}

} // namespace

void CliSimilarTest::clusters()
{
    const ProgramRun run;
    QCOMPARE(importSix(run).status, 0);
    QCOMPARE(run("count is:duplicate").output.trimmed(), QByteArray("0")); // never looked for
    const Ran ran = run("clusters --json");
    QCOMPARE(ran.status, 0);
    const QJsonObject json = ran.json();
    QCOMPARE(json[u"at_least"].toDouble(), 0.8);
    QCOMPARE(json[u"stale"].toBool(), false);
    const QJsonArray found = json[u"clusters"].toArray();
    QCOMPARE(found.size(), 2);
    QCOMPARE(idsOf(found[0][u"posts"].toArray()), (QStringList{ProgramRun::sourceId(4), ProgramRun::sourceId(5)}));
    QCOMPARE(idsOf(found[1][u"posts"].toArray()), (QStringList{ProgramRun::sourceId(1), ProgramRun::sourceId(2)}));
    QCOMPARE(found[1][u"representative"].toString(), ProgramRun::sourceId(1));
    const double share = found[1][u"posts"][1][u"share"].toDouble();
    QVERIFY(share > 0.85 && share < 1);
    QCOMPARE(found[1][u"posts"][1][u"title"].toString(), ProgramRun::post(2).title);

    const QByteArray text = run("clusters --limit 1").output;
    QVERIFY2(text.startsWith("cluster:4 ") && text.contains("\n* 1.000  alphanode-000004  Notes on cache 4\n"),
             text.constData());
    QVERIFY(!text.contains("cluster:1"));
    QVERIFY(run("clusters id:alphanode-000002").output.startsWith("cluster:1 "));
    QCOMPARE(run("count is:duplicate").output.trimmed(), QByteArray("4"));
    QCOMPARE(run("count cluster:1").output.trimmed(), QByteArray("2"));
    QCOMPARE(run("clusters --at-least 1 --json").json()[u"clusters"].toArray().size(), 1);
    QCOMPARE(run("clusters --at-least 30% --json").json()[u"clusters"].toArray().size(), 2);
    QCOMPARE(run("count cluster:1").output.trimmed(), QByteArray("3"));
}

void CliSimilarTest::decidesForAll()
{
    const ProgramRun run;
    importSix(run);
    QCOMPARE(run("clusters").status, 0);
    const QStringList reject{u"decide"_s, u"reject"_s, u"cluster:1 -id:alphanode-000001"_s, u"--reason"_s, u"twice"_s};
    QCOMPARE(run(reject + QStringList{u"--json"_s}).json()[u"changed"].toInt(), 1);
    QCOMPARE(run("list status:rejected --json").json()[u"posts"][0][u"id"].toString(), ProgramRun::sourceId(2));
    QCOMPARE(run("undo").status, 0);
    QCOMPARE(run("count status:rejected").output.trimmed(), QByteArray("0"));
    QCOMPARE(run("count similar:alphanode-000001").output.trimmed(), QByteArray("1"));
    QCOMPARE(run("count similar:alphanode-000006").output.trimmed(), QByteArray("0"));
}

// What was found belongs to the posts as they were; `clusters` looks again where they are others.
void CliSimilarTest::foundAgainWhenOld()
{
    const ProgramRun run;
    importSix(run);
    run("clusters");
    QCOMPARE(run("import - --format jsonl", Post::toJson(article(7, sentences(700, 9))) + '\n').status, 0);
    QCOMPARE(run("clusters --json").json()[u"clusters"].toArray().size(), 3);
    run(QStringList{u"replace-sentence"_s, sentences(500, 1).first(), u"Said anew, once and for all."_s});
    QCOMPARE(run("clusters --json").json()[u"clusters"].toArray().size(), 3);
    QCOMPARE(run("undo").status, 0);
    QCOMPARE(run("clusters --json").json()[u"clusters"].toArray().size(), 3);
}

void CliSimilarTest::similar()
{
    const ProgramRun run;
    importSix(run);
    const QJsonObject json = run("similar alphanode-000001 --json").json();
    QCOMPARE(json[u"id"].toString(), ProgramRun::sourceId(1));
    const QJsonArray found = json[u"similar"].toArray();
    QVERIFY(found.size() >= 2);
    QCOMPARE(idsOf(found).first(2), (QStringList{ProgramRun::sourceId(2), ProgramRun::sourceId(3)}));
    QCOMPARE(found[0][u"sentences"].toInt(), 12);
    QCOMPARE(found[0][u"common_sentences"].toDouble(), 11.0);
    QCOMPARE(found[0][u"topic"].toDouble(), 0.5);
    QVERIFY(found[0][u"score"].toDouble() > found[1][u"score"].toDouble());
    const QByteArray text = run("similar alphanode-000001 --limit 1").output;
    QVERIFY2(text.contains("11 of 12 sentence") && text.contains("half of the topic"), text.constData());
    QCOMPARE(text.count('\n'), 1);
    QVERIFY(run("similar alphanode-009999").status != 0);
}

void CliSimilarTest::exportsFillIn()
{
    const ProgramRun run;
    importSix(run);
    const auto similarOf = [](const QByteArray &lines, int number) {
        for (const QByteArray &line : lines.split('\n')) {
            const QJsonObject post = QJsonDocument::fromJson(line).object();
            if (post[u"meta"][u"payload"][u"source_id"].toString() == ProgramRun::sourceId(number))
                return post[u"similar"].toArray();
        }
        return QJsonArray{u"not there"_s};
    };
    const QByteArray plain = run("export * --out -").output;
    QCOMPARE(similarOf(plain, 1), QJsonArray());
    const QByteArray filled = run("export * --out - --fill-similar").output;
    QCOMPARE(similarOf(filled, 1).first().toString(), ProgramRun::post(2).title);
    QVERIFY(!similarOf(filled, 1).contains(ProgramRun::post(1).title));
    QVERIFY(similarOf(filled, 1).size() <= 5);
    // Only what goes out is named.
    const QByteArray some = run("export -id:alphanode-000002 --out - --fill-similar").output;
    QCOMPARE(similarOf(some, 1).first().toString(), ProgramRun::post(3).title);
    // The library's own posts stay as they are.
    QCOMPARE(run("export * --out -").output, plain);
    // Kept in a profile.
    QCOMPARE(run("profiles add web * --out web.jsonl --fill-similar").status, 0);
    QCOMPARE(run("profiles --json").json()[u"profiles"][0][u"fill_similar"].toBool(), true);
    QCOMPARE(run("export --profile web").status, 0);
    QFile written(run.file(u"web.jsonl"_s));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), filled);
    // As a page, where the field ends it.
    const QByteArray page =
        run("export id:alphanode-000001,alphanode-000002 --format page --out pages --fill-similar").output;
    QFile first(run.file(u"pages/alphanode-000001.txt"_s));
    QVERIFY2(first.open(QIODevice::ReadOnly), page.constData());
    const QByteArray text = first.readAll();
    QVERIFY2(text.contains("\nSimilar Posts\n") && text.trimmed().endsWith(ProgramRun::post(2).title.toUtf8()),
             text.constData());
}

void CliSimilarTest::wordsAreOff()
{
    const ProgramRun run;
    importSix(run);
    for (const char *line :
         {"clusters --at-least 2", "clusters --at-least much", "clusters --at-least 0", "clusters --limit 0", "similar",
          "similar a b", "count cluster:first", "count similar:alph*", "clusters nofield:x"}) {
        const Ran ran = run(line);
        QVERIFY2(ran.status == 2, line);
        QVERIFY2(!ran.errors.isEmpty(), line);
    }
}

QTEST_GUILESS_MAIN(CliSimilarTest)
#include "similartest.moc"
