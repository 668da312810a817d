// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/terms.h"

#include "query/values.h"
#include "query/words.h"
#include "query/writer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

using Post::Field;
using Post::FieldType;
using Post::Storage;

using Answer = tl::expected<Node, Problem>;

Answer answer(const Term &term)
{
    Node node;
    node.kind = Node::Kind::Term;
    node.term = term;
    return node;
}

Answer problem(const Token &value, const QString &message, const QString &suggestion = {})
{
    return tl::make_unexpected(Problem{value.position, std::max<qsizetype>(1, value.length), message, suggestion});
}

/// A name out of a closed set.
Answer unknownValue(const Token &value, const QString &name, const QStringList &known)
{
    return problem(value,
                   QCoreApplication::translate("Query", "“%1:” does not know “%2”").arg(name, value.text.left(40)),
                   nearest(value.text, known));
}

/// A word that could not be written without quotes is a phrase, so that a tree is the same after it was written and
/// read.
TextMatch match(const Token &value)
{
    const bool isPhrase = value.kind == Token::Kind::Quoted || quoted(value.text) != value.text;
    return {value.text, isPhrase, value.hasStar};
}

bool isUnordered(const QString &comparison) { return !comparison.isEmpty() && comparison != "="_L1; }

Answer searched(Term term, const Token &value)
{
    if (words(value.text).isEmpty())
        return problem(value,
                       QCoreApplication::translate("Query", "“%1” has no letters or digits to search for")
                           .arg(value.text.left(40)));
    term.text = match(value);
    return answer(term);
}

/// Equal to the whole value, or to its beginning.
Answer equal(Term term, const Token &value)
{
    term.low = value.text;
    term.text.isPrefix = value.hasStar;
    return answer(term);
}

Answer compared(Term term, const QString &name, const QString &comparison, const Token &value, QDate today)
{
    bool isReversed = false;
    const QString text = value.hasStar ? QString(value.text + u'*') : value.text;
    if (!readComparison(term, comparison, text, today, isReversed))
        return problem(value,
                       QCoreApplication::translate("Query", "“%1” is not what “%2:” takes: %3")
                           .arg(text.left(40), name, expectedForm(*term.field)));
    if (isReversed) {
        const qsizetype dots = text.indexOf(".."_L1);
        return problem(value, QCoreApplication::translate("Query", "The range ends before it begins"),
                       text.sliced(dots + 2) + ".."_L1 + text.first(dots));
    }
    return answer(term);
}

/// A number of percent, with its sign or without.
Answer share(const QString &name, const QString &comparison, const Token &value, QDate today)
{
    Term term;
    term.field = Post::field("score.quality"); // scores are read as percentages are
    Token bare = value;
    bare.text.remove(u'%');
    auto read = compared(term, name, comparison, bare, today);
    if (read) {
        read->term.kind = Term::Kind::Own;
        read->term.field = Term().field;
    }
    return read;
}

Answer cluster(const QString &name, const Token &value)
{
    Term term;
    term.kind = Term::Kind::Cluster;
    bool isNumber = false;
    const qint64 number = value.text.toLongLong(&isNumber);
    if (!isNumber || number < 1 || value.hasStar)
        return problem(value, QCoreApplication::translate("Query", "“%1:” takes a cluster's number").arg(name));
    term.low = number;
    return answer(term);
}

Answer presence(Post::FieldId field)
{
    Term term;
    term.kind = Term::Kind::Has;
    term.name = Post::latin1(field->queryName);
    return answer(term);
}

