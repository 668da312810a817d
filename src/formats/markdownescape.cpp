// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownescape.h"

#include "formats/markdownoutline.h"
#include "formats/markdownpieces.h"

#include <string_view>

namespace Copydesk::Formats::Markdown {

namespace {

constexpr std::string_view Punctuation = "\\`*_{}[]<>#~|&\"'";

QByteArray numbered(char c) { return "&#" + QByteArray::number(int(uchar(c))) + ';'; }

/// Whether an entity's letters stand there.
bool isEntity(const QByteArray &text, qsizetype at)
{
    if (text[at] != '&')
        return false;
    const qsizetype end = text.indexOf(';', at);
    return end > at + 1 && end - at < 40;
}

/// Brackets are always escaped: what a bracket means depends on definitions elsewhere in the document.
QByteArray lightly(const QByteArray &plain)
{
    QByteArray out;
    out.reserve(plain.size() + 8);
    for (const char c : plain) {
        if (c == '[' || c == ']')
            out += '\\';
        out += c;
    }
    return out;
}

QByteArray fully(const QByteArray &plain)
{
    QByteArray out;
    qsizetype digits = 0; // at the beginning
    while (digits < plain.size() && plain[digits] >= '0' && plain[digits] <= '9')
        ++digits;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const char c = plain[i];
        const bool isEdge = i == 0 || i + 1 == plain.size();
        const bool isControl = uchar(c) < 0x20 || c == 0x7f;
        if ((isControl && c != '\t') || ((c == ' ' || c == '\t') && isEdge)) {
            out += numbered(c);
            continue;
        }
        if (Punctuation.find(c) != std::string_view::npos || (i == 0 && QByteArrayView("+-=:").contains(c))
            || (i == digits && digits > 0 && (c == '.' || c == ')')))
            out += '\\';
        out += c;
    }
    return out;
}

} // namespace

QByteArray escaped(const QByteArray &plain, const QByteArray &before)
{
    if (plain.trimmed() != plain)
        return fully(plain);
    const QByteArray light = lightly(plain);
    const QByteArray line = before + light;
    const Outline outline = outlineOf(line);
    const auto expected = before.isEmpty() ? Outline::Kind::Paragraph : Outline::Kind::Heading;
    if (!light.contains('\r') && outline.kind == expected && outline.isPlain && outline.text == plain
        && pieces(line).size() == 1)
        return light;
    return fully(plain);
}

QByteArray imageSource(const QByteArray &caption, const QByteArray &url, const QByteArray &title)
{
    QByteArray out = "![";
    for (const char c : caption) {
        if (Punctuation.find(c) != std::string_view::npos && c != '"' && c != '\'')
            out += '\\';
        out += c == '\n' ? numbered(c) : QByteArray(1, c);
    }
    out += "](";
    bool isBare = !url.isEmpty() && url[0] != '<';
    for (qsizetype i = 0; i < url.size(); ++i)
        isBare = isBare && uchar(url[i]) > 0x20 && url[i] != 0x7f && !QByteArrayView("()\\").contains(url[i])
            && !isEntity(url, i);
    if (isBare) {
        out += url;
    } else {
        out += '<';
        for (const char c : url) {
            const bool needsNumber = uchar(c) < 0x20 || c == '&' || c == '\\' || c == '<' || c == '>';
            out += needsNumber ? numbered(c) : QByteArray(1, c);
        }
        out += '>';
    }
    if (!title.isNull()) {
        out += " \"";
        for (const char c : title) {
            const bool needsNumber = uchar(c) < 0x20 || c == '&' || c == '\\' || c == '"';
            out += needsNumber ? numbered(c) : QByteArray(1, c);
        }
        out += '"';
    }
    return out + ')';
}

} // namespace Copydesk::Formats::Markdown
