// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"

#include <QStringList>

namespace Copydesk::Cli {

/// The program copydesk-cli: finds the command, reads its words, runs it (spec command-line.md). `words` without the
/// program's name. The exit status. Takes SIGINT and SIGTERM over: the command is cancelled; a second one ends the
/// program at once. `knowledge`: what the checks know beyond the posts.
int runProgram(const QStringList &words, const Checks::Knowledge &knowledge = {});

} // namespace Copydesk::Cli
