// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/wxrmeta.h"

#include "formats/phpvalue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;
using Post::Field;
using Post::FieldId;
using Post::FieldType;
using Post::Value;

namespace {

QString compact(const QJsonArray &list)
{
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

/// An object where its keys come in the order that reading gives them, else a list of pairs.
QJsonValue recordJson(const Post::Record &record, const QStringList &known)
{
    QJsonObject object;
    QJsonArray pairs;
    qsizetype place = 0;
    bool isUsual = true;
    for (const auto &[name, text] : record) {
        const qsizetype at = known.indexOf(name, place);
        isUsual = isUsual && at >= 0;
        place = at + 1;
        object.insert(name, text);
        pairs.append(QJsonArray{name, text});
    }
    return isUsual ? QJsonValue(object) : QJsonValue(pairs);
}

std::optional<QString> scalar(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"1"_s : u"0"_s;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger();
        return double(whole) == number ? QString::number(whole) : QString::number(number);
    }
    default:
        return {};
    }
}

/// Lists of scalars; maps as their values.
std::optional<QStringList> texts(const QJsonValue &value)
{
    QJsonArray list = value.toArray();
    if (value.isObject()) {
        for (const auto &item : value.toObject())
            list.append(item);
    }
    QStringList result;
    for (const QJsonValue &item : std::as_const(list)) {
        const auto text = scalar(item);
        if (!text)
            return {};
        result += *text;
    }
    return result;
}

std::optional<Post::Record> record(const QJsonValue &value, const QStringList &known)
{
    Post::Record record;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QStringList keys;
        for (const QString &key : known) {
            if (object.contains(key))
                keys += key;
        }
        for (const QString &key : object.keys()) {
            if (!keys.contains(key))
                keys += key;
        }
        for (const QString &key : std::as_const(keys)) {
            const auto text = scalar(object.value(key));
            if (!text)
                return {};
            record.append({key, *text});
        }
        return record;
    }
    if (!value.isArray())
        return {};
    for (const QJsonValue &pair : value.toArray()) {
        const QJsonArray two = pair.toArray();
        if (two.size() != 2 || !two[0].isString() || !two[1].isString())
            return {};
        record.append({two[0].toString(), two[1].toString()});
    }
    return record;
}

tl::unexpected<Error> misfit(const Field &row, const QString &found, const QString &expected)
{
    return failure(
        Error{.kind = Error::Kind::Malformed,
              .what = QCoreApplication::translate("Field", "“%1” cannot be read").arg(QString(Post::latin1(row.label))),
              .file = {},
              .line = 0,
              .found = found.left(80),
              .expected = expected});
}

/// The text of a meta row as what it holds: PHP's serialized value, or for lists JSON, or itself.
QJsonValue content(const Field &row, const QString &text)
{
    if (const auto php = readPhpValue(text.toUtf8()))
        return *php;
    const bool isList = row.type == FieldType::TextList || row.type == FieldType::Records;
    if (isList && text.startsWith(u'[')) {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        if (json.isArray())
            return json.array();
    }
    return text;
}

Result<Value> fieldValue(const Field &row, const QJsonValue &held, const QString &text)
{
    if (row.type == FieldType::TextList) {
        if (const auto one = scalar(held))
            return Value(one->isEmpty() ? QStringList() : QStringList{*one});
        if (const auto list = texts(held))
            return Value(*list);
        return misfit(row, text, QCoreApplication::translate("Field", "a list"));
    }
    if (row.type == FieldType::Records) {
        Post::Records records;
        const QStringList known = knownValues(row);
        for (const QJsonValue &item : held.isObject() ? QJsonArray{held} : held.toArray()) {
            auto one = record(item, known);
            if (!one)
                return misfit(row, text, QCoreApplication::translate("Field", "a list"));
            records += *one;
        }
        if (!held.isArray() && !held.isObject() && !text.isEmpty())
            return misfit(row, text, QCoreApplication::translate("Field", "a list"));
        return Value(records);
    }
    const auto one = scalar(held);
    if (!one)
        return misfit(row, text, QCoreApplication::translate("Field", "one value"));
    // false is empty in WordPress.
    return parseScalar(row, row.type == FieldType::Flag && one->isEmpty() ? u"0"_s : *one);
}

class MetaReader {
public:
    MetaReader(bool isOurs, Post::Meta &meta, WxrMetaRows &others)
        : m_isOurs(isOurs)
        , m_meta(meta)
        , m_others(others)
    {
    }

    Result<> take(const QString &key, const QString &text)
    {
        const QByteArray name = key.toUtf8();
        if (const auto id = Post::fieldByKey(Post::utf8(name)))
            return set(*id, content(**id, text), key, text);
        if (Post::isGroupKey(Post::utf8(name))) {
            const auto php = readPhpValue(text.toUtf8());
            const QJsonObject map = php ? php->toObject() : QJsonDocument::fromJson(text.toUtf8()).object();
            if (!map.isEmpty())
                return group(name, map, text);
        }
        m_others.append({key, text});
        return {};
    }

private:
    Result<> group(const QByteArray &name, const QJsonObject &map, const QString &text)
    {
        for (auto member = map.begin(); member != map.end(); ++member) {
            const QByteArray path = name + '.' + member.key().toUtf8().replace(' ', '_');
            const auto id = Post::fieldByKey(Post::utf8(path));
            if (!id) {
                m_others.append({QString::fromUtf8(path), scalar(*member).value_or(QString())});
                continue;
            }
            if (auto done = set(*id, *member, QString::fromUtf8(path), scalar(*member).value_or(text)); !done)
                return done;
        }
        return {};
    }

    Result<> set(FieldId id, const QJsonValue &held, const QString &key, const QString &text)
    {
        auto value = fieldValue(*id, held, text);
        if (!value) {
            if (m_isOurs)
                return tl::make_unexpected(value.error());
            m_others.append({key, text});
            return {};
        }
        // A key that repeats is a list.
        if (m_meta.has(id) && id->type == FieldType::TextList) {
            m_meta.set(id, m_meta.list(id) + std::get<QStringList>(*value));
            return {};
        }
        if (m_meta.has(id)) {
            m_others.append({key, text});
            return {};
        }
        m_meta.set(id, std::move(*value));
        return {};
    }

    bool m_isOurs;
    Post::Meta &m_meta;
    WxrMetaRows &m_others;
};

} // namespace

QString wxrMetaText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return readPhpValue(bytes) ? QString::fromUtf8(phpString(bytes)) : text;
}

WxrMetaRows wxrMeta(const Post::Meta &meta)
{
    WxrMetaRows rows;
    for (const FieldId id : Post::allFields()) {
        if (!meta.has(id))
            continue;
        const QString key = Post::latin1(id->key);
        if (id->type == FieldType::TextList) {
            rows.append({key, compact(QJsonArray::fromStringList(meta.list(id)))});
        } else if (id->type == FieldType::Records) {
            QJsonArray records;
            for (const Post::Record &record : meta.records(id))
                records.append(recordJson(record, knownValues(*id)));
            rows.append({key, compact(records)});
        } else {
            rows.append({key, wxrMetaText(scalarText(meta.value(id)))});
        }
    }
    return rows;
}

Result<> readWxrMeta(const WxrMetaRows &rows, bool isOurs, Post::Meta &meta, WxrMetaRows &others)
{
    MetaReader reader(isOurs, meta, others);
    for (const auto &[key, text] : rows) {
        if (auto taken = reader.take(key, text); !taken)
            return taken;
    }
    return {};
}

} // namespace Copydesk::Formats
