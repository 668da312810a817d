// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <optional>

namespace Copydesk::Post {

/// Where a post comes from, where that is a document which it goes back into (docs/post-shape.md). The post keeps it as
/// its member "origin".
struct Origin {
    QString format; ///< of the format table: "markdown"
    QString file; ///< from the site's folder on, with "/"; whether it stays in there is for who writes to see
    QString head; ///< what stands before the first block
    QString profile; ///< what its front matter was read by
    QString newline; ///< "crlf" where every line ends so; else empty
    QString title; ///< where it is that of the first heading: what it said; else empty
    QString sha256; ///< of the document
    QStringList fields; ///< keys of the fields that the document can tell of; the others are the library's own
};

/// Nothing where the post has none, or one that is not understood.
std::optional<Origin> origin(const Post &post);
void setOrigin(Post &post, const Origin &origin);

} // namespace Copydesk::Post
