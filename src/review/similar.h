// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"
#include "library/similarposts.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace Copydesk::Review {

/// Why a post is similar, in words: "12 of 22 sentences, topic, 3 entities". Empty where nothing is in common.
QString reasonsOf(const Post::Likeness &likeness);

/// Similar posts of the post as it is now; `self` as it stands in the library. Makes the search index ready.
Result<std::vector<Library::SimilarPost>> similarPosts(Library::Library &library, const Post::Post &post,
                                                       Library::PostId self, size_t most = 20);

/// Fills the "Similar Posts" of posts that go out (spec post.md): the titles of those that are most similar, out of the
/// posts that go out together. A title of a post that stays behind would lead nowhere. The library's posts stay as they
/// are. For the thread of the library, which it must not outlive.
class SimilarFilling {
public:
    static constexpr size_t Most = 5;

    SimilarFilling(Library::Library &library, const std::vector<Library::PostId> &among);

    /// Where nothing is similar the post keeps what it has.
    Result<> fill(Library::StoredPost &stored);

private:
    Library::Library &m_library;
    QSet<qint64> m_among;
    bool m_isReady = false;
};

} // namespace Copydesk::Review
