// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/frontfields.h"

#include "post/status.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Formats {

namespace {

using Kind = FrontValue::Kind;
using Post::FieldId;
using Post::FieldType;

QString words(const char *text) { return QCoreApplication::translate("FrontMatter", text); }

bool isScalar(const FrontValue &value) { return value.kind == Kind::Text || value.kind == Kind::Bare; }

QString kindName(const FrontValue &value)
{
    switch (value.kind) {
    case Kind::List:
        return words(QT_TRANSLATE_NOOP("FrontMatter", "a list"));
    case Kind::Map:
        return words(QT_TRANSLATE_NOOP("FrontMatter", "a map"));
    case Kind::Null:
        return words(QT_TRANSLATE_NOOP("FrontMatter", "nothing"));
    default:
        return value.text.left(80);
    }
}

tl::unexpected<Error> misfit(const QStringList &path, const FrontValue &value, const QString &expected)
{
    Error error;
    error.what = words(QT_TRANSLATE_NOOP("FrontMatter", "The front matter's “%1” cannot be read")).arg(path.join(u'.'));
    error.line = value.line;
    error.found = kindName(value);
    error.expected = expected;
    return failure(std::move(error));
}

/// A truth value as YAML readers, old and new, have it.
std::optional<bool> truth(const QString &text)
{
    const QString lower = text.toLower();
    if (QStringList{u"true"_s, u"yes"_s, u"on"_s, u"y"_s, u"1"_s}.contains(lower))
        return true;
    if (QStringList{u"false"_s, u"no"_s, u"off"_s, u"n"_s, u"0"_s}.contains(lower))
        return false;
    return std::nullopt;
}

Result<Post::Value> scalarOf(FieldId field, const QStringList &path, const FrontValue &value)
{
    if (!isScalar(value))
        return misfit(path, value, words(QT_TRANSLATE_NOOP("FrontMatter", "one value")));
    QString text = value.text;
    if (field->type == FieldType::Text || field->type == FieldType::Enum)
        return Post::Value(text);
    if (field->type == FieldType::Date && text.size() > 10
        && (text[10] == u'T' || text[10] == u't' || text[10] == u' '))
        text.truncate(10); // the time of day is the document's own
    if (const auto flag = field->type == FieldType::Flag ? truth(text) : std::nullopt)
        text = *flag ? u"1"_s : u"0"_s;
    auto parsed = Post::parseScalar(*field, text);
    if (!parsed)
        return misfit(path, value, parsed.error().expected);
    return parsed;
}

Result<Post::Value> listOf(const QStringList &path, const FrontValue &value, bool isWords)
{
    QStringList items;
    if (isScalar(value) && isWords)
        return Post::Value(value.text.split(u' ', Qt::SkipEmptyParts));
    if (isScalar(value)) // "tags: one"
        return Post::Value(QStringList{value.text});
    for (const FrontValue &item : value.items) {
        if (!isScalar(item))
            return misfit(path, item, words(QT_TRANSLATE_NOOP("FrontMatter", "a list of texts")));
        items += item.text;
    }
    if (value.kind != Kind::List)
        return misfit(path, value, words(QT_TRANSLATE_NOOP("FrontMatter", "a list of texts")));
    return Post::Value(items);
}

Result<Post::Value> recordsOf(const QStringList &path, const FrontValue &value)
{
    Post::Records records;
    const QString expected = words(QT_TRANSLATE_NOOP("FrontMatter", "a list of maps with a text a key"));
    if (value.kind != Kind::List)
        return misfit(path, value, expected);
    for (const FrontValue &item : value.items) {
        Post::Record &record = records.emplace_back();
        if (item.kind != Kind::Map)
            return misfit(path, item, expected);
        for (const auto &[key, member] : item.members) {
            if (!isScalar(member) && member.kind != Kind::Null)
                return misfit(path, member, expected);
            record.emplaceBack(key, member.text.isNull() ? u""_s : member.text);
        }
    }
    return Post::Value(records);
}

Result<> readField(FieldId field, const QStringList &path, const FrontValue &values, Post::Post &post,
                   bool isWords = false)
{
    const FrontValue *value = values.at(path);
    if (!value || value->kind == Kind::Null)
        return {};
    auto read = field->type == FieldType::TextList ? listOf(path, *value, isWords)
        : field->type == FieldType::Records        ? recordsOf(path, *value)
                                                   : scalarOf(field, path, *value);
    if (!read)
        return tl::make_unexpected(read.error());
    post.meta.set(field, std::move(*read));
    return {};
}

QStringList restPath(const FieldMap &map, FieldId field)
{
    return map.rest() + QString(Post::latin1(field->key)).split(u'.');
}

bool isDraft(const QString &status) { return status == Post::Status::Drafted || status == Post::Status::Rejected; }

FrontValue frontValue(FieldId field, const Post::Value &value)
{
    if (const auto *list = std::get_if<QStringList>(&value))
        return FrontValue::list(*list);
    if (const auto *records = std::get_if<Post::Records>(&value)) {
        FrontValue made{.kind = Kind::List};
        for (const Post::Record &record : *records) {
            FrontValue one{.kind = Kind::Map};
            for (const auto &[key, text] : record)
                one.members.emplaceBack(key, FrontValue::ofText(text));
            made.items += one;
        }
        return made;
    }
    if (const auto *flag = std::get_if<bool>(&value))
        return FrontValue::bare(*flag ? u"true"_s : u"false"_s);
    const bool isBare =
        field->type == FieldType::Integer || field->type == FieldType::Score || field->type == FieldType::Date;
    const QString text = Post::scalarText(value);
    return isBare ? FrontValue::bare(text) : FrontValue::ofText(text);
}

/// Nothing where the front matter may stay as it is.
std::optional<FrontValue> wantedDraft(const FieldMap::Rule &rule, const FrontValue &values, const Post::Post &post)
{
    const QString status = post.meta.text(Post::Fields::Status);
    const FrontValue *there = values.at(rule.key);
    const bool was = there && truth(there->text).value_or(false);
    if (status.isEmpty() || was == isDraft(status))
        return std::nullopt;
    return FrontValue::bare(isDraft(status) ? u"true"_s : u"false"_s);
}

/// A list that stands as a text of words stays one where its items are words. False: it cannot.
bool setWords(FrontMatter &front, const FieldMap::Rule &rule, const Post::Value &value)
{
    const FrontValue *there = front.values().at(rule.key);
    const auto *list = std::get_if<QStringList>(&value);
    if (rule.form != FieldMap::Form::Words || !there || !isScalar(*there) || !list || list->isEmpty())
        return false;
    const auto isWord = [](const QString &item) { return !item.isEmpty() && !item.contains(u' '); };
    const FrontValue text = FrontValue::ofText(list->join(u' '));
    return std::ranges::all_of(*list, isWord) && front.set(rule.key, &text);
}

} // namespace

