// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/querysql.h"

#include "library/ftsquery.h"
#include "library/searchschema.h"
#include "post/status.h"
#include "query/names.h"
#include "query/searchtext.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

using Post::FieldType;
using Query::Comparison;
using Query::Node;
using Query::Term;

QString postColumn(Post::FieldId field) { return u"post."_s + Post::latin1(field->column); }

/// A value as its column holds it.
QVariant boundValue(const Post::Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *flag = std::get_if<bool>(&value))
        return qint64(*flag);
    if (const auto *version = std::get_if<Post::Version>(&value))
        return version->packed();
    return Post::scalarText(value); // texts, and dates as ISO, which sort as text
}

QLatin1StringView comparisonSign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return "<"_L1;
    case Comparison::LessOrEqual:
        return "<="_L1;
    case Comparison::Greater:
        return ">"_L1;
    case Comparison::GreaterOrEqual:
        return ">="_L1;
    case Comparison::Equal:
    case Comparison::Range:
        break;
    }
    return "="_L1;
}

class FilterWriter {
public:
    explicit FilterWriter(const Post::CheckLimits &limits)
        : m_limits(limits)
    {
    }

    SqlFilter write(const Node &root)
    {
        const QString condition = node(root);
        m_filter.where = u"post.removed = 0 AND ("_s + condition + u')';
        return std::move(m_filter);
    }

    SqlChecks writeChecks()
    {
        QString bits = u"ifnull((SELECT found FROM check_result WHERE check_result.post = post.id), 0)"_s;
        const auto rows = Post::checkRows();
        for (size_t i = 0; i < rows.size(); ++i) {
            if (!rows[i].condition.empty())
                bits += u" | ("_s + holds(rows[i]) + u" << "_s + QString::number(i) + u')';
        }
        return {bits, std::move(m_filter.values)};
    }

private:
    QString node(const Node &node)
    {
        switch (node.kind) {
        case Node::Kind::And:
            return node.children.empty() ? u"1"_s : balanced(node.children, " AND "_L1);
        case Node::Kind::Or:
            return node.children.empty() ? u"0"_s : balanced(node.children, " OR "_L1);
        case Node::Kind::Not:
            // What is absent compares as NULL; its exclusion must be true.
            return u"NOT ifnull("_s + (node.children.empty() ? u"1"_s : this->node(node.children.front())) + u", 0)"_s;
        case Node::Kind::Term:
            return term(node.term);
        }
        Q_UNREACHABLE_RETURN({});
    }

    /// As a balanced tree: a chain of thousands would be deeper than SQLite takes.
    QString balanced(std::span<const Node> nodes, QLatin1StringView separator)
    {
        if (nodes.size() == 1)
            return node(nodes.front());
        const size_t half = nodes.size() / 2;
        const QString first = balanced(nodes.first(half), separator); // values are bound in the order of the text
        const QString second = balanced(nodes.subspan(half), separator);
        return u'(' + first + separator + second + u')';
    }

    QString bind(const QVariant &value)
    {
        m_filter.values += value;
        return u"?"_s;
    }

    QString term(const Term &term)
    {
        switch (term.kind) {
        case Term::Kind::Everything:
            return u"1"_s;
        case Term::Kind::Text:
            return words(term);
        case Term::Kind::Field:
            return field(term);
        case Term::Kind::Has:
            return has(term.name);
        case Term::Kind::Is:
            return is(term.name);
        case Term::Kind::Check:
            return check(term.name);
        case Term::Kind::Own:
            m_filter.searchesText = true;
            return compared(u"copydesk_own_share('', post.id)"_s, term);
        case Term::Kind::Repeats:
            m_filter.searchesText = true;
            return u"post.id IN (SELECT post FROM copydesk_repeats("_s + bind(term.text.text) + u"))"_s;
        case Term::Kind::Rule:
            return rule(term.text);
        case Term::Kind::Similar:
            m_filter.searchesText = true;
            return u"post.id IN (SELECT post FROM copydesk_similar("_s + bind(term.text.text) + u"))"_s;
        case Term::Kind::Cluster:
            return u"post.id IN (SELECT post FROM duplicate WHERE cluster = "_s + bind(boundValue(term.low)) + u')';
        }
        Q_UNREACHABLE_RETURN({});
    }

