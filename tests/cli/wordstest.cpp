// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"

#include <QDir>

/// The words of the command line: what is taken, what is refused with status 2, what it says.
class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreOff_data();
    void wordsAreOff();
    void suggestions_data();
    void suggestions();
    void help();
    void everyCommandHasHelp();
    void cannotOpen_data();
    void cannotOpen();
    void libraryIsFound();
    void optionsAnywhere();
    void queryOfSeveralWords();
};

/// Status 2, a message, one JSON object, and no library is made or changed.
void WordsTest::wordsAreOff_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"imprt x",
                             "list --limt 3",
                             "list --limit",
                             "list --limit many",
                             "list --limit -1",
                             "decide",
                             "decide approve",
                             "decide aprove *",
                             "decide send-back *",
                             "decide approve * --id alphanode-000001",
                             "decide approve * --bump huge",
                             "set",
                             "set quality=80",
                             "set quality=abc *",
                             "set qualty=80 *",
                             "set version=9.9.9 *",
                             "set *",
                             "show",
                             "show a b",
                             "show alphanode-000001 --format wordperfect",
                             "show no-such-post",
                             "history no-such-post",
                             "revert alphanode-000001 9.9.9",
                             "revert alphanode-000001 one",
                             "diff alphanode-000001 3.4.5",
                             "undo x",
                             "undo 999",
                             "export *",
                             "export --out",
                             "export * --format docx --out o",
                             "list qualty:3",
                             "count (",
                             "import",
                             "import posts.jsonl --on-conflict maybe",
                             "import posts.jsonl --format docx",
                             "import posts.jsonl --dry-run=yes",
                             "synthesize --count 3",
                             "synthesize --count x --seed 1 --out o",
                             "stats now",
                             "backup",
                             "resolve no-such-post"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void WordsTest::wordsAreOff()
{
    QFETCH(QString, line);
    const ProgramRun run;
    QCOMPARE(run.import(2).status, 0);
    const Ran before = run("list --json");
    const Ran ran = run(line.split(QLatin1Char(' ')));
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.errors.startsWith("copydesk-cli: "));
    QVERIFY(ran.output.isEmpty());
    const Ran json = run(line.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--json")});
    QCOMPARE(json.status, 2);
    QVERIFY(json.json().contains(QStringLiteral("error")) || line.endsWith(QStringLiteral("--limit"))
            || line.endsWith(QStringLiteral("--out")));
    QCOMPARE(run("list --json").output, before.output);
}

void WordsTest::suggestions_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("meant");
    QTest::newRow("command") << QStringLiteral("exprot") << QByteArray("export");
    QTest::newRow("option") << QStringLiteral("list --limt 3") << QByteArray("--limit");
    QTest::newRow("global option") << QStringLiteral("--jsn list") << QByteArray("--json");
    QTest::newRow("field of a query") << QStringLiteral("count qualty:3") << QByteArray("quality");
}

void WordsTest::suggestions()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, meant);
    const ProgramRun run;
    const Ran ran = run(line.split(QLatin1Char(' ')));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.errors.contains(meant), ran.errors.constData());
}

void WordsTest::help()
{
    const ProgramRun run;
    for (const char *line : {"--help", "-h", "help"}) {
        const Ran ran = run.plain({QString::fromLatin1(line)});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.output.contains("import") && ran.output.contains("--library"));
        QVERIFY(ran.errors.isEmpty()); // in the C locale as well
    }
    const Ran version = run.plain({QStringLiteral("--version")});
    QCOMPARE(version.status, 0);
    QVERIFY(version.output.startsWith("copydesk-cli 0."));
    QCOMPARE(run.plain({}).status, 2); // no command
    const Ran decide = run("help decide");
    QVERIFY(decide.output.contains("send-back") && decide.output.contains("--reason"));
    QCOMPARE(run("decide --help").output, decide.output);
    QCOMPARE(run("help nonsense").status, 2);
}

