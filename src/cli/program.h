// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"

#include <QStringList>

namespace Copydesk::Cli {

/// Whether these words may write a format that paints, for which there must be a QGuiApplication (Format::draws): it is
/// named, or a profile is run, whose format only the library knows. All other commands do without, and start faster.
bool mayDraw(const QStringList &words);

/// The program copydesk-cli: finds the command, reads its words, runs it (spec command-line.md). `words` without the
/// program's name. The exit status. Takes SIGINT and SIGTERM over: the command is cancelled; a second one ends the
/// program at once. `knowledge`: what the checks know beyond the posts.
int runProgram(const QStringList &words, const Checks::Knowledge &knowledge = {});

} // namespace Copydesk::Cli