Answer fieldTerm(Post::FieldId field, const QString &name, const QString &comparison, const Token &value, QDate today)
{
    const Field &row = *field;
    if (value.kind == Token::Kind::Word && value.text == "*"_L1 && comparison.isEmpty())
        return presence(field);
    Term term;
    term.kind = Term::Kind::Field;
    term.field = field;
    switch (row.type) {
    case FieldType::Integer:
    case FieldType::Score:
    case FieldType::Date:
    case FieldType::Version:
        return compared(term, name, comparison, value, today);
    case FieldType::Flag:
        if (const auto flag = readFlag(value.text); flag && !isUnordered(comparison)) {
            term.low = *flag;
            return answer(term);
        }
        return problem(value,
                       QCoreApplication::translate("Query", "“%1” is not what “%2:” takes: %3")
                           .arg(value.text.left(40), name, expectedForm(row)));
    case FieldType::Text:
    case FieldType::Enum:
    case FieldType::TextList:
    case FieldType::Records:
        break;
    }
    if (isUnordered(comparison))
        return problem(
            value,
            QCoreApplication::translate("Query", "“%1” holds text, which is not compared with <, <=, > or >=")
                .arg(name));
    const bool isWhole = row.type == FieldType::Enum || field == Post::Fields::SourceId
        || (row.type == FieldType::TextList && row.storage == Storage::Column);
    if (isWhole)
        return equal(term, value);
    if (comparison == "="_L1) {
        if (row.type == FieldType::Text && row.storage == Storage::Column)
            return equal(term, value);
        return problem(
            value, QCoreApplication::translate("Query", "“%1” is searched by words only: leave out the =").arg(name));
    }
    return searched(term, value);
}

} // namespace

Answer namedTerm(const Subject &subject, const QString &name, const QString &comparison, const Token &value,
                 QDate today)
{
    if (comparison == "!="_L1) {
        Answer positive = namedTerm(subject, name, u"="_s, value, today);
        if (!positive)
            return positive;
        Node node;
        node.kind = Node::Kind::Not;
        node.children = {*positive};
        return node;
    }
    if (subject.kind == Subject::Kind::Field)
        return fieldTerm(*subject.field, name, comparison, value, today);
    if (subject.kind == Subject::Kind::Own)
        return share(name, comparison, value, today);
    if (!comparison.isEmpty()
        && (subject.kind == Subject::Kind::Part || subject.kind == Subject::Kind::Repeats
            || subject.kind == Subject::Kind::Similar || comparison != "="_L1))
        return problem(value, QCoreApplication::translate("Query", "“%1:” takes no comparison").arg(name));

    Term term;
    switch (subject.kind) {
    case Subject::Kind::Part:
        term.kind = Term::Kind::Text;
        term.part = subject.part;
        return searched(term, value);
    case Subject::Kind::Flag:
        if (const auto flag = flagByName(value.text)) {
            term.kind = Term::Kind::Field;
            term.field = *flag;
            term.low = true;
            return answer(term);
        }
        return unknownValue(value, name, flagNames());
    case Subject::Kind::Has:
        if (const auto found = hasByName(value.text)) {
            term.kind = Term::Kind::Has;
            term.name = *found;
            return answer(term);
        }
        return unknownValue(value, name, hasNames());
    case Subject::Kind::Is:
        if (const auto found = isByName(value.text)) {
            term.kind = Term::Kind::Is;
            term.name = *found;
            return answer(term);
        }
        return unknownValue(value, name, isNames());
    case Subject::Kind::Check: {
        const bool isAny = value.kind == Token::Kind::Word && value.text == "*"_L1;
        if (const auto found = isAny ? std::optional(u"any"_s) : checkTermByName(value.text)) {
            term.kind = Term::Kind::Check;
            term.name = *found;
            return answer(term);
        }
        return unknownValue(value, name, checkTermNames());
    }
    case Subject::Kind::Repeats:
        term.kind = Term::Kind::Repeats;
        if (value.hasStar)
            return problem(value, QCoreApplication::translate("Query", "“%1:” takes a whole sentence").arg(name));
        return searched(term, value);
    case Subject::Kind::Rule:
        term.kind = Term::Kind::Rule;
        term.text = match(value);
        if (value.kind == Token::Kind::Word && value.text == "*"_L1)
            term.text = {{}, false, true};
        return answer(term);
    case Subject::Kind::Similar:
        term.kind = Term::Kind::Similar;
        if (value.hasStar || value.text.isEmpty())
            return problem(value, QCoreApplication::translate("Query", "“%1:” takes the whole id of a post").arg(name));
        term.text = match(value);
        return answer(term);
    case Subject::Kind::Cluster:
        return cluster(name, value);
    case Subject::Kind::Field:
    case Subject::Kind::Own:
    case Subject::Kind::Sort:
        break;
    }
    return unknownValue(value, name, {});
}

Answer textTerm(const Token &value)
{
    Term term;
    if (value.kind == Token::Kind::Word && value.text == "*"_L1)
        return answer(term);
    term.kind = Term::Kind::Text;
    return searched(term, value);
}

} // namespace Copydesk::Query
