// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/yamllines.h"

#include "formats/yamlscalar.h"

#include <algorithm>

namespace Copydesk::Formats::Yaml {

namespace {

using Kind = FrontValue::Kind;

QByteArray blanks(int count) { return QByteArray(count, ' '); }

bool isScalar(const FrontValue &value) { return value.kind != Kind::List && value.kind != Kind::Map; }

QByteArray flowScalar(const FrontValue &value, char quote, bool isInFlow)
{
    if (value.kind == Kind::Null)
        return "null";
    return value.kind == Kind::Bare ? value.text.toUtf8() : scalar(value.text, quote, isInFlow);
}

QByteArray keyText(const QString &key) { return scalar(key, '\0', true); }

qsizetype indentOf(const QByteArray &line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] == ' ')
        ++at;
    return at;
}

bool isBlankOrComment(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    return text.isEmpty() || text.startsWith('#');
}

/// Behind a quoted scalar or a bare one on one line; `line.size()` at most.
qsizetype scalarEnd(const QByteArray &line, qsizetype at, bool isInFlow)
{
    if (at < line.size() && (line[at] == '"' || line[at] == '\'')) {
        for (qsizetype i = at + 1; i < line.size(); ++i) {
            if (line[at] == '"' && line[i] == '\\')
                ++i;
            else if (line[i] == line[at] && line[at] == '\'' && i + 1 < line.size() && line[i + 1] == '\'')
                ++i;
            else if (line[i] == line[at])
                return i + 1;
        }
        return line.size();
    }
    qsizetype end = at;
    for (qsizetype i = at; i < line.size(); ++i) {
        if ((line[i] == '#' && i > at && line[i - 1] == ' ') || (isInFlow && QByteArrayView(",]}").contains(line[i])))
            break;
        if (line[i] != ' ' && line[i] != '\t')
            end = i + 1;
    }
    return end;
}

