// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/block.h"

#include <QStringView>

#include <optional>

namespace Copydesk::Formats {

/// A <ul> or <ol> with all that is in it. Nothing where an item holds more than text and lists (code, a table, a
/// picture), which the shape of a list has no room for. Numbered and nested lists have marks ("1. ", "   - ").
std::optional<Post::Block> readHtmlList(QStringView element);
/// The list in HTML; `editor`: with the comments of WordPress's block editor.
QString htmlList(const Post::Block &block, bool editor);

} // namespace Copydesk::Formats
