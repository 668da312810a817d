// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "measure.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Copydesk::Benchmarks {

Figures importBenchmarks(Bench &bench)
{
    const QString self = QCoreApplication::applicationFilePath();
    const QString cli = QStringLiteral(COPYDESK_BIN "/copydesk-cli");
    const QStringList import{QStringLiteral("--library"), bench.library, QStringLiteral("import"), bench.jsonLines};

    const double bare = medianSeconds(
        bench.runs, [&] { runProcess(self, {QStringLiteral("bare-import"), bench.jsonLines, bench.yardstickLibrary}); },
        [&] { removeLibrary(bench.yardstickLibrary); });
    qint64 peak = 0;
    const double ours = medianSeconds(
        bench.runs, [&] { peak = runProcess(cli, import).peakKilobytes; }, [&] { removeLibrary(bench.library); });
    const double parse =
        medianSeconds(bench.runs, [&] { runProcess(self, {QStringLiteral("bare-parse"), bench.jsonLines}); });
    const double again = medianSeconds(bench.runs, [&] { runProcess(cli, import); });

    const auto rate = [&](double seconds) { return QStringLiteral("%1/s").arg(qint64(double(bench.posts) / seconds)); };
    const double size = double(librarySize(bench.library)) / double(QFileInfo(bench.jsonLines).size());
    return {
        {QStringLiteral("import"), bare / ours, 3.0, true,
         QStringLiteral("%1 against %2, peak %3 MB").arg(rate(ours), rate(bare)).arg(peak / 1024)},
        {QStringLiteral("import again"), again / parse, 1.5, false,
         QStringLiteral("%1 against %2").arg(rate(again), rate(parse))},
        {QStringLiteral("size"), size, 0.3, false, QStringLiteral("%1 MB").arg(librarySize(bench.library) / 1'000'000)},
    };
}

} // namespace Copydesk::Benchmarks
