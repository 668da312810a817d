// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: copydesk-bench [--posts N] [--unique] [--runs N] [--scratch FOLDER] [--only GROUPS]
// Prints one line a figure, `name: ratio (goal)`, each against a yardstick of the same run.
#include "benchmark.h"
#include "libraryyardstick.h"
#include "measure.h"
#include "report.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace Copydesk::Benchmarks;

namespace {

/// A program of its own, which prints its figures itself.
Figures windowBenchmarks(Bench &bench)
{
    const QString program = QStringLiteral(COPYDESK_BIN "/copydesk-window-bench");
    if (!QFile::exists(program))
        fail(QStringLiteral("%1 is missing: build the target copydesk-window-bench.").arg(program));
    runProcess(program,
               {QStringLiteral("--posts"), QString::number(bench.posts), QStringLiteral("--runs"),
                QString::number(bench.runs), QStringLiteral("--scratch"), bench.scratch.path()},
               Output::Shown);
    return {};
}

} // namespace

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
    addOptions(parser);
    const QCommandLineOption only(
        QStringLiteral("only"),
        QStringLiteral("Of import, query, write, sentences, export and window those, separated by commas; all but "
                       "import and window need the libraries that an import of the same scratch folder left."),
        QStringLiteral("GROUPS"), QStringLiteral("import,query,write,sentences,export,window"));
    parser.addOption(only);
    parser.process(application);

    QTemporaryDir temporary;
    Bench bench = benchOf(parser, temporary.path());
    const QStringList wanted = parser.value(only).split(QLatin1Char(','));
    const bool needsImport = std::ranges::any_of(wanted, [](const QString &group) {
        return group != QLatin1String("import") && group != QLatin1String("window");
    });
    for (const QString &library : {bench.library, bench.yardstickLibrary}) {
        if (needsImport && !wanted.contains(QLatin1String("import")) && !QFile::exists(library))
            fail(QStringLiteral("%1 is missing: run the group import with the same --posts and --scratch first, or add "
                                "it to --only.")
                     .arg(library));
    }
    const Group groups[] = {
        {QLatin1StringView("import"), importBenchmarks}, {QLatin1StringView("query"), queryBenchmarks},
        {QLatin1StringView("write"), writeBenchmarks},   {QLatin1StringView("sentences"), sentenceBenchmarks},
        {QLatin1StringView("export"), exportBenchmarks}, {QLatin1StringView("window"), windowBenchmarks}};
    printGroups(groups, wanted, bench);
    return 0;
}
