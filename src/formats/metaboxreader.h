// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QStringList>

namespace Copydesk::Formats {

/// Reads the lines below `alphanode post meta`, up to the trailer, into `post` (spec post.md, "Meta box"). What the
/// field table does not name goes to `Post::extra` with its place. A scalar that cannot be read is an error with line
/// (from `firstLine` on), found and expected; the file is the caller's to add. `trailerFollows`: the line `Similar
/// Posts` stands behind these lines.
Result<> readMetaBox(const QStringList &lines, qint64 firstLine, bool trailerFollows, Post::Post &post);

} // namespace Copydesk::Formats
