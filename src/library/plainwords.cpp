// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/plainwords.h"

#include "library/ftsquery.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/searchschema.h"

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
        && isOneWord(node.term.text);
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

Result<std::vector<PostId>> holders(Connection &connection, const Query::TextMatch &text)
{
    std::vector<PostId> lists[2];
    for (const bool ofColumnFields : {false, true}) {
        const QString table = searchTable(ofColumnFields);
        COPYDESK_LET(
            list,
            ids(connection,
                u"SELECT rowid FROM search_index."_s % table % u" WHERE "_s % table % u" MATCH ? ORDER BY rowid"_s,
                {ftsString(text)}));
        lists[ofColumnFields] = std::move(list);
    }
    if (lists[1].empty())
        return std::move(lists[0]);
    std::vector<PostId> all;
    all.reserve(lists[0].size() + lists[1].size());
    std::ranges::set_union(lists[0], lists[1], std::back_inserter(all), {}, &PostId::value, &PostId::value);
    return all;
}

} // namespace

bool isPlainWords(const Query::Query &query)
{
    return query.sort.empty() && query.root.kind == Node::Kind::And && !query.root.children.empty()
        && std::ranges::all_of(query.root.children, isWord);
}

Result<std::vector<PostId>> postsWithWords(Connection &connection, const Query::Query &query)
{
    COPYDESK_LET(removed, ids(connection, u"SELECT id FROM main.post WHERE removed = 1 ORDER BY id"_s, {}));
    std::optional<std::vector<PostId>> found;
    std::vector<PostId> both;
    for (const Node &node : query.root.children) {
        COPYDESK_LET(some, holders(connection, node.term.text));
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
