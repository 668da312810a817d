// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// Rules, and what changed since an approval, on the command line.
class CliRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromWordsToFlags();
    void flagOnImport();
    void wordsAreOff_data();
    void wordsAreOff();
    void sinceApproved();
};

static QByteArray unflagged(int count, int first = 1)
{
    QByteArray lines;
    for (int number = first; number < first + count; ++number) {
        Post::Post post = ProgramRun::post(number);
        post.meta.set(Post::Fields::NeedsReview, false);
        lines += Post::toJson(post) + '\n';
    }
    return lines;
}

void CliRulesTest::fromWordsToFlags()
{
    const ProgramRun run;
    QCOMPARE(run("import - --format jsonl", unflagged(10)).status, 0);
    const Ran added = run({u"rules"_s, u"add"_s, u"thin articles"_s, u"quality:<4"_s, u"--json"_s});
    QCOMPARE(added.status, 0);
    QCOMPARE(added.json()[u"enabled"].toBool(true), false);
    QCOMPARE(run("decide send-back --reason thin --id alphanode-000001").status, 0);
    QCOMPARE(run("decide reviewed --id alphanode-000002").status, 0);

    const QJsonObject preview = run({u"rules"_s, u"preview"_s, u"Thin articles"_s, u"--json"_s}).json();
    QCOMPARE(preview[u"matched"].toInt(), 3);
    QCOMPARE(preview[u"already"].toInt(), 1);
    QCOMPARE(preview[u"decided"].toInt(), 1);
    QCOMPARE(preview[u"flagged"].toInt(), 1);
    QCOMPARE(preview[u"samples"].toArray().first()[u"id"].toString(), ProgramRun::sourceId(3));
    QCOMPARE(preview[u"agreement"][u"sent_back_matched"].toInt(), 1);
    QCOMPARE(preview[u"agreement"][u"recall"].toDouble(), 1.0);
    QCOMPARE(run("rules preview quality:<4 --json").json()[u"flagged"].toInt(), 1); // a query as well
    QVERIFY(run("rules preview quality:<4").output.contains("alphanode-000003"));

    QCOMPARE(run("rules run --json").json()[u"flagged"].toInt(), 0); // none is enabled
    QCOMPARE(run({u"rules"_s, u"enable"_s, u"thin articles"_s}).status, 0);
    QCOMPARE(run("rules list --json").json()[u"rules"].toArray().first()[u"on_import"].toBool(), true);
    QCOMPARE(run("rules run --dry-run --json").json()[u"flagged"].toInt(), 1);
    QCOMPARE(run("count is:flagged").output, "1\n");
    const QJsonObject done = run("rules run --json").json();
    QCOMPARE(done[u"flagged"].toInt(), 1);
    QCOMPARE(run({u"count"_s, u"rule:\"thin articles\""_s}).output, "1\n");
    QVERIFY(run("history alphanode-000003").output.contains("Rule “thin articles”: quality:<4"));
    QCOMPARE(run("undo --json").json()[u"restored"].toInt(), 1);
    QCOMPARE(run("count is:flagged").output, "1\n");

    QCOMPARE(run({u"rules"_s, u"rename"_s, u"thin articles"_s, u"thin"_s}).status, 0);
    QCOMPARE(run("rules change thin quality:<3").status, 0);
    QCOMPARE(run("rules add second *").status, 0);
    QCOMPARE(run("rules move second 1").status, 0);
    QCOMPARE(run("rules disable thin --json").json()[u"query"].toString(), u"quality:<3"_s);
    const QJsonArray rules = run("rules --json").json()[u"rules"].toArray();
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules[0][u"name"].toString(), u"second"_s);
    QCOMPARE(run("rules remove second").status, 0);
    QCOMPARE(run("rules").output.count('\n'), 1);
    QCOMPARE(run("verify").status, 0);
}

