// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/chips.h"

#include "query/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

/// Whether two terms are values of one name: "status:drafted" and "status:expanded".
bool isSameSubject(const Term &a, const Term &b)
{
    if (a.kind != b.kind || a.kind == Term::Kind::Everything)
        return false;
    if (a.kind == Term::Kind::Field)
        return a.field == b.field;
    return a.kind != Term::Kind::Text || (a.part == b.part && !a.part.isEmpty());
}

/// Whether the node is one value or a list of values of the term's name.
bool isValueList(const Node &node, const Term &term)
{
    if (node.kind == Node::Kind::Term)
        return isSameSubject(node.term, term);
    return node.kind == Node::Kind::Or
        && std::ranges::all_of(node.children, [&](const Node &child) { return isValueList(child, term); });
}

bool isExcludedList(const Node &node, const Term &term)
{
    return node.kind == Node::Kind::Not && isValueList(node.children.front(), term);
}

bool contains(const Node &list, const Term &term)
{
    if (list.kind == Node::Kind::Term)
        return list.term == term;
    return std::ranges::any_of(list.children, [&](const Node &child) { return contains(child, term); });
}

/// The list without the term; nothing where the term was all of it.
std::optional<Node> without(const Node &list, const Term &term)
{
    if (list.kind == Node::Kind::Term)
        return list.term == term ? std::nullopt : std::optional(list);
    Node rest = list;
    rest.children.clear();
    for (const Node &child : list.children) {
        if (auto kept = without(child, term))
            rest.children.push_back(std::move(*kept));
    }
    return rest.children.empty() ? std::nullopt : std::optional(rest);
}

Node with(const Node &list, const Node &term)
{
    Node result;
    result.kind = Node::Kind::Or;
    if (list.kind == Node::Kind::Or)
        result.children = list.children;
    else
        result.children = {list};
    result.children.push_back(term);
    return result;
}

Node excluded(const Node &node)
{
    Node result;
    result.kind = Node::Kind::Not;
    result.children = {node};
    return result;
}

/// The top-level conditions as texts that can be changed one by one and put together again.
class Parts {
public:
    explicit Parts(const Query &query)
        : m_query(query)
    {
        for (const Node &node : query.root.children)
            m_parts.push_back({node, source(node)});
    }

    QString text() const
    {
        QStringList texts;
        for (const Part &part : m_parts)
            texts += part.text;
        for (const Query::Span &span : m_query.sortSpans)
            texts += m_query.text.sliced(span.position, span.length);
        return texts.join(u' ');
    }

    void replace(const Node &term)
    {
        const auto isAbout = [&](const Part &part) {
            return isValueList(part.node, term.term) || isExcludedList(part.node, term.term);
        };
        const auto first = std::ranges::find_if(m_parts, isAbout);
        const auto place = first - m_parts.begin();
        m_parts.erase(std::remove_if(first, m_parts.end(), isAbout), m_parts.end());
        m_parts.insert(m_parts.begin() + place, {term, toPart(term)});
    }

    void add(const Node &term)
    {
        take(term.term, true);
        for (Part &part : m_parts) {
            if (!isValueList(part.node, term.term))
                continue;
            if (!contains(part.node, term.term))
                part = made(with(part.node, term));
            return;
        }
        m_parts.push_back(made(term));
    }

    void exclude(const Node &term)
    {
        take(term.term, false);
        for (Part &part : m_parts) {
            if (!isExcludedList(part.node, term.term))
                continue;
            if (!contains(part.node.children.front(), term.term))
                part = made(excluded(with(part.node.children.front(), term)));
            return;
        }
        m_parts.push_back(made(excluded(term)));
    }

private:
    struct Part {
        Node node;
        QString text;
    };

    static Part made(const Node &node) { return {node, toPart(node)}; }

    QString source(const Node &node) const
    {
        // Only alternatives change their meaning beside something else.
        return node.kind == Node::Kind::Or ? toPart(node) : m_query.text.sliced(node.position, node.length);
    }

