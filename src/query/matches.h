// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/checktable.h"
#include "post/post.h"
#include "query/query.h"

#include <QStringList>

#include <optional>

#include <vector>

/// Evaluation over a post in memory: what the library's answers are checked against.
namespace Copydesk::Query {

/// What `is:`, `check:` and `has:conflict` ask for, which a post itself does not say.
struct PostState {
    bool hasConflict = false;
    bool isExported = false; ///< it left at least once
    bool isChanged = false; ///< changed here since it last came in
    bool isChangedSinceExport = false; ///< it left, and is another one since
    bool isChangedSinceApproval = false; ///< it was approved, and is another one since
    bool isNew = false; ///< the newest import brought it
    Post::CheckSet failing = 0; ///< checks that find something, without dismissed ones
    bool hasDismissals = false;
    bool isChecked = true; ///< looked at since it came or changed
    QStringList similarTo = {}; ///< source ids of its near duplicates
    std::optional<qint64> cluster = {}; ///< of near duplicates, where it was found in one
    std::optional<qint64> ownShare = {}; ///< percent of its article's sentences that no other post has
    QString flaggedBy = {}; ///< the name of the rule whose flag stands; null: none
};

/// A post made ready for many queries. For one thread.
class SearchedPost {
public:
    explicit SearchedPost(Post::Post post, PostState state = {});
    bool matches(const Query &query) const;

private:
    bool matches(const Node &node) const;
    bool matches(const Term &term) const;
    bool matchesField(const Term &term) const;
    bool has(const QString &name) const;
    bool is(const QString &name) const;
    bool check(const QString &name) const;
    bool repeats(const QString &sentence) const;
    bool contains(size_t column, const TextMatch &match) const;
    void takeWords() const;

    Post::Post m_post;
    PostState m_state;
    /// By search column; an empty word stands where no phrase goes on: between lines, and between sentences. Taken when
    /// they are first asked for.
    mutable std::vector<QStringList> m_lines, m_sentences;
};

bool matches(const Query &query, const Post::Post &post, const PostState &state = {});

} // namespace Copydesk::Query
