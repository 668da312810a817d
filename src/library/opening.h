// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "post/error.h"

#include <memory>

/// What is looked at before a file is trusted to be a library (spec goals.md, safety).
namespace Copydesk::Library {

class Connection;

/// Looks at the file's first bytes and its length before SQLite does anything with them, so that a foreign,
/// newer or cut file is refused before anything could touch it. A file that does not exist passes; an empty one does
/// not, for a library is made under another name and so was never empty: its content was lost, or it was meant to be
/// something else.
Result<> checkFile(const QString &path, int newestVersion);

/// A connection to a checked file whose tables can be read and whose schema is the newest: made or migrated where
/// `mode` allows it.
Result<std::unique_ptr<Connection>> openChecked(const QString &path, OpenMode mode);

} // namespace Copydesk::Library
