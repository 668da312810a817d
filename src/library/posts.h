// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "post/post.h"

#include <QDateTime>
#include <QList>

#include <optional>
#include <span>
#include <vector>

/// Reading posts. Every function is for the thread of `library`; removed posts are not seen.
namespace Copydesk::Library {

class Library;

/// A post with what the library knows of it beyond its content.
struct StoredPost {
    PostId id;
    Post::Post post;
    RevisionId head; ///< 0: as first imported
    OperationId importedBy;
    QDateTime changed; ///< UTC
    bool hasConflict = false;
};

/// What a list shows of a post; read from columns alone.
struct PostRow {
    PostId id;
    QString title, topic, sourceId, status, difficulty;
    std::optional<Post::Version> version;
    QDate lastReviewed;
    std::optional<qint64> quality, freshness, depth, clarity, viewCount, readingTime;
    bool needsReview = false, hasImages = false, imageHeavy = false, aiGeneratedStyle = false;
    bool hasConflict = false;
    bool operator==(const PostRow &) const = default;
};

/// NotFound where there is no such post (or it was removed).
Result<StoredPost> readPost(Library &library, PostId id);
Result<std::optional<PostId>> findPost(Library &library, const QString &sourceId);
/// In the order of `ids`; a post that is gone leaves its row out.
Result<QList<PostRow>> readRows(Library &library, std::span<const PostId> ids);
/// The post as it was right after `head` (0: as first imported).
Result<Post::Post> readPostAt(Library &library, PostId id, RevisionId head);
Result<qint64> postCount(Library &library);

} // namespace Copydesk::Library
