// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlereader.h"
#include "library/ids.h"
#include "library/nativestatement.h"
#include "post/likeness.h"

#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Copydesk::Library {

class Connection;
class PostStore;
class SentenceIndex;

/// A post that is like another one, and why.
struct SimilarPost {
    PostId id;
    QString sourceId, title, status;
    Post::Likeness likeness;
};

/// How much is looked at for one answer.
struct SimilarLimits {
    /// Entries of the lists of posts that have a sentence; lists of common sentences are left out beyond that. So many
    /// are gone through in some 30 ms.
    qint64 postings = 8'000'000;
    size_t byText = 150, byTopic = 100; ///< posts that are read, by the sentences or the topic in common
    size_t most = 20; ///< in the answer
};

/// Posts like a given one: by what their articles share, by topic, stack and entities (post/likeness.h). Nothing is
/// scanned: candidates come from the search index, out of the lists of posts that have its sentences, the rare ones
/// first, and of those that have the words of its topic, the newest first. The index must be ready. Removed posts are
/// left out. It must go before its connection.
class SimilarPosts {
public:
    SimilarPosts(Connection &connection, PostStore &posts, SentenceIndex &sentences);

    /// Below this score a post is not called similar.
    static constexpr double LeastScore = 0.15;
    using Wanted = std::function<bool(PostId)>;
    /// The best first. The post may be another one than the library's, with what was typed. `wanted`: only these.
    Result<std::vector<SimilarPost>> of(const Post::Post &post, PostId self, const SimilarLimits &limits = {},
                                        const Wanted &wanted = {});
    /// Posts that share that much of their text with it: its near duplicates. By rising id.
    Result<std::vector<PostId>> duplicatesOf(const QString &sourceId, double least);

private:
    Result<std::vector<PostId>> byText(const Post::Post &post, PostId self, const SimilarLimits &limits,
                                       const Wanted &wanted);
    Result<> addByTopic(const Post::Post &post, PostId self, const SimilarLimits &limits, const Wanted &wanted,
                        std::vector<PostId> &ids);

    Connection &m_connection;
    PostStore &m_posts;
    SentenceIndex &m_sentences;
    std::vector<float> m_weights; ///< by post, of what it shares; all 0 between two questions
};

} // namespace Copydesk::Library
