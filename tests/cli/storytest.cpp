// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"

#include <QDate>
#include <QDir>

using namespace Copydesk;

/// Whole ways through the program, with the real file underneath.
class StoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importDecideUndoExport();
    void importReports();
    void decideOnAQueryIsOneOperation();
    void setEditsFields();
    void historyDiffRevert();
    void conflictIsResolved();
    void undoLeavesAloneWhatChangedSince();
    void backupAndRestore();
    void profilesExportWhatChanged();
    void archivesGoOutAndComeIn();
    void aBadPostStopsNoExport();
    void mapsReadOthersKeys();
    void watchTakesInOnce();
    void readOnlyLibraryIsRead();
    void synthesizeIsTheSameForASeed();
    void jsonIsOneObject();
    void seeds();
};

void StoryTest::importDecideUndoExport()
{
    const ProgramRun run;
    const Ran imported = run.import(4);
    QCOMPARE(imported.status, 0);
    QCOMPARE(imported.json()[QStringLiteral("new")].toInt(), 4);
    QCOMPARE(run("list --json").json()[QStringLiteral("posts")].toArray().size(), 4);
    const QByteArray before = run("show alphanode-000002 --format jsonl").output;

    const QJsonObject decided = run("decide approve --id alphanode-000002 --json").json();
    QCOMPARE(decided[QStringLiteral("before")].toString(), QStringLiteral("1.0.7"));
    QCOMPARE(decided[QStringLiteral("after")].toString(), QStringLiteral("1.0.8"));
    QCOMPARE(decided[QStringLiteral("changed")].toInt(), 1);
    QCOMPARE(run("decide approve --id alphanode-000003").status, 0);
    QCOMPARE(run("undo").status, 0);
    QCOMPARE(run("count status:approved").output, "1\n");

    const QJsonObject exported = run("export --out out.jsonl --json").json();
    QCOMPARE(exported[QStringLiteral("posts")].toInt(), 1);
    QFile out(run.file(QStringLiteral("out.jsonl")));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), run("show alphanode-000002 --format jsonl").output);
    QCOMPARE(run("export --out -").output, run("show alphanode-000002 --format jsonl").output);
    QCOMPARE(run("export --out - --json").status, 2); // both cannot go to standard output

    const qint64 operation = decided[QStringLiteral("operation")].toInteger();
    QCOMPARE(run({QStringLiteral("undo"), QString::number(operation)}).status, 0);
    QCOMPARE(run("show alphanode-000002 --format jsonl").output, before);
    QCOMPARE(run("redo").status, 0);
    QCOMPARE(run("count status:approved").output, "1\n");
    QCOMPARE(run("verify").status, 0);
}

/// The shape of `import --json` (spec command-line.md), and status 1 where something was rejected.
void StoryTest::importReports()
{
    const ProgramRun run;
    const QByteArray input = ProgramRun::jsonLines(2) + "{\"title\": \"no id\"}\nnonsense\n";
    const Ran trial = run("import - --format jsonl --dry-run --json", input);
    QCOMPARE(trial.status, 1);
    QCOMPARE(trial.json()[QStringLiteral("operation")].toInt(), 0);
    QVERIFY(!QFile::exists(run.library())); // a trial writes nothing
    const Ran ran = run("import - --format jsonl --json", input);
    QCOMPARE(ran.status, 1);
    const QJsonObject report = ran.json();
    QCOMPARE(report.keys(),
             (QStringList{QStringLiteral("conflicts"), QStringLiteral("errors"), QStringLiteral("new"),
                          QStringLiteral("operation"), QStringLiteral("rejected"), QStringLiteral("unchanged"),
                          QStringLiteral("updated")}));
    QCOMPARE(report[QStringLiteral("new")].toInt(), 2);
    QCOMPARE(report[QStringLiteral("rejected")].toInt(), 2);
    const QJsonArray errors = report[QStringLiteral("errors")].toArray();
    QCOMPARE(errors.size(), 2);
    for (const QJsonValue &error : errors) {
        QVERIFY(error.toObject()[QStringLiteral("line")].toInt() >= 3);
        QVERIFY(!error.toObject()[QStringLiteral("expected")].toString().isEmpty());
    }
    QVERIFY(run("import - --format jsonl", input).errors.contains(":4")); // and in words, with the line
}

