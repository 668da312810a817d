// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/search.h"

#include "library/checkresults.h"
#include "library/connection.h"
#include "library/library.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/querysql.h"
#include "library/searchindex.h"
#include "post/checktable.h"
#include "query/chips.h"

#include <algorithm>
#include <string>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

using Post::FieldId;
using Post::FieldType;

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// Counts the values of one field, as its column holds them: a number stands for a flag or for a whole list.
struct Counter {
    FieldId field = Post::Fields::Topic;
    bool isOfChecks = false; ///< `field` is then nothing, and a number is a set of checks
    std::unordered_map<std::string, qint64, TextHash, std::equal_to<>> texts;
    std::unordered_map<qint64, qint64> numbers;

    void count(const NativeStatement &row, int column)
    {
        if (row.isNull(column))
            return;
        if (isOfChecks || field->type == FieldType::Flag || field->type == FieldType::TextList) {
            ++numbers[row.number(column)];
            return;
        }
        const std::string_view value = row.utf8(column);
        const auto known = texts.find(value);
        if (known != texts.end())
            ++known->second;
        else
            texts.emplace(value, 1);
    }
};

/// Fields whose counts are under the same filter, and so can be had by one walk over the posts.
struct Walk {
    SqlFilter filter;
    std::vector<Counter> counters;
};

/// The query without what it says of the facet's own field.
Query::Query withoutField(const Query::Query &query, FieldId field)
{
    Query::Query others = query;
    std::erase_if(others.root.children, [&](const Query::Node &node) { return Query::isAboutField(node, field); });
    return others;
}

/// The query without what it says of the checks.
Query::Query withoutChecks(const Query::Query &query)
{
    Query::Query others = query;
    std::erase_if(others.root.children, Query::isAboutChecks);
    return others;
}

void plan(std::vector<Walk> &walks, const SqlFilter &filter, const Counter &counter)
{
    auto walk = std::ranges::find(walks, filter, &Walk::filter);
    if (walk == walks.end())
        walk = walks.insert(walks.end(), Walk{filter, {}});
    walk->counters.push_back(counter);
}

std::vector<Walk> planned(const Query::Query &query, const Post::CheckLimits &limits)
{
    std::vector<Walk> walks;
    for (const FieldId field : Post::allFields()) {
        if (!field->facet || field->storage != Post::Storage::Column)
            continue;
        plan(walks, sqlFilter(withoutField(query, field), limits), Counter{field, false, {}, {}});
    }
    plan(walks, sqlFilter(withoutChecks(query), limits), Counter{Post::Fields::Topic, true, {}, {}});
    return walks;
}

Result<> run(Connection &connection, Walk &walk, const Post::CheckLimits &limits)
{
    QStringList columns;
    QVariantList values;
    for (const Counter &counter : walk.counters) {
        if (counter.isOfChecks) {
            const SqlChecks checks = sqlChecks(limits);
            columns += checks.expression;
            values += checks.values;
        } else {
            columns += u"post."_s + Post::latin1(counter.field->column);
        }
    }
    COPYDESK_LET(rows,
                 NativeStatement::prepare(
                     connection, u"SELECT "_s + columns.join(u", "_s) + u" FROM post WHERE "_s + walk.filter.where));
    rows.bind(values + walk.filter.values);
    while (true) {
        COPYDESK_LET(hasRow, rows.step());
        if (!hasRow)
            return {};
        for (int i = 0; i < int(walk.counters.size()); ++i)
            walk.counters[size_t(i)].count(rows, i);
    }
}

/// Counts of lists become counts of their items.
Result<> countItems(Connection &connection, Counter &counter)
{
    if (counter.numbers.empty())
        return {};
    COPYDESK_LET(rows, NativeStatement::prepare(connection, u"SELECT list, item FROM list_item"_s));
    while (true) {
        COPYDESK_LET(hasRow, rows.step());
        if (!hasRow)
            return {};
        if (const auto list = counter.numbers.find(rows.number(0)); list != counter.numbers.end())
            counter.texts[std::string(rows.utf8(1))] += list->second;
    }
}

/// All checks that find something in some post, in the order of their table.
Facet facetOfChecks(const Counter &counter)
{
    Facet facet{counter.field, true, {}};
    const auto rows = Post::checkRows();
    for (size_t i = 0; i < rows.size(); ++i) {
        qint64 posts = 0;
        for (const auto &[set, count] : counter.numbers)
            posts += Post::CheckSet(set) & Post::checkBit(i) ? count : 0;
        if (posts > 0)
            facet.values.append({QString(Post::latin1(rows[i].name)), posts});
    }
    return facet;
}

Result<Facet> facetOf(Connection &connection, Counter &counter)
{
    if (counter.isOfChecks)
        return facetOfChecks(counter);
    Facet facet{counter.field, false, {}};
    if (counter.field->type == FieldType::TextList)
        COPYDESK_TRY(countItems(connection, counter));
    if (counter.field->type == FieldType::Flag) {
        for (const auto &[value, count] : counter.numbers)
            facet.values.append({QString::number(value), count});
    }
    for (const auto &[value, count] : counter.texts)
        facet.values.append({QString::fromUtf8(value.data(), qsizetype(value.size())), count});
    std::ranges::sort(facet.values, [](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (facet.values.size() > FacetLimit)
        facet.values.resize(FacetLimit);
    return facet;
}

} // namespace

Result<QList<Facet>> facets(Library &library, const Query::Query &query)
{
    Connection &connection = library.connection();
    const Post::CheckLimits limits = checkLimits(library);
    std::vector<Walk> walks = planned(query, limits);
    if (std::ranges::any_of(walks, [](const Walk &walk) { return walk.filter.searchesText; }))
        COPYDESK_TRY(library.searchIndex().makeReady());
    QList<Facet> answer;
    for (Walk &walk : walks) {
        COPYDESK_TRY(run(connection, walk, limits));
        for (Counter &counter : walk.counters) {
            COPYDESK_LET(facet, facetOf(connection, counter));
            answer.append(std::move(facet));
        }
    }
    std::ranges::sort(answer, {}, [](const Facet &facet) { return std::pair(facet.isOfChecks, facet.field.index()); });
    return answer;
}

} // namespace Copydesk::Library
