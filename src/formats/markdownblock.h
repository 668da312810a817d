// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/block.h"

#include <QByteArray>
#include <QList>

/// Blocks of a post as Markdown, and back (docs/post-shape.md). Lines end with "\n"; text is UTF-8.
namespace Copydesk::Formats::Markdown {

/// A piece of a document as a block; it says the same again when it is written with `source`.
Post::Block block(const QByteArray &source);
/// The blocks of a document, with the gaps behind them; `before` gets what stands before the first one.
QList<Post::Block> blocks(const QByteArray &text, QByteArray &before);

/// A block's source: its markup where that says the same, else written anew, in the markup's style. Empty for a block
/// without anything in it.
QByteArray source(const Post::Block &block);
/// The sources of all blocks and what stands between them: their gaps, where two blocks stay two with them.
QByteArray document(const QList<Post::Block> &blocks);

} // namespace Copydesk::Formats::Markdown
