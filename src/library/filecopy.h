// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QString>

#include <functional>

namespace Copydesk::Library {

class Connection;

/// An online copy of the connection's file (SQLite's backup), consistent though others write meanwhile. It is written
/// to a temporary name beside `target` and renamed; an existing `target` is refused. `progress` gets pages done and in
/// all; false cancels and leaves nothing behind.
Result<> copyDatabase(Connection &source, const QString &target,
                      const std::function<bool(qint64 done, qint64 total)> &progress);

} // namespace Copydesk::Library
