// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changeoptions.h"

#include "cli/context.h"

namespace Copydesk::Cli {

Result<Post::Bump> bumpOption(const Arguments &arguments)
{
    const QString text = arguments.value(QLatin1StringView("bump"));
    if (text.isNull())
        return Post::Bump::None;
    if (const auto bump = Post::bumpFromString(text))
        return *bump;
    return usage(words(QT_TRANSLATE_NOOP("Cli", "--bump is off")), text, QStringLiteral("patch, minor, major"));
}

void printCounts(Context &context, const Library::BulkCounts &counts, Library::OperationId operation, bool dryRun,
                 QJsonObject more, qint64 blocked)
{
    if (context.isJson()) {
        more[QLatin1String("operation")] = operation.value;
        more[QLatin1String("matched")] = counts.matched;
        more[QLatin1String("changed")] = counts.changed;
        more[QLatin1String("already")] = counts.already;
        more[QLatin1String("approvals_lost")] = counts.approvalsLost;
        more[QLatin1String("blocked")] = blocked;
        more[QLatin1String("dry_run")] = dryRun;
        context.printJson(more);
        return;
    }
    QString line =
        (dryRun ? words(QT_TRANSLATE_NOOP("Cli", "%1 match, %2 would change, %3 are so already"))
                : words(QT_TRANSLATE_NOOP("Cli", "%1 match, %2 changed, %3 were so already")))
            .arg(QString::number(counts.matched), QString::number(counts.changed), QString::number(counts.already));
    if (counts.approvalsLost > 0)
        line += QLatin1String("; ")
            + words(QT_TRANSLATE_N_NOOP("Cli", "%n approval(s) taken away by the edit"), int(counts.approvalsLost));
    if (blocked > 0) {
        line += QLatin1String("; ")
            + words(QT_TRANSLATE_N_NOOP("Cli", "%n blocked by a check: `check` tells why"), int(blocked));
    }
    context.printLine(line);
    if (operation)
        context.printLine(
            words(QT_TRANSLATE_NOOP("Cli", "Operation %1; `undo %1` takes it back.")).arg(operation.value));
}

} // namespace Copydesk::Cli
