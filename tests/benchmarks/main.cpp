// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: copydesk-bench [--posts N] [--unique] [--runs N] [--scratch FOLDER] [--only GROUPS]
// Prints one line a figure, `name: ratio (goal)`, each against a yardstick of the same run.
#include "benchmark.h"
#include "libraryyardstick.h"
#include "measure.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Copydesk::Benchmarks;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    // The yardsticks run as programs of their own, so that their memory and start are measured as ours are.
    if (words.size() == 4 && words[1] == QLatin1String("bare-import"))
        return importBare(words[2], words[3]) > 0 ? 0 : 3;
    if (words.size() == 3 && words[1] == QLatin1String("bare-parse"))
        return parseBare(words[2]) > 0 ? 0 : 3;

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption posts(QStringLiteral("posts"), QStringLiteral("Posts of the load."), QStringLiteral("N"),
                                   QStringLiteral("20000"));
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("Runs, of which the median counts."),
                                  QStringLiteral("N"), QStringLiteral("5"));
    const QCommandLineOption scratch(QStringLiteral("scratch"),
                                     QStringLiteral("Where the load and the libraries are kept."),
                                     QStringLiteral("FOLDER"));
    const QCommandLineOption unique(QStringLiteral("unique"),
                                    QStringLiteral("A load in which no sentence comes twice."));
    const QCommandLineOption only(
        QStringLiteral("only"),
        QStringLiteral("Of import, query, write and export those, separated by commas; the others need the libraries "
                       "that an import of the same scratch folder left."),
        QStringLiteral("GROUPS"), QStringLiteral("import,query,write,export"));
    parser.addOptions({posts, unique, runs, scratch, only});
    parser.process(application);

    QTemporaryDir temporary;
    Bench bench;
    bench.posts = parser.value(posts).toLongLong();
    bench.runs = qMax(1, parser.value(runs).toInt());
    bench.scratch = QDir(parser.isSet(scratch) ? parser.value(scratch) : temporary.path());
    bench.scratch.mkpath(QStringLiteral("."));
    bench.jsonLines = bench.scratch.filePath(
        QStringLiteral("load-%1%2.jsonl")
            .arg(parser.isSet(unique) ? QStringLiteral("unique-") : QString(), QString::number(bench.posts)));
    bench.library = bench.scratch.filePath(QStringLiteral("bench.copydesk"));
    bench.yardstickLibrary = bench.scratch.filePath(QStringLiteral("bare.db"));
    if (!QFile::exists(bench.jsonLines)) {
        QStringList make{QStringLiteral("synthesize"), QStringLiteral("--count"), QString::number(bench.posts),
                         QStringLiteral("--seed"),     QStringLiteral("1"),       QStringLiteral("--format"),
                         QStringLiteral("jsonl"),      QStringLiteral("--out"),   bench.jsonLines};
        if (parser.isSet(unique))
            make += QStringLiteral("--unique");
        runProcess(QStringLiteral(COPYDESK_BIN "/copydesk-cli"), make);
    }
    printf("%lld posts, %.0f MB, median of %d\n", qlonglong(bench.posts),
           double(QFileInfo(bench.jsonLines).size()) / 1e6, bench.runs);
    struct Group {
        QLatin1StringView name;
        Figures (*figures)(Bench &);
    };
    const Group groups[] = {{QLatin1StringView("import"), importBenchmarks},
                            {QLatin1StringView("query"), queryBenchmarks},
                            {QLatin1StringView("write"), writeBenchmarks},
                            {QLatin1StringView("export"), exportBenchmarks}};
    const QStringList wanted = parser.value(only).split(QLatin1Char(','));
    for (const Group &group : groups) {
        if (!wanted.contains(group.name))
            continue;
        for (const Figure &figure : group.figures(bench)) {
            const bool reached = figure.atLeast ? figure.ratio >= figure.goal : figure.ratio <= figure.goal;
            printf("%s: %.2f (goal %s %.2f)%s  [%s]\n", qPrintable(figure.name), figure.ratio,
                   figure.atLeast ? "at least" : "at most", figure.goal, reached ? "" : " NOT REACHED",
                   qPrintable(figure.note));
            fflush(stdout);
        }
    }
    return 0;
}