/// The commands of spec command-line.md that are not named as later.
void WordsTest::everyCommandHasHelp()
{
    const ProgramRun run;
    for (const char *name :
         {"import", "list", "count", "show", "decide", "set", "history", "diff", "revert", "operations", "undo", "redo",
          "export", "synthesize", "stats", "verify", "backup", "restore"}) {
        const Ran ran = run({QStringLiteral("help"), QString::fromLatin1(name)});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.output.startsWith(QByteArray("Usage: copydesk-cli ").append(name)));
    }
}

/// Status 3: the library or a file cannot be opened.
void WordsTest::cannotOpen_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(line).split(QLatin1Char(' '));
    };
    row("no library", "--library none.copydesk list");
    row("not for writing either", "--library none.copydesk decide approve *");
    row("a server, not yet", "--library postgresql://desk.example/archive list");
    row("a folder", "--library . list");
    row("another program's file", "--library posts.jsonl list");
    row("no such input", "--library test.copydesk import none.jsonl");
    row("no such place", "--library test.copydesk export * --out no/such/place.jsonl");
    row("no such backup", "--library new.copydesk restore none.backup");
    row("synthesize into nowhere", "synthesize --count 1 --seed 1 --out no/such/place.jsonl");
}

void WordsTest::cannotOpen()
{
    QFETCH(QStringList, words);
    const ProgramRun run;
    QCOMPARE(run.import(1).status, 0);
    const Ran ran = run.plain(words);
    QCOMPARE(ran.status, 3);
    QVERIFY(!ran.errors.isEmpty());
    QVERIFY(!QFile::exists(run.file(QStringLiteral("none.copydesk"))));
    QVERIFY(!QFile::exists(run.file(QStringLiteral("new.copydesk"))));
}

/// --library, else $COPYDESK_LIBRARY, else below $XDG_DATA_HOME.
void WordsTest::libraryIsFound()
{
    const ProgramRun run;
    QCOMPARE(run.plain({QStringLiteral("import"), QStringLiteral("-")}, ProgramRun::jsonLines(2)).status, 0);
    QVERIFY(QFile::exists(run.file(QStringLiteral("data/copydesk/library.copydesk"))));
    QCOMPARE(run.plain({QStringLiteral("count")}).output, "2\n");

    QProcess process;
    run.prepare(process, {QStringLiteral("import"), QStringLiteral("-")});
    auto environment = process.processEnvironment();
    environment.insert(QStringLiteral("COPYDESK_LIBRARY"), run.file(QStringLiteral("named.copydesk")));
    process.setProcessEnvironment(environment);
    process.start();
    process.write(ProgramRun::jsonLines(1));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(run.plain({QStringLiteral("count"), QStringLiteral("--library"), QStringLiteral("named.copydesk")}).output,
             "1\n");
}

void WordsTest::optionsAnywhere()
{
    const ProgramRun run;
    QCOMPARE(run.import(5).status, 0);
    QCOMPARE(run("list --limit=2 --json *").json()[QStringLiteral("posts")].toArray().size(), 2);
    QCOMPARE(run("--json list * --limit 2").json()[QStringLiteral("posts")].toArray().size(), 2);
    QCOMPARE(run("count -- *").output, "5\n");
    QCOMPARE(run("count -id:alphanode-000001").output, "4\n"); // a single "-" is the query's
    QCOMPARE(run("decide flag --id alphanode-000001 alphanode-000002 --dry-run --json")
                 .json()[QStringLiteral("matched")]
                 .toInt(),
             2);
    QCOMPARE(run("count -- --json").output, "0\n"); // behind "--" it is a query: not not the word
}

void WordsTest::queryOfSeveralWords()
{
    const ProgramRun run;
    QCOMPARE(run.import(5).status, 0);
    QCOMPARE(run("count quality:>2 quality:<5").output, "2\n");
    QCOMPARE(run({QStringLiteral("count"), QStringLiteral("quality:>2 quality:<5")}).output, "2\n");
    QCOMPARE(run("count").output, "5\n");
    const QJsonArray posts = run("list --sort -quality --json").json()[QStringLiteral("posts")].toArray();
    QCOMPARE(posts.first().toObject()[QStringLiteral("id")].toString(), ProgramRun::sourceId(5));
}

QTEST_GUILESS_MAIN(WordsTest)
#include "wordstest.moc"
