// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"

namespace Copydesk::Library {

/// Writes the selection's posts into the table `temp.selected (post INTEGER PRIMARY KEY)`; ids of posts that are not
/// there are left out. The answer is how many there are. A query sees the present transaction.
Result<qint64> materialize(Library &library, const Selection &selection);

} // namespace Copydesk::Library
