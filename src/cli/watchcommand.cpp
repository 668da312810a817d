// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "review/dropfolder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QThread>

#include <algorithm>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"format", Option::Takes::Value, "F", QT_TRANSLATE_NOOP("Cli", "of the files; else told by each file's content")},
    {"once", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "take in what lies there, and end")},
    {"log", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "show what was taken in, the newest first")},
    {"forget", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "watch these folders no more")},
};

constexpr unsigned long Pause = 1000; ///< milliseconds between looks

QString countsText(const Library::ImportCounts &counts)
{
    return words(QT_TRANSLATE_NOOP("Cli", "%1 new, %2 updated, %3 unchanged, %4 in conflict, %5 rejected"))
        .arg(QString::number(counts.added), QString::number(counts.updated), QString::number(counts.unchanged),
             QString::number(counts.conflicts), QString::number(counts.rejected));
}

QJsonObject countsObject(const Library::ImportCounts &counts)
{
    QJsonObject object{{QStringLiteral("new"), counts.added}, {QStringLiteral("updated"), counts.updated}};
    object[QLatin1String("unchanged")] = counts.unchanged;
    object[QLatin1String("conflicts")] = counts.conflicts;
    object[QLatin1String("rejected")] = counts.rejected;
    return object;
}

Result<Exit> showLog(Context &context)
{
    const auto log = Library::watchLog(context.library());
    if (!log)
        return tl::make_unexpected(log.error());
    Table table;
    QJsonArray array;
    for (const Library::WatchedFile &file : *log) {
        QJsonObject object = countsObject(file.counts);
        object[QLatin1String("folder")] = file.folder;
        object[QLatin1String("file")] = file.name;
        object[QLatin1String("time")] = file.time.toString(Qt::ISODate);
        object[QLatin1String("operation")] = file.operation.value;
        array += object;
        table.add({file.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), file.name,
                   countsText(file.counts)});
    }
    if (context.isJson())
        context.printJson({{QStringLiteral("files"), array}});
    else
        context.print(table.take());
    return Exit::Done;
}

/// The worst of what the looks have met.
Exit print(Context &context, const Review::DropReport &report)
{
    for (const Error &error : report.import.errors)
        context.note(error.text());
    if (!report.files.isEmpty()) {
        const QString files = report.files.size() == 1
            ? report.files.first()
            : words(QT_TRANSLATE_N_NOOP("Cli", "%n file(s)"), int(report.files.size()));
        context.printLine(files + QLatin1String(": ") + countsText(report.import.counts));
        context.output().flush();
    }
    const bool isUnreadable =
        std::ranges::any_of(report.import.errors, [](const Error &error) { return error.kind == Error::Kind::Io; });
    return isUnreadable ? Exit::CannotOpen : (report.import.errorCount > 0 ? Exit::Partly : Exit::Done);
}

Result<Exit> watch(Context &context, bool once)
{
    Review::DropFolders folders(context.knowledge());
    const auto goOn = [] { return !Context::isCancelled(); };
    Exit worst = Exit::Done;
    while (goOn()) {
        // What lies there when one asks for it once is taken for whole.
        const auto reports = folders.look(context.library(), goOn, once);
        if (!reports)
            return Context::isCancelled() ? Result<Exit>(Exit::Done) : tl::make_unexpected(reports.error());
        for (const Review::DropReport &report : *reports)
            worst = std::max(worst, print(context, report));
        if (once)
            break;
        for (unsigned long waited = 0; waited < Pause && goOn(); waited += 100)
            QThread::msleep(100);
    }
    return once ? worst : Exit::Done; // ended by the person, as it should be
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const bool once = arguments.has(QLatin1StringView("once"));
    if (context.isJson() && !arguments.has(QLatin1StringView("log")))
        return usage(words(QT_TRANSLATE_NOOP("Cli", "--json goes with --log")), QStringLiteral("--json"),
                     QStringLiteral("watch --log --json"));
    if (arguments.has(QLatin1StringView("log"))) {
        if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
            return tl::make_unexpected(opened.error());
        return showLog(context);
    }
    for (const QString &folder : arguments.words) {
        if (!arguments.has(QLatin1StringView("forget")) && !QFileInfo(folder).isDir())
            return failure(Error{.kind = Error::Kind::Io,
                                 .what = words(QT_TRANSLATE_NOOP("Cli", "There is no such folder to watch")),
                                 .file = folder,
                                 .line = 0,
                                 .found = {},
                                 .expected = {}});
    }
    if (const auto opened = context.open(Library::OpenMode::ReadWrite); !opened)
        return tl::make_unexpected(opened.error());
    for (const QString &folder : arguments.words) {
        const auto done = arguments.has(QLatin1StringView("forget"))
            ? Library::unwatchFolder(context.library(), folder)
            : Library::watchFolder(context.library(), folder, arguments.value(QLatin1StringView("format")));
        if (!done)
            return tl::make_unexpected(done.error());
    }
    if (arguments.has(QLatin1StringView("forget")))
        return Exit::Done;
    const auto folders = Library::watchedFolders(context.library());
    if (!folders)
        return tl::make_unexpected(folders.error());
    if (folders->isEmpty())
        return usage(words(QT_TRANSLATE_NOOP("Cli", "No folder is watched")), {}, QStringLiteral("watch FOLDER"));
    if (!once) {
        for (const Library::WatchedFolder &folder : *folders)
            context.note(words(QT_TRANSLATE_NOOP("Cli", "Watching %1; Ctrl+C ends it")).arg(folder.path));
    }
    return watch(context, once);
}

} // namespace

Command watchCommand()
{
    return {"watch",
            "[FOLDER…] [--format F] [--once] [--log] [--forget]",
            QT_TRANSLATE_NOOP("Cli", "Takes in files as they arrive in folders, which the library remembers"),
            Options,
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
