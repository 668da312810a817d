// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

/// The rows of the command table, each from the file of its name.
namespace Copydesk::Cli {

Command backupCommand();
Command checkCommand();
Command clustersCommand();
Command conflictsCommand();
Command countCommand();
Command decideCommand();
Command diffCommand();
Command dismissCommand();
Command elsewhereCommand();
Command exportCommand();
Command historyCommand();
Command importCommand();
Command listCommand();
Command mapsCommand();
Command operationsCommand();
Command profilesCommand();
Command optionsCommand();
Command redoCommand();
Command replaceSentenceCommand();
Command resolveCommand();
Command restoreCommand();
Command revertCommand();
Command rulesCommand();
Command setCommand();
Command showCommand();
Command sinceApprovedCommand();
Command similarCommand();
Command statsCommand();
Command synthesizeCommand();
Command undoCommand();
Command verifyCommand();
Command watchCommand();

} // namespace Copydesk::Cli