/// Where the value begins behind a key at `column`; the line's end where nothing stands there.
qsizetype valueBegin(const QByteArray &line, qsizetype column)
{
    qsizetype at = column;
    if (at < line.size() && (line[at] == '"' || line[at] == '\''))
        at = scalarEnd(line, at, false);
    while (at < line.size()
           && !(line[at] == ':' && (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t')))
        ++at;
    at = std::min(at + 1, line.size());
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
        ++at;
    return at;
}

/// Items of a list in brackets on one line, as they are written; empty where it is none of scalars alone.
QByteArrayList flowItems(const QByteArray &line, qsizetype at, qsizetype &end)
{
    QByteArrayList items;
    for (++at; at < line.size();) {
        while (at < line.size() && (line[at] == ' ' || line[at] == ','))
            ++at;
        if (at < line.size() && line[at] == ']') {
            end = at + 1;
            return items;
        }
        if (at < line.size() && (line[at] == '[' || line[at] == '{'))
            break;
        const qsizetype stop = scalarEnd(line, at, true);
        if (stop == at)
            break;
        items += line.sliced(at, stop - at);
        at = stop;
    }
    end = -1;
    return {};
}

QByteArray flowList(const FrontValue &value, const QByteArrayList &former)
{
    QByteArrayList parts;
    QByteArrayList left = former;
    for (const FrontValue &item : value.items) {
        const QByteArray utf8 = item.text.toUtf8();
        const auto same = std::ranges::find_if(left, [&](const QByteArray &old) {
            return old == utf8 || old == flowScalar(item, '"', true) || old == flowScalar(item, '\'', true);
        });
        if (same != left.end()) {
            parts += *same;
            left.erase(same);
        } else {
            const bool allDouble = !former.isEmpty()
                && std::ranges::all_of(former, [](const QByteArray &old) { return old.startsWith('"'); });
            const bool allSingle = !former.isEmpty()
                && std::ranges::all_of(former, [](const QByteArray &old) { return old.startsWith('\''); });
            parts += flowScalar(item, allDouble ? '"' : allSingle ? '\'' : '\0', true);
        }
    }
    return '[' + parts.join(", ") + ']';
}

} // namespace

QByteArrayList written(const FrontValue &value, int indent)
{
    switch (value.kind) {
    case Kind::Null:
        return {QByteArray()};
    case Kind::Text:
        if (value.text.contains(u'\n') && value.text.trimmed() == value.text
            && std::ranges::none_of(value.text, [](QChar c) { return c != u'\n' && c.unicode() < 0x20; })
            && !value.text.contains(QLatin1String("\n\n "))) {
            QByteArrayList lines{"|-"};
            for (const QByteArray &line : value.text.toUtf8().split('\n'))
                lines += line.isEmpty() ? line : QByteArray(blanks(indent + 2) + line);
            return lines;
        }
        return {scalar(value.text, '\0', false)};
    case Kind::Bare:
        return {value.text.toUtf8()};
    case Kind::List: {
        if (value.items.isEmpty())
            return {"[]"};
        QByteArrayList lines{QByteArray()};
        for (const FrontValue &item : value.items) {
            QByteArrayList inner = written(item, indent + 2);
            if (item.kind == Kind::Map && !item.members.isEmpty()) { // its first key stands behind the dash
                inner.removeFirst();
                inner.front() = blanks(indent + 2) + "- " + inner.front().sliced(indent + 4);
            } else {
                inner.front() = blanks(indent + 2) + (inner.front().isEmpty() ? "-" : "- ") + inner.front();
            }
            lines += inner;
        }
        return lines;
    }
    case Kind::Map: {
        if (value.members.isEmpty())
            return {"{}"};
        QByteArrayList lines{QByteArray()};
        for (const auto &[key, member] : value.members) {
            QByteArrayList inner = written(member, indent + 2);
            inner.front() = blanks(indent + 2) + keyText(key) + (inner.front().isEmpty() ? ":" : ": ") + inner.front();
            lines += inner;
        }
        return lines;
    }
    }
    return {};
}

Lines::Lines(const QByteArray &text)
    : m_lines(text.split('\n'))
{
    m_lines.removeLast(); // behind the last line's end
}

/// Without blank lines and comments at the end: they belong to what follows.
qsizetype Lines::contentEnd(Span span) const
{
    qsizetype end = std::min(span.end, m_lines.size());
    while (end > span.begin && isBlankOrComment(m_lines[end - 1]))
        --end;
    return end;
}

QByteArray Lines::replaced(Span span, const QByteArrayList &with) const
{
    QByteArrayList all = m_lines.first(span.begin);
    all += with;
    all += m_lines.sliced(span.end);
    return all.isEmpty() ? QByteArray() : QByteArray(all.join('\n') + '\n');
}

QByteArray Lines::without(const Entry &entry) const
{
    return replaced({entry.begin, std::max(entry.begin + 1, contentEnd({entry.begin, entry.end}))}, {});
}

QByteArray Lines::withAdded(Span span, int column, const QStringList &path, const FrontValue &value) const
{
    FrontValue nested{.kind = Kind::Map};
    nested.put(path, &value);
    QByteArrayList lines = written(nested, column - 2);
    lines.removeFirst();
    const qsizetype at = contentEnd(span);
    return replaced({at, at}, lines);
}

/// A list in block style: the lines of items that stay, stay.
QByteArrayList Lines::listLike(const QByteArrayList &former, int column, const FrontValue &value) const
{
    qsizetype first = 0;
    while (first < former.size() && isBlankOrComment(former[first]))
        ++first;
    if (first == former.size() || !former[first].trimmed().startsWith('-'))
        return {};
    const qsizetype indent = indentOf(former[first]);
    QList<QByteArrayList> old; // comments before an item go with it
    QByteArrayList pending = former.first(first);
    for (const QByteArray &line : former.sliced(first)) {
        if (isBlankOrComment(line)) {
            pending += line;
        } else if (indentOf(line) == indent) {
            old += pending + QByteArrayList{line};
            pending.clear();
        } else if (!old.isEmpty()) {
            old.back() += pending + QByteArrayList{line};
            pending.clear();
        }
    }
    QByteArrayList lines;
    qsizetype from = 0;
    for (const FrontValue &item : value.items) {
        if (!isScalar(item))
            return {};
        const auto says = [&](const QByteArrayList &itemLines) {
            const QByteArray &line = itemLines.back();
            const qsizetype at = valueBegin(QByteArray(line).replace(indent, 1, ":"), indent);
            const QByteArray raw = line.sliced(at, scalarEnd(line, at, false) - at);
            return raw == item.text.toUtf8() || (!raw.isEmpty() && raw == flowScalar(item, raw[0], false));
        };
        const auto same = std::find_if(old.begin() + from, old.end(), says);
        if (same != old.end()) {
            lines += *same;
            from = same - old.begin() + 1;
        } else {
            lines += blanks(int(indent)) + "- " + flowScalar(item, '\0', false);
        }
    }
    Q_UNUSED(column)
    return lines + pending;
}

QByteArrayList Lines::withValue(const Entry &entry, const FrontValue &value) const
{
    const qsizetype end = std::max(entry.begin + 1, contentEnd({entry.begin, entry.end}));
    const QByteArray &line = m_lines[entry.begin];
    const qsizetype at = valueBegin(line, entry.column);
    const bool isOneLine = end == entry.begin + 1;
    const char first = at < line.size() ? line[at] : '\0';
    QByteArrayList likely;
    const auto onOneLine = [&](qsizetype stop, const QByteArray &raw) {
        const QByteArray before = line.first(at) + (at > 0 && line[at - 1] == ':' ? " " : "");
        likely += replaced({entry.begin, end}, {before + raw + line.sliced(stop)});
    };
    if (isScalar(value) && isOneLine && first != '[' && first != '{' && first != '|' && first != '>') {
        onOneLine(scalarEnd(line, at, false), flowScalar(value, first, false));
    } else if (value.kind == Kind::Text && (first == '|' || first == '>') && !value.text.contains(u'\n')) {
        const qsizetype indent = end > entry.begin + 1 ? indentOf(m_lines[entry.begin + 1]) : entry.column + 2;
        likely += replaced({entry.begin + 1, end}, {blanks(int(indent)) + value.text.toUtf8()});
        // The header may keep line ends at the end that the text has not.
        QByteArrayList stripped{line.first(at) + first + '-', blanks(int(indent)) + value.text.toUtf8()};
        likely += replaced({entry.begin, end}, stripped);
    } else if (value.kind == Kind::List && !value.items.isEmpty() && std::ranges::all_of(value.items, isScalar)) {
        qsizetype stop = -1;
        if (first == '[' && isOneLine) {
            const QByteArrayList former = flowItems(line, at, stop);
            if (stop > 0)
                onOneLine(stop, flowList(value, former));
        } else if (first == '\0' || first == '#') {
            const QByteArrayList lines =
                listLike(m_lines.sliced(entry.begin + 1, end - entry.begin - 1), entry.column, value);
            if (!lines.isEmpty())
                likely += replaced({entry.begin + 1, end}, lines);
        }
    }
    QByteArrayList anew = written(value, entry.column);
    const qsizetype colon = line.lastIndexOf(':', std::max<qsizetype>(at - 1, 0));
    const QByteArray key = line.first(colon + 1);
    anew.front() = key + (anew.front().isEmpty() ? "" : " ") + anew.front();
    likely += replaced({entry.begin, end}, anew);
    if (value.kind == Kind::Text)
        likely += replaced({entry.begin, end}, {key + ' ' + doubleQuoted(value.text)});
    return likely;
}

} // namespace Copydesk::Formats::Yaml
