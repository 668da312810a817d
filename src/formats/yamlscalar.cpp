// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/yamlscalar.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Copydesk::Formats::Yaml {

namespace {

bool isUnprintable(QChar c)
{
    const ushort code = c.unicode();
    return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code == 0x2028 || code == 0x2029 || code == 0xfeff
        || code >= 0xfffe;
}

bool canBeBare(const QString &text, bool isInFlow)
{
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace() || std::ranges::any_of(text, isUnprintable)
        || isAmbiguous(text))
        return false;
    const QChar first = text.front();
    if (QStringView(u"!&*#|>@`\"'%[]{},?:-=<").contains(first))
        return false;
    if (text.contains(": "_L1) || text.contains(" #"_L1) || text.endsWith(u':') || text.startsWith("..."_L1))
        return false;
    return !isInFlow || std::ranges::none_of(text, [](QChar c) { return QStringView(u",[]{}:?").contains(c); });
}

} // namespace

bool isAmbiguous(const QString &text)
{
    static constexpr std::array words{"y"_L1,     "n"_L1,    "yes"_L1, "no"_L1,   "on"_L1,   "off"_L1,   "true"_L1,
                                      "false"_L1, "null"_L1, "~"_L1,   ".nan"_L1, ".inf"_L1, "-.inf"_L1, "+.inf"_L1};
    if (std::ranges::any_of(words,
                            [&](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; }))
        return true;
    const QChar first = text.isEmpty() ? QChar() : text.front();
    const auto isAscii = [](QChar c, QLatin1StringView set) { return c.unicode() < 0x80 && set.contains(c); };
    return isAscii(first, "0123456789+-."_L1)
        && std::ranges::all_of(text, [&](QChar c) { return isAscii(c, "0123456789abcdefABCDEFxXoO_.:+-TtZz "_L1); });
}

QByteArray doubleQuoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\' + QString(c);
        else if (c == u'\n')
            out += "\\n"_L1;
        else if (c == u'\t')
            out += "\\t"_L1;
        else if (isUnprintable(c))
            out += "\\u"_L1 + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        else
            out += c;
    }
    return QString(out + u'"').toUtf8();
}

QByteArray scalar(const QString &text, char quote, bool isInFlow)
{
    if (quote == '\'' && std::ranges::none_of(text, isUnprintable))
        return '\'' + QString(text).replace(u'\'', "''"_L1).toUtf8() + '\'';
    if (quote == '"' || !canBeBare(text, isInFlow))
        return doubleQuoted(text);
    return text.toUtf8();
}

} // namespace Copydesk::Formats::Yaml
