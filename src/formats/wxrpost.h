// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/htmlblocks.h"
#include "formats/wxritem.h"
#include "formats/wxrstatus.h"
#include "post/post.h"

namespace Copydesk::Formats {

/// What a file says beside its items.
struct WxrChannel {
    QString site; ///< wp:base_blog_url, else wp:base_site_url
    bool isOurs = false; ///< this program wrote it: what it holds is exact
    QHash<QString, QString> authors; ///< display names by login
};

/// The member of a post that keeps what WordPress knows of it and a post has no field for (docs/wordpress.md).
inline constexpr QLatin1StringView WordPressMember{"wordpress"};

/// An item as a post. Identity: the source id of its post meta, else `wxrSourceId`.
Result<Post::Post> wxrPost(const WxrItem &item, const WxrChannel &channel, const WxrStatuses &statuses,
                           HtmlArticle &&article);

/// By the guid, which WordPress promises never to change: "wp-example.org-17" for "https://example.org/?p=17", the guid
/// itself where it has another form; without one by site and post id. Empty where there is nothing to go by.
QString wxrSourceId(const WxrItem &item, const WxrChannel &channel);

/// A picture's place in the article: an Image block with what is known of it.
Post::Block wxrImage(const QString &caption, const QString &url);

} // namespace Copydesk::Formats
