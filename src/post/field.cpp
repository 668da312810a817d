// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/field.h"

#include <QCoreApplication>

namespace Copydesk::Post {

namespace {

tl::unexpected<Error> misfit(const Field &row, const QString &found, const QString &expected)
{
    Error error;
    error.kind = Error::Kind::Malformed;
    error.what = QCoreApplication::translate("Field", "“%1” cannot be read").arg(QString(latin1(row.label)));
    error.found = found.size() > 80 ? QString(found.left(80) + QChar(0x2026)) : found;
    error.expected = expected;
    return tl::make_unexpected(std::move(error));
}

std::optional<qint64> parseInteger(QStringView text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    if (text.size() > 1 && text.front() == u'0')
        return std::nullopt; // would not be written back as it came
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<FieldId> fieldByKey(std::string_view key)
{
    for (const FieldId id : allFields()) {
        if (id->key == key)
            return id;
    }
    return std::nullopt;
}

std::optional<FieldId> fieldByQueryName(QStringView name)
{
    for (const FieldId id : allFields()) {
        if (name == latin1(id->queryName))
            return id;
    }
    return std::nullopt;
}

std::optional<FieldId> fieldByLabel(std::string_view group, std::string_view label)
{
    for (const FieldId id : allFields()) {
        if (id->group == group && id->label == label)
            return id;
    }
    return std::nullopt;
}

bool isGroupLabel(std::string_view line)
{
    return !line.empty() && std::ranges::any_of(FieldTable, [&](const Field &row) { return row.group == line; });
}

bool isGroupKey(std::string_view key)
{
    return !key.empty() && std::ranges::any_of(FieldTable, [&](const Field &row) { return groupKey(row) == key; });
}

QStringList knownValues(const Field &row)
{
    return QString(latin1(row.known)).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString displayName(const Field &row) { return QCoreApplication::translate("Field", row.title); }

Result<Value> parseScalar(const Field &row, const QString &text)
{
    switch (row.type) {
    case FieldType::Text:
    case FieldType::Enum:
        return Value(text);
    case FieldType::Integer:
    case FieldType::Score:
        if (const auto number = parseInteger(text))
            return Value(*number);
        return misfit(row, text, QCoreApplication::translate("Field", "a whole number, 0 or more"));
    case FieldType::Flag:
        if (text == QLatin1String("0") || text == QLatin1String("1"))
            return Value(text == QLatin1String("1"));
        return misfit(row, text, QCoreApplication::translate("Field", "0 or 1"));
    case FieldType::Date: {
        const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        if (date.isValid())
            return Value(date);
        return misfit(row, text, QCoreApplication::translate("Field", "a date as YYYY-MM-DD"));
    }
    case FieldType::Version:
        if (const auto version = Version::parse(text))
            return Value(*version);
        return misfit(row, text, QCoreApplication::translate("Field", "a version as major.minor.patch"));
    case FieldType::TextList:
    case FieldType::Records:
        break;
    }
    return misfit(row, text, QCoreApplication::translate("Field", "a list"));
}

QString scalarText(const Value &value)
{
    struct Writer {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const { return text; }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(bool flag) const { return QString::number(int(flag)); }
        QString operator()(QDate date) const { return date.toString(Qt::ISODate); }
        QString operator()(Version version) const { return version.toString(); }
        QString operator()(const QStringList &) const { return {}; }
        QString operator()(const Records &) const { return {}; }
    };
    return std::visit(Writer{}, value);
}

} // namespace Copydesk::Post