void StoryTest::decideOnAQueryIsOneOperation()
{
    const ProgramRun run;
    QCOMPARE(run.import(10).status, 0);
    const QJsonObject trial = run("decide reject quality:>7 --reason old --dry-run --json").json();
    QCOMPARE(trial[QStringLiteral("changed")].toInt(), 3);
    QCOMPARE(run("count status:rejected").output, "0\n");
    QCOMPARE(run("decide reject quality:>7 --reason old --json").json()[QStringLiteral("changed")].toInt(), 3);
    const QJsonArray operations = run("operations --json").json()[QStringLiteral("operations")].toArray();
    QCOMPARE(operations.size(), 2);
    QCOMPARE(operations.first().toObject()[QStringLiteral("kind")].toString(), QStringLiteral("bulk"));
    QCOMPARE(operations.first().toObject()[QStringLiteral("posts")].toInt(), 3);
    QCOMPARE(run("undo --json").json()[QStringLiteral("restored")].toInt(), 3);
    QCOMPARE(run("decide status=expanded * --json").json()[QStringLiteral("changed")].toInt(), 10);
    QCOMPARE(run("decide status=expanded * --json").json()[QStringLiteral("already")].toInt(), 10);
}

void StoryTest::setEditsFields()
{
    const ProgramRun run;
    QCOMPARE(run.import(3).status, 0);
    QCOMPARE(
        run("set score.quality=81 tools+=ruff tools-=git quality:<=2 --json").json()[QStringLiteral("changed")].toInt(),
        2);
    QCOMPARE(run("count quality:81 tools:ruff -tools:git").output, "2\n");
    QCOMPARE(run({QStringLiteral("set"), QStringLiteral("summary=Says what to do."), QStringLiteral("--id"),
                  ProgramRun::sourceId(3)})
                 .status,
             0);
    const QJsonObject meta = run("show alphanode-000003 --json")
                                 .json()[QStringLiteral("post")]
                                 .toObject()[QStringLiteral("meta")]
                                 .toObject();
    QCOMPARE(meta[QStringLiteral("summary")].toString(), QStringLiteral("Says what to do."));
    QCOMPARE(meta[QStringLiteral("revision")].toObject()[QStringLiteral("version")].toString(),
             QStringLiteral("1.0.8"));
    // An edit takes an approval away.
    QCOMPARE(run("decide approve *").status, 0);
    QCOMPARE(run("set topic=other --id alphanode-000001 --bump major --json")
                 .json()[QStringLiteral("approvals_lost")]
                 .toInt(),
             1);
    QCOMPARE(run("count status:reviewed flag:needs-review version:2.0.0").output, "1\n");
}

void StoryTest::historyDiffRevert()
{
    const ProgramRun run;
    QCOMPARE(run.import(1).status, 0);
    QVERIFY(run("history alphanode-000001").output.contains("nothing has changed"));
    QCOMPARE(run({QStringLiteral("decide"), QStringLiteral("send-back"), QStringLiteral("--id"),
                  ProgramRun::sourceId(1), QStringLiteral("--reason"), QStringLiteral("say why first")})
                 .status,
             0);
    QCOMPARE(run("set quality=50 --id alphanode-000001").status, 0);
    const QJsonArray revisions = run("history alphanode-000001 --json").json()[QStringLiteral("revisions")].toArray();
    QCOMPARE(revisions.size(), 2);
    QCOMPARE(revisions.last().toObject()[QStringLiteral("reason")].toString(), QStringLiteral("say why first"));
    const auto parts = [](const Ran &ran) {
        QStringList names;
        for (const QJsonValue &change : ran.json()[QStringLiteral("changes")].toArray())
            names += change.toObject()[QStringLiteral("part")].toString();
        return names;
    };
    QCOMPARE(parts(run("diff alphanode-000001 --json")),
             (QStringList{QStringLiteral("score.quality"), QStringLiteral("revision.version")}));
    QVERIFY(parts(run("diff alphanode-000001 1.0.7 --json")).contains(QStringLiteral("revision.last_reviewed")));
    QVERIFY(parts(run("diff alphanode-000001 1.0.8 1.0.8 --json")).isEmpty());
    QVERIFY(run("diff alphanode-000001").output.contains("50"));
    QCOMPARE(run("revert alphanode-000001 1.0.7 --json").json()[QStringLiteral("after")].toString(),
             QStringLiteral("1.1.0"));
    QCOMPARE(parts(run("diff alphanode-000001 1.0.7 --json")), QStringList{QStringLiteral("revision.version")});
}

