// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/block.h"

#include <QList>
#include <QString>

namespace Copydesk::Formats {

/// A picture that an article shows, in the order of its Image blocks.
struct HtmlPicture {
    QString url; ///< as the article has it
    bool isOfBlock = false; ///< the block said so itself; else it may be an image source's
};

struct HtmlArticle {
    QList<Post::Block> blocks;
    QList<HtmlPicture> pictures; ///< one an Image block
};

/// What a post of WordPress holds, as blocks (docs/wordpress.md): HTML with or without the comments of its block
/// editor; without them, blank lines part paragraphs and line ends are line breaks, as on the site. Text that is marked
/// up is of `Syntax::Html`; what no block fits is an Html block, as it stands. Nothing is run, nothing loaded. Any text
/// can be read; linear in time.
HtmlArticle readHtmlBlocks(const QString &html);

} // namespace Copydesk::Formats
