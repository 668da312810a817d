// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/completion.h"

#include "query/tokens.h"
#include "query/writer.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

using Post::FieldType;

/// The name that the token at `index` is a value of, and whether "=" stands before the value; walks back over a comma
/// list.
const Token *nameOf(const std::vector<Token> &tokens, size_t index, bool &hasEqualSign)
{
    hasEqualSign = false;
    for (bool isFirst = true; index > 0; isFirst = false) {
        const Token *before = &tokens[index - 1];
        if (before->kind == Token::Kind::Compare && index > 1) {
            hasEqualSign = hasEqualSign || (isFirst && before->text == "="_L1);
            before = &tokens[--index - 1];
        }
        if (before->kind == Token::Kind::Name)
            return tokens[index].isGlued ? before : nullptr;
        if (before->kind == Token::Kind::Minus && index > 1)
            before = &tokens[--index - 1];
        if (before->kind != Token::Kind::Comma || index < 2)
            return nullptr;
        index -= 2; // the value before the comma
        if (tokens[index].kind != Token::Kind::Word && tokens[index].kind != Token::Kind::Quoted)
            return nullptr;
    }
    return nullptr;
}

class Offers {
public:
    explicit Offers(const CompletionContext &context)
        : m_context(context)
    {
    }

    void add(Completion::Kind kind, const QString &label, const QString &insert,
             std::optional<Post::FieldId> field = {})
    {
        if (!label.startsWith(m_context.prefix, Qt::CaseInsensitive) || m_seen.contains(insert))
            return;
        m_seen.insert(insert);
        m_offers.push_back({kind, m_context.position, m_context.length, insert, field});
    }

    std::vector<Completion> take() { return std::move(m_offers); }

private:
    const CompletionContext &m_context;
    QSet<QString> m_seen;
    std::vector<Completion> m_offers;
};

void offerNames(Offers &offers, const CompletionContext &context)
{
    for (const QString &name : subjectNames())
        offers.add(Completion::Kind::Name, name, name + u':', Post::fieldByQueryName(name));
    if (context.prefix.isEmpty())
        return;
    // By its label or its last word too: "last" finds reviewed:, "needs" the flag.
    for (const Post::FieldId id : Post::allFields()) {
        const QString insert = Post::latin1(id->queryName) + u':';
        offers.add(Completion::Kind::Name, QString(Post::latin1(id->label)).replace(u' ', u'-'), insert, id);
    }
    for (const QString &flag : flagNames())
        offers.add(Completion::Kind::Value, flag, "flag:"_L1 + flag, flagByName(flag));
    for (const QString &state : isNames())
        offers.add(Completion::Kind::Value, state, "is:"_L1 + state);
    for (const QString &check : checkTermNames())
        offers.add(Completion::Kind::Value, check, (isCheckGroup(check) ? "checks:"_L1 : "check:"_L1) + check);
    for (const QString &keyword : {u"OR"_s, u"AND"_s, u"NOT"_s})
        offers.add(Completion::Kind::Keyword, keyword, keyword);
}

void offerFieldValues(Offers &offers, Post::FieldId field)
{
    QStringList values;
    if (field->type == FieldType::Enum)
        values = Post::knownValues(*field);
    else if (field->type == FieldType::Flag)
        values = {u"yes"_s, u"no"_s};
    else if (field->type == FieldType::Date)
        values = {u"today"_s, u"yesterday"_s, u">30d"_s, u">6m"_s, u">1y"_s, u"<7d"_s};
    for (const QString &value : values)
        offers.add(Completion::Kind::Value, value, value, field);
}

