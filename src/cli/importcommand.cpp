// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/formatoptions.h"
#include "formats/fieldmap.h"
#include "library/fieldmaps.h"
#include "review/importjob.h"

#include <QJsonArray>

#include <optional>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"format", Option::Takes::Value, "F", QT_TRANSLATE_NOOP("Cli", "jsonl, page …; else told by each file's content")},
    {"option", Option::Takes::Value, "NAME=TEXT",
     QT_TRANSLATE_NOOP("Cli", "what the format is told, this time; the command “options” lists the names")},
    {"map", Option::Takes::Words, "NAME|FIELD=KEY…",
     QT_TRANSLATE_NOOP(
         "Cli",
         "JSON Lines or CSV with keys that are not ours: a map that `maps` lists, or title=headline text=content "
         "id=blog-{number} status==drafted …; a map of front matter for Markdown")},
    {"dry-run", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "report what would happen, write nothing")},
    {"on-conflict", Option::Takes::Value, "flag|keep|take",
     QT_TRANSLATE_NOOP("Cli",
                       "a post that was changed here too: keep both and flag it (flag), ours (keep), theirs (take)")},
};

/// Errors that are printed; `--json` and the library have more.
constexpr qsizetype PrintedErrors = 50;

std::optional<Library::OnConflict> onConflict(const QString &name)
{
    if (name.isEmpty() || name == QLatin1String("flag"))
        return Library::OnConflict::Flag;
    if (name == QLatin1String("keep"))
        return Library::OnConflict::Keep;
    if (name == QLatin1String("take"))
        return Library::OnConflict::Take;
    return std::nullopt;
}

QJsonObject toJson(const Review::ImportReport &report)
{
    QJsonArray errors;
    for (const Error &error : report.errors)
        errors += Cli::toJson(error);
    QJsonObject object{{QStringLiteral("operation"), report.operation.value},
                       {QStringLiteral("new"), report.counts.added}};
    object[QLatin1String("updated")] = report.counts.updated;
    object[QLatin1String("unchanged")] = report.counts.unchanged;
    object[QLatin1String("conflicts")] = report.counts.conflicts;
    object[QLatin1String("rejected")] = report.counts.rejected;
    object[QLatin1String("errors")] = errors;
    if (report.counts.flagged > 0)
        object[QLatin1String("flagged")] = report.counts.flagged;
    QJsonArray remarks;
    for (const Error &remark : report.remarks)
        remarks += Cli::toJson(remark);
    if (!remarks.isEmpty())
        object[QLatin1String("remarks")] = remarks;
    return object;
}

void print(Context &context, const Review::ImportReport &report, bool dryRun)
{
    for (const Error &error : report.errors.first(std::min(PrintedErrors, report.errors.size())))
        context.note(error.text());
    if (report.errorCount > PrintedErrors)
        context.note(words(QT_TRANSLATE_N_NOOP("Cli", "… and %n more"), int(report.errorCount - PrintedErrors)));
    for (const Error &remark : report.remarks.first(std::min(PrintedErrors, report.remarks.size())))
        context.note(remark.text());
    if (report.remarkCount > PrintedErrors)
        context.note(words(QT_TRANSLATE_N_NOOP("Cli", "… and %n more"), int(report.remarkCount - PrintedErrors)));
    const Library::ImportCounts &counts = report.counts;
    context.printLine(words(QT_TRANSLATE_NOOP("Cli", "%1 new, %2 updated, %3 unchanged, %4 in conflict, %5 rejected"))
                          .arg(QString::number(counts.added), QString::number(counts.updated),
                               QString::number(counts.unchanged), QString::number(counts.conflicts),
                               QString::number(counts.rejected)));
    if (counts.flagged > 0)
        context.printLine(words(QT_TRANSLATE_NOOP("Cli", "%1 flagged by rules")).arg(counts.flagged));
    if (dryRun)
        context.printLine(words(QT_TRANSLATE_NOOP("Cli", "This was a trial; nothing was written.")));
    else if (report.operation)
        context.printLine(
            words(QT_TRANSLATE_NOOP("Cli", "Operation %1; `undo %1` takes it back.")).arg(report.operation.value));
}

/// Of rows, or of front matter, which is a thing that Markdown is told.
Result<> takeMap(Context &context, const QString &name, Review::ImportRequest &request)
{
    const auto kept = Library::fieldMap(context.library(), name);
    if (!kept)
        return tl::make_unexpected(kept.error());
    if (*kept && !(*kept)->isOfFrontMatter()) {
        const auto map = Formats::RowMap::parse((*kept)->words);
        if (!map)
            return tl::make_unexpected(map.error());
        request.map = *map;
        return {};
    }
    if (!*kept && !Formats::fieldMap(name))
        return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such field map")), name,
                     words(QT_TRANSLATE_NOOP("Cli", "a name that `maps` lists, or FIELD=KEY…")));
    request.options.insert(QStringLiteral("markdown.map"), name);
    return {};
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    Review::ImportRequest request;
    request.knowledge = context.knowledge();
    request.paths = arguments.words;
    request.format = arguments.value(QLatin1StringView("format"));
    request.dryRun = arguments.has(QLatin1StringView("dry-run"));
    const auto options = formatOptions(arguments);
    if (!options)
        return tl::make_unexpected(options.error());
    request.options = *options;
    const QString choice = arguments.value(QLatin1StringView("on-conflict"));
    const auto chosen = onConflict(choice);
    if (!chosen)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "--on-conflict is off")), choice,
                     QStringLiteral("flag, keep, take"));
    request.onConflict = *chosen;

    const QStringList mapWords = arguments.values(QLatin1StringView("map"));
    const bool isKept = mapWords.size() == 1 && !mapWords.first().contains(QLatin1Char('='));
    if (!mapWords.isEmpty() && !isKept) {
        const auto map = Formats::RowMap::parse(Formats::partedMapWords(mapWords));
        if (!map)
            return tl::make_unexpected(map.error());
        request.map = *map;
    }
    if (const auto opened = context.open(Library::OpenMode::ReadWrite); !opened)
        return tl::make_unexpected(opened.error());
    if (isKept) {
        if (const auto taken = takeMap(context, mapWords.first(), request); !taken)
            return tl::make_unexpected(taken.error());
    }
    const auto report =
        Review::importPosts(context.library(), request, [&context](const Review::ImportProgress &progress) {
            // Where the size is not known the number of posts tells that something happens.
            return progress.bytesTotal > 0 ? context.progress(progress.bytesDone, progress.bytesTotal)
                                           : context.progress(progress.counts.total(), 0);
        });
    if (!report)
        return tl::make_unexpected(report.error());
    if (!report->operation)
        context.dropNewLibrary(); // a name that was misspelt leaves no empty one behind
    if (context.isJson())
        context.printJson(toJson(*report));
    else
        print(context, *report, request.dryRun);
    // A file that cannot be opened weighs more than a post that is off.
    if (std::ranges::any_of(report->errors, [](const Error &error) { return error.kind == Error::Kind::Io; }))
        return Exit::CannotOpen;
    return report->counts.rejected > 0 || report->counts.conflicts > 0 ? Exit::Partly : Exit::Done;
}

} // namespace

Command importCommand()
{
    return {"import",
            "PATH… [--format F] [--map NAME|FIELD=KEY…] [--dry-run] [--on-conflict flag|keep|take]",
            QT_TRANSLATE_NOOP("Cli", "Takes in posts from files, folders (recursive) or - (standard input)"),
            Options,
            1,
            -1,
            run};
}

} // namespace Copydesk::Cli
