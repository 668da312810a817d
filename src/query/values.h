// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

#include <optional>

/// What stands behind a comparison: numbers, dates, versions, as the span of values that they stand for.
namespace Copydesk::Query {

/// All values from `low` to `high`, both included: "2025-06" is the first to the thirtieth of June.
struct Interval {
    Post::Value low, high;
    bool isAge = false; ///< "30d": longer ago is earlier
    bool isExact() const { return low == high; }
};

/// One value of an Integer, Score, Date or Version field.
std::optional<Interval> readInterval(const Post::Field &row, const QString &text, QDate today);
/// Fills comparison, low, high and written of `term` from "70" or "60..80" and a comparison ("" < <= > >= =); false
/// where the text is none. `isReversed` is set where a range ends before it begins.
bool readComparison(Term &term, const QString &comparison, const QString &text, QDate today, bool &isReversed);
/// What such a value looks like, in words.
QString expectedForm(const Post::Field &row);
/// yes, no, true, false, on, off, 1, 0.
std::optional<bool> readFlag(const QString &text);

} // namespace Copydesk::Query
