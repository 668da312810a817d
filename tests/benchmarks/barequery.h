// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Copydesk::Benchmarks {

/// Seconds (the median) to step through every row of `sql` on a warm connection: what the sqlite3 shell does, without
/// its printing.
double bareSeconds(const QString &library, const QByteArray &sql, int runs);

} // namespace Copydesk::Benchmarks
