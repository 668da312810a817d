// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QList>
#include <QString>

/// The schema of a library file: numbered SQL files (resources/sql/NNN_name.sql), each run once, in order.
namespace Copydesk::Library {

class Connection;

/// What PRAGMA application_id says of a library ("CPDY"): bytes 68 to 71 of the file.
inline constexpr quint32 ApplicationId = 0x43504459;

struct Migration {
    int version = 0; ///< PRAGMA user_version after it, from 1
    QString sql;
};

/// Those that the program brings along, in order.
Result<QList<Migration>> migrations();

/// Lifts the file to the newest version, in one transaction. A file that has a version already is first copied to
/// `<file>.before-vN` (N: the new version); an existing copy is never overwritten. A file without tables becomes a
/// library.
Result<> migrate(Connection &connection, const QList<Migration> &steps);

} // namespace Copydesk::Library
