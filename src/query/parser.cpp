// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/parser.h"

#include "query/terms.h"
#include "query/writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

Node excluded(Node node)
{
    if (node.kind == Node::Kind::Not)
        return node.children.front();
    Node result;
    result.kind = Node::Kind::Not;
    result.children.push_back(std::move(node));
    return result;
}

/// A half of a surrogate pair stands for no character and becomes another one on its way into the library.
void replaceHalfSurrogates(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
}

void place(Node &node, qsizetype start, qsizetype end)
{
    node.position = start;
    node.length = end - start;
}

} // namespace

Parser::Parser(const QString &text, QDate today)
    : m_text(text)
    , m_today(today)
{
    m_parsed.query.text = text;
    if (text.size() > LengthLimit) {
        problem(LengthLimit, text.size(),
                QCoreApplication::translate("Query", "The query is longer than %1 characters").arg(LengthLimit));
        m_text.truncate(LengthLimit);
    }
    replaceHalfSurrogates(m_text);
    m_tokens = tokenized(m_text);
}

const Token &Parser::take()
{
    const Token &taken = m_tokens[m_at];
    if (taken.kind != Token::Kind::End)
        ++m_at;
    return taken;
}

bool Parser::isKeyword(QLatin1StringView word) const
{
    return is(Token::Kind::Word) && !token().hasStar && token().text.compare(word, Qt::CaseInsensitive) == 0;
}

bool Parser::isEndOfConjunction() const { return is(Token::Kind::End) || is(Token::Kind::Close) || isKeyword("or"_L1); }

Parsed Parser::parse()
{
    std::vector<Node> &parts = m_parsed.query.root.children;
    while (true) {
        std::ranges::move(disjunction({}), std::back_inserter(parts));
        if (is(Token::Kind::End))
            break;
        const Token &stray = take();
        problem(stray.position, stray.end(), QCoreApplication::translate("Query", "This parenthesis was never opened"));
    }
    std::erase_if(parts, [](const Node &node) {
        return node.kind == Node::Kind::Term && node.term.kind == Term::Kind::Everything;
    });
    m_parsed.query.root.length = m_text.size();
    return std::move(m_parsed);
}

std::vector<Node> Parser::disjunction(const MaybeName &name)
{
    std::vector<Node> parts = conjunction(name);
    if (!isKeyword("or"_L1))
        return parts;
    std::vector<Node> alternatives;
    if (!parts.empty())
        alternatives.push_back(joined(Node::Kind::And, std::move(parts)));
    while (isKeyword("or"_L1)) {
        const Token &word = take();
        std::vector<Node> side = conjunction(name);
        if (side.empty() || alternatives.empty())
            problem(word.position, word.end(),
                    QCoreApplication::translate("Query", "“%1” needs something on both sides").arg(word.text));
        if (!side.empty())
            alternatives.push_back(joined(Node::Kind::And, std::move(side)));
    }
    std::vector<Node> result;
    if (!alternatives.empty())
        result.push_back(joined(Node::Kind::Or, std::move(alternatives)));
    return result;
}

std::vector<Node> Parser::conjunction(const MaybeName &name)
{
    std::vector<Node> parts;
    while (!isEndOfConjunction()) {
        if (isKeyword("and"_L1)) {
            const Token &word = take();
            if (parts.empty() || isEndOfConjunction())
                problem(word.position, word.end(),
                        QCoreApplication::translate("Query", "“%1” needs something on both sides").arg(word.text));
            continue;
        }
        if (Maybe part = exclusion(name))
            parts.push_back(std::move(*part));
    }
    return parts;
}

Parser::Maybe Parser::exclusion(const MaybeName &name)
{
    const qsizetype start = token().position;
    const bool outer = m_isExcluding;
    bool excludes = false;
    while (is(Token::Kind::Minus) || isKeyword("not"_L1)) {
        const Token &sign = take();
        excludes = !excludes;
        m_isExcluding = true;
        if (isEndOfConjunction()) {
            problem(sign.position, sign.end(),
                    QCoreApplication::translate("Query", "“%1” has nothing to exclude").arg(sign.text));
            m_isExcluding = outer;
            return kept(start, sign.end());
        }
    }
    Maybe node = list(name);
    m_isExcluding = outer;
    if (node && excludes) {
        const qsizetype end = node->position + node->length;
        node = excluded(std::move(*node));
        place(*node, start, end);
    }
    return node;
}

