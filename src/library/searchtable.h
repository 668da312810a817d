// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

struct sqlite3;

namespace Copydesk::Library {

class SentenceIndex;
class SimilarPosts;
class WordSearch;

/// What the search index knows, as tables of posts that SQL can name (table-valued functions):
///
///     … WHERE post.id IN (SELECT post FROM copydesk_search(words, is_prefix, columns))
///     … WHERE post.id IN (SELECT post FROM copydesk_repeats(sentence))
///     … WHERE post.id IN (SELECT post FROM copydesk_similar(source_id))
///
/// `columns`: names of search columns, apart by spaces; empty: anywhere. See WordSearch::posts, postsWithSentence
/// and SimilarPosts::duplicatesOf.
/// The rows come by rising id. Must go before the connection is used no more, and after its last statement.
class SearchTables {
public:
    SearchTables(sqlite3 *connection, WordSearch &search, SentenceIndex &sentences, SimilarPosts &similar);
    ~SearchTables();
    SearchTables(const SearchTables &) = delete;
    SearchTables &operator=(const SearchTables &) = delete;

private:
    sqlite3 *m_connection;
    std::unique_ptr<struct PostSource> m_search, m_repeats, m_similar;
};

} // namespace Copydesk::Library