Result<> readFields(const FrontValue &values, const FieldMap &map, Post::Post &post)
{
    for (const FieldMap::Rule &rule : map.rules()) {
        const FrontValue *value = values.at(rule.key);
        if (!value || value->kind == Kind::Null)
            continue;
        if (!rule.field) {
            if (!isScalar(*value))
                return misfit(rule.key, *value, words(QT_TRANSLATE_NOOP("FrontMatter", "one value")));
            post.title = value->text;
        } else if (rule.form == FieldMap::Form::Draft) {
            const auto draft = truth(value->text);
            if (!draft)
                return misfit(rule.key, *value, words(QT_TRANSLATE_NOOP("FrontMatter", "true or false")));
            if (*draft)
                post.meta.set(Post::Fields::Status, QString(Post::Status::Drafted));
        } else if (auto read = readField(*rule.field, rule.key, values, post, rule.form == FieldMap::Form::Words);
                   !read) {
            return read;
        }
    }
    if (map.rest().isEmpty() || !values.at(map.rest()))
        return {};
    for (const FieldId field : Post::allFields()) {
        if (post.meta.has(field) && map.hasRule(field) && field != Post::Fields::Status)
            continue;
        if (auto read = readField(field, restPath(map, field), values, post); !read)
            return read;
    }
    return {};
}

