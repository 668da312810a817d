// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "review/exportjob.h"

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"format", Option::Takes::Value, "F", QT_TRANSLATE_NOOP("Cli", "jsonl (as it is without this option), page …")},
    {"out", Option::Takes::Value, "PATH",
     QT_TRANSLATE_NOOP("Cli", "the file, or the folder for a format with a file a post; - is standard output")},
    {"dry-run", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "report what would happen, write nothing")},
};

Result<Exit> run(Context &context, const Arguments &arguments)
{
    Review::ExportRequest request;
    if (!arguments.words.isEmpty()) {
        const auto query = context.query(arguments.words);
        if (!query)
            return tl::make_unexpected(query.error());
        request.query = query->text;
    }
    if (arguments.has(QLatin1StringView("format")))
        request.format = arguments.value(QLatin1StringView("format"));
    request.place = arguments.value(QLatin1StringView("out"));
    request.dryRun = arguments.has(QLatin1StringView("dry-run"));
    if (request.place.isEmpty() && !request.dryRun)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "Where to?")), {}, QStringLiteral("--out PATH"));
    const bool isStream = request.place == QLatin1String("-") && !request.dryRun;
    if (isStream && context.isJson()) {
        return usage(words(QT_TRANSLATE_NOOP("Cli", "--json and the posts cannot both go to standard output")),
                     QStringLiteral("--out -"), words(QT_TRANSLATE_NOOP("Cli", "a file, or no --json")));
    }
    if (const auto opened = context.open(Library::OpenMode::Existing); !opened)
        return tl::make_unexpected(opened.error());
    const auto report = Review::exportPosts(context.library(), request, context.progressFunction());
    if (!report)
        return tl::make_unexpected(report.error());
    if (context.isJson()) {
        QJsonObject object{{QStringLiteral("posts"), report->posts}, {QStringLiteral("files"), report->files}};
        object[QLatin1String("bytes")] = report->bytes;
        object[QLatin1String("manifest")] = report->manifest;
        object[QLatin1String("query")] = request.query;
        object[QLatin1String("dry_run")] = request.dryRun;
        context.printJson(object);
        return Exit::Done;
    }
    const QString line =
        (request.dryRun ? words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) would be exported"), int(report->posts))
                        : words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) exported"), int(report->posts)));
    if (isStream)
        context.note(line);
    else
        context.printLine(line);
    return Exit::Done;
}

} // namespace

Command exportCommand()
{
    return {"export",
            "[QUERY] [--format F] --out PATH [--dry-run]",
            QT_TRANSLATE_NOOP("Cli", "Writes posts out; no QUERY: those that are approved and not flagged"),
            Options,
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
