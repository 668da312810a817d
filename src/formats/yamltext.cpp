// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/yamltext.h"

#include "formats/yamllines.h"
#include "formats/yamlscalar.h"
#include "post/utf8.h"

#include <QCoreApplication>
#include <QSet>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace Copydesk::Formats::Yaml {

namespace {

using Kind = FrontValue::Kind;

QString words(const char *text) { return QCoreApplication::translate("FrontMatter", text); }

QString qt(const std::string &text) { return Post::exactUtf8({text.data(), qsizetype(text.size())}); }

tl::unexpected<Error> bad(const char *what, qint64 line, const QString &found, const QString &expected)
{
    Error error;
    error.what = words(what);
    error.line = line;
    error.found = found;
    error.expected = expected;
    return failure(std::move(error));
}

QString lineOf(const QByteArray &text, qint64 line)
{
    const QString found = QString::fromUtf8(text.split('\n').value(line - 1)).trimmed();
    return found.size() > 80 ? QString(found.left(80) + QChar(0x2026)) : found;
}

/// Follows aliases, and so counts what it makes.
class Conversion {
public:
    Result<FrontValue> value(const YAML::Node &node, int depth)
    {
        FrontValue made;
        made.line = node.Mark().is_null() ? 0 : node.Mark().line + 1;
        if (depth > FrontMatter::DepthLimit || ++m_count > FrontMatter::ValueLimit) {
            return bad(QT_TRANSLATE_NOOP("FrontMatter", "The front matter is nested too deep or holds too much"),
                       made.line, depth > FrontMatter::DepthLimit ? QString::number(depth) : QString::number(m_count),
                       words(QT_TRANSLATE_NOOP("FrontMatter", "at most %1 levels and %2 values, aliases followed"))
                           .arg(FrontMatter::DepthLimit)
                           .arg(FrontMatter::ValueLimit));
        }
        switch (node.Type()) {
        case YAML::NodeType::Scalar: {
            made.text = qt(node.Scalar());
            m_letters += made.text.size();
            if (m_letters > FrontMatter::SizeLimit * 4)
                return bad(QT_TRANSLATE_NOOP("FrontMatter", "The front matter is too long"), made.line,
                           QString::number(m_letters), QString::number(FrontMatter::SizeLimit * 4));
            const std::string &tag = node.Tag();
            const bool isBare = tag != "!" && tag != "tag:yaml.org,2002:str" && isAmbiguous(made.text);
            made.kind = isBare ? Kind::Bare : Kind::Text;
            break;
        }
        case YAML::NodeType::Sequence:
            made.kind = Kind::List;
            for (const auto &item : node) {
                auto one = value(item, depth + 1);
                if (!one)
                    return one;
                made.items += std::move(*one);
            }
            break;
        case YAML::NodeType::Map: {
            made.kind = Kind::Map;
            QSet<QString> seen;
            for (const auto &member : node) {
                if (!member.first.IsScalar() && !member.first.IsNull())
                    return bad(QT_TRANSLATE_NOOP("FrontMatter", "A key is a list or a map"),
                               member.first.Mark().line + 1, words(QT_TRANSLATE_NOOP("FrontMatter", "a list or a map")),
                               words(QT_TRANSLATE_NOOP("FrontMatter", "a text")));
                const QString key = member.first.IsNull() ? QString() : qt(member.first.Scalar());
                if (seen.contains(key))
                    return bad(QT_TRANSLATE_NOOP("FrontMatter", "A key stands twice"), member.first.Mark().line + 1,
                               key, words(QT_TRANSLATE_NOOP("FrontMatter", "each key once")));
                seen.insert(key);
                auto one = value(member.second, depth + 1);
                if (!one)
                    return one;
                one->line = member.first.Mark().line + 1;
                made.members.emplaceBack(key, std::move(*one));
            }
            break;
        }
        case YAML::NodeType::Null:
        case YAML::NodeType::Undefined:
            break;
        }
        return made;
    }

private:
    int m_count = 0;
    qsizetype m_letters = 0;
};

Result<YAML::Node> parsed(const QByteArray &text)
{
    // A bracket a level; the parser calls itself for each. What is between quotes does not matter here.
    int open = 0;
    for (const char c : text) {
        open += c == '[' || c == '{' ? 1 : (c == ']' || c == '}') && open > 0 ? -1 : 0;
        if (open > 4 * FrontMatter::DepthLimit)
            return bad(QT_TRANSLATE_NOOP("FrontMatter", "The front matter is nested too deep or holds too much"), 1,
                       QString::number(open), QString::number(FrontMatter::DepthLimit));
    }
    try {
        return YAML::Load(std::string(text.constData(), size_t(text.size())));
    } catch (const YAML::Exception &exception) {
        const qint64 line = exception.mark.is_null() ? 1 : exception.mark.line + 1;
        Error error;
        error.what =
            words(QT_TRANSLATE_NOOP("FrontMatter", "The front matter is not valid YAML: %1")).arg(qt(exception.msg));
        error.line = line;
        error.found = lineOf(text, line);
        error.expected = words(QT_TRANSLATE_NOOP("FrontMatter", "keys with values, key: value"));
        return failure(std::move(error));
    } catch (const std::exception &exception) { // memory, a number out of range
        return bad(QT_TRANSLATE_NOOP("FrontMatter", "The front matter cannot be read"), 1,
                   QString::fromUtf8(exception.what()), QStringLiteral("YAML"));
    }
}

/// A map's members with the lines that they take.
QList<Entry> entriesOf(const YAML::Node &map, qsizetype end)
{
    QList<Entry> all;
    for (const auto &member : map) {
        const YAML::Mark mark = member.first.Mark();
        if (mark.is_null())
            return {};
        all += Entry{member.first.IsNull() ? QString() : qt(member.first.Scalar()), mark.line, end, mark.column};
    }
    std::ranges::sort(all, {}, &Entry::begin);
    for (qsizetype i = 0; i + 1 < all.size(); ++i) {
        if (all[i].begin == all[i + 1].begin)
            return {}; // on one line: a flow map
        all[i].end = all[i + 1].begin;
    }
    return all;
}

} // namespace

