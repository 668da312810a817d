// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

#include <span>

namespace Copydesk::Benchmarks {

/// What the benchmarks of one run share: the load and a scratch folder.
struct Bench {
    qint64 posts = 0; ///< in `jsonLines`
    int runs = 5; ///< the median of these counts
    QDir scratch;
    QString jsonLines; ///< the load
    QString library; ///< filled from it by the import benchmark
    QString yardstickLibrary; ///< filled from it by the bare program
};

/// One figure: ours over the yardstick's.
struct Figure {
    QString name;
    double ratio = 0;
    double goal = 0;
    bool atLeast = false; ///< the goal is a lower bound
    QString note; ///< the measured values behind the ratio
};

using Figures = QList<Figure>;

Figures importBenchmarks(Bench &bench);
Figures queryBenchmarks(Bench &bench);
Figures writeBenchmarks(Bench &bench);
Figures sentenceBenchmarks(Bench &bench);
Figures exportBenchmarks(Bench &bench);

} // namespace Copydesk::Benchmarks
