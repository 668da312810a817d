// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/tokens.h"

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

bool isBlank(QChar c) { return c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f; }
bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool isNameCharacter(QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-' || c == u'.'; }
/// Quotes as they are typed, and as they come with text that was set by a word processor.
bool opensQuote(QChar c) { return c == u'"' || c == QChar(0x201c) || c == QChar(0x201d) || c == QChar(0x201e); }
bool closesQuote(QChar c, QChar opening)
{
    return opening == u'"' ? c == u'"' : c == QChar(0x201c) || c == QChar(0x201d) || c == u'"';
}
bool endsWord(QChar c) { return isBlank(c) || c == u'(' || c == u')' || c == u',' || opensQuote(c); }

class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    std::vector<Token> tokens()
    {
        while (true) {
            const qsizetype before = m_at;
            while (m_at < m_text.size() && isBlank(m_text[m_at]))
                ++m_at;
            m_glued = m_at == before;
            if (m_at == m_text.size())
                break;
            next();
        }
        m_start = m_at;
        add(Token::Kind::End);
        return std::move(m_tokens);
    }

private:
    QChar at(qsizetype index) const { return index < m_text.size() ? m_text[index] : QChar(); }

    Token &add(Token::Kind kind, const QString &content = {})
    {
        Token token;
        token.kind = kind;
        token.position = m_start;
        token.length = m_at - m_start;
        token.text = content;
        token.isGlued = m_glued && !m_tokens.empty();
        m_tokens.push_back(token);
        return m_tokens.back();
    }

    /// Whether a value must stand here: a name or a comparison is right before it.
    bool expectsValue() const
    {
        return m_glued && !m_tokens.empty()
            && (m_tokens.back().kind == Token::Kind::Name || m_tokens.back().kind == Token::Kind::Compare);
    }

    void next()
    {
        m_start = m_at;
        const QChar c = m_text[m_at];
        if (c == u'(' || c == u')' || c == u',') {
            ++m_at;
            add(c == u'(' ? Token::Kind::Open : c == u')' ? Token::Kind::Close : Token::Kind::Comma, QString(c));
        } else if (opensQuote(c)) {
            quoted();
        } else if (c == u'-' && !expectsValue()) {
            ++m_at;
            add(Token::Kind::Minus, QString(c));
        } else if (const qsizetype size = comparisonAt(m_at); size && !isBehindComparison()) {
            m_at += size;
            add(Token::Kind::Compare, m_text.sliced(m_start, size).toString());
        } else if (expectsValue() || !name()) {
            word();
        }
    }

    bool isBehindComparison() const { return expectsValue() && m_tokens.back().kind == Token::Kind::Compare; }

    qsizetype comparisonAt(qsizetype index) const
    {
        const QChar c = at(index);
        if (c == u'!')
            return at(index + 1) == u'=' ? 2 : 0;
        if (c == u'<' || c == u'>')
            return at(index + 1) == u'=' ? 2 : 1;
        return c == u'=' ? 1 : 0;
    }

    bool name()
    {
        if (!isLetter(m_text[m_at]))
            return false;
        qsizetype end = m_at;
        while (isNameCharacter(at(end)))
            ++end;
        const bool hasColon = at(end) == u':';
        if (m_text[end - 1] == u'-') // "a->b" is no name
            return false;
        if (!hasColon && !comparisonAt(end))
            return false;
        m_at = end + hasColon;
        add(Token::Kind::Name, m_text.sliced(m_start, end - m_start).toString());
        return true;
    }

    void quoted()
    {
        const QChar opening = m_text[m_at++];
        QString content;
        bool closed = false;
        while (m_at < m_text.size() && !closed) {
            const QChar c = m_text[m_at++];
            if (c == u'\\' && (at(m_at) == u'"' || at(m_at) == u'\\'))
                content += m_text[m_at++];
            else if (closesQuote(c, opening))
                closed = true;
            else
                content += isBlank(c) ? u' ' : c;
        }
        const bool star = closed && at(m_at) == u'*';
        m_at += star;
        Token &token = add(Token::Kind::Quoted, content);
        token.hasStar = star;
        token.isClosed = closed;
    }

    void word()
    {
        while (m_at < m_text.size() && !endsWord(m_text[m_at]))
            ++m_at;
        QStringView content = m_text.sliced(m_start, m_at - m_start);
        const bool star = content.size() > 1 && content.endsWith(u'*');
        if (star)
            content.chop(1);
        add(Token::Kind::Word, content.toString()).hasStar = star;
    }

    QStringView m_text;
    qsizetype m_at = 0, m_start = 0;
    bool m_glued = false;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokenized(QStringView text) { return Scanner(text).tokens(); }

} // namespace Copydesk::Query
