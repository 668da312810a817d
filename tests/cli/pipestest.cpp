// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"

#include <QFileInfo>

#include <csignal>

#include <sys/types.h>

/// Pipes and signals, as shells and people use them.
class PipesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closedPipeEndsQuietly_data();
    void closedPipeEndsQuietly();
    void interruptedImportIsTakenBack();
    void terminatedImportIsTakenBack();
    void postsShowWhileMoreCome();
    void standardInputOfPages();
    void twoProgramsOnOneLibrary();
    void lostOutputIsSaid_data();
    void lostOutputIsSaid();

private:
    void interrupt(int signal);
};

/// `copydesk-cli list | head -1`: no message, no hang.
void PipesTest::closedPipeEndsQuietly_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("list") << QStringLiteral("list");
    QTest::newRow("list --json") << QStringLiteral("list --json");
    QTest::newRow("export") << QStringLiteral("export '*' --out -");
    QTest::newRow("synthesize") << QStringLiteral("synthesize --count 100000 --seed 1 --out -");
}

void PipesTest::closedPipeEndsQuietly()
{
    QFETCH(QString, line);
    const ProgramRun run;
    QCOMPARE(run.import(3000).status, 0);
    QProcess shell;
    run.prepare(shell, {});
    const QString program = shell.program();
    shell.setProgram(QStringLiteral("/bin/sh"));
    shell.setArguments({QStringLiteral("-c"),
                        QStringLiteral("{ '%1' --library '%2' %3; echo status $? >&2; } | head -c 20 >/dev/null")
                            .arg(program, run.library(), line)});
    shell.start();
    QVERIFY(shell.waitForFinished(120'000));
    QCOMPARE(shell.readAllStandardError(), "status 0\n");
}

void PipesTest::interruptedImportIsTakenBack() { interrupt(SIGINT); }
void PipesTest::terminatedImportIsTakenBack() { interrupt(SIGTERM); }

/// Status 130, and nothing half done: the posts that had come are gone, what was there is as it was.
void PipesTest::interrupt(int signal)
{
    const ProgramRun run;
    QCOMPARE(run.import(10).status, 0);
    const QByteArray before = run("list --json").output;
    QProcess process;
    run.prepare(process, {QStringLiteral("--library"), run.library(), QStringLiteral("import"), QStringLiteral("-")});
    process.start();
    process.write(ProgramRun::jsonLines(3000)); // and the pipe stays open: the program waits for more
    QVERIFY(process.waitForBytesWritten(60'000));
    QTRY_VERIFY_WITH_TIMEOUT(run("count").output.trimmed().toInt() > 10, 60'000); // some are in
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(run("list --json").output, before);
    QCOMPARE(run("verify").status, 0);
    QCOMPARE(run("import posts.jsonl --json").json()[QStringLiteral("unchanged")].toInt(), 10);
}

/// Spec review.md: an import's first posts can be read and decided on while the rest comes in.
void PipesTest::postsShowWhileMoreCome()
{
    const ProgramRun run;
    QProcess process;
    run.prepare(process,
                {QStringLiteral("--library"), run.library(), QStringLiteral("import"), QStringLiteral("-"),
                 QStringLiteral("--json")});
    process.start();
    process.write(ProgramRun::jsonLines(2000));
    QTRY_VERIFY_WITH_TIMEOUT(process.waitForBytesWritten(100) || run("count").output.trimmed().toInt() >= 1000, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(run("count").output.trimmed().toInt() >= 1000, 60'000);
    QCOMPARE(run("decide approve --id alphanode-000001").status, 0);
    process.write(ProgramRun::jsonLines(10, 2001));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(run("count").output, "2010\n");
    QCOMPARE(run("count status:approved").output, "1\n");
}

/// What `show` prints is what `import -` reads.
void PipesTest::standardInputOfPages()
{
    const ProgramRun run;
    QCOMPARE(run.import(1).status, 0);
    const Ran page = run("show alphanode-000001");
    QCOMPARE(page.status, 0);
    QCOMPARE(run("import - --json", page.output).json()[QStringLiteral("unchanged")].toInt(), 1);
    QCOMPARE(run("import - --json", {}).status, 1); // nothing came
}

void PipesTest::twoProgramsOnOneLibrary()
{
    const ProgramRun run;
    QCOMPARE(run.import(200).status, 0);
    QList<QProcess *> programs;
    QObject owner;
    for (int number = 1; number <= 6; ++number) {
        auto *process = new QProcess(&owner);
        run.prepare(*process,
                    {QStringLiteral("--library"), run.library(), QStringLiteral("set"),
                     QStringLiteral("notes+=round %1").arg(number), QStringLiteral("*")});
        process->start();
        programs += process;
    }
    for (QProcess *process : programs) {
        QVERIFY(process->waitForFinished(120'000));
        QCOMPARE(process->exitCode(), 0);
    }
    const QJsonObject meta = run("show alphanode-000100 --json")
                                 .json()[QStringLiteral("post")]
                                 .toObject()[QStringLiteral("meta")]
                                 .toObject();
    QCOMPARE(meta[QStringLiteral("notes")].toArray().size(), 6); // no lost change
    QCOMPARE(meta[QStringLiteral("revision")].toObject()[QStringLiteral("version")].toString(),
             QStringLiteral("1.0.13"));
    QCOMPARE(run("verify").status, 0);
}

/// More than a buffer, so that the write that fails is not the last one: what is lost must not end as done.
void PipesTest::lostOutputIsSaid_data() { closedPipeEndsQuietly_data(); }

void PipesTest::lostOutputIsSaid()
{
    if (!QFileInfo::exists(QStringLiteral("/dev/full")))
        QSKIP("there is no device that is always full");
    QFETCH(QString, line);
    const ProgramRun run;
    QCOMPARE(run.import(3000).status, 0);
    QProcess shell;
    run.prepare(shell, {});
    const QString command =
        QStringLiteral("'%1' --library '%2' %3 >/dev/full").arg(shell.program(), run.library(), line);
    shell.setProgram(QStringLiteral("/bin/sh"));
    shell.setArguments({QStringLiteral("-c"), command});
    shell.start();
    QVERIFY(shell.waitForFinished(120'000));
    QCOMPARE(shell.exitCode(), 3);
    QVERIFY(!shell.readAllStandardError().isEmpty());
}

QTEST_GUILESS_MAIN(PipesTest)
#include "pipestest.moc"
