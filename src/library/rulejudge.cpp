// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/rulejudge.h"

#include "query/names.h"

#include <algorithm>

namespace Copydesk::Library {

RuleJudge::RuleJudge(const QList<Rule> &rules, QDate today, Checker checker)
    : m_checker(std::move(checker))
{
    for (const Rule &rule : rules) {
        if (!rule.isEnabled)
            continue;
        const Query::Parsed parsed = Query::parse(rule.query, today);
        if (!parsed.isValid() || !asksOnePost(parsed.query.root))
            continue;
        m_checks |= checksIn(parsed.query.root);
        m_rules.push_back({rule, parsed.query});
    }
}

bool RuleJudge::asksOnePost(const Query::Node &node)
{
    if (node.kind == Query::Node::Kind::Term)
        return node.term.kind != Query::Term::Kind::Own;
    return std::ranges::all_of(node.children, asksOnePost);
}

Post::CheckSet RuleJudge::checksIn(const Query::Node &node)
{
    if (node.kind == Query::Node::Kind::Term) {
        if (node.term.kind != Query::Term::Kind::Check)
            return 0;
        return Query::checksOfTerm(node.term.name == QLatin1StringView("none") ? QStringView(u"any") : node.term.name);
    }
    Post::CheckSet all = 0;
    for (const Query::Node &child : node.children)
        all |= checksIn(child);
    return all;
}

int RuleJudge::place(const Post::Post &post, Query::PostState state, Post::CheckSet dismissed) const
{
    if (m_rules.empty() || post.meta.flag(Post::Fields::NeedsReview))
        return -1;
    if (m_checks && m_checker)
        state.failing = m_checker(post, m_checks & ~dismissed);
    const Query::SearchedPost searched(post, std::move(state));
    for (size_t i = 0; i < m_rules.size(); ++i) {
        if (searched.matches(m_rules[i].query))
            return int(i);
    }
    return -1;
}

} // namespace Copydesk::Library
