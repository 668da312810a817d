// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/checktable.h"

#include "post/field.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Copydesk::Post {

namespace {

#define COPYDESK_CHECK_ROW(Object, name, severity, condition) {name, Severity::severity, condition},
constexpr CheckRow Rows[] = {COPYDESK_CHECKS(COPYDESK_CHECK_ROW)};
#undef COPYDESK_CHECK_ROW
static_assert(std::size(Rows) <= CheckLimit);

template <typename Condition> CheckSet setOf(Condition condition)
{
    CheckSet set = 0;
    for (size_t i = 0; i < std::size(Rows); ++i) {
        if (condition(Rows[i]))
            set |= checkBit(i);
    }
    return set;
}

} // namespace

std::span<const CheckRow> checkRows() { return Rows; }

std::optional<size_t> checkByName(QStringView name)
{
    const auto found = std::ranges::find_if(
        Rows, [&](const CheckRow &row) { return name.compare(latin1(row.name), Qt::CaseInsensitive) == 0; });
    return found == std::end(Rows) ? std::nullopt : std::optional(size_t(found - std::begin(Rows)));
}

CheckSet checksOf(Severity severity)
{
    return setOf([=](const CheckRow &row) { return row.severity == severity; });
}

CheckSet keptChecks()
{
    return setOf([](const CheckRow &row) { return row.condition.empty(); });
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Blocking:
        return u"blocking"_s;
    case Severity::Advisory:
        return u"advisory"_s;
    case Severity::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString CheckLimits::condition(const CheckRow &row) const
{
    QString text = latin1(row.condition);
    text.replace("{oldest-review}"_L1, oldestReview().toString(Qt::ISODate));
    text.replace("{today}"_L1, today.toString(Qt::ISODate));
    text.replace("{least-quality}"_L1, QString::number(leastQuality));
    text.replace("{next-month}"_L1, u"%1.%2"_s.arg(today.year()).arg(today.month() + 1));
    return text;
}

} // namespace Copydesk::Post
