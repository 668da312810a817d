// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QMap>
#include <QString>

#include <string_view>

namespace Copydesk::Formats {

/// What formats are told beside the posts: texts by name ("wxr.author"). What is not there has the standard of its row.
using Options = QMap<QString, QString>;

/// One thing that a format may be told.
struct OptionRow {
    std::string_view name; ///< "wxr.author"; the part before the dot is the format's name
    std::string_view standard; ///< what holds where nothing is said
    const char *title; ///< for people; translate in context "Format"
    /// Whether a text can be used; null: any can.
    Result<> (*check)(const QString &text) = nullptr;
};

/// The row of this name, of whatever format; null where there is none.
const OptionRow *optionRow(QStringView name);
/// What is said, else the standard.
QString optionText(const Options &options, std::string_view name);

} // namespace Copydesk::Formats
