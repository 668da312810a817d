// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

/// A tree as text: what is written means the same when it is parsed again.
namespace Copydesk::Query {

/// `withSort`: the sort keys too, at the end. Every post without a sort is "*".
QString toText(const Query &query, bool withSort = true);
QString toText(const Node &node);
/// As one part among others of a conjunction: alternatives that are no comma list stand in parentheses.
QString toPart(const Node &node);
QString toText(const Term &term);
QString toText(const std::vector<SortKey> &sort);

/// The value in quotes where the language needs them.
QString quoted(const QString &value);
/// The term for one value of a field, as a facet or a completion has it: `topic:="caching / php"`, `stack:"python
/// services"`, `status:drafted`, `flag:needs-review`, `needs-review:no`. `value` is the field's text (scalarText), or
/// one item of a list.
QString termText(Post::FieldId field, const QString &value);

} // namespace Copydesk::Query
