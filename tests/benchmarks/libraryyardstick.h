// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a careful programmer would write with nothing but SQLite's C interface and simdjson: the yardsticks that the
/// library is measured against.
namespace Copydesk::Benchmarks {

/// Imports JSON Lines into a plain table with a full-text index and six column indexes, in one transaction, on one
/// thread. Returns the number of posts.
qint64 importBare(const QString &jsonLines, const QString &library);
/// Reads and parses every line, and does nothing with it. Returns the number of posts.
qint64 parseBare(const QString &jsonLines);

} // namespace Copydesk::Benchmarks
