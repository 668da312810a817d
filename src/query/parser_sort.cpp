// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "sort:" in a query: what the answer is ordered by.
#include "query/parser.h"

#include "query/terms.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

void Parser::sortTerm(const Token &nameToken)
{
    bool expectsKey = true;
    while (expectsKey) {
        bool descending = false;
        if (is(Token::Kind::Minus)) {
            take();
            descending = true;
        }
        if (!is(Token::Kind::Word) || (!token().isGlued && m_tokens[m_at - 1].kind != Token::Kind::Comma)) {
            problem(nameToken.position, m_tokens[m_at - 1].end(),
                    QCoreApplication::translate("Query", "“sort:” needs the name of a field"));
            break;
        }
        sortKey(take(), descending);
        expectsKey = is(Token::Kind::Comma);
        if (expectsKey)
            take();
    }
    const qsizetype end = m_tokens[m_at - 1].end();
    if (m_depth > 0 || m_isExcluding)
        problem(nameToken.position, end,
                QCoreApplication::translate("Query", "“sort:” stands by itself, outside of parentheses"));
    m_parsed.query.sortSpans.push_back({nameToken.position, end - nameToken.position});
}

void Parser::sortKey(const Token &word, bool descending)
{
    QString name = word.text;
    if (name.startsWith(u'-')) {
        descending = true;
        name.remove(0, 1);
    }
    const auto known = sortByName(name);
    if (!known) {
        const qsizetype start = word.end() - name.size();
        const auto subject = subjectByName(name);
        const bool isBody = subject && subject->kind == Subject::Kind::Field;
        problem(start, word.end(),
                (isBody ? QCoreApplication::translate("Query", "Posts cannot be sorted by “%1”")
                        : QCoreApplication::translate("Query", "There is no field “%1”"))
                    .arg(name.left(40)),
                wantsProblems() && !isBody ? nearest(name, sortNames()) : QString());
        return;
    }
    SortKey key;
    key.field = Post::fieldByQueryName(*known);
    if (!key.field)
        key.name = *known;
    key.descending = descending;
    m_parsed.query.sort.push_back(key);
}

} // namespace Copydesk::Query
