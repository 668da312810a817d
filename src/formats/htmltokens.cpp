// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmltokens.h"

#include "formats/htmlentities.h"

namespace Copydesk::Formats {

namespace {

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f'; }

/// Where a tag ends that begins before `at`: behind its ">", quoted values passed over. -1: nowhere.
qsizetype tagEnd(QStringView html, qsizetype at)
{
    QChar quote;
    bool maybeValue = false;
    for (; at < html.size(); ++at) {
        const QChar c = html[at];
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
        } else if ((c == u'"' || c == u'\'') && maybeValue) {
            quote = c;
        } else if (c == u'>') {
            return at + 1;
        }
        maybeValue = c == u'=' || (maybeValue && isBlank(c));
    }
    return -1;
}

} // namespace

std::optional<HtmlToken> HtmlTokens::next()
{
    if (m_at >= m_html.size())
        return {};
    HtmlToken text;
    text.begin = m_at;
    while (m_at < m_html.size()) {
        const qsizetype open = m_html.indexOf(u'<', m_at);
        const qsizetype before = open < 0 ? m_html.size() : open;
        m_at = before;
        if (open < 0)
            break;
        if (auto token = markup()) {
            if (before == text.begin)
                return token;
            m_at = before; // once more, after the text
            break;
        }
        m_at = before + 1; // a "<" that opens nothing
    }
    text.end = m_at;
    text.text = m_html.sliced(text.begin, text.end - text.begin);
    return text;
}

std::optional<HtmlToken> HtmlTokens::markup()
{
    HtmlToken token;
    token.begin = m_at;
    const QStringView rest = m_html.sliced(m_at);
    if (rest.startsWith(u"<!--")) {
        const qsizetype end = m_html.indexOf(u"-->", m_at + 4);
        token.kind = HtmlToken::Kind::Comment;
        token.text = m_html.sliced(m_at + 4, (end < 0 ? m_html.size() : end) - m_at - 4);
        m_at = end < 0 ? m_html.size() : end + 3;
    } else if (rest.startsWith(u"<!") || rest.startsWith(u"<?")) {
        const qsizetype end = m_html.indexOf(u'>', m_at);
        token.kind = HtmlToken::Kind::Comment; // a declaration says nothing either
        m_at = end < 0 ? m_html.size() : end + 1;
    } else {
        const bool isEnd = rest.startsWith(u"</");
        qsizetype at = m_at + (isEnd ? 2 : 1);
        const qsizetype name = at;
        if (at >= m_html.size() || !isLetter(m_html[at]))
            return {};
        while (at < m_html.size() && !isBlank(m_html[at]) && m_html[at] != u'>' && m_html[at] != u'/')
            ++at;
        const qsizetype end = tagEnd(m_html, at);
        token.kind = isEnd ? HtmlToken::Kind::End : HtmlToken::Kind::Start;
        token.name = m_html.sliced(name, at - name).toString().toLower();
        m_at = end < 0 ? m_html.size() : end;
        token.text = m_html.sliced(at, m_at - at - (end < 0 ? 0 : 1));
        if (token.text.endsWith(u'/')) {
            token.isEmpty = true;
            token.text.chop(1);
        }
    }
    token.end = m_at;
    return token;
}

QStringView HtmlTokens::skipTo(QLatin1StringView name)
{
    const qsizetype begin = m_at;
    const QString wanted = QLatin1StringView("</") + name;
    const qsizetype found = m_html.indexOf(wanted, m_at, Qt::CaseInsensitive);
    const qsizetype end = found < 0 ? m_html.size() : found;
    const qsizetype close = found < 0 ? -1 : m_html.indexOf(u'>', found);
    m_at = close < 0 ? m_html.size() : close + 1;
    return m_html.sliced(begin, end - begin);
}

QString HtmlToken::attribute(QLatin1StringView wanted) const
{
    qsizetype at = 0;
    const auto skipBlanks = [&] {
        while (at < text.size() && (isBlank(text[at]) || text[at] == u'/'))
            ++at;
    };
    for (skipBlanks(); at < text.size(); skipBlanks()) {
        const qsizetype begin = at;
        ++at; // whatever it is, it is a name
        while (at < text.size() && !isBlank(text[at]) && text[at] != u'=' && text[at] != u'/')
            ++at;
        const QStringView name = text.sliced(begin, at - begin);
        while (at < text.size() && isBlank(text[at]))
            ++at;
        QStringView value = u"";
        if (at < text.size() && text[at] == u'=') {
            ++at;
            while (at < text.size() && isBlank(text[at]))
                ++at;
            if (at < text.size() && (text[at] == u'"' || text[at] == u'\'')) {
                const qsizetype close = text.indexOf(text[at], at + 1);
                const qsizetype end = close < 0 ? text.size() : close;
                value = text.sliced(at + 1, end - at - 1);
                at = close < 0 ? text.size() : close + 1;
            } else {
                const qsizetype first = at;
                while (at < text.size() && !isBlank(text[at]))
                    ++at;
                value = text.sliced(first, at - first);
            }
        }
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return value.isEmpty() ? QStringLiteral("") : decodedHtml(value);
    }
    return {};
}

} // namespace Copydesk::Formats
