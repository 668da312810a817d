// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

#include <vector>

/// Changing a query's text a term at a time, for chips, facets and column headers. The rest of the text stays as it was
/// written.
namespace Copydesk::Query {

/// One top-level condition or sort term, in the order of the text.
struct Chip {
    qsizetype position = 0, length = 0;
    QString text;
    bool isSort = false;
};
std::vector<Chip> chips(const Query &query);
/// The query's text without that chip; "" where nothing is left.
QString withoutChip(const QString &text, const Chip &chip);

/// What a click on a facet value does.
enum class Pick {
    Replace, ///< click: the only condition on its field
    Add, ///< Ctrl+click: one more value of its field (by comma), and no longer excluded
    Exclude, ///< Alt+click: excluded, and no longer asked for
};
/// `term` is one condition ("status:drafted"; see `termText`). A text with problems only gets the term put behind it.
QString withTerm(const QString &text, const QString &term, Pick how);
/// Whether the query asks for (true), excludes (false) or does not name the term at its top level: how a facet value is
/// shown.
std::optional<bool> termState(const Query &query, const QString &term);
QString withSort(const QString &text, const std::vector<SortKey> &sort);

/// Whether a top-level condition is about this field alone: such a one does not narrow the field's own facet.
bool isAboutField(const Node &node, Post::FieldId field);
/// The same for the checks.
bool isAboutChecks(const Node &node);

} // namespace Copydesk::Query