Parser::Maybe Parser::list(MaybeName name)
{
    const qsizetype start = token().position;
    std::vector<Node> alternatives;
    bool excludesList = false;
    Maybe first = primary(name, excludesList);
    if (!first)
        return std::nullopt;
    alternatives.push_back(std::move(*first));
    while (is(Token::Kind::Comma)) {
        const Token &comma = take();
        const bool isExcluded = is(Token::Kind::Minus);
        const qsizetype position = token().position;
        if (isExcluded)
            take();
        if (is(Token::Kind::End) || is(Token::Kind::Close) || is(Token::Kind::Comma)) {
            problem(comma.position, comma.end(),
                    QCoreApplication::translate("Query", "Something must follow the comma"));
            alternatives.push_back(kept(comma.position, comma.end()));
            continue;
        }
        bool excludesOne = false;
        Maybe next = primary(name, excludesOne);
        if (!next)
            continue;
        if (isExcluded != excludesOne) {
            const qsizetype end = next->position + next->length;
            next = excluded(std::move(*next));
            place(*next, position, end);
        }
        alternatives.push_back(std::move(*next));
    }
    Node node = joined(Node::Kind::Or, std::move(alternatives));
    if (excludesList) { // "quality!=70,80" is neither
        const qsizetype end = node.position + node.length;
        node = excluded(std::move(node));
        place(node, start, end);
    }
    return node;
}

Parser::Maybe Parser::primary(MaybeName &name, bool &excludesList)
{
    switch (token().kind) {
    case Token::Kind::Open:
        return group(name);
    case Token::Kind::Name:
        return named(name, excludesList);
    case Token::Kind::Compare: {
        const Token &sign = take();
        if (name) {
            excludesList = sign.text == "!="_L1;
            return value(name, excludesList ? QString() : sign.text, sign.position);
        }
        const qsizetype end = !is(Token::Kind::End) && token().isGlued ? take().end() : sign.end();
        const QString text = m_text.sliced(sign.position, end - sign.position);
        problem(sign.position, end,
                QCoreApplication::translate("Query", "The name of a field must stand before “%1”").arg(sign.text),
                quoted(text));
        return kept(sign.position, end);
    }
    case Token::Kind::Comma: {
        const Token &comma = take();
        problem(comma.position, comma.end(),
                QCoreApplication::translate("Query", "Something must stand before the comma"));
        return kept(comma.position, comma.end());
    }
    case Token::Kind::Minus: { // a second one behind a comma
        const Token &sign = take();
        problem(sign.position, sign.end(),
                QCoreApplication::translate("Query", "“%1” has nothing to exclude").arg(sign.text));
        return kept(sign.position, sign.end());
    }
    default:
        return value(name, name ? name->comparison : QString(), token().position);
    }
}

Parser::Maybe Parser::group(const MaybeName &name)
{
    const Token &open = take();
    if (m_depth == DepthLimit) {
        problem(open.position, open.end(),
                QCoreApplication::translate("Query", "There are more than %1 parentheses within one another")
                    .arg(DepthLimit));
        m_at = m_tokens.size() - 1;
        return kept(open.position, m_text.size());
    }
    ++m_depth;
    const size_t problemsBefore = m_parsed.problems.size();
    std::vector<Node> parts = disjunction(name);
    --m_depth;
    const bool isClosed = is(Token::Kind::Close);
    const qsizetype end = isClosed ? take().end() : m_text.size();
    if (!isClosed)
        problem(open.position, open.end(), QCoreApplication::translate("Query", "This parenthesis is not closed"));
    if (parts.empty()) {
        if (isClosed && m_parsed.problems.size() == problemsBefore)
            problem(open.position, end,
                    QCoreApplication::translate("Query", "There is nothing between the parentheses"));
        return kept(open.position, end);
    }
    Node node = joined(Node::Kind::And, std::move(parts));
    place(node, open.position, end);
    return node;
}

