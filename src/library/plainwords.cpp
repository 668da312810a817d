// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/plainwords.h"

#include "library/ftsquery.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/wordsearch.h"
#include "query/searchtext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

using Query::Node;
using Query::Term;

bool isWord(const Node &node)
{
    return node.kind == Node::Kind::Term && node.term.kind == Term::Kind::Text && node.term.part.isEmpty()
        && Query::isWithinSentence(node.term.text) && hasWords(node.term.text);
}

/// Ids in rising order.
Result<std::vector<PostId>> ids(Connection &connection, const QString &sql, const QVariantList &values)
{
    COPYDESK_LET(rows, NativeStatement::prepare(connection, sql));
    rows.bind(values);
    std::vector<PostId> found;
    while (true) {
        COPYDESK_LET(hasRow, rows.step());
        if (!hasRow)
            return found;
        found.push_back(PostId{rows.number(0)});
    }
}

} // namespace

bool isPlainWords(const Query::Query &query)
{
    return query.sort.empty() && query.root.kind == Node::Kind::And && !query.root.children.empty()
        && std::ranges::all_of(query.root.children, isWord);
}

Result<std::vector<PostId>> postsWithWords(Connection &connection, WordSearch &search, const Query::Query &query)
{
    COPYDESK_LET(removed, ids(connection, u"SELECT id FROM main.post WHERE removed = 1 ORDER BY id"_s, {}));
    std::optional<std::vector<PostId>> found;
    std::vector<PostId> both;
    for (const Node &node : query.root.children) {
        COPYDESK_LET(some, search.posts(node.term.text));
        if (!found) {
            found = std::move(some);
            continue;
        }
        both.clear();
        std::ranges::set_intersection(*found, some, std::back_inserter(both), {}, &PostId::value, &PostId::value);
        std::swap(*found, both);
    }
    if (!removed.empty()) {
        both.clear();
        std::ranges::set_difference(*found, removed, std::back_inserter(both), {}, &PostId::value, &PostId::value);
        std::swap(*found, both);
    }
    return std::move(*found);
}

} // namespace Copydesk::Library
