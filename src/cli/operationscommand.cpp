// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "library/history.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"limit", Option::Takes::Value, "N", QT_TRANSLATE_NOOP("Cli", "at most so many; 20 without it")},
};

QJsonObject toJson(const Library::OperationRow &row)
{
    QJsonObject object{{QStringLiteral("operation"), row.id.value},
                       {QStringLiteral("kind"), Library::toString(row.kind)}};
    object[QLatin1String("label")] = row.label;
    object[QLatin1String("editor")] = row.editor;
    object[QLatin1String("started")] = row.started.toUTC().toString(Qt::ISODateWithMs);
    object[QLatin1String("finished")] =
        row.finished ? QJsonValue(row.finished->toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    object[QLatin1String("target")] = row.target.value;
    object[QLatin1String("undone")] = row.isUndone;
    object[QLatin1String("posts")] = row.posts;
    object[QLatin1String("details")] = row.details;
    return object;
}

QString state(const Library::OperationRow &row)
{
    if (!row.finished)
        return words(QT_TRANSLATE_NOOP("Cli", "unfinished"));
    return row.isUndone ? words(QT_TRANSLATE_NOOP("Cli", "undone")) : QString();
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto limit = number(arguments, QLatin1StringView("limit"), 1, 20);
    if (!limit)
        return tl::make_unexpected(limit.error());
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const auto rows = Library::operations(context.library(), int(std::min<qint64>(*limit, 1'000'000)));
    if (!rows)
        return tl::make_unexpected(rows.error());
    if (context.isJson()) {
        QJsonArray list;
        for (const Library::OperationRow &row : *rows)
            list += toJson(row);
        context.printJson({{QStringLiteral("operations"), list}});
        return Exit::Done;
    }
    Table table;
    for (const Library::OperationRow &row : *rows) {
        const QString target = row.target ? QString(QLatin1Char('#') + QString::number(row.target.value)) : QString();
        table.add({QLatin1Char('#') + QString::number(row.id.value),
                   row.started.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")), Library::toString(row.kind),
                   target, words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s)"), int(row.posts)), state(row), row.editor,
                   row.label});
    }
    context.print(table.take());
    return Exit::Done;
}

} // namespace

Command operationsCommand()
{
    return {
        "operations", "[--limit N]", QT_TRANSLATE_NOOP("Cli", "Lists what was done, the newest first"), Options, 0, 0,
        run};
}

} // namespace Copydesk::Cli
