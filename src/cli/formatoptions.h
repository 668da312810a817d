// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "formats/options.h"

namespace Copydesk::Cli {

/// `--option NAME=TEXT …` of a command, checked against the formats' tables.
Result<Formats::Options> formatOptions(const Arguments &arguments);
/// One "NAME=TEXT"; `TEXT` may be empty.
Result<std::pair<QString, QString>> formatOption(const QString &word);

} // namespace Copydesk::Cli
