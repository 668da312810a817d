// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/frontmatter.h"

#include "formats/jsontext.h"
#include "formats/tomltext.h"
#include "formats/yamltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Copydesk::Formats {

namespace {

QString words(const char *text) { return QCoreApplication::translate("FrontMatter", text); }

QByteArray withoutEnd(QByteArray line)
{
    while (!line.isEmpty() && (line.back() == ' ' || line.back() == '\t'))
        line.chop(1);
    return line;
}

/// Whether a first line of dashes is more than a line across: a key follows.
bool looksLikeKeys(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        const QByteArrayView line = text.sliced(at, (end < 0 ? text.size() : end) - at);
        at = end < 0 ? text.size() : end + 1;
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype mark = line.indexOf(':');
        return mark > 0 && std::ranges::none_of(line.first(mark), [](char c) { return c == ' ' || c == '<'; });
    }
    return false;
}

Result<FrontValue> readIn(FrontMatter::Language language, const QByteArray &text)
{
    return language == FrontMatter::Language::Yaml ? Yaml::read(text)
        : language == FrontMatter::Language::Toml  ? Toml::read(text)
                                                   : Json::read(text);
}

/// Whether an object rather than a template's brace begins here.
bool opensObject(QByteArrayView text) { return text.startsWith('{') && text.sliced(1).trimmed().startsWith('"'); }

Error atLine(Error error, qint64 offset)
{
    error.line += offset;
    return error;
}

} // namespace

FrontValue FrontValue::list(const QStringList &texts)
{
    FrontValue value{.kind = Kind::List};
    for (const QString &text : texts)
        value.items += ofText(text);
    return value;
}

