// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace Copydesk::Cli {

/// The words behind the program's name, sorted out.
struct CommandLine {
    const Command *command = nullptr; ///< null: none was named
    Arguments arguments;
    QString library; ///< null where it was not named
    bool isJson = false, wantsHelp = false, wantsVersion = false;
};

/// Global options (--library, --json, --help, --version) may stand anywhere before "--". A misspelt command or option
/// is an error with a suggestion. The number of words is checked.
Result<CommandLine> parseCommandLine(const QStringList &words);

} // namespace Copydesk::Cli
