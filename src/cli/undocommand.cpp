// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "library/history.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

Result<Library::OperationId> namedOperation(const QString &word)
{
    bool isNumber = false;
    const qint64 value = (word.startsWith(QLatin1Char('#')) ? word.sliced(1) : word).toLongLong(&isNumber);
    if (isNumber && value > 0)
        return Library::OperationId{value};
    return usage(words(QT_TRANSLATE_NOOP("Cli", "This is no operation")), word,
                 words(QT_TRANSLATE_NOOP("Cli", "a number that `operations` lists")));
}

Result<QStringList> sourceIds(Library::Library &library, const QList<Library::PostId> &posts)
{
    const auto rows = Library::readRows(library, posts);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QStringList ids;
    for (const Library::PostRow &row : *rows)
        ids += row.sourceId;
    return ids;
}

Result<Exit> print(Context &context, const Library::UndoReport &report)
{
    const auto leftAlone = sourceIds(context.library(), report.leftAlone);
    if (!leftAlone)
        return tl::make_unexpected(leftAlone.error());
    const Exit exit = report.leftAloneCount > 0 ? Exit::Partly : Exit::Done;
    if (context.isJson()) {
        QJsonObject object{{QStringLiteral("operation"), report.operation.value},
                           {QStringLiteral("target"), report.target.value}};
        object[QLatin1String("restored")] = report.restored;
        object[QLatin1String("left_alone")] = report.leftAloneCount;
        object[QLatin1String("left_alone_ids")] = QJsonArray::fromStringList(*leftAlone);
        context.printJson(object);
        return exit;
    }
    context.printLine(words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) restored"), int(report.restored)));
    if (report.leftAloneCount > 0) {
        context.note(words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) changed again since and were left alone:"),
                           int(report.leftAloneCount)));
        for (const QString &id : *leftAlone)
            context.note(QLatin1String("  ") + id);
    }
    return exit;
}

using Next = Result<std::optional<Library::OperationId>> (*)(Library::Library &);
using Step = Result<Library::UndoReport> (*)(Library::Library &, Library::OperationId, const Library::Progress &);

Result<Exit> step(Context &context, const Arguments &arguments, Next next, Step take, const QString &nothing)
{
    Library::OperationId target;
    if (!arguments.words.isEmpty()) {
        const auto named = namedOperation(arguments.words.first());
        if (!named)
            return tl::make_unexpected(named.error());
        target = *named;
    }
    if (const auto opened = context.open(Library::OpenMode::Existing); !opened)
        return tl::make_unexpected(opened.error());
    if (!target) {
        const auto newest = next(context.library());
        if (!newest)
            return tl::make_unexpected(newest.error());
        if (!*newest)
            return failure(Error::Kind::Refused, nothing);
        target = **newest;
    }
    const auto report = take(context.library(), target, context.progressFunction());
    if (!report)
        return tl::make_unexpected(report.error());
    return print(context, *report);
}

Result<Exit> runUndo(Context &context, const Arguments &arguments)
{
    return step(context, arguments, Library::nextUndo, Library::undo,
                words(QT_TRANSLATE_NOOP("Cli", "There is nothing to undo.")));
}

Result<Exit> runRedo(Context &context, const Arguments &arguments)
{
    return step(context, arguments, Library::nextRedo, Library::redo,
                words(QT_TRANSLATE_NOOP("Cli", "There is nothing to redo.")));
}

} // namespace

Command undoCommand()
{
    return {"undo", "[OPERATION]", QT_TRANSLATE_NOOP("Cli", "Takes an operation back; no number: the newest"), {}, 0,
            1,      runUndo};
}

Command redoCommand()
{
    return {"redo", "[OPERATION]", QT_TRANSLATE_NOOP("Cli", "Does again what was undone; no number: the newest"), {}, 0,
            1,      runRedo};
}

} // namespace Copydesk::Cli