void StoryTest::conflictIsResolved()
{
    const ProgramRun run;
    QCOMPARE(run.import(1).status, 0);
    QCOMPARE(run("set topic=ours --id alphanode-000001").status, 0);
    Post::Post theirs = ProgramRun::post(1);
    theirs.meta.set(Post::Fields::Topic, QStringLiteral("theirs"));
    theirs.lead = QStringLiteral("Their lead.");
    const Ran imported = run("import - --json", Post::toJson(theirs));
    QCOMPARE(imported.status, 1);
    QCOMPARE(imported.json()[QStringLiteral("conflicts")].toInt(), 1);
    const QJsonObject conflict =
        run("conflicts --json").json()[QStringLiteral("conflicts")].toArray().first().toObject();
    QCOMPARE(conflict[QStringLiteral("contested")].toArray(), QJsonArray{QStringLiteral("topic")});
    QCOMPARE(run("resolve alphanode-000001").status, 2); // nobody said which topic
    QCOMPARE(run("resolve alphanode-000001 --field topic=theirs").status, 0);
    const QJsonObject post = run("show alphanode-000001 --json").json()[QStringLiteral("post")].toObject();
    QCOMPARE(post[QStringLiteral("meta")].toObject()[QStringLiteral("topic")].toString(), QStringLiteral("theirs"));
    QCOMPARE(post[QStringLiteral("lead")].toString(), QStringLiteral("Their lead."));
    QVERIFY(run("conflicts --json").json()[QStringLiteral("conflicts")].toArray().isEmpty());
}

/// Spec review.md: what changed again since is listed and left alone; the rest is undone; status 1.
void StoryTest::undoLeavesAloneWhatChangedSince()
{
    const ProgramRun run;
    QCOMPARE(run.import(3).status, 0);
    const QString bulk =
        QString::number(run("decide approve * --json").json()[QStringLiteral("operation")].toInteger());
    QCOMPARE(run("decide flag --id alphanode-000002").status, 0);
    const Ran undone = run({QStringLiteral("undo"), bulk, QStringLiteral("--json")});
    QCOMPARE(undone.status, 1);
    QCOMPARE(undone.json()[QStringLiteral("restored")].toInt(), 2);
    QCOMPARE(undone.json()[QStringLiteral("left_alone_ids")].toArray(), QJsonArray{ProgramRun::sourceId(2)});
    QCOMPARE(run("count status:approved").output, "1\n");
}

void StoryTest::backupAndRestore()
{
    const ProgramRun run;
    QCOMPARE(run.import(3).status, 0);
    QCOMPARE(run("backup copy.backup").status, 0);
    QCOMPARE(run("backup copy.backup").status, 3); // never over a file
    QCOMPARE(run("restore copy.backup").status, 3); // never over a library
    QCOMPARE(run("decide approve *").status, 0);
    QCOMPARE(run.plain({QStringLiteral("--library"), QStringLiteral("other.copydesk"), QStringLiteral("restore"),
                        QStringLiteral("copy.backup")})
                 .status,
             0);
    QCOMPARE(run.plain({QStringLiteral("--library"), QStringLiteral("other.copydesk"), QStringLiteral("count"),
                        QStringLiteral("status:drafted")})
                 .output,
             "3\n");
    QCOMPARE(run.plain({QStringLiteral("--library"), QStringLiteral("other.copydesk"), QStringLiteral("verify"),
                        QStringLiteral("--rebuild")})
                 .status,
             0);
    QCOMPARE(run("stats --json").json()[QStringLiteral("by_status")].toObject()[QStringLiteral("approved")].toInt(), 3);
}

void StoryTest::profilesExportWhatChanged()
{
    const ProgramRun run;
    QCOMPARE(run.import(3).status, 0);
    QCOMPARE(run("profiles add web status:approved --format page --out site --changes").status, 0);
    QCOMPARE(run("profiles add web").status, 2); // no place
    const QJsonArray profiles = run("profiles --json").json()[QStringLiteral("profiles")].toArray();
    QCOMPARE(profiles.size(), 1);
    QCOMPARE(profiles.first().toObject()[QStringLiteral("out")].toString(), run.file(QStringLiteral("site")));
    QCOMPARE(run("decide approve --id alphanode-000001").status, 0);
    QCOMPARE(run("decide approve --id alphanode-000002").status, 0);
    QCOMPARE(run("export --profile Web --json").json()[QStringLiteral("posts")].toInt(), 2);
    QCOMPARE(run("decide reviewed --id alphanode-000001").status, 0);
    const Ran dry = run("export --profile web --dry-run");
    QVERIFY2(dry.output.contains("- alphanode-000001.txt"), dry.output.constData());
    QVERIFY(QFile::exists(run.file(QStringLiteral("site/alphanode-000001.txt"))));
    const QJsonObject done = run("export --profile web --json").json();
    QCOMPARE(done[QStringLiteral("posts")].toInt(), 0);
    QCOMPARE(done[QStringLiteral("unchanged")].toInt(), 1);
    QCOMPARE(done[QStringLiteral("removed")].toInt(), 1);
    QVERIFY(!QFile::exists(run.file(QStringLiteral("site/alphanode-000001.txt"))));
    QCOMPARE(run("export --profile none").status, 2);
    QCOMPARE(run("profiles remove WEB").status, 0);
    QCOMPARE(run("profiles remove web").status, 2);
}

