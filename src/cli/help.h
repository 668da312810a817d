// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace Copydesk::Cli {

/// All commands, a line each, and what holds for all of them.
QString programHelp();
QString commandHelp(const Command &command);

} // namespace Copydesk::Cli
