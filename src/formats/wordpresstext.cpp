// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/wordpresstext.h"

#include "formats/htmlentities.h"

#include <QRegularExpression>
#include <QUrl>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

namespace {

/// Replaces every [name …]inside[/name]; linear, whatever is not closed.
template <typename Made> QString replaced(const QString &text, QLatin1StringView name, Made made)
{
    const QString open = u'[' + name, close = "[/"_L1 + name + u']';
    QString out;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
        const qsizetype behind = at + open.size();
        const qsizetype tagEnd = text.indexOf(u']', behind);
        const qsizetype end = tagEnd < 0 ? -1 : text.indexOf(close, tagEnd);
        if (end < 0)
            break;
        if (text[behind] != u']' && !text[behind].isSpace()) {
            at = behind;
            continue;
        }
        out += QStringView(text).sliced(done, at - done);
        out += made(QStringView(text).sliced(behind, tagEnd - behind),
                    QStringView(text).sliced(tagEnd + 1, end - tagEnd - 1));
        done = at = end + close.size();
    }
    return done == 0 ? text : QString(out + QStringView(text).sliced(done));
}

QString shortcodeAttribute(QStringView attributes, QLatin1StringView name)
{
    const HtmlToken token{.kind = HtmlToken::Kind::Start, .text = attributes};
    return token.attribute(name);
}

QString figure(QStringView attributes, QStringView inside)
{
    // Of old the text was an attribute.
    const QString caption = shortcodeAttribute(attributes, "caption"_L1);
    const QString text = caption.isEmpty() ? QString() : u"<figcaption>"_s + escapedHtml(caption) + u"</figcaption>"_s;
    return "<figure data-caption>"_L1 + inside.toString() + text + "</figure>"_L1;
}

QString pre(QStringView attributes, QStringView inside)
{
    QString language = shortcodeAttribute(attributes, "language"_L1);
    if (language.isNull())
        language = shortcodeAttribute(attributes, "lang"_L1);
    QString code = inside.toString();
    if (code.startsWith("\r\n"_L1))
        code.remove(0, 2);
    else if (code.startsWith(u'\n'))
        code.remove(0, 1);
    while (code.endsWith(u'\n') || code.endsWith(u'\r'))
        code.chop(1);
    code.replace(u'<', "&lt;"_L1);
    return "<pre"_L1 + (language.isNull() ? QString() : QString(" lang=\""_L1 + escapedAttribute(language) + u'"'))
        + "><code>"_L1 + code + "</code></pre>"_L1;
}

} // namespace

QString withoutShortcodes(const QString &html)
{
    if (!html.contains(u'['))
        return html;
    QString text = replaced(html, "caption"_L1, figure);
    text = replaced(text, "code"_L1, pre);
    return replaced(text, "sourcecode"_L1, pre);
}

bool isShortcode(QStringView text)
{
    static const QRegularExpression whole(u"^\\[([a-zA-Z][\\w-]{0,60})(?:\\s[^\\[\\]]*)?\\](?:[^\\[]*\\[/\\1\\])?$"_s);
    return text.startsWith(u'[') && whole.matchView(text).hasMatch();
}

QList<qint64> galleryPictures(QStringView text)
{
    QList<qint64> ids;
    if (!text.startsWith("[gallery"_L1))
        return ids;
    const QString list = shortcodeAttribute(text.sliced(8).chopped(1), "ids"_L1);
    for (const QStringView number : QStringView(list).split(u',')) {
        if (const qint64 id = number.trimmed().toLongLong(); id > 0 && ids.size() < 1000)
            ids += id;
    }
    return ids;
}

QString codeLanguage(const HtmlToken &tag)
{
    static const QRegularExpression named(
        u"(?:^|\\s)(?:lang(?:uage)?-|brush:\\s*|EnlighterJSRAW\\s+)([^\\s;\"']{1,60})"_s);
    if (const auto match = named.match(tag.attribute("class"_L1)); match.hasMatch())
        return match.captured(1);
    for (const auto name : {"data-language"_L1, "data-lang"_L1, "data-enlighter-language"_L1, "lang"_L1}) {
        if (const QString language = tag.attribute(name); !language.isEmpty())
            return language;
    }
    return {};
}

QString pictureSource(const QString &url)
{
    const QString host = QUrl(url).host();
    return host.startsWith("www."_L1) ? host.sliced(4) : host.isNull() ? u""_s : host;
}

} // namespace Copydesk::Formats
