// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <memory>

namespace Copydesk::Library {

class Connection;
class SentenceIndex;
class WordSearch;

/// Functions for queries (querysql.cpp). The first two look into texts for what the search index does not know: whether
/// words stand side by side over the ends of sentences:
///
/// - copydesk_says(words, is_prefix, text …): whether one of the texts has the words as a phrase (Query::TextMatch);
/// - copydesk_body_says(words, is_prefix, column, body): the same for one column of the stored body (the name of a
///   Query::SearchColumn), or for any of them ('');
/// - copydesk_relevance(words, is_prefix, post): 10 where the title says it, 3 for lead or headings, else 1 for any
/// other
///   column of the body, else 0. Out of the search index;
/// - copydesk_own_share('', post): how many in a hundred of the article's sentences no other post has, rounded down;
/// NULL
///   where it has none. Out of the search index.
///
/// A body that cannot be read says nothing. It must go before the connection.
class TextCheck {
public:
    TextCheck(Connection &connection, WordSearch &search, SentenceIndex &sentences);
    ~TextCheck();
    TextCheck(const TextCheck &) = delete;
    TextCheck &operator=(const TextCheck &) = delete;

private:
    std::unique_ptr<struct TextCheckPrivate> d;
};

} // namespace Copydesk::Library
