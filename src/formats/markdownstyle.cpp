// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownstyle.h"

#include "formats/markdownoutline.h"

#include <algorithm>

namespace Copydesk::Formats::Markdown {

namespace {

qsizetype longestRun(const QByteArray &text, char c)
{
    qsizetype longest = 0, run = 0;
    for (const char here : text) {
        run = here == c ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

QByteArray codeLike(const QByteArray &former, const Post::Block &block, const QByteArray &usual)
{
    const Outline outline = outlineOf(former);
    const QByteArray lines = block.text.toUtf8();
    if (!outline.isFenced) {
        if (!block.language.isEmpty())
            return usual;
        QByteArrayList indented = lines.split('\n');
        for (QByteArray &line : indented)
            line = line.trimmed().isEmpty() ? line : QByteArray("    " + line);
        return indented.join('\n');
    }
    const qsizetype end = former.indexOf('\n');
    QByteArray opening = end < 0 ? former : former.first(end);
    const QByteArray fence = opening.trimmed();
    qsizetype length = 0;
    while (length < fence.size() && fence[length] == fence[0])
        ++length;
    if (longestRun(lines, fence[0]) >= length)
        return usual;
    if (block.language.toUtf8() != outline.language) {
        const qsizetype at = opening.indexOf(fence[0]) + length;
        const qsizetype word = outline.language.isEmpty() ? -1 : opening.indexOf(outline.language, at);
        if (word >= 0)
            opening.replace(word, outline.language.size(), block.language.toUtf8());
        else
            opening.insert(at, block.language.toUtf8());
    }
    return opening + '\n' + lines + (lines.isEmpty() ? "" : "\n") + QByteArray(length, fence[0]);
}

QByteArray headingLike(const QByteArray &former, const Post::Block &block, const QByteArray &usual)
{
    const QByteArray old = former.trimmed();
    if (old.startsWith('#')) {
        qsizetype closing = 0;
        while (closing < old.size() && old[old.size() - 1 - closing] == '#')
            ++closing;
        return closing > 0 && closing < old.size() ? QByteArray(usual + ' ' + QByteArray(closing, '#')) : usual;
    }
    const qsizetype hashes = block.level > 0 ? block.level : 2;
    if (hashes > 2 || block.text.isEmpty())
        return usual;
    const QByteArray text = usual.sliced(hashes + 1);
    const qsizetype length = std::max<qsizetype>(block.text.size(), 3);
    return text + '\n' + QByteArray(length, hashes == 1 ? '=' : '-');
}

} // namespace

QByteArray fencedCode(const QByteArray &lines, const QByteArray &language)
{
    const char mark = language.contains('`') ? '~' : '`';
    const QByteArray fence(std::max<qsizetype>(3, longestRun(lines, mark) + 1), mark);
    QByteArray info = language.simplified();
    return fence + info + '\n' + lines + (lines.isEmpty() ? "" : "\n") + fence;
}

QByteArray insideFences(const QByteArray &source)
{
    QByteArrayList lines = source.split('\n');
    const QByteArray opening = lines.takeFirst();
    const QByteArray fence = opening.trimmed();
    const qsizetype indent = opening.indexOf(fence[0]);
    qsizetype length = 0;
    while (length < fence.size() && fence[length] == fence[0])
        ++length;
    if (!lines.isEmpty()) {
        const QByteArray last = lines.last().trimmed();
        if (last.size() >= length && last.count(fence[0]) == last.size())
            lines.removeLast();
    }
    for (QByteArray &line : lines) {
        qsizetype blanks = 0;
        while (blanks < indent && blanks < line.size() && line[blanks] == ' ')
            ++blanks;
        line.remove(0, blanks);
    }
    return lines.join('\n');
}

QByteArray withoutIndent(const QByteArray &source)
{
    QByteArrayList lines = source.split('\n');
    for (QByteArray &line : lines) {
        qsizetype at = 0, column = 0;
        while (at < line.size() && column < 4 && (line[at] == ' ' || line[at] == '\t'))
            column = line[at++] == '\t' ? 4 : column + 1;
        line.remove(0, at);
    }
    return lines.join('\n');
}

QByteArray withoutQuoteMark(const QByteArray &line)
{
    qsizetype at = 0;
    while (at < line.size() && at < 3 && line[at] == ' ')
        ++at;
    if (at >= line.size() || line[at] != '>')
        return line;
    ++at;
    return line.sliced(at < line.size() && line[at] == ' ' ? at + 1 : at);
}

QByteArray quoted(const QByteArray &text, const QByteArray &former)
{
    const QByteArrayList formerLines = former.isEmpty() ? QByteArrayList() : former.split('\n');
    QByteArrayList lines = text.split('\n');
    qsizetype from = 0;
    for (QByteArray &line : lines) {
        const auto same = std::find_if(formerLines.begin() + from, formerLines.end(),
                                       [&line](const QByteArray &old) { return withoutQuoteMark(old) == line; });
        if (same != formerLines.end()) {
            line = *same;
            from = same - formerLines.begin() + 1;
        } else {
            line = line.isEmpty() ? QByteArray(">") : QByteArray("> " + line);
        }
    }
    return lines.join('\n');
}

QByteArray inStyleOf(const QByteArray &former, const Post::Block &block, const QByteArray &usual)
{
    const Outline::Kind kind = outlineOf(former).kind;
    switch (block.type) {
    case Post::BlockType::Code:
        return kind == Outline::Kind::Code ? codeLike(former, block, usual) : usual;
    case Post::BlockType::Heading:
        return kind == Outline::Kind::Heading ? headingLike(former, block, usual) : usual;
    case Post::BlockType::Quote:
        return kind == Outline::Kind::Quote ? quoted(block.text.toUtf8(), former) : usual;
    default:
        return usual;
    }
}

} // namespace Copydesk::Formats::Markdown
