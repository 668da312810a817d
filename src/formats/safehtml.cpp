// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/safehtml.h"

#include "formats/htmlentities.h"
#include "formats/htmltokens.h"

#include <QSet>
#include <QStringList>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

namespace {

bool isAllowed(QStringView name)
{
    static const QSet<QStringView> names = {
        u"p",          u"h1",      u"h2",         u"h3",    u"h4",   u"h5",      u"h6",      u"ul",   u"ol",
        u"li",         u"pre",     u"code",       u"em",    u"i",    u"b",       u"u",       u"s",    u"strong",
        u"del",        u"ins",     u"blockquote", u"q",     u"cite", u"a",       u"img",     u"br",   u"hr",
        u"table",      u"thead",   u"tbody",      u"tfoot", u"tr",   u"th",      u"td",      u"sub",  u"sup",
        u"small",      u"mark",    u"kbd",        u"samp",  u"var",  u"abbr",    u"dfn",     u"time", u"figure",
        u"figcaption", u"caption", u"dl",         u"dt",    u"dd",   u"details", u"summary", u"bdi",  u"bdo"};
    return names.contains(name);
}

/// Elements whose inside is not for readers either.
std::optional<QLatin1StringView> hidden(QStringView name)
{
    for (const auto element :
         {"script"_L1, "style"_L1, "iframe"_L1, "object"_L1, "svg"_L1, "math"_L1, "template"_L1, "noscript"_L1,
          "textarea"_L1, "select"_L1, "title"_L1, "noembed"_L1, "xmp"_L1, "plaintext"_L1}) {
        if (name == element)
            return element;
    }
    return {};
}

bool isVoid(QStringView name) { return name == u"img" || name == u"br" || name == u"hr"; }

/// Of the web, of mail, or relative. Browsers take blanks and control characters out of addresses, and so are they
/// here.
QString safeAddress(QString address)
{
    address.removeIf([](QChar c) { return c.unicode() <= u' '; });
    const qsizetype colon = address.indexOf(u':');
    const qsizetype path = address.indexOf(u'/');
    const bool isRelative = colon < 0 || (path >= 0 && path < colon);
    const QString scheme = address.first(std::max<qsizetype>(colon, 0)).toLower();
    return isRelative || scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1 ? address : QString();
}

QString attributes(const HtmlToken &tag)
{
    QString out;
    for (const auto name : {"href"_L1, "src"_L1, "alt"_L1, "title"_L1, "lang"_L1, "dir"_L1, "datetime"_L1, "colspan"_L1,
                            "rowspan"_L1, "start"_L1, "class"_L1}) {
        QString value = tag.attribute(name);
        const bool isAddress = name == "href"_L1 || name == "src"_L1;
        if (isAddress)
            value = safeAddress(value);
        const bool fits = name == "href"_L1 ? tag.name == "a"_L1
            : name == "src"_L1              ? tag.name == "img"_L1
            : name == "class"_L1            ? value.startsWith("language-"_L1)
                                            : true;
        if (!value.isNull() && fits && !(isAddress && value.isEmpty()))
            out += u' ' + name + "=\""_L1 + escapedAttribute(value) + u'"';
    }
    return out;
}

} // namespace

QString safeHtml(const QString &html)
{
    QString out;
    out.reserve(html.size());
    QStringList open;
    HtmlTokens tokens(html);
    while (const auto token = tokens.next()) {
        if (token->kind == HtmlToken::Kind::Text) {
            // References stay; what looks like a tag is text.
            out += token->text.toString().replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
        } else if (token->kind == HtmlToken::Kind::Start) {
            if (const auto name = hidden(token->name)) {
                if (!token->isEmpty)
                    tokens.skipTo(*name);
                continue;
            }
            if (!isAllowed(token->name) || open.size() > 200)
                continue;
            out += u'<' + token->name + attributes(*token)
                + (token->name == "img"_L1 ? " loading=\"lazy\" referrerpolicy=\"no-referrer\">"_L1 : ">"_L1);
            if (!isVoid(token->name))
                open += token->name;
        } else if (token->kind == HtmlToken::Kind::End && open.contains(token->name)) {
            QString name;
            do {
                name = open.takeLast();
                out += "</"_L1 + name + u'>';
            } while (name != token->name);
        }
    }
    while (!open.isEmpty())
        out += "</"_L1 + open.takeLast() + u'>';
    return out;
}

} // namespace Copydesk::Formats