void CliRulesTest::flagOnImport()
{
    const ProgramRun run;
    QCOMPARE(run("rules add low quality:<3").status, 0); // makes the library
    QCOMPARE(run("rules enable low").status, 0);
    QCOMPARE(run("import - --format jsonl --dry-run --json", unflagged(5)).json()[u"flagged"].toInt(), 2);
    const QJsonObject report = run("import - --format jsonl --json", unflagged(5)).json();
    QCOMPARE(report[u"flagged"].toInt(), 2);
    QVERIFY(run("history alphanode-000001").output.contains("Rule “low”: quality:<3"));
    const QJsonObject again = run("import - --format jsonl --json", unflagged(5)).json();
    QCOMPARE(again[u"unchanged"].toInt(), 5);
    QCOMPARE(again[u"operation"].toInt(), 0);
    QCOMPARE(run("undo").status, 0);
    QCOMPARE(run("count").output, "0\n");
}

void CliRulesTest::wordsAreOff_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("no such act") << QStringList{u"rules"_s, u"burn"_s} << 2;
    QTest::newRow("no query") << QStringList{u"rules"_s, u"add"_s, u"thin"_s} << 2;
    QTest::newRow("a query that is off") << QStringList{u"rules"_s, u"add"_s, u"thin"_s, u"qualty:<3"_s} << 2;
    QTest::newRow("no name") << QStringList{u"rules"_s, u"enable"_s} << 2;
    QTest::newRow("a trial of nothing") << QStringList{u"rules"_s, u"list"_s, u"--dry-run"_s} << 2;
    QTest::newRow("no such place") << QStringList{u"rules"_s, u"move"_s, u"low"_s, u"up"_s} << 2;
    QTest::newRow("a rule that is not there") << QStringList{u"rules"_s, u"enable"_s, u"thin"_s} << 2;
    QTest::newRow("a name that is taken") << QStringList{u"rules"_s, u"add"_s, u"LOW"_s, u"*"_s} << 2;
    QTest::newRow("run of a rule that is not there") << QStringList{u"rules"_s, u"run"_s, u"thin"_s} << 2;
    QTest::newRow("since approved, no such post") << QStringList{u"since-approved"_s, u"alphanode-9"_s} << 2;
}

void CliRulesTest::wordsAreOff()
{
    const ProgramRun run;
    QCOMPARE(run("rules add low quality:<3").status, 0);
    QFETCH(QStringList, words);
    const Ran ran = run(words);
    QTEST(ran.status, "status");
    QVERIFY(ran.output.isEmpty());
    QVERIFY(!ran.errors.isEmpty());
}

void CliRulesTest::sinceApproved()
{
    const ProgramRun run;
    QCOMPARE(run("import - --format jsonl", unflagged(2)).status, 0);
    QVERIFY(run("since-approved alphanode-000001 --json").json()[u"approved"].isNull());
    QCOMPARE(run("diff alphanode-000001 approved").status, 2);
    QCOMPARE(run("decide approve --id alphanode-000001").status, 0);
    QCOMPARE(run("since-approved alphanode-000001 --json").json()[u"changes"].toArray().size(), 0);
    QCOMPARE(run("count is:changed-since-approval").output, "0\n");
    QCOMPARE(run("set topic=another --id alphanode-000001").status, 0);
    QCOMPARE(run("count is:changed-since-approval").output, "1\n");
    const QJsonObject since = run("since-approved alphanode-000001 --json").json();
    QCOMPARE(since[u"approved"].toString(), u"1.0.8"_s);
    QCOMPARE(since[u"now"].toString(), u"1.0.9"_s);
    QCOMPARE(since[u"proposed_bump"].toString(), u"patch"_s);
    QCOMPARE(since[u"revisions"].toInt(), 1);
    QVERIFY(run("since-approved alphanode-000001").output.contains("another"));
    QVERIFY(run("diff alphanode-000001 approved").output.contains("another"));
    QCOMPARE(run("undo").status, 0);
    QCOMPARE(run("count is:changed-since-approval").output, "0\n");
}

QTEST_GUILESS_MAIN(CliRulesTest)
#include "rulestest.moc"
