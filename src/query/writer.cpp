// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/writer.h"

#include "query/names.h"
#include "query/tokens.h"
#include "query/values.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

using Post::FieldType;
using Post::Storage;

QString inQuotes(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

bool isKeyword(const QString &word)
{
    for (const QLatin1StringView keyword : {"or"_L1, "and"_L1, "not"_L1}) {
        if (word.compare(keyword, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QString matchText(const TextMatch &match)
{
    return (match.isPhrase ? inQuotes(match.text) : quoted(match.text)) + (match.isPrefix ? "*"_L1 : ""_L1);
}

QString comparisonSign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return u"<"_s;
    case Comparison::LessOrEqual:
        return u"<="_s;
    case Comparison::Greater:
        return u">"_s;
    case Comparison::GreaterOrEqual:
        return u">="_s;
    case Comparison::Equal:
    case Comparison::Range:
        break;
    }
    return {};
}

/// A whole value that its field would otherwise search by words.
bool needsEqualSign(const Term &term)
{
    return term.kind == Term::Kind::Field && term.field->type == FieldType::Text && term.field != Post::Fields::SourceId
        && std::holds_alternative<QString>(term.low);
}

/// A term in two halves, so that values of one name can be listed with commas.
struct Parts {
    QString name; ///< with its colon; empty for words anywhere
    QString value;
};

Parts fieldParts(const Term &term)
{
    const QString name = Post::latin1(term.field->queryName) + u':';
    if (!term.written.isEmpty())
        return {name, term.written};
    if (Post::isAbsent(term.low))
        return {name, matchText(term.text)};
    if (const auto *flag = std::get_if<bool>(&term.low)) {
        if (*flag)
            return {u"flag:"_s, Post::latin1(term.field->queryName)};
        return {name, u"no"_s};
    }
    if (const auto *text = std::get_if<QString>(&term.low)) {
        const QString value = quoted(*text) + (term.text.isPrefix ? "*"_L1 : ""_L1);
        return {needsEqualSign(term) ? QString(name + u'=') : name, value};
    }
    if (term.comparison == Comparison::Range)
        return {name, Post::scalarText(term.low) + ".."_L1 + Post::scalarText(term.high)};
    return {name, comparisonSign(term.comparison) + Post::scalarText(term.low)};
}

Parts parts(const Term &term)
{
    switch (term.kind) {
    case Term::Kind::Everything:
        return {{}, u"*"_s};
    case Term::Kind::Text:
        return {term.part.isEmpty() ? QString() : QString(term.part + u':'), matchText(term.text)};
    case Term::Kind::Field:
        return fieldParts(term);
    case Term::Kind::Has:
        return {u"has:"_s, term.name};
    case Term::Kind::Is:
        return {u"is:"_s, term.name};
    case Term::Kind::Check:
        return {isCheckGroup(term.name) ? u"checks:"_s : u"check:"_s, term.name};
    case Term::Kind::Own:
        return {u"own:"_s,
                term.comparison == Comparison::Range
                    ? QString(Post::scalarText(term.low) + ".."_L1 + Post::scalarText(term.high) + u'%')
                    : QString(comparisonSign(term.comparison) + Post::scalarText(term.low) + u'%')};
    case Term::Kind::Repeats:
        return {u"repeats:"_s, matchText(term.text)};
    case Term::Kind::Rule:
        return {u"rule:"_s, term.text.isPrefix && term.text.text.isEmpty() ? u"*"_s : matchText(term.text)};
    case Term::Kind::Similar:
        return {u"similar:"_s, matchText(term.text)};
    case Term::Kind::Cluster:
        return {u"cluster:"_s, Post::scalarText(term.low)};
    }
    Q_UNREACHABLE_RETURN({});
}

/// "status:drafted,expanded" where all alternatives are values of one name.
std::optional<QString> commaList(const Node &node)
{
    if (node.kind != Node::Kind::Or || node.children.size() < 2)
        return std::nullopt;
    QString text;
    QString name;
    for (const Node &child : node.children) {
        if (child.kind != Node::Kind::Term)
            return std::nullopt;
        const Parts next = parts(child.term);
        if (text.isEmpty()) {
            name = next.name;
            text = next.name + next.value;
        } else if (next.name == name) {
            text += u',' + next.value;
        } else {
            return std::nullopt;
        }
    }
    return text;
}

QString joined(const Node &node, QLatin1StringView separator);

QString written(const Node &node, bool isInside)
{
    switch (node.kind) {
    case Node::Kind::Term:
        return toText(node.term);
    case Node::Kind::Not:
        return u'-' + (node.children.empty() ? QString(u"*"_s) : written(node.children.front(), true));
    case Node::Kind::And:
    case Node::Kind::Or:
        break;
    }
    if (node.children.empty()) // nothing asked for is every post, no alternative is none
        return node.kind == Node::Kind::And ? u"*"_s : u"-*"_s;
    if (node.children.size() == 1)
        return written(node.children.front(), isInside);
    if (const auto list = commaList(node))
        return *list;
    const QString text = joined(node, node.kind == Node::Kind::And ? " "_L1 : " OR "_L1);
    return isInside ? QString(u'(' + text + u')') : text;
}

QString joined(const Node &node, QLatin1StringView separator)
{
    QStringList texts;
    for (const Node &child : node.children)
        texts += written(child, true);
    return texts.join(separator);
}

} // namespace

QString toText(const Query &query, bool withSort)
{
    const std::vector<Node> &parts = query.root.children;
    // A group that stands alone stays one chip.
    const bool isOneGroup = parts.size() == 1 && parts.front().kind == Node::Kind::And;
    QString text = parts.empty() ? QString() : isOneGroup ? toPart(parts.front()) : toText(query.root);
    const QString sort = withSort ? toText(query.sort) : QString();
    if (text.isEmpty() && sort.isEmpty())
        return u"*"_s;
    if (!text.isEmpty() && !sort.isEmpty())
        text += u' ';
    // An "or" at the top would take the sort for a part of its last alternative, which means the same.
    return text + sort;
}

QString toText(const Node &node) { return written(node, false); }

QString toPart(const Node &node) { return written(node, true); }

QString toText(const Term &term)
{
    const Parts both = parts(term);
    return both.name + both.value;
}

QString toText(const std::vector<SortKey> &sort)
{
    QStringList keys;
    for (const SortKey &key : sort)
        keys +=
            (key.descending ? "-"_L1 : ""_L1) + (key.field ? QString(Post::latin1((*key.field)->queryName)) : key.name);
    return keys.isEmpty() ? QString() : QString("sort:"_L1 + keys.join(u','));
}

QString quoted(const QString &value)
{
    const std::vector<Token> tokens = tokenized(value);
    const bool isOneWord = tokens.size() == 2 && tokens.front().kind == Token::Kind::Word && !tokens.front().hasStar
        && tokens.front().text == value && value != "*"_L1 && !isKeyword(value) && !value.contains(".."_L1);
    return isOneWord ? value : inQuotes(value);
}

QString termText(Post::FieldId field, const QString &value)
{
    Term term;
    term.kind = Term::Kind::Field;
    term.field = field;
    switch (field->type) {
    case FieldType::Flag:
        term.low = readFlag(value).value_or(false);
        break;
    case FieldType::Integer:
    case FieldType::Score:
    case FieldType::Date:
    case FieldType::Version: {
        const auto interval = readInterval(*field, value, QDate());
        term.low = interval ? interval->low : Post::Value(value);
        break;
    }
    case FieldType::Enum:
        term.low = value;
        break;
    case FieldType::Text:
    case FieldType::TextList:
    case FieldType::Records:
        if (field->storage == Storage::Column)
            term.low = value;
        else
            term.text = {value, true, false};
        break;
    }
    return toText(term);
}

} // namespace Copydesk::Query
