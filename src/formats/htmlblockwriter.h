// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QString>

namespace Copydesk::Formats {

enum class HtmlFlavour {
    Plain, ///< HTML as any reader of feeds takes it
    BlockEditor, ///< with the comments of WordPress's block editor, so that it opens as blocks there
};

/// The address of each Image block's picture, in their order: the block's own, else that of the image source of the
/// meta box that has its place or its caption; empty where none is known.
QStringList pictureAddresses(const Post::Post &post);

/// Lead and blocks in HTML. Text in Markdown becomes HTML; what is HTML stays as it is: whoever shows it to others
/// sees to what it may do (safehtml.h).
QString htmlBody(const Post::Post &post, HtmlFlavour flavour);

} // namespace Copydesk::Formats
