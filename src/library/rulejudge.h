// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/rules.h"
#include "post/checktable.h"
#include "post/post.h"
#include "query/matches.h"
#include "query/query.h"

#include <QDate>

#include <functional>
#include <vector>

namespace Copydesk::Library {

/// Says of a post in memory which rule flags it. May be asked from several threads at once.
class RuleJudge {
public:
    /// Those of `among` that find something in the post; this layer knows the checks by their names only. From several
    /// threads at once.
    using Checker = std::function<Post::CheckSet(const Post::Post &post, Post::CheckSet among)>;

    /// Rules that are not enabled, whose query is not valid, or that cannot be asked about one post alone are left out.
    RuleJudge(const QList<Rule> &rules, QDate today, Checker checker);

    bool isEmpty() const { return m_rules.empty(); }
    /// Whether one post alone says if it matches: `own:` compares it with all others, which is done on demand only.
    static bool asksOnePost(const Query::Node &node);
    /// The checks that the query asks for.
    static Post::CheckSet checksIn(const Query::Node &node);

    /// The first rule that matches, for `rule`; -1: none does, or the post is flagged already. `state` without what the
    /// checks find; what is dismissed there is `dismissed`.
    int place(const Post::Post &post, Query::PostState state, Post::CheckSet dismissed = 0) const;
    const Rule &rule(int place) const { return m_rules[size_t(place)].rule; }

private:
    struct Ready {
        Rule rule;
        Query::Query query;
    };
    std::vector<Ready> m_rules;
    Post::CheckSet m_checks = 0;
    Checker m_checker;
};

} // namespace Copydesk::Library