    /// The posts that say it, in one column or ('') anywhere.
    QString sayers(const Query::TextMatch &text, const QString &column)
    {
        m_filter.searchesText = true;
        const QString words = bind(text.text);
        const QString isPrefix = bind(qint64(text.isPrefix));
        return u"post.id IN (SELECT post FROM copydesk_search("_s + words + u", "_s + isPrefix + u", "_s + bind(column)
            + u"))"_s;
    }

    /// Behind an "AND", so that only those posts are looked into that have the words.
    QString says(const Query::TextMatch &text, const QStringList &texts)
    {
        const QString words = bind(text.text);
        return u"copydesk_says("_s + words + u", "_s + bind(qint64(text.isPrefix)) + u", "_s + texts.join(u", "_s)
            + u')';
    }

    QString bodySays(const Query::TextMatch &text, const QString &column)
    {
        const QString words = bind(text.text);
        const QString isPrefix = bind(qint64(text.isPrefix));
        return u"copydesk_body_says("_s + words + u", "_s + isPrefix + u", "_s + bind(column) + u", post.body)"_s;
    }

    QString words(const Term &term)
    {
        if (!hasWords(term.text))
            return u"0"_s;
        if (!term.part.isEmpty())
            return inColumn(term.text, [&](const Query::SearchColumn &column) { return column.part == term.part; });
        QString sql = sayers(term.text, {});
        if (Query::isWithinSentence(term.text))
            return sql;
        // Values are bound in the order of the text.
        sql = u'(' + sql + u" AND ("_s + says(term.text, columnTexts());
        return sql + u" OR "_s + bodySays(term.text, {}) + u"))"_s;
    }

    /// The title and the fields kept in columns.
    static QStringList columnTexts()
    {
        QStringList texts;
        for (const Query::SearchColumn &column : wordColumns())
            texts += columnText(column, u"post"_s);
        return texts;
    }

    template <typename Predicate> QString inColumn(const Query::TextMatch &text, Predicate predicate)
    {
        const auto columns = Query::searchColumns();
        const auto column = std::ranges::find_if(columns, predicate);
        if (column == columns.end() || !hasWords(text))
            return u"0"_s;
        QString sql = sayers(text, column->name);
        if (Query::isWithinSentence(text))
            return sql;
        sql = u'(' + sql + u" AND "_s;
        sql += isWordColumn(*column) ? says(text, {columnText(*column, u"post"_s)}) : bodySays(text, column->name);
        return sql + u')';
    }

    QString field(const Term &term)
    {
        if (Post::isAbsent(term.low))
            return inColumn(term.text, [&](const Query::SearchColumn &column) { return column.field == term.field; });
        if (term.field->storage != Post::Storage::Column)
            return u"0"_s;
        const QString column = postColumn(term.field);
        switch (term.field->type) {
        case FieldType::TextList:
            return column + u" IN (SELECT list FROM list_item WHERE "_s + text(u"item"_s, term) + u')';
        case FieldType::Text:
        case FieldType::Enum:
            return term.field == Post::Fields::SourceId ? sourceId(term) : text(column, term);
        default:
            break;
        }
        return compared(column, term);
    }

    QString compared(const QString &value, const Term &term)
    {
        if (term.comparison == Comparison::Range) {
            const QString low = bind(boundValue(term.low));
            return value + u" BETWEEN "_s + low + u" AND "_s + bind(boundValue(term.high));
        }
        return value + u' ' + comparisonSign(term.comparison) + u' ' + bind(boundValue(term.low));
    }

    /// Without regard to the case of A to Z.
    QString text(const QString &column, const Term &term)
    {
        const QString value = Post::scalarText(term.low);
        if (term.text.isPrefix)
            return column + u" LIKE "_s + bind(likePrefix(value)) + u" ESCAPE '\\'"_s;
        return column + u" = "_s + bind(value) + u" COLLATE NOCASE"_s;
    }

    /// Letter for letter, so that the index of the identities answers.
    QString sourceId(const Term &term)
    {
        const QString value = Post::scalarText(term.low);
        if (!term.text.isPrefix)
            return u"post.source_id = "_s + bind(value);
        const QString low = bind(value);
        const char32_t last = 0x10ffff;
        return u"post.source_id BETWEEN "_s + low + u" AND "_s + bind(QString(value + QString::fromUcs4(&last, 1)));
    }

