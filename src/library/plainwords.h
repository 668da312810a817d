// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "query/query.h"

#include <vector>

namespace Copydesk::Library {

class WordSearch;

/// Whether a query is nothing but words and phrases, anywhere or in one column, together, in the order of import: the
/// search index alone answers it, without a look at the posts.
bool isPlainWords(const Query::Query &query);
/// Its answer, by ascending id. The index must be ready.
Result<std::vector<PostId>> postsWithWords(WordSearch &search, const Query::Query &query);

} // namespace Copydesk::Library
