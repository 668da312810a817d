// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/finding.h"
#include "post/post.h"

#include <QStringView>

#include <functional>

/// The addresses of a post: those of its image sources, and those that stand in its prose. Code is left alone.
namespace Copydesk::Checks {

struct FoundUrl {
    QString url;
    Place place; ///< of an image source: the image, where it is in the body
    qsizetype record = -1; ///< of the image source; -1 for one in the prose
};
void forEachUrl(const Post::Post &post, const std::function<void(const FoundUrl &)> &visit);

/// "localhost", "127.0.0.1", "db.local": places that only the writer's machine knows.
bool isLocalHost(const QString &host);

/// An address without encryption that is not the writer's own machine.
bool isInsecure(const QString &url);

/// `text` with every address in it put through `change`.
QString withUrls(const QString &text, const std::function<QString(const QString &)> &change);

} // namespace Copydesk::Checks
