// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/history.h"
#include "library/library.h"

#include <QString>

namespace Copydesk::Cli {

/// The state of a post that bore this version, for `readPostAt`; the newest one where an undo made the number come
/// twice. An error names the versions that there are.
Result<Library::RevisionId> stateOfVersion(Library::Library &library, Library::PostId post, const QString &version);

} // namespace Copydesk::Cli
