// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/query.h"

#include "query/parser.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

Parsed parse(const QString &text, QDate today) { return Parser(text, today).parse(); }

Result<Query> parsed(const QString &text)
{
    Parsed result = parse(text);
    if (result.isValid())
        return std::move(result.query);
    const Problem &first = result.problems.front();
    Error error;
    error.kind = Error::Kind::Malformed;
    error.what = QCoreApplication::translate("Query", "The query cannot be understood at character %1: %2")
                     .arg(first.position + 1)
                     .arg(first.message);
    if (!first.suggestion.isEmpty())
        error.what += u' ' + QCoreApplication::translate("Query", "(did you mean “%1”?)").arg(first.suggestion);
    return failure(std::move(error));
}

bool sameMeaning(const Node &a, const Node &b)
{
    if (a.kind != b.kind || a.children.size() != b.children.size())
        return false;
    if (a.kind == Node::Kind::Term && !(a.term == b.term))
        return false;
    return std::ranges::equal(a.children, b.children, sameMeaning);
}

} // namespace Copydesk::Query