void StoryTest::archivesGoOutAndComeIn()
{
    const ProgramRun run;
    QCOMPARE(run.import(5).status, 0);
    for (const char *name : {"out.zip", "out.tar.zst"}) {
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral("*"), QStringLiteral("--format"), QStringLiteral("page"),
                      QStringLiteral("--out"), QString::fromLatin1(name)})
                     .status,
                 0);
        const QJsonObject again =
            run({QStringLiteral("import"), QString::fromLatin1(name), QStringLiteral("--json")}).json();
        QCOMPARE(again[QStringLiteral("unchanged")].toInt(), 5);
        QFile file(run.file(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(run("import - --json", bytes).json()[QStringLiteral("unchanged")].toInt(), 5); // through a pipe, too
        const Ran cut = run("import - --json", bytes.first(bytes.size() / 2));
        QCOMPARE(cut.status, 3);
        QVERIFY(!cut.json()[QStringLiteral("errors")].toArray().isEmpty());
    }
}

void StoryTest::aBadPostStopsNoExport()
{
    const ProgramRun run;
    Post::Post bad = run.post(9);
    bad.title = QStringLiteral("Two\nlines");
    QCOMPARE(run.import(2).status, 0);
    QCOMPARE(run("import -", Post::toJson(bad) + '\n').status, 0);
    const Ran ran = run("export * --format page --out pages --json");
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.json()[QStringLiteral("posts")].toInt(), 2);
    QCOMPARE(ran.json()[QStringLiteral("rejected")].toInt(), 1);
    QVERIFY2(ran.output.contains("alphanode-000009"), ran.output.constData());
}

void StoryTest::mapsReadOthersKeys()
{
    const ProgramRun run;
    const QByteArray rows = "{\"number\": 7, \"headline\": \"On caches\", \"content\": \"One.\\n\\nTwo.\", "
                            "\"tags\": \"a, b\"}\n{\"headline\": \"No number\"}\n";
    const Ran ran =
        run("import - --json --map id=blog-{number} title=headline text=content tools=tags status==drafted", rows);
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.json()[QStringLiteral("new")].toInt(), 1);
    QCOMPARE(ran.json()[QStringLiteral("errors")].toArray().first().toObject()[QStringLiteral("line")].toInt(), 2);
    QCOMPARE(run("count id:blog-7").output, "1\n");
    QCOMPARE(run("maps add Blog id=blog-{number} title=headline text=content tools=tags status==drafted").status, 0);
    QCOMPARE(run("import - --map blog --json", rows).json()[QStringLiteral("unchanged")].toInt(), 1);
    QCOMPARE(run("import - --map titel=headline", rows).status, 2);
    QCOMPARE(run("import - --map none", rows).status, 2);
    QCOMPARE(run("maps --json").json()[QStringLiteral("maps")].toArray().size(), 1);
    QCOMPARE(run("maps remove blog").status, 0);
}

