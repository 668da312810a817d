// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmark.h"

class QCommandLineParser;

namespace Copydesk::Benchmarks {

/// The options that every benchmark program takes, without `--only`.
void addOptions(QCommandLineParser &parser);
/// What they say; the load is made where the scratch folder has none. A folder that is not named is `temporary`.
Bench benchOf(const QCommandLineParser &parser, const QString &temporary);

/// A part of the table, by the name that `--only` takes.
struct Group {
    QLatin1StringView name;
    Figures (*figures)(Bench &);
};
/// Prints the wanted groups' figures as they come; stops with a message where one is wanted that does not exist.
void printGroups(std::span<const Group> groups, const QStringList &wanted, Bench &bench);

} // namespace Copydesk::Benchmarks
