// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/formatoptions.h"
#include "library/exportprofiles.h"
#include "review/exportjob.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"profile", Option::Takes::Value, "NAME",
     QT_TRANSLATE_NOOP("Cli", "one that `profiles` lists; what else is given takes the place of what it says")},
    {"format", Option::Takes::Value, "F",
     QT_TRANSLATE_NOOP("Cli",
                       "jsonl (as it is without this option), page, markdown, wxr, csv, html, jsonfeed, atom, pdf")},
    {"out", Option::Takes::Value, "PATH",
     QT_TRANSLATE_NOOP("Cli",
                       "the file, or the folder for a format with a file a post (pdf: all posts in one where the name "
                       "ends so), or an archive (.zip, .tar.gz, .tar.zst); - is standard output")},
    {"changes", Option::Takes::Nothing, "",
     QT_TRANSLATE_NOOP("Cli",
                       "only what has changed since the last export there; takes the files of posts away that no "
                       "longer match, unless somebody has changed them")},
    {"fill-similar", Option::Takes::Nothing, "",
     QT_TRANSLATE_NOOP("Cli",
                       "fills each post's “Similar Posts” with titles of the export's most similar ones; the library's "
                       "posts stay as they are")},
    {"option", Option::Takes::Value, "NAME=TEXT",
     QT_TRANSLATE_NOOP("Cli", "what the format is told, this time; the command “options” lists the names")},
    {"dry-run", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "report what would happen, write nothing")},
};

constexpr qsizetype PrintedLines = 50;

Result<Review::ExportRequest> requestOf(Context &context, const Arguments &arguments)
{
    Review::ExportRequest request;
    if (arguments.has(QLatin1StringView("profile"))) {
        const QString name = arguments.value(QLatin1StringView("profile"));
        const auto profile = Library::exportProfile(context.library(), name);
        if (!profile)
            return tl::make_unexpected(profile.error());
        if (!*profile)
            return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such export profile")), name,
                         words(QT_TRANSLATE_NOOP("Cli", "a name that `profiles` lists")));
        request = {.query = (*profile)->query,
                   .format = (*profile)->format,
                   .place = (*profile)->place,
                   .onlyChanges = (*profile)->onlyChanges,
                   .fillsSimilar = (*profile)->fillsSimilar,
                   .profile = (*profile)->name,
                   .options = (*profile)->options};
    }
    if (!arguments.words.isEmpty()) {
        const auto query = context.query(arguments.words);
        if (!query)
            return tl::make_unexpected(query.error());
        request.query = query->text;
        request.profile.clear(); // another choice of posts: the profile's files are not its to take away
    }
    if (arguments.has(QLatin1StringView("format")))
        request.format = arguments.value(QLatin1StringView("format"));
    if (arguments.has(QLatin1StringView("out")))
        request.place = arguments.value(QLatin1StringView("out"));
    request.onlyChanges |= arguments.has(QLatin1StringView("changes"));
    request.fillsSimilar |= arguments.has(QLatin1StringView("fill-similar"));
    request.dryRun = arguments.has(QLatin1StringView("dry-run"));
    const auto options = formatOptions(arguments);
    if (!options)
        return tl::make_unexpected(options.error());
    request.options.insert(*options);
    if (request.place.isEmpty() && !request.dryRun)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "Where to?")), {}, QStringLiteral("--out PATH"));
    if (request.place == QLatin1String("-") && !request.dryRun && context.isJson()) {
        return usage(words(QT_TRANSLATE_NOOP("Cli", "--json and the posts cannot both go to standard output")),
                     QStringLiteral("--out -"), words(QT_TRANSLATE_NOOP("Cli", "a file, or no --json")));
    }
    return request;
}

