// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Copydesk::Formats::Json {

namespace {

using Kind = FrontValue::Kind;

QString words(const char *text) { return QCoreApplication::translate("FrontMatter", text); }

/// A value with its place in the text.
struct Node {
    Kind kind = Kind::Null;
    QString text;
    qsizetype begin = 0, end = 0;
    struct Member;
    std::vector<Node> items;
    std::vector<Member> members;
};
struct Node::Member {
    QString key;
    qsizetype begin = 0, keyEnd = 0;
    Node value;
};

class Parser {
public:
    explicit Parser(const QByteArray &text)
        : m_text(text)
    {
    }

    bool parse(Node &node, int depth = 0)
    {
        if (depth > FrontMatter::DepthLimit || ++m_count > FrontMatter::ValueLimit)
            return fail(words(QT_TRANSLATE_NOOP("FrontMatter", "fewer values, and fewer levels")));
        skipBlanks();
        node.begin = m_at;
        const char c = peek();
        const bool isRead = c == '{' ? object(node, depth) : c == '[' ? list(node, depth) : scalar(node);
        node.end = m_at;
        return isRead;
    }
    qsizetype at() const { return m_at; }
    Error error() const
    {
        Error error;
        error.what = words(QT_TRANSLATE_NOOP("FrontMatter", "The front matter is not valid JSON"));
        error.line = m_text.first(m_at).count('\n') + 1;
        error.found = m_at < m_text.size() ? QString::fromUtf8(m_text.sliced(m_at).split('\n').first()).left(40)
                                           : words(QT_TRANSLATE_NOOP("FrontMatter", "the end of the file"));
        error.expected = m_expected;
        return error;
    }

private:
    bool fail(const QString &expected)
    {
        if (m_expected.isEmpty())
            m_expected = expected;
        return false;
    }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipBlanks()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        skipBlanks();
        if (peek() != c)
            return fail(QString(QLatin1Char(c)));
        ++m_at;
        return true;
    }
    /// Its escapes are Qt's to understand.
    bool string(QString &text)
    {
        const qsizetype begin = m_at;
        if (!take('"'))
            return false;
        while (m_at < m_text.size() && m_text[m_at] != '"' && uchar(m_text[m_at]) >= 0x20)
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_text.size());
        if (peek() != '"')
            return fail(u"\""_s);
        ++m_at;
        const auto document = QJsonDocument::fromJson('[' + m_text.sliced(begin, m_at - begin).trimmed() + ']');
        text = document.array().first().toString();
        if (document.array().size() != 1 || !text.isValidUtf16())
            return fail(words(QT_TRANSLATE_NOOP("FrontMatter", "a text in quotes")));
        return true;
    }
    bool scalar(Node &node)
    {
        if (peek() == '"') {
            node.kind = Kind::Text;
            return string(node.text);
        }
        static const QRegularExpression form(u"^(true|false|null|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?)$"_s);
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !QByteArrayView(" \t\r\n,]}").contains(m_text[m_at]))
            ++m_at;
        const QString word = QString::fromUtf8(m_text.sliced(begin, m_at - begin));
        if (!form.match(word).hasMatch()) {
            m_at = begin;
            return fail(words(QT_TRANSLATE_NOOP("FrontMatter", "a value")));
        }
        node.kind = word == "null"_L1 ? Kind::Null : Kind::Bare;
        if (node.kind == Kind::Bare)
            node.text = word;
        return true;
    }
    bool list(Node &node, int depth)
    {
        node.kind = Kind::List;
        ++m_at;
        skipBlanks();
        if (peek() == ']')
            return take(']');
        for (;;) {
            if (!parse(node.items.emplace_back(), depth + 1))
                return false;
            skipBlanks();
            if (peek() != ',')
                return take(']');
            ++m_at;
        }
    }
    bool object(Node &node, int depth)
    {
        node.kind = Kind::Map;
        ++m_at;
        skipBlanks();
        if (peek() == '}')
            return take('}');
        for (;;) {
            Node::Member member;
            skipBlanks();
            member.begin = m_at;
            if (!string(member.key))
                return false;
            member.keyEnd = m_at;
            const auto isThere = [&](const Node::Member &other) { return other.key == member.key; };
            if (std::ranges::any_of(node.members, isThere))
                return fail(words(QT_TRANSLATE_NOOP("FrontMatter", "each key once")));
            if (!take(':') || !parse(member.value, depth + 1))
                return false;
            node.members.push_back(std::move(member));
            skipBlanks();
            if (peek() != ',')
                return take('}');
            ++m_at;
        }
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    int m_count = 0;
    QString m_expected;
};