const FrontValue *FrontValue::member(QStringView name) const
{
    const auto found = std::ranges::find_if(members, [name](const auto &member) { return member.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

const FrontValue *FrontValue::at(const QStringList &path) const
{
    const FrontValue *value = this;
    for (const QString &key : path) {
        value = value->member(key);
        if (!value)
            return nullptr;
    }
    return value;
}

void FrontValue::put(const QStringList &path, const FrontValue *value)
{
    FrontValue *place = this;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const auto found =
            std::ranges::find_if(place->members, [&](const auto &member) { return member.first == path[i]; });
        const bool isLast = i + 1 == path.size();
        if (!value && (found == place->members.end() || isLast)) {
            if (found != place->members.end())
                place->members.erase(found);
            return;
        }
        if (place->kind != Kind::Map)
            *place = {.kind = Kind::Map};
        if (found == place->members.end()) {
            place->members.emplaceBack(path[i], FrontValue());
            place = &place->members.back().second;
        } else {
            place = &found->second;
        }
    }
    if (value)
        *place = *value;
}

bool FrontValue::operator==(const FrontValue &other) const
{
    return kind == other.kind && text == other.text && items == other.items && members == other.members;
}

/// An object with nothing behind it on its last line.
Result<FrontMatter> FrontMatter::readJson(const QByteArray &document, qsizetype mark, qsizetype &length)
{
    FrontMatter made;
    const QByteArray text = document.sliced(mark);
    const qsizetype size = Json::objectEnd(text.first(std::min(text.size(), SizeLimit)));
    if (size <= 0) {
        if (text.size() > SizeLimit || text.first(text.indexOf('\n')).trimmed() != "{")
            return made; // running text
        auto values = Json::read(text);
        return values ? made : Result<FrontMatter>(failure(std::move(values).error()));
    }
    const qsizetype lineEnd = text.indexOf('\n', size);
    const qsizetype end = lineEnd < 0 ? text.size() : lineEnd + 1;
    if (!text.sliced(size, end - size).trimmed().isEmpty())
        return made;
    made.m_language = Language::Json;
    made.m_before = document.first(mark);
    made.m_text = text.first(size);
    made.m_after = text.sliced(size, end - size);
    auto values = Json::read(made.m_text);
    if (!values)
        return tl::make_unexpected(values.error());
    made.m_values = std::move(*values);
    length = mark + end;
    return made;
}

Result<FrontMatter> FrontMatter::read(const QByteArray &document, qsizetype &length)
{
    length = 0;
    FrontMatter made;
    const qsizetype mark = document.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const qsizetype firstEnd = document.indexOf('\n', mark);
    const QByteArray fence = withoutEnd(document.sliced(mark, (firstEnd < 0 ? document.size() : firstEnd) - mark));
    const bool isYaml = fence == "---", isToml = fence == "+++";
    if (opensObject(QByteArrayView(document).sliced(mark)))
        return readJson(document, mark, length);
    if ((!isYaml && !isToml) || firstEnd < 0)
        return made;
    qsizetype begin = firstEnd + 1, end = -1, behind = 0;
    for (qsizetype at = begin; at < document.size();) {
        const qsizetype lineEnd = document.indexOf('\n', at);
        const qsizetype stop = lineEnd < 0 ? document.size() : lineEnd;
        const QByteArray line = withoutEnd(document.sliced(at, stop - at));
        if (line == fence || (isYaml && line == "...")) {
            end = at;
            behind = lineEnd < 0 ? document.size() : lineEnd + 1;
            break;
        }
        at = lineEnd < 0 ? document.size() : lineEnd + 1;
    }
    const bool hasKeys = isToml || looksLikeKeys(QByteArrayView(document).sliced(begin));
    const QByteArrayView second = QByteArrayView(document).sliced(begin);
    if (!hasKeys && second.first(std::max<qsizetype>(second.indexOf('\n'), 0)).trimmed().isEmpty())
        return made; // a line across
    Error error;
    error.line = 1;
    if (end < 0) {
        if (!hasKeys)
            return made;
        error.what = words(QT_TRANSLATE_NOOP("FrontMatter", "The front matter has no end"));
        error.found = words(QT_TRANSLATE_NOOP("FrontMatter", "the end of the file"));
        error.expected = words(QT_TRANSLATE_NOOP("FrontMatter", "a line %1")).arg(QString::fromLatin1(fence));
        return failure(std::move(error));
    }
    if (end - begin > SizeLimit) {
        error.what = words(QT_TRANSLATE_NOOP("FrontMatter", "The front matter is too long"));
        error.found = QString::number(end - begin);
        error.expected = words(QT_TRANSLATE_NOOP("FrontMatter", "at most %1 bytes")).arg(SizeLimit);
        return failure(std::move(error));
    }
    made.m_language = isYaml ? Language::Yaml : Language::Toml;
    made.m_before = document.first(begin);
    made.m_text = document.sliced(begin, end - begin);
    made.m_after = document.sliced(end, behind - end);
    auto values = readIn(made.m_language, made.m_text);
    if (!values)
        return failure(atLine(std::move(values).error(), 1));
    made.m_values = std::move(*values);
    length = behind;
    return made;
}

FrontMatter FrontMatter::empty(Language language)
{
    FrontMatter made;
    made.m_language = language;
    made.m_before = made.m_after = language == Language::Toml ? "+++\n" : "---\n";
    made.m_values.kind = FrontValue::Kind::Map;
    return made;
}

Result<> FrontMatter::set(const QStringList &path, const FrontValue *value)
{
    FrontValue wanted = m_values;
    wanted.put(path, value);
    if (wanted == m_values)
        return {};
    const bool isYaml = m_language == Language::Yaml, isJson = m_language == Language::Json;
    const auto isSame = isYaml ? Yaml::isSame : isJson ? Json::isSame : Toml::isSame;
    for (const QByteArray &text : (isYaml ? Yaml::edits : isJson ? Json::edits : Toml::edits)(m_text, path, value)) {
        auto read = readIn(m_language, text);
        // Of a text that is read again, nothing but what was meant may have changed.
        if (read && isSame(*read, wanted)) {
            m_text = text;
            m_values = std::move(*read);
            return {};
        }
    }
    Error error;
    error.kind = Error::Kind::Refused;
    error.what =
        words(QT_TRANSLATE_NOOP("FrontMatter", "The front matter's “%1” cannot be changed without changing more"))
            .arg(path.join(u'.'));
    if (const FrontValue *there = m_values.at(path))
        error.line = there->line + linesBefore();
    return failure(std::move(error));
}

} // namespace Copydesk::Formats
