// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/fieldmap.h"
#include "formats/frontmatter.h"
#include "post/post.h"

namespace Copydesk::Formats {

/// Takes title and fields out of front matter as the map says. The error's line is that of the front matter's text.
Result<> readFields(const FrontValue &values, const FieldMap &map, Post::Post &post);

/// The fields that a document of these values can tell of, by their keys: those of the rules, and all where there is a
/// map of the rest. Others are the library's own, and no document takes them away.
QStringList carriedFields(const FrontValue &values, const FieldMap &map);

/// Front matter of a post that came out of no document: everything, in the order of the map and the field table.
FrontValue newValues(const Post::Post &post, const FieldMap &map);

/// Changes front matter so that it tells of the post. What says the same already stays as it stands; fields without a
/// rule go nowhere unless the front matter has a map of the rest.
Result<> writeFields(FrontMatter &front, const FieldMap &map, const Post::Post &post);

} // namespace Copydesk::Formats
