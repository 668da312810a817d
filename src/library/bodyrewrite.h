// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"

namespace Copydesk::Library {

/// Edits the bodies of the posts in `temp.selected`, on all cores, and names those that differ then in the table
/// `temp.rewritten (post INTEGER PRIMARY KEY, body INTEGER)`. Inside the writer's transaction.
///
/// `Write::Nothing`: a preview; `body` is 0 in all rows.
enum class Write { Bodies, Nothing };
Result<> rewriteBodies(Library &library, const BodyEdit &edit, Write write, qint64 matched, const Progress &progress);

} // namespace Copydesk::Library
