// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "post/field.h"
#include "query/query.h"

#include <QHash>
#include <QList>

#include <vector>

/// Answers of the query language (spec window.md, "Filter bar") from the library: the one place where a query becomes
/// SQL.
namespace Copydesk::Library {

class Library;

struct FacetValue {
    QString value; ///< as Query::termText takes it; flags as 1 and 0
    qint64 count = 0;
};
struct Facet {
    Post::FieldId field = Post::Fields::Topic;
    bool isOfChecks = false; ///< the checks that find something, by their names; `field` is then nothing
    QList<FacetValue> values = {}; ///< most frequent first, at most `FacetLimit`
};
inline constexpr int FacetLimit = 50;

/// For a query whose `sqlFilter` is put into SQL of one's own: makes sure that the search index can answer, where it is
/// asked.
Result<> makeReady(Library &library, const Query::Query &query);
/// The posts that match, in the order that the query's sort keys ask for (default: by id, the order of import).
Result<std::vector<PostId>> matchingIds(Library &library, const Query::Query &query);
Result<qint64> matchCount(Library &library, const Query::Query &query);
/// Counts for each facet field; a facet's own counts honour all the other facets, not itself (as far as the query's
/// top-level terms name it).
Result<QList<Facet>> facets(Library &library, const Query::Query &query);
/// Values that a column field holds and that begin with `prefix`, most frequent first; for completion.
Result<QStringList> valuesOf(Library &library, Post::FieldId field, const QString &prefix, int limit);

} // namespace Copydesk::Library
