// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/commandlist.h"

#include <QCoreApplication>

#include <vector>

namespace Copydesk::Cli {

namespace {

/// The command table, in the order of the help.
const std::vector<Command> &table()
{
    static const std::vector<Command> rows{
        importCommand(),     listCommand(),      countCommand(),   showCommand(),       decideCommand(),
        setCommand(),        historyCommand(),   diffCommand(),    elsewhereCommand(),  replaceSentenceCommand(),
        revertCommand(),     undoCommand(),      redoCommand(),    operationsCommand(), exportCommand(),
        profilesCommand(),   conflictsCommand(), resolveCommand(), statsCommand(),      checkCommand(),
        dismissCommand(),    optionsCommand(),   verifyCommand(),  backupCommand(),     restoreCommand(),
        synthesizeCommand(), watchCommand(),     mapsCommand(),    rulesCommand(),      sinceApprovedCommand(),
        similarCommand(),    clustersCommand(),
    };
    return rows;
}

} // namespace

std::span<const Command> commands() { return table(); }

const Command *commandByName(QStringView name)
{
    for (const Command &row : table()) {
        if (name == QLatin1StringView(row.name.data(), qsizetype(row.name.size())))
            return &row;
    }
    return nullptr;
}

bool Arguments::has(QLatin1StringView option) const { return !values(option).isEmpty(); }

QString Arguments::value(QLatin1StringView option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

QStringList Arguments::values(QLatin1StringView option) const
{
    QStringList result;
    for (const auto &[name, value] : options) {
        if (name == option)
            result += value;
    }
    return result;
}

tl::unexpected<Error> usage(const QString &what, const QString &found, const QString &expected)
{
    return failure(Error{
        .kind = Error::Kind::Malformed, .what = what, .file = {}, .line = 0, .found = found, .expected = expected});
}

Result<qint64> number(const Arguments &arguments, QLatin1StringView option, qint64 least, qint64 absent)
{
    if (!arguments.has(option))
        return absent;
    bool isNumber = false;
    const QString text = arguments.value(option);
    const qint64 result = text.toLongLong(&isNumber);
    if (isNumber && result >= least)
        return result;
    return usage(words(QT_TRANSLATE_NOOP("Cli", "--%1 is off")).arg(option), text,
                 words(QT_TRANSLATE_NOOP("Cli", "a whole number from %1 on")).arg(least));
}

QString words(const char *text) { return QCoreApplication::translate("Cli", text); }
QString words(const char *text, int n) { return QCoreApplication::translate("Cli", text, nullptr, n); }

} // namespace Copydesk::Cli
