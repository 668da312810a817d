// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "post/field.h"
#include "review/decision.h"

namespace Copydesk::Cli {

namespace {

constexpr int Indent = 26;

QString row(const QString &left, const QString &right)
{
    const QString head = QLatin1String("  ") + left;
    const QString gap = head.size() < Indent ? QString(Indent - head.size(), QLatin1Char(' '))
                                             : QString(QLatin1Char('\n') + QString(Indent, QLatin1Char(' ')));
    return head + gap + right + QLatin1Char('\n');
}

QString optionName(const Option &option)
{
    QString name = QLatin1String("--") + Post::latin1(option.name);
    if (option.takes != Option::Takes::Nothing)
        name += QLatin1Char(' ') + QString::fromUtf8(option.value);
    return name;
}

/// The decisions of the decision table, for the command that takes one.
QString decisionHelp()
{
    QString text = QLatin1Char('\n') + words(QT_TRANSLATE_NOOP("Cli", "Decisions:")) + QLatin1Char('\n');
    for (const Review::Decision &decision : Review::decisions()) {
        QString what = Review::displayTitle(decision);
        if (decision.reason == Review::Decision::Reason::Required)
            what += QLatin1String("; ") + words(QT_TRANSLATE_NOOP("Cli", "needs --reason"));
        text += row(Post::latin1(decision.name), what);
    }
    return text + row(QStringLiteral("status=…"), words(QT_TRANSLATE_NOOP("Cli", "Set the status, and nothing else")));
}

} // namespace

QString programHelp()
{
    QString text =
        words(QT_TRANSLATE_NOOP("Cli", "Usage: copydesk-cli [--library L] [--json] COMMAND …")) + QLatin1String("\n\n");
    for (const Command &command : commands())
        text += row(Post::latin1(command.name), words(command.help));
    text += QLatin1Char('\n');
    text += row(QStringLiteral("--library L"),
                words(QT_TRANSLATE_NOOP("Cli",
                                        "the library; else $COPYDESK_LIBRARY, else "
                                        "$XDG_DATA_HOME/copydesk/library.copydesk")));
    text += row(QStringLiteral("--json"), words(QT_TRANSLATE_NOOP("Cli", "print one JSON object instead of text")));
    text += row(QStringLiteral("--"), words(QT_TRANSLATE_NOOP("Cli", "ends the options")));
    text += row(QStringLiteral("help COMMAND"), words(QT_TRANSLATE_NOOP("Cli", "tells more of a command")));
    text += row(QStringLiteral("--version"), words(QT_TRANSLATE_NOOP("Cli", "prints the version")));
    text += QLatin1Char('\n')
        + words(QT_TRANSLATE_NOOP(
            "Cli",
            "A QUERY may be several words; * is every post. Exit status: 0 done; 1 done, but some posts were "
            "rejected, blocked or in conflict; 2 the words are off; 3 the library or a file cannot be opened "
            "or written; 130 cancelled, nothing half done."))
        + QLatin1Char('\n');
    return text;
}

QString commandHelp(const Command &command)
{
    QString text = words(QT_TRANSLATE_NOOP("Cli", "Usage: copydesk-cli %1 %2"))
                       .arg(Post::latin1(command.name), QString::fromUtf8(command.synopsis))
        + QLatin1String("\n\n") + words(command.help) + QLatin1Char('\n');
    if (!command.options.empty())
        text += QLatin1Char('\n');
    for (const Option &option : command.options)
        text += row(optionName(option), words(option.help));
    if (command.name == "decide")
        text += decisionHelp();
    return text;
}

} // namespace Copydesk::Cli
