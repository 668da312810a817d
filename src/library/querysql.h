// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/checktable.h"
#include "query/query.h"

#include <QString>
#include <QVariantList>

/// A query as SQL: the one writer for answers, counts, facets and bulk changes. Values are bound, never written into
/// the text; of a query's own text nothing reaches SQL, and what reaches FTS5 is a string in its quotes.
namespace Copydesk::Library {

/// For a WHERE over the table `post`, which must be named so; never empty, and removed posts are always left out.
struct SqlFilter {
    QString where;
    QVariantList values;
    /// Whether words are searched: SearchIndex::makeReady must have succeeded before.
    bool searchesText = false;
    bool operator==(const SqlFilter &) const = default;
};
/// `limits`: what the checks that columns answer measure by.
SqlFilter sqlFilter(const Query::Query &query, const Post::CheckLimits &limits = {});

/// The checks that find something in a row of `post`, as bits.
struct SqlChecks {
    QString expression;
    QVariantList values;
};
SqlChecks sqlChecks(const Post::CheckLimits &limits);

struct SqlOrder {
    QVariantList values; ///< these come behind the filter's
    QString orderBy; ///< without the keywords; the post's id is the last key, so that the order is always the same
};
SqlOrder sqlOrder(const Query::Query &query);

/// A LIKE pattern (ESCAPE '\') for what begins with `text`.
QString likePrefix(const QString &text);

} // namespace Copydesk::Library