QStringList carriedFields(const FrontValue &values, const FieldMap &map)
{
    QStringList keys;
    const bool hasRest = !map.rest().isEmpty() && values.at(map.rest());
    for (const FieldId field : Post::allFields()) {
        const auto rule = std::ranges::find(map.rules(), std::optional(field), &FieldMap::Rule::field);
        const bool hasRule = rule != map.rules().end();
        bool isCarried = hasRule || hasRest;
        if (hasRule && rule->form == FieldMap::Form::Draft && !hasRest) { // "no draft" says nothing of the status
            const FrontValue *value = values.at(rule->key);
            isCarried = value && truth(value->text).value_or(false);
        }
        if (isCarried)
            keys += Post::latin1(field->key);
    }
    return keys;
}

FrontValue newValues(const Post::Post &post, const FieldMap &map)
{
    FrontValue values{.kind = Kind::Map};
    for (const FieldMap::Rule &rule : map.rules()) {
        std::optional<FrontValue> value;
        if (!rule.field)
            value = post.title.isNull() ? std::nullopt : std::optional(FrontValue::ofText(post.title));
        else if (rule.form == FieldMap::Form::Draft)
            value = FrontValue::bare(isDraft(post.meta.text(Post::Fields::Status)) ? u"true"_s : u"false"_s);
        else if (post.meta.has(*rule.field))
            value = frontValue(*rule.field, post.meta.value(*rule.field));
        if (value)
            values.put(rule.key, &*value);
    }
    if (map.rest().isEmpty())
        return values;
    for (const FieldId field : Post::allFields()) {
        // A draft is less than the status.
        if (!post.meta.has(field) || (map.hasRule(field) && field != Post::Fields::Status))
            continue;
        const FrontValue value = frontValue(field, post.meta.value(field));
        values.put(restPath(map, field), &value);
    }
    return values;
}

Result<> writeFields(FrontMatter &front, const FieldMap &map, const Post::Post &post)
{
    Post::Post was;
    if (auto read = readFields(front.values(), map, was); !read)
        return read;
    const auto set = [&front](const QStringList &path, FieldId field, const Post::Value &value) {
        FrontValue wanted = Post::isAbsent(value) ? FrontValue() : frontValue(field, value);
        if (const FrontValue *there = front.values().at(path)) { // a bare `2024` or `no` among them stays one
            for (FrontValue &item : wanted.items) {
                const auto same = std::ranges::find_if(
                    there->items, [&item](const FrontValue &old) { return isScalar(old) && old.text == item.text; });
                if (item.kind == Kind::Text && same != there->items.end())
                    item = *same;
            }
        }
        return front.set(path, Post::isAbsent(value) ? nullptr : &wanted);
    };
    for (const FieldMap::Rule &rule : map.rules()) {
        Result<> done;
        if (!rule.field) {
            const FrontValue title = FrontValue::ofText(post.title);
            if (post.title != was.title)
                done = front.set(rule.key, post.title.isNull() ? nullptr : &title);
        } else if (rule.form == FieldMap::Form::Draft) {
            if (const auto draft = wantedDraft(rule, front.values(), post))
                done = front.set(rule.key, &*draft);
        } else if (post.meta.value(*rule.field) != was.meta.value(*rule.field)
                   && *rule.field != Post::Fields::SourceId) {
            done = setWords(front, rule, post.meta.value(*rule.field))
                ? Result<>()
                : set(rule.key, *rule.field, post.meta.value(*rule.field));
        }
        if (!done)
            return done;
    }
    if (map.rest().isEmpty() || !front.values().at(map.rest()))
        return {};
    for (const FieldId field : Post::allFields()) {
        const bool isRuled = map.hasRule(field) && field != Post::Fields::Status;
        if (isRuled || post.meta.value(field) == was.meta.value(field) || field == Post::Fields::SourceId)
            continue;
        if (auto done = set(restPath(map, field), field, post.meta.value(field)); !done)
            return done;
    }
    return {};
}

} // namespace Copydesk::Formats
