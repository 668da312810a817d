// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/post.h"

#include <vector>

/// Where else a post's sentences stand: what in a draft is new, and what the archive has said before. Answered by the
/// search index (searchschema.h), so it is as current as the words are.
namespace Copydesk::Library {

class Library;
class SentenceIndex;

/// A sentence of a post, and in how many other posts of the library it stands: the same but for case, quotes, white
/// space and final marks (post/sentences.h). Removed posts do not count.
struct SentenceUse {
    int block = -1; ///< index in Post::blocks; -1: the lead
    int item = -1; ///< of a list; -1: the block's own text
    qsizetype position = 0, length = 0; ///< in that text
    bool isArticle = true; ///< of the lead or a paragraph; else a heading, a caption or a list's item
    QString text = {};
    qint64 posts = 0; ///< others
};

/// What of an article is its own.
struct ArticleShare {
    qint64 sentences = 0; ///< different ones of lead and paragraphs
    qint64 own = 0; ///< those that no other post has
};
ArticleShare articleShare(const std::vector<SentenceUse> &uses);

/// All sentences of the post, in reading order; code is left out. `self` is not counted; the post may be another one
/// than the library's, with what was typed.
Result<std::vector<SentenceUse>> sentenceUses(Library &library, const Post::Post &post, PostId self);
/// The posts that have a sentence in their lead or a paragraph, as a heading, a caption or an item; by rising id,
/// without removed ones.
Result<std::vector<PostId>> postsWithSentence(Library &library, const QString &sentence);
/// The same, where the index is known to be ready.
Result<std::vector<PostId>> postsWithSentence(SentenceIndex &index, const QString &sentence);

} // namespace Copydesk::Library
