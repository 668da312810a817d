// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/names.h"
#include "query/query.h"
#include "query/tokens.h"

#include <optional>

namespace Copydesk::Query {

/// Recursive descent over a query's tokens:
///
///     query       = conjunction { OR conjunction }
///     conjunction = { exclusion | AND }
///     exclusion   = { "-" | NOT } list
///     list        = primary { "," [ "-" ] primary }          a primary without a name takes that of the one before it
///     primary     = "(" query ")" | name [ comparison ] value | name "(" query ")" | word | quoted | "*"
///
/// Each step consumes at least one token; depth grows with parentheses only, and they are limited.
class Parser {
public:
    Parser(const QString &text, QDate today);
    Parsed parse();

private:
    using Maybe = std::optional<Node>;
    /// The name that goes on to the next value of a comma list.
    struct Name {
        Subject subject;
        QString text;
        QString comparison; ///< only "=" goes on
    };
    using MaybeName = std::optional<Name>;

    const Token &token() const { return m_tokens[m_at]; }
    const Token &take();
    bool is(Token::Kind kind) const { return token().kind == kind; }
    bool isKeyword(QLatin1StringView word) const;
    bool isEndOfConjunction() const;

    /// What must all be so: the parts of one conjunction, or one Or node.
    std::vector<Node> disjunction(const MaybeName &name);
    std::vector<Node> conjunction(const MaybeName &name);
    Maybe exclusion(const MaybeName &name);
    Maybe list(MaybeName name);
    Maybe primary(MaybeName &name, bool &excludesList);
    Maybe group(const MaybeName &name);
    Maybe named(MaybeName &name, bool &excludesList);
    Maybe value(const MaybeName &name, const QString &comparison, qsizetype start);
    Maybe unknownName(const Token &nameToken);
    void sortTerm(const Token &nameToken);
    void sortKey(const Token &word, bool descending);

    Node joined(Node::Kind kind, std::vector<Node> parts) const;
    /// What a problem is about, kept as text.
    Node kept(qsizetype start, qsizetype end) const;
    bool wantsProblems() const { return m_parsed.problems.size() < ProblemLimit; }
    void problem(qsizetype start, qsizetype end, const QString &message, const QString &suggestion = {});

    QString m_text;
    QDate m_today;
    std::vector<Token> m_tokens;
    size_t m_at = 0;
    int m_depth = 0;
    bool m_isExcluding = false;
    Parsed m_parsed;
};

} // namespace Copydesk::Query