    /// Takes the term out of what is excluded, or out of what is asked for.
    void take(const Term &term, bool fromExcluded)
    {
        std::vector<Part> rest;
        for (const Part &part : m_parts) {
            const bool isMeant = fromExcluded ? isExcludedList(part.node, term) : isValueList(part.node, term);
            const Node &list = isMeant && fromExcluded ? part.node.children.front() : part.node;
            if (!isMeant || !contains(list, term)) {
                rest.push_back(part);
            } else if (const auto kept = without(list, term)) {
                rest.push_back(made(fromExcluded ? excluded(*kept) : *kept));
            }
        }
        m_parts = std::move(rest);
    }

    const Query &m_query;
    std::vector<Part> m_parts;
};

std::optional<Node> oneTerm(const QString &text)
{
    const Parsed parsedTerm = parse(text);
    const std::vector<Node> &nodes = parsedTerm.query.root.children;
    if (!parsedTerm.isValid() || nodes.size() != 1 || nodes.front().kind != Node::Kind::Term)
        return std::nullopt;
    return nodes.front();
}

} // namespace

std::vector<Chip> chips(const Query &query)
{
    std::vector<Chip> result;
    for (const Node &node : query.root.children)
        result.push_back({node.position, node.length, query.text.sliced(node.position, node.length), false});
    for (const Query::Span &span : query.sortSpans)
        result.push_back({span.position, span.length, query.text.sliced(span.position, span.length), true});
    std::ranges::stable_sort(result, {}, &Chip::position);
    return result;
}

QString withoutChip(const QString &text, const Chip &chip)
{
    const Parsed before = parse(text);
    if (!before.isValid())
        return QString(text.first(chip.position) + text.sliced(chip.position + chip.length)).simplified();
    QStringList rest;
    for (const Chip &other : chips(before.query)) {
        if (other.position != chip.position)
            rest += other.text;
    }
    return rest.join(u' ');
}

QString withTerm(const QString &text, const QString &term, Pick how)
{
    const Parsed before = parse(text);
    const auto node = oneTerm(term);
    if (!before.isValid() || !node)
        return QString(text + (how == Pick::Exclude ? " -"_L1 : " "_L1) + term).trimmed();
    Parts parts(before.query);
    switch (how) {
    case Pick::Replace:
        parts.replace(*node);
        break;
    case Pick::Add:
        parts.add(*node);
        break;
    case Pick::Exclude:
        parts.exclude(*node);
        break;
    }
    return parts.text();
}

std::optional<bool> termState(const Query &query, const QString &term)
{
    const auto node = oneTerm(term);
    if (!node)
        return std::nullopt;
    for (const Node &part : query.root.children) {
        if (isValueList(part, node->term) && contains(part, node->term))
            return true;
        if (isExcludedList(part, node->term) && contains(part.children.front(), node->term))
            return false;
    }
    return std::nullopt;
}

QString withSort(const QString &text, const std::vector<SortKey> &sort)
{
    const Parsed before = parse(text);
    if (!before.isValid())
        return QString(text + u' ' + toText(sort)).trimmed();
    QStringList texts;
    for (const Chip &chip : chips(before.query)) {
        if (!chip.isSort)
            texts += chip.text;
    }
    if (!sort.empty())
        texts += toText(sort);
    return texts.join(u' ');
}

bool isAboutField(const Node &node, Post::FieldId field)
{
    Term term;
    term.kind = Term::Kind::Field;
    term.field = field;
    return isValueList(node, term) || isExcludedList(node, term);
}

bool isAboutChecks(const Node &node)
{
    if (node.kind == Node::Kind::Term)
        return node.term.kind == Term::Kind::Check;
    return !node.children.empty() && std::ranges::all_of(node.children, isAboutChecks);
}

} // namespace Copydesk::Query