Result<FrontValue> read(const QByteArray &text)
{
    const auto node = parsed(text);
    if (!node)
        return tl::make_unexpected(node.error());
    if (node->IsNull() || !node->IsDefined())
        return FrontValue{.kind = Kind::Map};
    if (!node->IsMap())
        return bad(QT_TRANSLATE_NOOP("FrontMatter", "The front matter holds no keys"), node->Mark().line + 1,
                   lineOf(text, node->Mark().line + 1),
                   words(QT_TRANSLATE_NOOP("FrontMatter", "keys with values, key: value")));
    // The parser takes a word on a line of its own for a key without a value.
    const QByteArrayList lines = text.split('\n');
    for (const auto &member : *node) {
        const YAML::Mark mark = member.first.Mark();
        if (node->Style() == YAML::EmitterStyle::Block && member.second.IsNull() && !mark.is_null()
            && !lines.value(mark.line)
                    .sliced(std::min<qsizetype>(mark.column, lines.value(mark.line).size()))
                    .contains(':'))
            return bad(QT_TRANSLATE_NOOP("FrontMatter", "A line is no key with a value"), mark.line + 1,
                       lineOf(text, mark.line + 1),
                       words(QT_TRANSLATE_NOOP("FrontMatter", "keys with values, key: value")));
    }
    try {
        return Conversion().value(*node, 0);
    } catch (const std::exception &exception) {
        return bad(QT_TRANSLATE_NOOP("FrontMatter", "The front matter cannot be read"), 1,
                   QString::fromUtf8(exception.what()), QStringLiteral("YAML"));
    }
}

QByteArrayList edits(const QByteArray &text, const QStringList &path, const FrontValue *value)
{
    const auto root = parsed(text);
    if (!root)
        return {};
    try {
        Lines lines(text);
        YAML::Node map = *root;
        Span span{0, lines.count()};
        int column = 0;
        for (qsizetype i = 0; i < path.size(); ++i) {
            const QList<Entry> entries = map.IsMap() ? entriesOf(map, span.end) : QList<Entry>();
            if (map.IsMap() && map.size() > 0 && entries.isEmpty())
                return {}; // in braces
            const auto found = std::ranges::find(entries, path[i], &Entry::key);
            if (!entries.isEmpty())
                column = entries.front().column;
            if (found == entries.end()) {
                if (!value)
                    return {};
                const QStringList rest = path.sliced(i);
                return {lines.withAdded(entries.isEmpty() ? span : Span{span.begin, entries.back().end}, column, rest,
                                        *value)};
            }
            if (i + 1 == path.size())
                return value ? lines.withValue(*found, *value) : QByteArrayList{lines.without(*found)};
            YAML::Node inner = map[path[i].toStdString()];
            if (!inner.IsMap() || inner.size() == 0) {
                FrontValue nested{.kind = Kind::Map};
                nested.put(path.sliced(i + 1), value);
                return value ? lines.withValue(*found, nested) : QByteArrayList();
            }
            map.reset(inner);
            span = {found->begin + 1, found->end};
        }
    } catch (const std::exception &) { // a node that is not what it seemed; nothing can be said then
    }
    return {};
}

bool isSame(const FrontValue &a, const FrontValue &b)
{
    if (a.kind != Kind::Map || b.kind != Kind::Map) {
        return a.kind == b.kind && a.text == b.text
            && std::ranges::equal(a.items, b.items, [](const auto &x, const auto &y) { return isSame(x, y); });
    }
    return a.members.size() == b.members.size() && std::ranges::all_of(a.members, [&b](const auto &member) {
               const FrontValue *other = b.member(member.first);
               return other && isSame(member.second, *other);
           });
}

} // namespace Copydesk::Formats::Yaml
