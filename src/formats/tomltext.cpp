// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tomltext.h"

#include "formats/yamltext.h"
#include "post/utf8.h"

#include <QCoreApplication>

#include <toml++/toml.hpp>

#include <algorithm>
#include <sstream>

using namespace Qt::StringLiterals;

namespace Copydesk::Formats::Toml {

namespace {

using Kind = FrontValue::Kind;

QString words(const char *text) { return QCoreApplication::translate("FrontMatter", text); }

QString qt(std::string_view text) { return Post::exactUtf8({text.data(), qsizetype(text.size())}); }

FrontValue value(const toml::node &node)
{
    FrontValue made;
    made.line = qint64(node.source().begin.line);
    if (const auto *table = node.as_table()) {
        made.kind = Kind::Map;
        for (auto &&[key, member] : *table)
            made.members.emplaceBack(qt(key.str()), value(member));
    } else if (const auto *array = node.as_array()) {
        made.kind = Kind::List;
        for (const toml::node &item : *array)
            made.items += value(item);
    } else if (const auto *text = node.as_string()) {
        made.kind = Kind::Text;
        made.text = qt(text->get());
    } else {
        made.kind = Kind::Bare;
        std::ostringstream out;
        node.visit([&out](const auto &any) {
            if constexpr (!toml::is_table<decltype(any)> && !toml::is_array<decltype(any)>)
                out << any;
        });
        made.text = qt(out.str());
    }
    return made;
}

Result<toml::table> parsed(const QByteArray &text)
{
    try {
        return toml::parse(std::string_view(text.constData(), size_t(text.size())));
    } catch (const toml::parse_error &wrong) {
        Error error;
        error.line = qint64(wrong.source().begin.line);
        error.what = words(QT_TRANSLATE_NOOP("FrontMatter", "The front matter is not valid TOML: %1"))
                         .arg(qt(wrong.description()));
        error.found = QString::fromUtf8(text.split('\n').value(error.line - 1)).trimmed().left(80);
        error.expected = words(QT_TRANSLATE_NOOP("FrontMatter", "keys with values, key = value"));
        return failure(std::move(error));
    } catch (const std::exception &wrong) {
        return failure(Error::Kind::Malformed, QString::fromUtf8(wrong.what()));
    }
}

QByteArray quoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\' + QString(c);
        else if (c == u'\n')
            out += "\\n"_L1;
        else if (c == u'\t')
            out += "\\t"_L1;
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += "\\u"_L1 + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        else
            out += c;
    }
    return QString(out + u'"').toUtf8();
}

QByteArray keyText(const QString &key)
{
    const bool isBare = !key.isEmpty() && std::ranges::all_of(key, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
    });
    return isBare ? key.toUtf8() : quoted(key);
}

