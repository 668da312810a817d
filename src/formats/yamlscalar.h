// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Copydesk::Formats::Yaml {

/// Whether a bare word means something else than itself to some YAML reader, old or new: `no`, `on`, `1.10`, `12:30`,
/// a date.
bool isAmbiguous(const QString &text);
/// A text as a scalar: in the quotes that it had (`quote` is what it began with), bare where it may be, else in double
/// quotes.
QByteArray scalar(const QString &text, char quote, bool isInFlow);
QByteArray doubleQuoted(const QString &text);

} // namespace Copydesk::Formats::Yaml
