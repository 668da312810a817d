// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QString>

namespace Copydesk::Formats {

/// A page up to the end of its head: title, style for light and dark, and a policy under which nothing runs.
QString htmlHead(const QString &title, const QString &more = {});
QString htmlFoot();
/// A post as one <article>: title, body, meta box, similar posts.
QString htmlArticle(const Post::Post &post);
/// schema.org's BlogPosting as JSON-LD, in its element.
QString htmlLinkedData(const Post::Post &post);
/// A title for a page that must have one.
QString shownTitle(const Post::Post &post);

} // namespace Copydesk::Formats
