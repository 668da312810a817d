// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/querytext.h"

#include "post/field.h"

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Query::Pick;

namespace {

/// The text without a condition that stands in it by itself or in a list.
QString withoutTerm(const QString &text, const QString &term)
{
    // Excluded, it is a part of its own at the end, whatever list it stood in before; that part then goes.
    const QString excluded = Query::withTerm(text, term, Pick::Exclude);
    const Query::Parsed parsed = Query::parse(excluded);
    for (const Query::Chip &chip : Query::chips(parsed.query)) {
        if (chip.text == u'-' + term)
            return Query::withoutChip(excluded, chip);
    }
    return text;
}

} // namespace

QString clicked(const Query::Query &query, const QString &term, Pick how)
{
    const auto state = Query::termState(query, term);
    const bool isChosen = state == true, isExcluded = state == false;
    const QString text = Query::withTerm(query.text, term, how);
    if ((how == Pick::Add && isChosen) || (how == Pick::Exclude && isExcluded)
        || (how == Pick::Replace && isChosen && text == query.text))
        return withoutTerm(query.text, term);
    return text;
}

QString withoutLastPart(const Query::Query &query)
{
    const auto chips = Query::chips(query);
    return chips.empty() ? QString() : Query::withoutChip(query.text, chips.back());
}

QString sortedBy(const Query::Query &query, const QString &name)
{
    Query::SortKey key;
    key.field = Post::fieldByQueryName(name);
    if (!key.field)
        key.name = name;
    if (!query.sort.empty() && query.sort.front().field == key.field && query.sort.front().name == key.name) {
        if (query.sort.front().descending)
            return Query::withSort(query.text, {});
        key.descending = true;
    }
    return Query::withSort(query.text, {key});
}

} // namespace Copydesk::Window
