// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

using Post::FieldType;
using Post::Version;

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<Interval> exact(Post::Value value) { return Interval{value, value}; }

std::optional<Interval> readNumber(const QString &text)
{
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return isDigits(text) && fits ? exact(number) : std::nullopt;
}

std::optional<Interval> readAge(QStringView text, QDate today)
{
    const QStringView digits = text.chopped(1);
    if (!isDigits(digits) || digits.size() > 5)
        return std::nullopt;
    const int count = digits.toInt();
    QDate date;
    switch (text.back().toLower().unicode()) {
    case u'd':
        date = today.addDays(-count);
        break;
    case u'w':
        date = today.addDays(-qint64(count) * 7);
        break;
    case u'm':
        date = today.addMonths(-count);
        break;
    case u'y':
        date = today.addYears(-count);
        break;
    default:
        return std::nullopt;
    }
    // Dates compare as text, and text before the year 0 would not.
    const QDate earliest(1, 1, 1);
    if (!date.isValid() || date < earliest)
        date = earliest;
    return Interval{date, date, true};
}

std::optional<Interval> readDate(const QString &text, QDate today)
{
    if (text.compare("today"_L1, Qt::CaseInsensitive) == 0)
        return exact(today);
    if (text.compare("yesterday"_L1, Qt::CaseInsensitive) == 0)
        return exact(today.addDays(-1));
    if (text.size() == 10) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() && date.year() > 0 ? exact(date) : std::nullopt;
    }
    if (text.size() == 4 && isDigits(text) && text.toInt() > 0)
        return Interval{QDate(text.toInt(), 1, 1), QDate(text.toInt(), 12, 31)};
    if (text.size() == 7 && text[4] == u'-' && isDigits(text.first(4)) && isDigits(text.last(2))) {
        const QDate first(text.first(4).toInt(), text.last(2).toInt(), 1);
        return first.isValid() && first.year() > 0 ? std::optional(Interval{first, first.addMonths(1).addDays(-1)})
                                                   : std::nullopt;
    }
    return text.size() >= 2 ? readAge(text, today) : std::nullopt;
}

std::optional<Interval> readVersion(const QString &text)
{
    if (const auto version = Version::parse(text))
        return exact(*version);
    QString head = text;
    if (head.endsWith(u'*'))
        head.chop(1);
    if (head.endsWith(u'.'))
        head.chop(1);
    if (const auto first = Version::parse(QString(head + ".0"_L1)))
        return Interval{*first, Version(first->majorNumber(), first->minorNumber(), Version::MaxPatch)};
    if (const auto first = Version::parse(QString(head + ".0.0"_L1)))
        return Interval{*first, Version(first->majorNumber(), Version::MaxMinor, Version::MaxPatch)};
    return std::nullopt;
}

/// An age is the other way round: more of it is an earlier date.
QString turned(const QString &comparison)
{
    QString result = comparison;
    if (result.startsWith(u'<'))
        result[0] = u'>';
    else if (result.startsWith(u'>'))
        result[0] = u'<';
    return result;
}

void compare(Term &term, const QString &comparison, const Interval &value)
{
    if (comparison == "<"_L1) {
        term.comparison = Comparison::Less;
        term.low = value.low;
    } else if (comparison == "<="_L1) {
        term.comparison = Comparison::LessOrEqual;
        term.low = value.high;
    } else if (comparison == ">"_L1) {
        term.comparison = Comparison::Greater;
        term.low = value.high;
    } else if (comparison == ">="_L1) {
        term.comparison = Comparison::GreaterOrEqual;
        term.low = value.low;
    } else {
        term.comparison = value.isExact() ? Comparison::Equal : Comparison::Range;
        term.low = value.low;
        if (!value.isExact())
            term.high = value.high;
    }
}

bool readRange(Term &term, const QString &from, const QString &to, QDate today, bool &isReversed)
{
    const Post::Field &row = *term.field;
    const auto low = readInterval(row, from, today), high = readInterval(row, to, today);
    if ((!from.isEmpty() && !low) || (!to.isEmpty() && !high) || (!low && !high))
        return false;
    if (!high)
        compare(term, low->isAge ? u"<="_s : u">="_s, *low);
    else if (!low)
        compare(term, high->isAge ? u">="_s : u"<="_s, *high);
    else if (low->isAge && high->isAge) // "7d..30d" and "30d..7d" are the same days
        compare(term, {}, Interval{std::min(low->low, high->low), std::max(low->low, high->low)});
    else if (high->high < low->low)
        isReversed = true;
    else
        compare(term, {}, Interval{low->low, high->high});
    return true;
}

} // namespace

std::optional<Interval> readInterval(const Post::Field &row, const QString &text, QDate today)
{
    switch (row.type) {
    case FieldType::Integer:
    case FieldType::Score:
        return readNumber(text);
    case FieldType::Date:
        return readDate(text, today);
    case FieldType::Version:
        return readVersion(text);
    default:
        return std::nullopt;
    }
}

bool readComparison(Term &term, const QString &comparison, const QString &text, QDate today, bool &isReversed)
{
    isReversed = false;
    const qsizetype dots = text.indexOf(".."_L1);
    bool isPlain = false;
    if (dots >= 0) {
        if (!comparison.isEmpty() && comparison != "="_L1)
            return false;
        if (!readRange(term, text.first(dots), text.sliced(dots + 2), today, isReversed))
            return false;
        isPlain = term.field->type == FieldType::Integer || term.field->type == FieldType::Score;
    } else {
        const auto value = readInterval(*term.field, text, today);
        if (!value)
            return false;
        compare(term, value->isAge ? turned(comparison) : comparison, *value);
        isPlain =
            value->isExact() && !value->isAge && text.compare(Post::scalarText(value->low), Qt::CaseInsensitive) == 0;
    }
    if (!isPlain)
        term.written = (comparison == "="_L1 ? QString() : comparison) + text.toLower();
    return true;
}

QString expectedForm(const Post::Field &row)
{
    switch (row.type) {
    case FieldType::Date:
        return QCoreApplication::translate("Query",
                                           "a date: 2025-06-01, 2025-06, 2025, today, or an age as 30d, 2w, 6m, 1y");
    case FieldType::Version:
        return QCoreApplication::translate("Query", "a version: 1.2.3, 1.2 or 1");
    case FieldType::Flag:
        return QCoreApplication::translate("Query", "yes or no");
    default:
        return QCoreApplication::translate("Query", "a whole number: 70, <70, >=70 or 60..80");
    }
}

std::optional<bool> readFlag(const QString &text)
{
    const QString value = text.toLower();
    if (value == "1"_L1 || value == "yes"_L1 || value == "true"_L1 || value == "on"_L1)
        return true;
    if (value == "0"_L1 || value == "no"_L1 || value == "false"_L1 || value == "off"_L1)
        return false;
    return std::nullopt;
}

} // namespace Copydesk::Query