QJsonObject toJson(const Review::ExportRequest &request, const Review::ExportReport &report)
{
    QJsonArray errors;
    for (const Error &error : report.errors)
        errors += Cli::toJson(error);
    QJsonObject object{{QStringLiteral("posts"), report.posts}, {QStringLiteral("files"), report.files}};
    object[QLatin1String("bytes")] = report.bytes;
    object[QLatin1String("unchanged")] = report.unchanged;
    object[QLatin1String("removed")] = report.removed;
    object[QLatin1String("left")] = report.left;
    object[QLatin1String("rejected")] = report.errorCount;
    object[QLatin1String("errors")] = errors;
    QJsonArray remarks;
    for (const Error &remark : report.remarks)
        remarks += Cli::toJson(remark);
    object[QLatin1String("remarks")] = remarks;
    object[QLatin1String("written_files")] = QJsonArray::fromStringList(report.names);
    object[QLatin1String("removed_files")] = QJsonArray::fromStringList(report.removedNames);
    object[QLatin1String("manifest")] = report.manifest;
    object[QLatin1String("query")] = request.query;
    object[QLatin1String("dry_run")] = request.dryRun;
    return object;
}

/// "+ a file that would be written", "- one that would be taken away".
void printNames(Context &context, const QStringList &names, const QString &sign, qint64 all)
{
    const qsizetype shown = std::min(names.size(), PrintedLines);
    for (const QString &name : names.first(shown))
        context.printLine(sign + name);
    if (all > shown)
        context.printLine(sign + words(QT_TRANSLATE_N_NOOP("Cli", "… and %n more"), int(all - shown)));
}

void print(Context &context, const Review::ExportRequest &request, const Review::ExportReport &report)
{
    for (const Error &error : report.errors.first(std::min(PrintedLines, report.errors.size())))
        context.note(error.text());
    if (report.errorCount > PrintedLines)
        context.note(words(QT_TRANSLATE_N_NOOP("Cli", "… and %n more"), int(report.errorCount - PrintedLines)));
    for (const Error &remark : report.remarks.first(std::min(PrintedLines, report.remarks.size())))
        context.note(remark.text());
    if (report.remarkCount > PrintedLines)
        context.note(words(QT_TRANSLATE_N_NOOP("Cli", "… and %n more"), int(report.remarkCount - PrintedLines)));
    const bool isStream = request.place == QLatin1String("-") && !request.dryRun;
    const auto say = [&](const QString &line) { isStream ? context.note(line) : context.printLine(line); };
    say(request.dryRun ? words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) would be exported"), int(report.posts))
                       : words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) exported"), int(report.posts)));
    if (report.errorCount > 0)
        say(words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) cannot be written in this format"), int(report.errorCount)));
    if (request.onlyChanges)
        say(words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) lie there unchanged"), int(report.unchanged)));
    if (report.removed > 0)
        say(request.dryRun ? words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) would be taken away"), int(report.removed))
                           : words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) taken away"), int(report.removed)));
    if (report.left > 0)
        say(words(QT_TRANSLATE_N_NOOP("Cli", "%n file(s) of them left, for somebody has changed them"),
                  int(report.left)));
    if (request.dryRun && request.place != QLatin1String("-")) {
        printNames(context, report.names, QStringLiteral("+ "), report.files);
        printNames(context, report.removedNames, QStringLiteral("- "), report.removedNames.size());
    }
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    if (!arguments.has(QLatin1StringView("profile"))) { // words that are off are said before a library is looked for
        if (const auto request = requestOf(context, arguments); !request)
            return tl::make_unexpected(request.error());
    }
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const auto request = requestOf(context, arguments);
    if (!request)
        return tl::make_unexpected(request.error());
    if (const auto settled = context.settleChecks(Query::parse(request->query).query); !settled)
        return tl::make_unexpected(settled.error());
    const auto report = Review::exportPosts(context.library(), *request, context.progressFunction());
    if (!report)
        return tl::make_unexpected(report.error());
    if (context.isJson())
        context.printJson(toJson(*request, *report));
    else
        print(context, *request, *report);
    return report->errorCount > 0 || report->left > 0 ? Exit::Partly : Exit::Done;
}

} // namespace

Command exportCommand()
{
    return {"export",
            "[QUERY] [--profile NAME] [--format F] [--out PATH] [--changes] [--fill-similar] [--dry-run]",
            QT_TRANSLATE_NOOP("Cli", "Writes posts out; no QUERY: those that are approved and not flagged"),
            Options,
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
