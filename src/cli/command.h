// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <span>
#include <string_view>
#include <utility>

namespace Copydesk::Cli {

class Context;

/// How the program ends (spec command-line.md).
enum class Exit {
    Done = 0,
    Partly = 1, ///< done, but some posts were rejected, blocked, in conflict or left alone
    Usage = 2, ///< the words are off
    CannotOpen = 3, ///< the library or a file cannot be opened or written
    Cancelled = 130, ///< nothing half done
};

/// An option of a command. Options begin with "--"; a word with a single "-" belongs to the query.
struct Option {
    enum class Takes {
        Nothing,
        Value, ///< the next word, or what stands behind "="
        Words, ///< all words up to the next option
    };
    std::string_view name; ///< without "--"
    Takes takes;
    const char *value; ///< what it takes, for the help: "N"
    const char *help; ///< translated in context "Cli"
};

/// What stood behind the command's name.
struct Arguments {
    QStringList words;
    QList<std::pair<QString, QString>> options;

    bool has(QLatin1StringView option) const;
    /// The last one; null where the option is not there.
    QString value(QLatin1StringView option) const;
    QStringList values(QLatin1StringView option) const;
};

/// One row of the command table.
struct Command {
    std::string_view name;
    const char *synopsis; ///< behind the name: "[QUERY] [--limit N]"
    const char *help; ///< one line; translated in context "Cli"
    std::span<const Option> options;
    int leastWords, mostWords; ///< mostWords -1: any number
    /// An error is printed by the caller and becomes an exit status.
    Result<Exit> (*run)(Context &context, const Arguments &arguments);
};

/// The command table. To add a command is to add one file and one row.
std::span<const Command> commands();
const Command *commandByName(QStringView name);

/// The words are off: exit status 2.
tl::unexpected<Error> usage(const QString &what, const QString &found = {}, const QString &expected = {});
/// A whole number of at least `least`; an error of usage otherwise. Absent: `absent`.
Result<qint64> number(const Arguments &arguments, QLatin1StringView option, qint64 least, qint64 absent);
/// Translated in context "Cli".
QString words(const char *text);
QString words(const char *text, int n);

} // namespace Copydesk::Cli
