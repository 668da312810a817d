// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/postcolumns.h"

#include "library/outcome.h"

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;
using Post::FieldType;

static std::vector<PostColumn> makeColumns()
{
    std::vector<PostColumn> columns{{"title"_L1, std::nullopt}};
    for (const Post::FieldId id : Post::allFields()) {
        if (id->storage == Post::Storage::Column)
            columns.push_back({Post::latin1(id->column), id});
    }
    return columns;
}

std::span<const PostColumn> postColumns()
{
    static const std::vector<PostColumn> columns = makeColumns();
    return columns;
}

QString columnNames(QLatin1StringView prefix)
{
    QStringList names;
    for (const PostColumn &column : postColumns())
        names.append(prefix + column.name);
    return names.join(u", "_s);
}

qsizetype columnIndex(QStringView name)
{
    const auto columns = postColumns();
    const auto found = std::ranges::find_if(columns, [name](const PostColumn &column) { return column.name == name; });
    return found == columns.end() ? -1 : found - columns.begin();
}

qsizetype columnIndex(Post::FieldId field)
{
    const auto columns = postColumns();
    const auto found =
        std::ranges::find_if(columns, [field](const PostColumn &column) { return column.field == field; });
    return found == columns.end() ? -1 : found - columns.begin();
}

/// Null is for what is absent; an empty text is not.
static QVariant present(const QString &text) { return text.isNull() ? u""_s : text; }

Result<QVariant> toSql(const PostColumn &column, const Post::Value &value, ListStore &lists)
{
    if (Post::isAbsent(value))
        return QVariant();
    switch (column.field ? (*column.field)->type : FieldType::Text) {
    case FieldType::Text:
    case FieldType::Enum:
        if (const auto *text = std::get_if<QString>(&value))
            return present(*text);
        break;
    case FieldType::Integer:
    case FieldType::Score:
        if (const auto *number = std::get_if<qint64>(&value))
            return *number;
        break;
    case FieldType::Flag:
        if (const auto *flag = std::get_if<bool>(&value))
            return qint64(*flag ? 1 : 0);
        break;
    case FieldType::Date:
        if (const auto *date = std::get_if<QDate>(&value))
            return date->isValid() ? QVariant(date->toString(Qt::ISODate)) : QVariant();
        break;
    case FieldType::Version:
        if (const auto *version = std::get_if<Post::Version>(&value))
            return version->packed();
        break;
    case FieldType::TextList:
        if (const auto *list = std::get_if<QStringList>(&value)) {
            COPYDESK_LET(number, lists.intern(*list));
            return number;
        }
        break;
    case FieldType::Records:
        break;
    }
    return QVariant();
}

Result<Post::Value> fromSql(const PostColumn &column, const QVariant &value, ListStore &lists)
{
    if (value.isNull())
        return Post::Value();
    switch (column.field ? (*column.field)->type : FieldType::Text) {
    case FieldType::Text:
    case FieldType::Enum:
        return present(value.toString()).toString();
    case FieldType::Integer:
    case FieldType::Score:
        return value.toLongLong();
    case FieldType::Flag:
        return value.toLongLong() != 0;
    case FieldType::Date:
        return QDate::fromString(value.toString(), Qt::ISODate);
    case FieldType::Version:
        return Post::Version::fromPacked(value.toLongLong());
    case FieldType::TextList: {
        COPYDESK_LET(items, lists.items(value.toLongLong()));
        return items;
    }
    case FieldType::Records:
        break;
    }
    return Post::Value();
}

Result<ColumnValues> columnValues(const Post::Post &post, ListStore &lists)
{
    ColumnValues values;
    values.reserve(postColumns().size());
    for (const PostColumn &column : postColumns()) {
        if (!column.field) {
            values.push_back(post.title.isNull() ? QVariant() : QVariant(post.title));
            continue;
        }
        COPYDESK_LET(value, toSql(column, post.meta.value(*column.field), lists));
        values.push_back(std::move(value));
    }
    return values;
}

Result<> setColumns(Post::Post &post, const ColumnValues &values, ListStore &lists)
{
    const auto columns = postColumns();
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].field) {
            post.title = values[i].isNull() ? QString() : present(values[i].toString()).toString();
            continue;
        }
        COPYDESK_LET(value, fromSql(columns[i], values[i], lists));
        post.meta.set(*columns[i].field, std::move(value));
    }
    return {};
}

QJsonValue toJsonValue(const QVariant &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (value.typeId() == QMetaType::QByteArray)
        return QString::fromLatin1(value.toByteArray().toHex());
    if (value.typeId() == QMetaType::QString)
        return value.toString();
    return QJsonValue(value.toLongLong());
}

QVariant fromJsonValue(const QJsonValue &value)
{
    if (value.isString())
        return present(value.toString());
    if (value.isDouble())
        return value.toInteger();
    return QVariant();
}

} // namespace Copydesk::Library
