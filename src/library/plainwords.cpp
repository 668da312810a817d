// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/plainwords.h"

#include "library/ftsquery.h"
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

/// The one column that a term names; nothing where it is about all of them. Null: there is no such column.
std::optional<QStringList> columnsOf(const Term &term)
{
    if (term.kind == Term::Kind::Text && term.part.isEmpty())
        return QStringList();
    const auto columns = Query::searchColumns();
    const auto named = std::ranges::find_if(columns, [&term](const Query::SearchColumn &column) {
        return term.kind == Term::Kind::Text ? column.part == term.part : column.field == term.field;
    });
    return named == columns.end() ? std::nullopt : std::optional(QStringList(named->name));
}

bool isWord(const Node &node)
{
    const Term &term = node.term;
    return node.kind == Node::Kind::Term
        && (term.kind == Term::Kind::Text || (term.kind == Term::Kind::Field && Post::isAbsent(term.low)))
        && columnsOf(term) && Query::isWithinSentence(term.text) && hasWords(term.text);
}

/// Whether the index answers it without knowing which posts there are.
bool isWords(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Term:
        return isWord(node);
    case Node::Kind::Or:
        return !node.children.empty() && std::ranges::all_of(node.children, isWords);
    case Node::Kind::And: {
        const auto isExclusion = [](const Node &child) {
            return child.kind == Node::Kind::Not && std::ranges::all_of(child.children, isWords);
        };
        return std::ranges::any_of(node.children, isWords)
            && std::ranges::all_of(node.children,
                                   [&](const Node &child) { return isWords(child) || isExclusion(child); });
    }
    case Node::Kind::Not:
        break;
    }
    return false;
}

using Posts = std::vector<PostId>;

template <typename Operation> void combine(Posts &all, const Posts &some, Operation operation)
{
    Posts combined;
    operation(all, some, std::back_inserter(combined), std::ranges::less(), &PostId::value, &PostId::value);
    all = std::move(combined);
}

Result<Posts> postsOf(WordSearch &search, const Node &node)
{
    if (node.kind == Node::Kind::Term)
        return search.posts(node.term.text, *columnsOf(node.term));
    std::optional<Posts> all;
    for (const Node &child : node.children) {
        if (child.kind == Node::Kind::Not)
            continue;
        COPYDESK_LET(some, postsOf(search, child));
        if (!all)
            all = std::move(some);
        else if (node.kind == Node::Kind::Or)
            combine(*all, some, std::ranges::set_union);
        else
            combine(*all, some, std::ranges::set_intersection);
    }
    for (const Node &child : node.children) {
        if (child.kind != Node::Kind::Not)
            continue;
        for (const Node &excluded : child.children) {
            COPYDESK_LET(some, postsOf(search, excluded));
            combine(*all, some, std::ranges::set_difference);
        }
    }
    return std::move(all).value_or(Posts());
}

} // namespace

bool isPlainWords(const Query::Query &query) { return query.sort.empty() && isWords(query.root); }

Result<std::vector<PostId>> postsWithWords(WordSearch &search, const Query::Query &query)
{
    COPYDESK_LET(removed, search.removedPosts());
    COPYDESK_LET(found, postsOf(search, query.root));
    if (!removed.empty())
        combine(found, removed, std::ranges::set_difference);
    return std::move(found);
}

} // namespace Copydesk::Library