FrontValue value(const Node &node, const QByteArray &text)
{
    FrontValue made{.kind = node.kind, .text = node.text};
    made.line = text.first(node.begin).count('\n') + 1;
    for (const Node &item : node.items)
        made.items += value(item, text);
    for (const Node::Member &member : node.members)
        made.members.emplaceBack(member.key, value(member.value, text));
    return made;
}

QByteArray quoted(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

/// In one line.
QByteArray written(const FrontValue &value)
{
    static const QRegularExpression bare(u"^(true|false|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?)$"_s);
    QByteArrayList parts;
    switch (value.kind) {
    case Kind::Null:
        return "null";
    case Kind::Bare:
        return bare.match(value.text).hasMatch() ? value.text.toUtf8() : quoted(value.text);
    case Kind::Text:
        return quoted(value.text);
    case Kind::List:
        for (const FrontValue &item : value.items)
            parts += written(item);
        return '[' + parts.join(", ") + ']';
    case Kind::Map:
        for (const auto &[key, member] : value.members)
            parts += quoted(key) + ": " + written(member);
        return '{' + parts.join(", ") + '}';
    }
    return {};
}

/// Behind the last member, as that one stands: on a line of its own or not, with a blank behind the colon or not.
QByteArray withMember(const QByteArray &text, const Node &object, const QString &key, const QByteArray &literal)
{
    QByteArray out = text;
    if (object.members.empty())
        return out.replace(object.begin, object.end - object.begin,
                           QByteArray('{' + quoted(key) + ": " + literal + '}'));
    const Node::Member &last = object.members.back();
    qsizetype from = last.begin;
    while (from > 0 && QByteArrayView(" \t\r\n").contains(text[from - 1]))
        --from;
    const QByteArray before = text.sliced(from, last.begin - from);
    const QByteArray between = text.sliced(last.keyEnd, last.value.begin - last.keyEnd);
    return out.insert(last.value.end, QByteArray(',' + before + quoted(key) + between + literal));
}

QByteArray withoutMember(const QByteArray &text, const Node &object, size_t which)
{
    const auto &members = object.members;
    const qsizetype from = which > 0 ? members[which - 1].value.end : members[which].begin;
    const qsizetype to = which > 0 || members.size() == 1 ? members[which].value.end : members[which + 1].begin;
    QByteArray out = text;
    return out.remove(from, to - from);
}

} // namespace

qsizetype objectEnd(const QByteArray &text)
{
    if (!text.startsWith('{'))
        return 0;
    Node root;
    Parser parser(text);
    return parser.parse(root) ? parser.at() : -1;
}

Result<FrontValue> read(const QByteArray &text)
{
    Node root;
    Parser parser(text);
    if (!parser.parse(root))
        return failure(parser.error());
    return value(root, text);
}

QByteArrayList edits(const QByteArray &text, const QStringList &path, const FrontValue *wanted)
{
    Node root;
    if (path.isEmpty() || !Parser(text).parse(root))
        return {};
    const Node *node = &root;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (node->kind != Kind::Map)
            return {};
        const auto found = std::ranges::find(node->members, path[i], &Node::Member::key);
        const bool isLast = i + 1 == path.size();
        if (found == node->members.end()) {
            if (!wanted)
                return {};
            FrontValue inner = *wanted;
            for (qsizetype k = path.size() - 1; k > i; --k) {
                FrontValue map{.kind = Kind::Map};
                map.members.emplaceBack(path[k], inner);
                inner = map;
            }
            return {withMember(text, *node, path[i], written(inner))};
        }
        if (isLast && !wanted)
            return {withoutMember(text, *node, size_t(found - node->members.begin()))};
        if (isLast) {
            QByteArray out = text;
            return {out.replace(found->value.begin, found->value.end - found->value.begin, written(*wanted))};
        }
        node = &found->value;
    }
    return {};
}

bool isSame(const FrontValue &a, const FrontValue &b)
{
    const auto isWord = [](const FrontValue &value) { return value.kind == Kind::Text || value.kind == Kind::Bare; };
    if (isWord(a) && isWord(b))
        return a.text == b.text;
    if (a.kind != b.kind || a.members.size() != b.members.size())
        return false;
    const auto hasSame = [&b](const auto &member) {
        const FrontValue *other = b.member(member.first);
        return other && isSame(member.second, *other);
    };
    return std::ranges::equal(a.items, b.items, isSame) && std::ranges::all_of(a.members, hasSame);
}

} // namespace Copydesk::Formats::Json
