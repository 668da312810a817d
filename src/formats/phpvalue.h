// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonValue>

#include <optional>

namespace Copydesk::Formats {

/// What PHP's serialize() wrote, as JSON: arrays whose keys count from 0 are lists, other arrays and objects are maps,
/// numbers beyond a double's whole ones are strings. Nothing where the bytes are anything else, or go over the limits
/// (16 levels, 100,000 values). Never makes an object of a class. References (R:, r:) are null.
std::optional<QJsonValue> readPhpValue(QByteArrayView bytes);
/// A string as serialize() writes it.
QByteArray phpString(QByteArrayView text);

} // namespace Copydesk::Formats
