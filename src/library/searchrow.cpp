// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchrow.h"

#include "query/searchtext.h"

namespace Copydesk::Library {

SearchRow searchRow(const Post::Post &post)
{
    SearchRow row;
    for (const Query::SearchColumn &column : Query::searchColumns())
        (column.isColumnField() ? row.words : row.text).push_back(Query::searchText(post, column).toUtf8());
    row.bits = Query::contentBits(post);
    return row;
}

} // namespace Copydesk::Library