/// In one line; `former` is how it stood there, for its quotes.
QByteArray written(const FrontValue &value, const QByteArray &former = {})
{
    QByteArrayList parts;
    switch (value.kind) {
    case Kind::Null:
        return "\"\"";
    case Kind::Bare:
        return value.text.toUtf8();
    case Kind::Text:
        if (former.startsWith('\'') && !former.startsWith("'''") && !value.text.contains(u'\'')
            && std::ranges::none_of(value.text, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
            return '\'' + value.text.toUtf8() + '\'';
        return quoted(value.text);
    case Kind::List:
        for (const FrontValue &item : value.items)
            parts += written(item, former.startsWith('[') ? former.sliced(1).trimmed() : QByteArray());
        return '[' + parts.join(", ") + ']';
    case Kind::Map:
        for (const auto &[key, member] : value.members)
            parts += keyText(key) + " = " + written(member);
        return parts.isEmpty() ? QByteArray("{}") : QByteArray("{ " + parts.join(", ") + " }");
    }
    return {};
}

/// A byte's place; columns count letters.
qsizetype placeOf(const QByteArray &text, toml::source_position position)
{
    qsizetype at = 0;
    for (toml::source_index line = 1; line < position.line; ++line) {
        at = text.indexOf('\n', at) + 1;
        if (at == 0)
            return text.size();
    }
    for (toml::source_index column = 1; column < position.column && at < text.size(); ++column) {
        ++at;
        while (at < text.size() && (uchar(text[at]) & 0xc0) == 0x80)
            ++at;
    }
    return at;
}

qsizetype lineBegin(const QByteArray &text, qsizetype line) // from 1
{
    return placeOf(text, {toml::source_index(line), 1});
}

QByteArray withLine(const QByteArray &text, qsizetype before, const QByteArray &line)
{
    QByteArray out = text;
    const qsizetype at = lineBegin(text, before);
    const bool needsEnd = at > 0 && text[at - 1] != '\n';
    return out.insert(at, (needsEnd ? "\n" : "") + line + '\n');
}

/// The line, from 1, before which one more member of a table belongs; 0 where none can stand.
qsizetype placeForMember(const toml::table &table, bool isRoot)
{
    qsizetype last = isRoot ? 0 : qsizetype(table.source().begin.line);
    for (auto &&[key, member] : table) {
        const bool isOwn = !member.is_table() || member.as_table()->is_inline();
        if (isOwn && !member.is_array_of_tables())
            last = std::max(last, qsizetype(member.source().end.line));
    }
    return !isRoot && table.source().begin.line == 0 ? 0 : last + 1;
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

const toml::array *arrayAt(const toml::table &root, const QStringList &path)
{
    const toml::node *node = &root;
    for (const QString &key : path) {
        const toml::table *table = node->as_table();
        node = table ? table->get(key.toStdString()) : nullptr;
        if (!node)
            return nullptr;
    }
    return node->as_array();
}

struct Item {
    qsizetype begin, end;
    QString text;
};

QList<Item> itemsOf(const QByteArray &text, const toml::array &array)
{
    QList<Item> items;
    for (const toml::node &node : array)
        items += {placeOf(text, node.source().begin), placeOf(text, node.source().end), value(node).text};
    return items;
}

/// Items that go take the comments behind them along; all others stay as they are.
QByteArray withoutItems(QByteArray text, const QList<Item> &items, const QList<bool> &stays)
{
    for (qsizetype i = items.size() - 1; i >= 0; --i) {
        if (stays[i])
            continue;
        const bool isLast = i + 1 == items.size();
        const qsizetype from = isLast && i > 0 ? items[i - 1].end : items[i].begin;
        text.remove(from, (isLast ? items[i].end : items[i + 1].begin) - from);
    }
    return text;
}

/// Behind the last one, as that one stands: on a line of its own or not, with a comma behind it or not.
QByteArray withItems(QByteArray text, const QList<Item> &items, const QList<FrontValue> &added)
{
    const Item last = items.last();
    const QByteArray like = text.sliced(last.begin, last.end - last.begin);
    qsizetype gap = last.begin;
    while (gap > 0 && isBlank(text[gap - 1]))
        --gap;
    QByteArray between = text.sliced(gap, last.begin - gap);
    if (items.size() == 1 && !between.contains('\n'))
        between = " ";
    qsizetype comma = last.end;
    while (comma < text.size() && isBlank(text[comma]))
        ++comma;
    const bool hasComma = comma < text.size() && text[comma] == ',' && between.contains('\n');
    qsizetype at = last.end;
    if (hasComma) { // behind what is said of the last one
        const qsizetype lineEnd = text.indexOf('\n', comma);
        const qsizetype close = text.indexOf(']', comma);
        at = lineEnd >= 0 && (close < 0 || lineEnd < close || text.sliced(comma, lineEnd - comma).contains('#'))
            ? lineEnd
            : comma + 1;
    }
    QByteArray more;
    for (const FrontValue &item : added)
        more += (hasComma ? QByteArray() : ",") + between + written(item, like) + (hasComma ? "," : "");
    return text.insert(at, more);
}

/// A list with the items that stay as they stand; empty where that cannot be done.
QByteArray listLike(const QByteArray &text, const QStringList &path, const FrontValue &wanted)
{
    const auto root = parsed(text);
    const toml::array *array = root ? arrayAt(*root, path) : nullptr;
    if (!array || array->empty() || wanted.items.isEmpty())
        return {};
    const QList<Item> items = itemsOf(text, *array);
    QList<bool> stays;
    qsizetype kept = 0;
    for (const Item &item : items) {
        stays += kept < wanted.items.size() && wanted.items[kept].text == item.text;
        kept += stays.last();
    }
    if (kept == 0)
        return {};
    const QByteArray less = withoutItems(text, items, stays);
    if (kept == wanted.items.size())
        return less;
    const auto again = parsed(less);
    const toml::array *rest = again ? arrayAt(*again, path) : nullptr;
    return rest && qsizetype(rest->size()) == kept ? withItems(less, itemsOf(less, *rest), wanted.items.sliced(kept))
                                                   : QByteArray();
}

} // namespace

Result<FrontValue> read(const QByteArray &text)
{
    const auto table = parsed(text);
    if (!table)
        return tl::make_unexpected(table.error());
    return value(*table);
}

QByteArrayList edits(const QByteArray &text, const QStringList &path, const FrontValue *wanted)
{
    const auto root = parsed(text);
    if (!root)
        return {};
    const toml::table *table = &*root;
    QByteArrayList likely;
    if (wanted && wanted->kind == Kind::List) {
        if (const QByteArray like = listLike(text, path, *wanted); !like.isEmpty())
            likely += like;
    }
    for (qsizetype i = 0; i < path.size(); ++i) {
        const std::string key = path[i].toStdString();
        const auto found = table->find(key);
        if (found == table->end()) {
            if (!wanted)
                return {};
            QByteArrayList keys;
            for (const QString &part : path.sliced(i))
                keys += keyText(part);
            if (const qsizetype before = placeForMember(*table, i == 0))
                likely += withLine(text, before, keys.join('.') + " = " + written(*wanted));
            keys.clear();
            for (const QString &part : path)
                keys += keyText(part);
            likely += withLine(text, placeForMember(*root, true), keys.join('.') + " = " + written(*wanted));
            return likely;
        }
        const toml::node &node = found->second;
        const toml::source_region region = node.source();
        const qsizetype begin = placeOf(text, region.begin), end = placeOf(text, region.end);
        if (i + 1 == path.size()) {
            if (begin >= end)
                return {};
            QByteArray out = text;
            if (wanted) {
                likely += out.replace(begin, end - begin, written(*wanted, text.sliced(begin, end - begin)));
            } else {
                const qsizetype from = lineBegin(text, qsizetype(found->first.source().begin.line));
                likely += out.remove(from, lineBegin(text, qsizetype(region.end.line) + 1) - from);
            }
            return likely;
        }
        table = node.as_table();
        if (!table)
            return {};
    }
    return {};
}

bool isSame(const FrontValue &a, const FrontValue &b) { return Yaml::isSame(a, b); }

} // namespace Copydesk::Formats::Toml
