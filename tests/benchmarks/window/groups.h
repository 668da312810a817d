// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmark.h"

namespace Copydesk::Benchmarks {

Figures openBenchmarks(Bench &bench);
Figures listBenchmarks(Bench &bench);
Figures articleBenchmarks(Bench &bench);
Figures storyBenchmark(Bench &bench);

/// Opens a library, waits for its first rows and prints the milliseconds since `started`, then the memory when all is
/// quiet.
int openOnce(const QString &library, qint64 started);
qint64 monotonicNanoseconds();

} // namespace Copydesk::Benchmarks
