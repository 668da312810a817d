// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/version.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace Copydesk::Post {

/// One entry of a records field (an entity, an image source): its keys in the order in which they came, unknown ones
/// too.
using Record = QList<std::pair<QString, QString>>;
using Records = QList<Record>;

/// The text under `key`, or nothing (null) where the record lacks it.
QString recordText(const Record &record, QStringView key);

/// What one meta field holds. `std::monostate` is an absent field, which is not the same as an empty one.
using Value = std::variant<std::monostate, QString, qint64, bool, QDate, Version, QStringList, Records>;

inline bool isAbsent(const Value &value) { return std::holds_alternative<std::monostate>(value); }

/// The value as one line of plain text for search, diffs and CSV: lists joined by "; ", records as "key: value, …".
QString displayText(const Value &value);

} // namespace Copydesk::Post
