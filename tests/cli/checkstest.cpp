// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// The checks on the command line, with the real file underneath.
class CliChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineAFinding();
    void queriesAskForChecks();
    void approvalsAreBlocked();
    void fixesAndDismissals();
    void limits();
    void wordsAreOff();
};

namespace {

/// Five posts: the first says three paragraphs too many, the second shows code that does not parse and says a word
/// twice, the others are good.
Ran importMixed(const ProgramRun &run)
{
    QByteArray lines;
    for (int number = 1; number <= 5; ++number) {
        Post::Post post = ProgramRun::post(90 + number);
        post.meta.set(Post::Fields::SourceId, ProgramRun::sourceId(number));
        post.meta.set(Post::Fields::Paragraphs, qint64(number == 1 ? 4 : 1));
        if (number == 2) {
            post.blocks.append(Post::Block::list({u"look at the the queue"_s}));
            post.blocks.append(Post::Block::code(u"json"_s, u"{\n  depth: 3\n}"_s));
        }
        lines += Post::toJson(post) + '\n';
    }
    return run("import - --format jsonl", lines);
}

} // namespace

// Exit status 1 where a blocking one is found, 0 where only advice is left (spec command-line.md).
void CliChecksTest::aLineAFinding()
{
    const ProgramRun run;
    QCOMPARE(importMixed(run).status, 0);
    const Ran all = run("check");
    QCOMPARE(all.status, 1);
    const QList<QByteArray> lines = all.output.trimmed().split('\n');
    QVERIFY2(lines.first().contains("blocking paragraph-count") && lines.first().contains("found 4, expected 1"),
             all.output.constData());
    QVERIFY(all.output.contains("advisory doubled-word"));
    QVERIFY(all.output.contains("advisory code-syntax")); // the program brings a highlighter
    QVERIFY(!all.output.contains("note ")); // unless asked for
    QCOMPARE(run("check id:alphanode-000002").status, 0);
    QCOMPARE(run("check id:alphanode-000003").output, QByteArray());

    const QJsonObject json = run("check --json").json();
    QCOMPARE(json[u"posts"].toInt(), 5);
    QCOMPARE(json[u"blocking"].toInt(), 1);
    QCOMPARE(json[u"findings"].toArray().size(), lines.size());
    const QJsonObject first = json[u"findings"].toArray().first().toObject();
    QCOMPARE(first[u"id"].toString(), ProgramRun::sourceId(1));
    QCOMPARE(first[u"check"].toString(), u"paragraph-count"_s);
    QCOMPARE(first[u"expected"].toString(), u"1"_s);
    QCOMPARE(first[u"where"].toString(), u"payload.paragraphs"_s);
}

// Right behind an import: what a query asks for is looked at first.
void CliChecksTest::queriesAskForChecks()
{
    const ProgramRun run;
    importMixed(run);
    QCOMPARE(run("count checks:blocking").output, "1\n");
    QCOMPARE(run("count check:doubled-word,code-syntax").output, "1\n");
    QCOMPARE(run("count checks:none").output, "3\n");
    QCOMPARE(run("list checks:any --json").json()[u"matched"].toInt(), 2);
    QCOMPARE(run("set paragraphs=1 checks:blocking").status, 0);
    QCOMPARE(run("count checks:blocking").output, "0\n");
    QCOMPARE(run("undo").status, 0);
    QCOMPARE(run("count checks:blocking").output, "1\n");
}

void CliChecksTest::approvalsAreBlocked()
{
    const ProgramRun run;
    importMixed(run);
    const Ran one = run("decide approve --id alphanode-000001 --json");
    QCOMPARE(one.status, 1);
    QCOMPARE(one.json()[u"blocked"].toInt(), 1);
    QCOMPARE(one.json()[u"changed"].toInt(), 0);
    QVERIFY(one.json()[u"why"].toString().contains(u"4"));
    const Ran trial = run("decide approve * --dry-run --json");
    QCOMPARE(trial.status, 1);
    QCOMPARE(trial.json()[u"blocked"].toInt(), 1);
    QCOMPARE(trial.json()[u"changed"].toInt(), 4);
    const Ran all = run("decide approve * --json");
    QCOMPARE(all.status, 1);
    QCOMPARE(all.json()[u"blocked"].toInt(), 1);
    QCOMPARE(run("count status:approved").output, "4\n");
    QCOMPARE(run("decide reviewed --id alphanode-000001").status, 0);
}

void CliChecksTest::fixesAndDismissals()
{
    const ProgramRun run;
    importMixed(run);
    QCOMPARE(run("check --fix paragraph-count --json").json()[u"changed"].toInt(), 1);
    QCOMPARE(run("check").status, 0);
    QCOMPARE(run("undo").status, 0);
    QCOMPARE(run("check").status, 1);
    QCOMPARE(run("dismiss alphanode-000001 paragraph-count --reason counted-by-hand").status, 0);
    QCOMPARE(run("check").status, 0);
    QVERIFY(run("history alphanode-000001").output.contains("counted-by-hand"));
    QCOMPARE(run("dismiss alphanode-000001 paragraph-count --restore").status, 0);
    QCOMPARE(run("check").status, 1);
    QCOMPARE(run("undo").status, 0); // of the restoring
    QCOMPARE(run("check").status, 0);
    QCOMPARE(run("decide approve --id alphanode-000001").status, 0);
    QCOMPARE(run("verify").status, 0);
}

void CliChecksTest::limits()
{
    const ProgramRun run;
    importMixed(run); // qualities 91 to 95
    QCOMPARE(run("count check:low-quality").output, "0\n");
    QCOMPARE(run("check --least-quality 94").status, 1);
    QCOMPARE(run("count check:low-quality").output, "3\n");
}

void CliChecksTest::wordsAreOff()
{
    const ProgramRun run;
    importMixed(run);
    QCOMPARE(run("check --fix nonsense").status, 2);
    QCOMPARE(run("check --fix spelling").status, 2);
    QCOMPARE(run("check check:nonsense").status, 2);
    QVERIFY(run("count check:placeholder-imag").errors.contains("placeholder-image"));
    QCOMPARE(run("dismiss alphanode-000001 nonsense --reason x").status, 2);
    QCOMPARE(run("dismiss alphanode-000001 topic").status, 2);
    QCOMPARE(run("dismiss alphanode-999999 topic --reason x").status, 2);
}

QTEST_GUILESS_MAIN(CliChecksTest)
#include "checkstest.moc"
