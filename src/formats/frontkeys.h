// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/frontmatter.h"

namespace Copydesk::Formats {

/// A key of front matter, for somebody who makes a map of them.
struct FrontKey {
    QString key; ///< with dots for maps in maps
    QString example; ///< what it says, on one line
};

/// Keys of all depths that a map may name, in their order; a map's own comes before what is in it.
QList<FrontKey> frontKeys(const FrontValue &values);

} // namespace Copydesk::Formats
