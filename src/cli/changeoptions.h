// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "library/change.h"
#include "review/bulk.h"

#include <QJsonObject>

/// What the commands that change posts have in common.
namespace Copydesk::Cli {

class Context;

/// `--bump`; None where it is not there.
Result<Post::Bump> bumpOption(const Arguments &arguments);
/// Prints what a change did, or would do. `blocked`: posts that checks held back.
void printCounts(Context &context, const Library::BulkCounts &counts, Library::OperationId operation, bool dryRun,
                 QJsonObject more = {}, qint64 blocked = 0);

} // namespace Copydesk::Cli
