// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/csvcell.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Formats::Csv {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Csv", text); }

QString json(const QJsonArray &array) { return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)); }

/// By hand, for the order of a record's keys counts and QJsonObject sorts them.
QString recordsText(const Post::Records &records)
{
    const auto quoted = [](const QString &text) { return json(QJsonArray{text}).sliced(1).chopped(1); };
    QStringList all;
    for (const Post::Record &record : records) {
        QStringList members;
        for (const auto &[key, text] : record)
            members += quoted(key) + u':' + quoted(text);
        all += u'{' + members.join(u',') + u'}';
    }
    return u'[' + all.join(u',') + u']';
}

tl::unexpected<Error> misfit(Post::FieldId field, const QString &found, const QString &expected)
{
    Error error;
    error.what = words(QT_TRANSLATE_NOOP("Csv", "The column “%1” cannot be read")).arg(Post::latin1(field->key));
    error.found = found.left(80);
    error.expected = expected;
    return failure(std::move(error));
}

bool isFormula(QChar c) { return QStringView(u"=+-@\t\r").contains(c); }

} // namespace

QString cellText(const Post::Value &value)
{
    if (const auto *records = std::get_if<Post::Records>(&value))
        return recordsText(*records);
    if (const auto *list = std::get_if<QStringList>(&value)) {
        const bool isPlain =
            !list->isEmpty() && !list->first().startsWith(u'[') && std::ranges::none_of(*list, [](const QString &item) {
                return item.isEmpty() || item.contains(u'\n') || item.contains(u'\r');
            });
        return isPlain ? list->join(u'\n') : json(QJsonArray::fromStringList(*list));
    }
    return Post::scalarText(value);
}

Result<Post::Value> valueOf(Post::FieldId field, const QString &text)
{
    if (field->type != Post::FieldType::TextList && field->type != Post::FieldType::Records) {
        auto value = Post::parseScalar(*field, text);
        if (!value)
            return misfit(field, text, value.error().expected);
        return value;
    }
    if (field->type == Post::FieldType::TextList && !text.startsWith(u'['))
        return Post::Value(QString(text).remove(u'\r').split(u'\n', Qt::SkipEmptyParts));
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QString expected = words(QT_TRANSLATE_NOOP("Csv", "a line an item, or a list in JSON"));
    if (!document.isArray())
        return misfit(field, text, expected);
    QStringList list;
    Post::Records records;
    for (const auto &item : document.array()) {
        if (field->type == Post::FieldType::TextList ? !item.isString() : !item.isObject())
            return misfit(field, text, expected);
        list += item.toString();
        Post::Record record;
        const QJsonObject object = item.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            record.emplaceBack(member.key(), member.value().toString());
        // The usual keys in their usual order; a spreadsheet's JSON has none.
        const QStringList usual = Post::knownValues(*field);
        std::ranges::stable_sort(record, {}, [&usual](const auto &member) {
            const qsizetype place = usual.indexOf(member.first);
            return place < 0 ? usual.size() : place;
        });
        records += std::move(record);
    }
    return field->type == Post::FieldType::TextList ? Post::Value(list) : Post::Value(records);
}

QByteArray written(const QString &text, bool isGuarded)
{
    QString cell = text;
    if (isGuarded && !text.isEmpty() && (isFormula(text[0]) || text[0] == u'\''))
        cell.prepend(u'\'');
    const bool needsQuotes = cell.isEmpty() || cell.front().isSpace() || cell.back().isSpace()
        || std::ranges::any_of(cell, [](QChar c) { return QStringView(u",;\t\"\r\n").contains(c); });
    if (needsQuotes)
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell.toUtf8();
}

QString unguarded(const QString &text)
{
    const bool isGuarded = text.size() > 1 && text[0] == u'\'' && (isFormula(text[1]) || text[1] == u'\'');
    return isGuarded ? text.sliced(1) : text;
}

} // namespace Copydesk::Formats::Csv