Parser::Maybe Parser::named(MaybeName &name, bool &excludesList)
{
    const Token &nameToken = take();
    const auto subject = subjectByName(nameToken.text);
    if (!subject)
        return unknownName(nameToken);
    if (subject->kind == Subject::Kind::Sort) {
        sortTerm(nameToken);
        return std::nullopt;
    }
    QString comparison;
    if (is(Token::Kind::Compare) && token().isGlued)
        comparison = take().text;
    excludesList = comparison == "!="_L1;
    if (excludesList)
        comparison.clear();
    name = Name{*subject, nameToken.text, comparison == "="_L1 ? comparison : QString()};
    if (is(Token::Kind::Open) && token().isGlued && (comparison.isEmpty() || comparison == "="_L1)) {
        Maybe node = group(name);
        if (node)
            place(*node, nameToken.position, node->position + node->length);
        return node;
    }
    return value(name, comparison, nameToken.position);
}

Parser::Maybe Parser::value(const MaybeName &name, const QString &comparison, qsizetype start)
{
    const bool isValue = is(Token::Kind::Word) || is(Token::Kind::Quoted);
    if (!isValue || (start != token().position && !token().isGlued)) {
        const qsizetype end = m_tokens[m_at - 1].end();
        problem(start, end,
                QCoreApplication::translate("Query", "A value must follow “%1” at once")
                    .arg(m_text.sliced(start, end - start)));
        return kept(start, end);
    }
    const Token &valueToken = take();
    if (!valueToken.isClosed)
        problem(valueToken.position, valueToken.end(),
                QCoreApplication::translate("Query", "This quotation mark is not closed"), quoted(valueToken.text));
    auto term = name ? namedTerm(name->subject, name->text, comparison, valueToken, m_today) : textTerm(valueToken);
    if (!term) {
        problem(term.error().position, term.error().position + term.error().length, term.error().message,
                term.error().suggestion);
        return kept(start, valueToken.end());
    }
    place(*term, start, valueToken.end());
    return std::move(*term);
}

Parser::Maybe Parser::unknownName(const Token &nameToken)
{
    qsizetype end = nameToken.end();
    if (is(Token::Kind::Compare) && token().isGlued)
        end = take().end();
    if ((is(Token::Kind::Word) || is(Token::Kind::Quoted)) && token().isGlued)
        end = take().end();
    if (wantsProblems()) {
        const QString message =
            QCoreApplication::translate("Query", "There is no field “%1”").arg(nameToken.text.left(40));
        const QString near = nearest(nameToken.text, allNames());
        if (near.isEmpty()) // perhaps it was no name at all
            problem(nameToken.position, end, message,
                    quoted(m_text.sliced(nameToken.position, end - nameToken.position)));
        else
            problem(nameToken.position, nameToken.position + nameToken.text.size(), message, near);
    }
    return kept(nameToken.position, end);
}

Node Parser::joined(Node::Kind kind, std::vector<Node> parts) const
{
    if (parts.size() == 1)
        return std::move(parts.front());
    Node node;
    node.kind = kind;
    place(node, parts.front().position, parts.back().position + parts.back().length);
    node.children = std::move(parts);
    return node;
}

Node Parser::kept(qsizetype start, qsizetype end) const
{
    Node node;
    node.kind = Node::Kind::Term;
    node.term.kind = Term::Kind::Text;
    node.term.text = {m_text.sliced(start, end - start), true, false};
    place(node, start, end);
    return node;
}

void Parser::problem(qsizetype start, qsizetype end, const QString &message, const QString &suggestion)
{
    if (wantsProblems())
        m_parsed.problems.push_back({start, std::max<qsizetype>(1, end - start), message, suggestion});
}

} // namespace Copydesk::Query
