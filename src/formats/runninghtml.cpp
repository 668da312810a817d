// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/runninghtml.h"

#include "formats/htmlentities.h"

#include <QSet>

#include <utility>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f'; }

/// Whether a shortcode of WordPress may begin here.
bool beginsShortcode(QStringView rest)
{
    return rest.size() > 1 && rest[0] == u'['
        && ((rest[1] >= u'a' && rest[1] <= u'z') || (rest[1] >= u'A' && rest[1] <= u'Z') || rest[1] == u'/');
}

} // namespace

bool isInlineHtml(QStringView name)
{
    static const QSet<QStringView> names = {
        u"a",    u"abbr", u"b", u"bdi",  u"bdo",   u"cite",   u"code",   u"del", u"dfn", u"em",   u"i", u"ins", u"kbd",
        u"mark", u"q",    u"s", u"samp", u"small", u"strike", u"strong", u"sub", u"sup", u"time", u"u", u"var", u"tt"};
    return names.contains(name);
}

void RunningHtml::text(QStringView raw, bool keepsLines)
{
    for (qsizetype i = 0; i < raw.size();) {
        if (isBlank(raw[i])) {
            if (raw[i] == u'\n' && keepsLines)
                lineBreak();
            else
                m_hasBlank = m_hasText;
            ++i;
            continue;
        }
        visible();
        qsizetype end = i;
        while (end < raw.size() && !isBlank(raw[end])) {
            m_isMarkedUp = m_isMarkedUp || beginsShortcode(raw.sliced(end));
            ++end;
        }
        const QStringView word = raw.sliced(i, end - i);
        m_plain += decodedHtml(word);
        m_markup += word;
        i = end;
    }
}

/// What waited stands before text.
void RunningHtml::visible()
{
    if (m_breaks > 0) {
        m_isMarkedUp = true;
        for (; m_breaks > 0; --m_breaks) {
            m_plain += u' ';
            m_markup += QLatin1StringView("<br>");
        }
    } else if (m_hasBlank) {
        m_plain += u' ';
        m_markup += u' ';
    }
    m_hasBlank = false;
    m_hasText = true;
}

void RunningHtml::lineBreak()
{
    if (m_hasText && m_breaks < 100)
        ++m_breaks;
}

void RunningHtml::tag(const HtmlToken &token, QStringView html)
{
    if (token.name == u"br") {
        lineBreak();
        return;
    }
    if (!isInlineHtml(token.name)
        || (token.isStart(QLatin1StringView("a")) && token.attribute(QLatin1StringView("href")).isNull()))
        return;
    // What is closed was opened here: a picture may have parted the paragraph in between.
    if (token.kind == HtmlToken::Kind::End) {
        const qsizetype opened = m_open.lastIndexOf(token.name);
        if (opened < 0)
            return;
        m_open.removeAt(opened);
    } else if (token.kind == HtmlToken::Kind::Start) {
        m_open += token.name;
    }
    // A blank before an opening tag stays outside of it.
    if (token.kind == HtmlToken::Kind::Start && (m_hasBlank || m_breaks > 0))
        visible();
    m_isMarkedUp = true;
    m_markup += html.sliced(token.begin, token.end - token.begin);
}

QString RunningHtml::takePlain()
{
    const QString text = std::exchange(m_plain, {});
    *this = {};
    return text;
}

QString RunningHtml::takeMarkup()
{
    QString text = std::exchange(m_markup, {});
    while (!m_open.isEmpty())
        text += "</"_L1 + m_open.takeLast() + u'>';
    *this = {};
    return text;
}

QString RunningHtml::take(QString &syntax)
{
    syntax = m_isMarkedUp ? QString(Post::Syntax::Html) : QString();
    return m_isMarkedUp ? takeMarkup() : takePlain();
}

} // namespace Copydesk::Formats