    QString has(const QString &name)
    {
        if (name == "conflict"_L1)
            return u"post.id IN (SELECT post FROM conflict)"_s;
        if (const quint64 bit = Query::contentBit(name)) {
            m_filter.searchesText = true;
            return u"post.id IN (SELECT post FROM search_index.search_content WHERE bits & "_s + bind(qint64(bit))
                + u')';
        }
        const auto known = Post::fieldByQueryName(name);
        return known && (*known)->storage == Post::Storage::Column ? QString(postColumn(*known) + u" IS NOT NULL"_s)
                                                                   : u"0"_s;
    }

    QString is(const QString &name)
    {
        if (name == "flagged"_L1)
            return postColumn(Post::Fields::NeedsReview) + u" = 1"_s;
        if (name == "approved"_L1)
            return postColumn(Post::Fields::Status) + u" = "_s + bind(QString(Post::Status::Approved))
                + u" COLLATE NOCASE"_s;
        if (name == "conflict"_L1)
            return has(name);
        if (name == "exported"_L1)
            return u"EXISTS (SELECT 1 FROM export_last WHERE export_last.post = post.id)"_s;
        if (name == "changed"_L1)
            return u"post.head <> post.import_head"_s;
        if (name == "changed-since-export"_L1)
            return u"post.head <> (SELECT head FROM export_last WHERE export_last.post = post.id)"_s;
        if (name == "changed-since-approval"_L1)
            return u"post.since_approval IS NOT NULL"_s;
        if (name == "duplicate"_L1)
            return u"post.id IN (SELECT post FROM duplicate)"_s;
        if (name == "new"_L1)
            return u"post.imported_by = (SELECT max(imported_by) FROM post AS other WHERE other.removed = 0)"_s;
        return u"0"_s;
    }

    QString rule(const Query::TextMatch &name)
    {
        if (name.isPrefix && name.text.isEmpty())
            return u"post.flagged_by IS NOT NULL"_s;
        const QString rules = u"post.flagged_by IN (SELECT id FROM rule WHERE name "_s;
        if (name.isPrefix)
            return rules + u"LIKE "_s + bind(likePrefix(name.text)) + u" ESCAPE '\\')"_s;
        return rules + u"= "_s + bind(name.text) + u')';
    }

    QString check(const QString &name)
    {
        if (name == "dismissed"_L1)
            return u"post.id IN (SELECT post FROM dismissal)"_s;
        const QString unchecked =
            u"(post.id IN (SELECT post FROM check_due) OR post.id NOT IN (SELECT post FROM check_result))"_s;
        if (name == "unchecked"_L1)
            return unchecked;
        if (name == "none"_L1)
            return u"NOT ("_s + unchecked + u" OR "_s + found(Query::checksOfTerm(u"any"_s)) + u')';
        return found(Query::checksOfTerm(name));
    }

    /// The check, of those that columns answer, finds something now.
    QString holds(const Post::CheckRow &row)
    {
        const Query::Parsed condition = Query::parse(m_limits.condition(row), m_limits.today);
        // Values are bound in the order of the text.
        const QString isTrue = node(condition.query.root);
        return u"(ifnull("_s + isTrue
            + u", 0) AND NOT EXISTS (SELECT 1 FROM dismissal WHERE dismissal.post = post.id AND check_name = "_s
            + bind(QString(Post::latin1(row.name))) + u"))"_s;
    }

    /// Some check of the set finds something: those that are kept, or those whose condition is true now.
    QString found(Post::CheckSet set)
    {
        QStringList conditions;
        if (const Post::CheckSet kept = set & Post::keptChecks())
            conditions += u"post.id IN (SELECT post FROM check_result WHERE found & "_s + bind(qint64(kept)) + u')';
        const auto rows = Post::checkRows();
        for (size_t i = 0; i < rows.size(); ++i) {
            if (!rows[i].condition.empty() && (set & Post::checkBit(i)))
                conditions += holds(rows[i]);
        }
        return conditions.isEmpty() ? u"0"_s : QString(u'(' + conditions.join(u" OR "_s) + u')');
    }

    const Post::CheckLimits &m_limits;
    SqlFilter m_filter;
};

} // namespace

SqlFilter sqlFilter(const Query::Query &query, const Post::CheckLimits &limits)
{
    return FilterWriter(limits).write(query.root);
}

SqlChecks sqlChecks(const Post::CheckLimits &limits) { return FilterWriter(limits).writeChecks(); }

QString likePrefix(const QString &text)
{
    QString pattern;
    for (const QChar c : text) {
        if (c == u'%' || c == u'_' || c == u'\\')
            pattern += u'\\';
        pattern += c;
    }
    return pattern + u'%';
}

} // namespace Copydesk::Library
