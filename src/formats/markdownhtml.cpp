// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownhtml.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <string_view>

namespace Copydesk::Formats::Markdown {

namespace {

constexpr auto RawElements = std::to_array<std::string_view>({"pre", "script", "style", "textarea"});
constexpr auto BlockElements = std::to_array<std::string_view>(
    {"address",  "article",    "aside",  "base",    "basefont", "blockquote", "body",     "caption",  "center",
     "col",      "colgroup",   "dd",     "details", "dialog",   "dir",        "div",      "dl",       "dt",
     "fieldset", "figcaption", "figure", "footer",  "form",     "frame",      "frameset", "h1",       "h2",
     "h3",       "h4",         "h5",     "h6",      "head",     "header",     "hr",       "html",     "iframe",
     "legend",   "li",         "link",   "main",    "menu",     "menuitem",   "nav",      "noframes", "ol",
     "optgroup", "option",     "p",      "param",   "search",   "section",    "summary",  "table",    "tbody",
     "td",       "tfoot",      "th",     "thead",   "title",    "tr",         "track",    "ul"});

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Whether the line is one whole tag, with nothing but blanks behind it.
bool isWholeTag(QByteArrayView line)
{
    qsizetype at = 1;
    const bool closes = at < line.size() && line[at] == '/';
    at += closes;
    if (at >= line.size() || !isLetter(line[at]))
        return false;
    while (at < line.size() && (isLetter(line[at]) || (line[at] >= '0' && line[at] <= '9') || line[at] == '-'))
        ++at;
    if (at < line.size() && !isBlank(line[at]) && line[at] != '>' && line[at] != '/')
        return false;
    char quote = '\0';
    for (; at < line.size(); ++at) {
        if (quote != '\0')
            quote = line[at] == quote ? '\0' : quote;
        else if ((line[at] == '"' || line[at] == '\'') && line[at - 1] == '=' && !closes)
            quote = line[at];
        else if (line[at] == '>')
            return line.sliced(at + 1).trimmed().isEmpty();
        else if (line[at] == '<' || (closes && !isBlank(line[at])))
            return false;
    }
    return false;
}

} // namespace

HtmlEnd htmlEnd(QByteArrayView line, bool behindParagraph)
{
    if (line.size() < 2 || line[0] != '<')
        return HtmlEnd::None;
    if (line.startsWith("<!--"))
        return HtmlEnd::Comment;
    if (line.startsWith("<?"))
        return HtmlEnd::Instruction;
    if (line.startsWith("<![CDATA["))
        return HtmlEnd::CData;
    if (line[1] == '!' && line.size() > 2 && isLetter(line[2]))
        return HtmlEnd::Declaration;
    const bool closes = line[1] == '/';
    const qsizetype from = closes ? 2 : 1;
    qsizetype to = from;
    while (to < line.size() && (isLetter(line[to]) || (line[to] >= '0' && line[to] <= '9')))
        ++to;
    const QByteArray name = line.sliced(from, to - from).toByteArray().toLower();
    const auto isOneOf = [&name](const auto &names) {
        return std::ranges::find(names, std::string_view(name.constData(), size_t(name.size()))) != names.end();
    };
    const bool ends = to == line.size() || isBlank(line[to]) || line[to] == '>';
    if (!closes && ends && isOneOf(RawElements))
        return HtmlEnd::RawElement;
    if ((ends || line.sliced(to).startsWith("/>")) && isOneOf(BlockElements))
        return HtmlEnd::BlankLine;
    return !behindParagraph && !isOneOf(RawElements) && isWholeTag(line) ? HtmlEnd::BlankLine : HtmlEnd::None;
}

bool endsHtml(QByteArrayView line, HtmlEnd end)
{
    switch (end) {
    case HtmlEnd::RawElement: {
        const QByteArray lower = line.toByteArray().toLower();
        return std::ranges::any_of(RawElements, [&lower](std::string_view name) {
            const QByteArray tag = "</" + QByteArray(name.data(), qsizetype(name.size())) + '>';
            return lower.contains(tag);
        });
    }
    case HtmlEnd::Comment:
        return line.contains("-->");
    case HtmlEnd::Instruction:
        return line.contains("?>");
    case HtmlEnd::Declaration:
        return line.contains('>');
    case HtmlEnd::CData:
        return line.contains("]]>");
    case HtmlEnd::None:
    case HtmlEnd::BlankLine:
        break;
    }
    return false;
}

} // namespace Copydesk::Formats::Markdown
