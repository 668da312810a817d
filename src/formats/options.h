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
    enum class Of { Both, Reading, Writing };

    std::string_view name; ///< "wxr.author"; the part before the dot is the format's name
    std::string_view standard; ///< what holds where nothing is said
    const char *title; ///< for people; translate in context "Format"
    /// Whether a text can be used; null: any can. Not asked where there are choices.
    Result<> (*check)(const QString &text) = nullptr;
    std::string_view choices = {}; ///< "on off": all that can be said; empty: any text
    const char *label = nullptr; ///< for people, before what is said; translate in context "Format"
    Of of = Of::Both;
};

/// The row of this name, of whatever format; null where there is none.
const OptionRow *optionRow(QStringView name);
/// Whether the option can be that; an error with `found` and `expected`.
Result<> checkOption(const OptionRow &row, const QString &text);
/// What is said, else the standard.
QString optionText(const Options &options, std::string_view name);

} // namespace Copydesk::Formats
