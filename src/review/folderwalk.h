// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>

#include <atomic>
#include <functional>

namespace Copydesk::Review {

/// Calls `visit` with each file below a folder, the files of a folder in the order of their names' bytes, hidden ones
/// and links to folders left out; a folder that cannot be read is visited itself. Of a folder only the names are held
/// (a million files: some 30 MB), and nothing is asked of a file before it is visited. A path that is no folder is
/// visited as it is. `visit` false, or `stop`, ends the walk: the answer is false.
bool walkFiles(const QFileInfo &path, const std::atomic<bool> &stop,
               const std::function<bool(const QFileInfo &file)> &visit);

} // namespace Copydesk::Review
