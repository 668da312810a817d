// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/block.h"

#include <algorithm>

namespace Copydesk::Post {

namespace {

bool isBlank(QChar c) { return c == u' ' || c == u'\t'; }

/// Where the item's text begins in a line that begins with a mark; 0 where it does not.
qsizetype markLength(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    qsizetype digits = at;
    while (digits < line.size() && digits - at < 9 && line[digits] >= u'0' && line[digits] <= u'9')
        ++digits;
    if (digits > at && digits < line.size() && (line[digits] == u'.' || line[digits] == u')'))
        at = digits + 1;
    else if (at < line.size() && QStringView(u"-*+").contains(line[at]))
        ++at;
    else
        return 0;
    const qsizetype behind = at;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    if (at == behind)
        return at == line.size() ? at : 0;
    const QStringView rest = line.sliced(at);
    const bool isTask = rest.size() > 3 && rest[0] == u'[' && QStringView(u" xX").contains(rest[1]) && rest[2] == u']'
        && isBlank(rest[3]);
    return isTask ? at + 4 : at;
}

} // namespace

QString textLines(const Block &block)
{
    if (block.type != BlockType::List)
        return block.text;
    if (block.marks.isEmpty())
        return block.items.join(u'\n');
    QString text;
    for (qsizetype i = 0; i < block.items.size(); ++i) {
        if (i > 0)
            text += u'\n';
        text += block.marks.value(i, QStringLiteral("- ")) + block.items[i];
    }
    return text;
}

void setListText(Block &block, const QString &text, bool isMarked)
{
    block.items.clear();
    block.marks.clear();
    if (!isMarked) {
        block.items = text.split(u'\n', Qt::SkipEmptyParts);
        return;
    }
    QString before; // blank lines, until it is known to what they belong
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const qsizetype length = markLength(line);
        if (std::ranges::all_of(line, isBlank) && length == 0) {
            before += line.toString() + u'\n';
        } else if (length > 0 || block.items.isEmpty()) {
            block.marks += before + line.first(length);
            block.items += line.sliced(length).toString();
            before.clear();
        } else {
            block.items.back() += u'\n' + before + line.toString();
            before.clear();
        }
    }
}

QList<QStringList> tableCells(const QString &text)
{
    QList<QStringList> rows;
    qsizetype number = 0;
    for (QStringView line : QStringView(text).split(u'\n')) {
        line = line.trimmed();
        if (number++ == 1) // the alignment
            continue;
        if (line.startsWith(u'|'))
            line = line.sliced(1);
        QStringList &cells = rows.emplace_back();
        QString cell;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] == u'\\' && i + 1 < line.size() && line[i + 1] == u'|') {
                cell += line[++i];
            } else if (line[i] == u'|') {
                cells += cell.trimmed();
                cell.clear();
            } else {
                cell += line[i];
            }
        }
        if (!cell.isEmpty() || cells.isEmpty())
            cells += cell.trimmed();
    }
    return rows;
}

} // namespace Copydesk::Post
