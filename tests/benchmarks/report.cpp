// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "measure.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Copydesk::Benchmarks {

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addOptions({{u"posts"_s, u"Posts of the load."_s, u"N"_s, u"20000"_s},
                       {u"runs"_s, u"Runs, of which the median counts."_s, u"N"_s, u"5"_s},
                       {u"scratch"_s, u"Where the load and the libraries are kept."_s, u"FOLDER"_s},
                       {u"unique"_s, u"A load in which no sentence comes twice."_s}});
}

Bench benchOf(const QCommandLineParser &parser, const QString &temporary)
{
    Bench bench;
    bench.posts = std::max<qint64>(1, parser.value(u"posts"_s).toLongLong());
    bench.runs = std::max(1, parser.value(u"runs"_s).toInt());
    const bool isUnique = parser.isSet(u"unique"_s);
    bench.scratch = QDir(parser.isSet(u"scratch"_s) ? parser.value(u"scratch"_s) : temporary);
    bench.scratch.mkpath(u"."_s);
    bench.jsonLines = bench.scratch.filePath(
        u"load-%1%2.jsonl"_s.arg(isUnique ? u"unique-"_s : QString(), QString::number(bench.posts)));
    bench.library = bench.scratch.filePath(u"bench.copydesk"_s);
    bench.yardstickLibrary = bench.scratch.filePath(u"bare.db"_s);
    if (!QFile::exists(bench.jsonLines)) {
        QStringList make{u"synthesize"_s, u"--count"_s, QString::number(bench.posts),
                         u"--seed"_s,     u"1"_s,       u"--format"_s,
                         u"jsonl"_s,      u"--out"_s,   bench.jsonLines};
        if (isUnique)
            make += u"--unique"_s;
        runProcess(QStringLiteral(COPYDESK_BIN "/copydesk-cli"), make);
    }
    printf("%lld posts, %.0f MB, median of %d\n", qlonglong(bench.posts),
           double(QFileInfo(bench.jsonLines).size()) / 1e6, bench.runs);
    fflush(stdout);
    return bench;
}

void printGroups(std::span<const Group> groups, const QStringList &wanted, Bench &bench)
{
    QStringList names;
    for (const Group &group : groups)
        names += group.name;
    for (const QString &name : wanted) {
        if (!names.contains(name))
            fail(u"There is no group “%1”; there are: %2."_s.arg(name, names.join(u", "_s)));
    }
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
}

} // namespace Copydesk::Benchmarks
