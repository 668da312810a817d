// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/post.h"

#include <QByteArray>

namespace Copydesk::Library {

/// What the search index holds of a post, made ready: for any thread.
struct SearchRow {
    QByteArray text, words; ///< of search_text and of search_words: each word once, folded, UTF-8
    quint64 bits = 0; ///< Query::contentBits
};
SearchRow searchRow(const Post::Post &post);

/// A post's row of the index.
struct IndexedPost {
    PostId id;
    SearchRow row;
};

} // namespace Copydesk::Library
