// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "library/history.h"
#include "library/rules.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

QString versionText(const std::optional<Post::Version> &version) { return version ? version->toString() : QString(); }

QJsonObject toJson(const Library::RevisionRow &row)
{
    QJsonObject object{{QStringLiteral("revision"), row.id.value}, {QStringLiteral("operation"), row.operation.value}};
    object[QLatin1String("kind")] = row.kind;
    object[QLatin1String("bump")] = Post::toString(row.bump);
    object[QLatin1String("before")] = versionText(row.versionBefore);
    object[QLatin1String("after")] = versionText(row.versionAfter);
    object[QLatin1String("time")] = row.time.toUTC().toString(Qt::ISODateWithMs);
    object[QLatin1String("editor")] = row.editor;
    object[QLatin1String("reason")] = row.reason;
    object[QLatin1String("text_changed")] = row.textChanged;
    object[QLatin1String("undone")] = row.isUndone;
    return object;
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto id = context.openPost(Library::OpenMode::ReadOnly, arguments.words.first());
    if (!id)
        return tl::make_unexpected(id.error());
    const auto revisions = Library::revisionsOf(context.library(), *id);
    if (!revisions)
        return tl::make_unexpected(revisions.error());
    const auto arrival = Library::arrivalReason(context.library(), *id);
    if (!arrival)
        return tl::make_unexpected(arrival.error());
    if (context.isJson()) {
        QJsonArray rows;
        for (const Library::RevisionRow &row : *revisions)
            rows += toJson(row);
        QJsonObject object{{QStringLiteral("id"), arguments.words.first()}, {QStringLiteral("revisions"), rows}};
        if (!arrival->isEmpty())
            object[QLatin1String("arrival_reason")] = *arrival;
        context.printJson(object);
        return Exit::Done;
    }
    Table table;
    for (const Library::RevisionRow &row : *revisions) {
        table.add({row.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                   QLatin1Char('#') + QString::number(row.operation.value),
                   versionText(row.versionBefore) + QStringLiteral(" → ") + versionText(row.versionAfter), row.kind,
                   row.isUndone ? words(QT_TRANSLATE_NOOP("Cli", "undone")) : QString(), row.editor, row.reason});
    }
    context.print(
        revisions->isEmpty()
            ? QString(words(QT_TRANSLATE_NOOP("Cli", "As it came in; nothing has changed since.")) + QLatin1Char('\n'))
            : table.take());
    if (!arrival->isEmpty())
        context.printLine(words(QT_TRANSLATE_NOOP("Cli", "Flagged as it came in: %1")).arg(*arrival));
    return Exit::Done;
}

} // namespace

Command historyCommand()
{
    return {"history", "ID", QT_TRANSLATE_NOOP("Cli", "Lists the changes of a post, the newest first"), {}, 1, 1, run};
}

} // namespace Copydesk::Cli