void offerValues(Offers &offers, const Subject &subject)
{
    QStringList values;
    switch (subject.kind) {
    case Subject::Kind::Field:
        offerFieldValues(offers, *subject.field);
        break;
    case Subject::Kind::Flag:
        values = flagNames();
        break;
    case Subject::Kind::Has:
        values = hasNames();
        break;
    case Subject::Kind::Is:
        values = isNames();
        break;
    case Subject::Kind::Check:
        values = checkTermNames();
        break;
    case Subject::Kind::Sort:
        for (const QString &name : sortNames())
            values << name << u'-' + name;
        break;
    case Subject::Kind::Own:
        values = {u"0%"_s, u"<20%"_s, u">80%"_s};
        break;
    case Subject::Kind::Part:
    case Subject::Kind::Repeats:
    case Subject::Kind::Rule:
    case Subject::Kind::Similar:
    case Subject::Kind::Cluster:
        break;
    }
    for (const QString &value : values)
        offers.add(Completion::Kind::Value, value, value,
                   subject.kind == Subject::Kind::Flag ? flagByName(value) : std::nullopt);
}

} // namespace

std::optional<Post::FieldId> CompletionContext::libraryField() const
{
    if (kind != Kind::Value || !subject || subject->kind != Subject::Kind::Field)
        return std::nullopt;
    const Post::Field &row = **subject->field;
    const bool isListed = row.type == FieldType::Text || row.type == FieldType::Enum || row.type == FieldType::TextList;
    return isListed && row.storage == Post::Storage::Column ? subject->field : std::nullopt;
}

CompletionContext contextAt(const QString &text, qsizetype cursor)
{
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    const std::vector<Token> tokens = tokenized(text);
    CompletionContext context;
    context.position = cursor;
    // The token that the cursor is in or right behind; what follows the cursor counts only as the rest of that token.
    size_t index = 0;
    while (tokens[index].end() < cursor && tokens[index].kind != Token::Kind::End)
        ++index;
    const Token &token = tokens[index];
    const bool isText = token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted;
    const bool isInside = token.kind != Token::Kind::End && token.position < cursor;
    size_t valueIndex = index; // the place in the list of tokens where the value stands
    if (isInside && token.kind == Token::Kind::Name && cursor <= token.position + token.text.size()) {
        context.position = token.position;
        context.length = token.length;
        context.prefix = text.sliced(token.position, cursor - token.position);
        return context;
    }
    const bool isBehindSign = isInside && !isText; // "status:|", "a,|"
    const bool startsValue = isBehindSign && index + 1 < tokens.size() && tokens[index + 1].position == cursor
        && (tokens[index + 1].kind == Token::Kind::Word || tokens[index + 1].kind == Token::Kind::Quoted);
    if (isBehindSign)
        valueIndex = index + 1;
    const Token &value = startsValue ? tokens[index + 1] : token;
    if ((isInside && isText) || startsValue) {
        context.position = value.position;
        context.length = value.length;
        const bool isQuoted = value.kind == Token::Kind::Quoted;
        if (cursor > value.position + isQuoted)
            context.prefix = text.sliced(value.position + isQuoted, cursor - value.position - isQuoted);
        if (isQuoted && value.isClosed && cursor == value.end())
            context.prefix.chop(1);
    }
    if (!isInside)
        return context;
    std::vector<Token> before(tokens.begin(), tokens.begin() + std::ptrdiff_t(valueIndex));
    Token here = value;
    here.isGlued = true;
    before.push_back(here);
    if (const Token *name = nameOf(before, valueIndex, context.hasEqualSign)) {
        context.kind = CompletionContext::Kind::Value;
        context.subject = subjectByName(name->text);
    }
    return context;
}

QString insertText(const CompletionContext &context, const QString &value)
{
    const auto field = context.libraryField();
    if (!field)
        return quoted(value);
    const QString whole = termText(*field, value);
    const QString text = whole.sliced(whole.indexOf(u':') + 1);
    return context.hasEqualSign && text.startsWith(u'=') ? text.sliced(1) : text;
}

std::vector<Completion> complete(const QString &text, qsizetype cursor)
{
    const CompletionContext context = contextAt(text, cursor);
    Offers offers(context);
    if (context.kind == CompletionContext::Kind::Name)
        offerNames(offers, context);
    else if (context.subject)
        offerValues(offers, *context.subject);
    return offers.take();
}

} // namespace Copydesk::Query