void StoryTest::watchTakesInOnce()
{
    const ProgramRun run;
    QVERIFY(QDir(run.folder.path()).mkdir(QStringLiteral("drop")));
    QFile file(run.file(QStringLiteral("drop/a.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(run.jsonLines(2));
    file.close();
    const Ran first = run("watch drop --once");
    QCOMPARE(first.status, 0);
    QVERIFY2(first.output.startsWith("a.jsonl: 2 new"), first.output.constData());
    QCOMPARE(run("watch --once").output, QByteArray()); // the folder is remembered, and so is the file
    const QJsonArray log = run("watch --log --json").json()[QStringLiteral("files")].toArray();
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.first().toObject()[QStringLiteral("new")].toInt(), 2);
    QCOMPARE(run("watch drop --forget").status, 0);
    QCOMPARE(run("watch --once").status, 2);
    QCOMPARE(run("watch nowhere").status, 3);
}

/// A folder that cannot be written cannot be had by root, who may write anywhere: then the file alone is looked at.
void StoryTest::readOnlyLibraryIsRead()
{
    const ProgramRun run;
    QCOMPARE(run.import(3).status, 0);
    const auto reading = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto entering = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QFile::setPermissions(run.library(), reading);
    QFile::setPermissions(run.folder.path(), reading | entering);
    const Ran counted = run("count *");
    const Ran exported = run("export * --out -");
    QFile::setPermissions(run.folder.path(), reading | entering | QFile::WriteOwner);
    QCOMPARE(counted.output, "3\n");
    QCOMPARE(exported.status, 0);
    QCOMPARE(exported.output.count('\n'), 3);
}

void StoryTest::synthesizeIsTheSameForASeed()
{
    const ProgramRun run;
    const QByteArray once = run("synthesize --count 20 --seed 7 --out -").output;
    QCOMPARE(once.count('\n'), 20);
    QCOMPARE(run("synthesize --count 20 --seed 7 --out posts.jsonl").status, 0);
    QFile file(run.file(QStringLiteral("posts.jsonl")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == once);
    QVERIFY(run("synthesize --count 20 --seed 8 --out -").output != once);
    QCOMPARE(run("synthesize --count 20 --seed 7 --format page --out pages").status, 0);
    QCOMPARE(QDir(run.file(QStringLiteral("pages"))).entryList(QDir::Files).size(), 20);
    QCOMPARE(run("synthesize --count 1 --seed 7 --format page --out pages").status, 3); // never among other files
    // As pages and as JSON Lines they are the same posts.
    QCOMPARE(run("import posts.jsonl --json").json()[QStringLiteral("new")].toInt(), 20);
    const QJsonObject again = run("import pages --json").json();
    QCOMPARE(again[QStringLiteral("unchanged")].toInt(), 20);
}

/// With --json standard output is one object, whatever the command.
void StoryTest::jsonIsOneObject()
{
    const ProgramRun run;
    QCOMPARE(run.import(3).status, 0);
    for (const char *line : {"import posts.jsonl",
                             "list",
                             "list --limit 0",
                             "count",
                             "show alphanode-000001",
                             "decide approve *",
                             "decide flag --id alphanode-000001",
                             "set quality=3 *",
                             "history alphanode-000001",
                             "diff alphanode-000001",
                             "revert alphanode-000001 1.0.7",
                             "operations",
                             "undo",
                             "redo",
                             "export --out o.jsonl",
                             "conflicts",
                             "stats",
                             "verify",
                             "backup b",
                             "synthesize --count 1 --seed 1 --out s",
                             "show nobody",
                             "nonsense",
                             "list --nonsense"}) {
        const Ran ran = run(QString::fromLatin1(line).split(QLatin1Char(' ')) + QStringList{QStringLiteral("--json")});
        QVERIFY2(!ran.json().isEmpty(), line);
        QVERIFY2(ran.output.endsWith("}\n"), line);
    }
}

/// The main job on the five real pages: the flagged one is found, approved, exported alone.
void StoryTest::seeds()
{
    if (!QDir(QStringLiteral(COPYDESK_SEEDS)).exists())
        QSKIP("the five seed pages are not here");
    const ProgramRun run;
    const QStringList import{QStringLiteral("import"), QStringLiteral(COPYDESK_SEEDS), QStringLiteral("--json")};
    QCOMPARE(run(import).json()[QStringLiteral("new")].toInt(), 5);
    QCOMPARE(run(import).json()[QStringLiteral("unchanged")].toInt(), 5);
    const QJsonArray flagged = run("list is:flagged --json").json()[QStringLiteral("posts")].toArray();
    QCOMPARE(flagged.size(), 1);
    QCOMPARE(flagged.first().toObject()[QStringLiteral("id")].toString(), QStringLiteral("alphanode-008498"));
    const QByteArray before = run("show alphanode-008498").output;
    const QJsonObject decided = run("decide approve --id alphanode-008498 --json").json();
    QCOMPARE(decided[QStringLiteral("before")].toString(), QStringLiteral("1.0.7"));
    QCOMPARE(decided[QStringLiteral("after")].toString(), QStringLiteral("1.0.8"));
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QCOMPARE(run({QStringLiteral("count"), QStringLiteral("status:approved -is:flagged reviewed:") + today}).output,
             "1\n");
    QCOMPARE(run("export --format page --out out --json").json()[QStringLiteral("posts")].toInt(), 1);
    QVERIFY(QFile::exists(run.file(QStringLiteral("out/alphanode-008498.txt"))));
    QCOMPARE(run("undo").status, 0);
    QCOMPARE(run("show alphanode-008498").output, before);
    QCOMPARE(run("history alphanode-008498 --json").json()[QStringLiteral("revisions")].toArray().size(), 2);
}

QTEST_GUILESS_MAIN(StoryTest)
#include "storytest.moc"
