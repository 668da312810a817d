// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/commandline.h"
#include "cli/context.h"
#include "cli/help.h"
#include "formats/format.h"
#include "post/field.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace Copydesk::Cli {

namespace {

QString libraryPath(const QString &named)
{
    if (!named.isEmpty())
        return named;
    const QString fromEnvironment = qEnvironmentVariable("COPYDESK_LIBRARY");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QLatin1String("/copydesk/library.copydesk");
}

Exit exitOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Malformed:
    case Error::Kind::NotFound:
        return Exit::Usage;
    case Error::Kind::Refused:
        return Exit::Partly;
    case Error::Kind::Remark:
        return Exit::Done;
    case Error::Kind::Io:
    case Error::Kind::Library:
        return Exit::CannotOpen;
    case Error::Kind::Cancelled:
        return Exit::Cancelled;
    }
    Q_UNREACHABLE_RETURN(Exit::CannotOpen);
}

/// What failed, and whether to run it again is safe.
Exit report(Context &context, const Command *command, const Error &error)
{
    const Exit exit = exitOf(error.kind);
    if (exit == Exit::CannotOpen && Review::StandardOutput::readerIsGone())
        return exit; // that is what failed, and no news for anybody
    if (context.isJson())
        context.printJson({{QStringLiteral("error"), toJson(error)}});
    context.note(QLatin1String("copydesk-cli: ") + error.text());
    if (exit == Exit::Usage && command)
        context.note(
            words(QT_TRANSLATE_NOOP("Cli", "`copydesk-cli help %1` tells more.")).arg(Post::latin1(command->name)));
    if (exit == Exit::CannotOpen) {
        context.note(command && command->name == "import"
                         ? words(QT_TRANSLATE_NOOP(
                               "Cli", "It is safe to run this again: the same import goes on with what is missing."))
                         : words(QT_TRANSLATE_NOOP("Cli", "It is safe to run this again: nothing is half done.")));
    }
    return exit;
}

Exit run(Context &context, const CommandLine &line)
{
    if (line.wantsVersion) {
        context.printLine(QLatin1String("copydesk-cli ") + QCoreApplication::applicationVersion());
        return Exit::Done;
    }
    if (line.wantsHelp) {
        context.print(line.command ? commandHelp(*line.command) : programHelp());
        return Exit::Done;
    }
    if (!line.command) {
        context.note(programHelp().trimmed());
        return Exit::Usage;
    }
    const auto exit = line.command->run(context, line.arguments);
    return exit ? *exit : report(context, line.command, exit.error());
}

} // namespace

bool mayDraw(const QStringList &words)
{
    const auto line = parseCommandLine(words);
    if (!line || !line->command || line->wantsHelp || line->wantsVersion)
        return false;
    const Formats::Format *format = Formats::formatByName(line->arguments.value(QLatin1StringView("format")));
    return (format && format->draws)
        || (line->command->name == "export" && line->arguments.has(QLatin1StringView("profile")));
}

int runProgram(const QStringList &arguments, const Checks::Knowledge &knowledge)
{
    takeOverSignals();
    const auto line = parseCommandLine(arguments);
    if (!line) {
        Context context({}, arguments.contains(QLatin1String("--json")));
        return int(report(context, nullptr, line.error()));
    }
    Context context(libraryPath(line->library), line->isJson, knowledge);
    const Exit exit = run(context, *line);
    const bool isWritten = context.output().flush();
    if (Review::StandardOutput::readerIsGone())
        return exit == Exit::CannotOpen ? int(Exit::Done) : int(exit); // who reads has read enough
    if (!isWritten) {
        context.note(words(QT_TRANSLATE_NOOP("Cli", "copydesk-cli: Standard output cannot be written: %1"))
                         .arg(context.output().errorString()));
        return int(Exit::CannotOpen);
    }
    return int(exit);
}

} // namespace Copydesk::Cli
