// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/querysql.h"

#include "library/ftsquery.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

using Post::FieldType;
using Query::Node;
using Query::Term;

/// All that is searched for in the text; nothing that is excluded.
void collectWords(const Node &node, std::vector<Query::TextMatch> &texts)
{
    if (node.kind == Node::Kind::Not)
        return;
    for (const Node &child : node.children)
        collectWords(child, texts);
    if (node.kind == Node::Kind::Term && node.term.kind == Term::Kind::Text && hasWords(node.term.text))
        texts.push_back(node.term.text);
}

/// A hit in the title weighs most, one in the lead or a heading more than one in the text; found in the columns' fields
/// alone is last.
void orderByRelevance(const Query::Query &query, bool descending, SqlOrder &order, QStringList &keys)
{
    constexpr size_t mostWords = 8; // each is a search of its own
    std::vector<Query::TextMatch> texts;
    collectWords(query.root, texts);
    if (texts.empty() || !order.values.isEmpty())
        return;
    QStringList weights;
    for (const Query::TextMatch &text : std::span(texts).first(std::min(texts.size(), mostWords))) {
        weights += u"copydesk_relevance(?, ?, post.id)"_s;
        order.values += {text.text, qint64(text.isPrefix)};
    }
    keys += u"nullif("_s + weights.join(u" + "_s) + (descending ? u", 0) ASC NULLS LAST"_s : u", 0) DESC NULLS LAST"_s);
}

QString sortExpression(const Query::SortKey &key)
{
    if (!key.field)
        return key.name == "title"_L1  ? u"post.title COLLATE NOCASE"_s
            : key.name == "changed"_L1 ? u"post.changed"_s
                                       : u"post.id"_s;
    const QString column = u"post."_s + Post::latin1((*key.field)->column);
    switch ((*key.field)->type) {
    case FieldType::Text:
    case FieldType::Enum:
        return *key.field == Post::Fields::SourceId ? column : QString(column + u" COLLATE NOCASE"_s);
    case FieldType::TextList:
        return u"(SELECT items FROM list WHERE list.id = "_s + column + u") COLLATE NOCASE"_s;
    default:
        return column;
    }
}

} // namespace

SqlOrder sqlOrder(const Query::Query &query)
{
    SqlOrder order;
    QStringList keys;
    bool isUnique = false;
    for (const Query::SortKey &key : query.sort) {
        if (isUnique)
            break;
        if (!key.field && key.name == "relevance"_L1) {
            orderByRelevance(query, key.descending, order, keys);
            continue;
        }
        isUnique = !key.field && key.name == "imported"_L1;
        keys += sortExpression(key) + (key.descending ? u" DESC NULLS LAST"_s : u" ASC NULLS LAST"_s);
    }
    if (!isUnique)
        keys += u"post.id"_s;
    order.orderBy = keys.join(u", "_s);
    return order;
}

} // namespace Copydesk::Library
