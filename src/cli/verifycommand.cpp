// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "library/maintenance.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"rebuild", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "make the search index anew first")},
};

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const bool rebuild = arguments.has(QLatin1StringView("rebuild"));
    if (const auto opened = context.open(rebuild ? Library::OpenMode::Existing : Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    if (rebuild) {
        if (const auto rebuilt = Library::rebuildSearchIndex(context.library(), context.progressFunction()); !rebuilt)
            return tl::make_unexpected(rebuilt.error());
    }
    const auto report = Library::verify(context.library(), context.progressFunction());
    if (!report)
        return tl::make_unexpected(report.error());
    const Exit exit = report->problems.isEmpty() ? Exit::Done : Exit::Partly;
    if (context.isJson()) {
        QJsonObject object{{QStringLiteral("clean"), report->problems.isEmpty()},
                           {QStringLiteral("posts"), report->posts}};
        object[QLatin1String("revisions")] = report->revisions;
        object[QLatin1String("operations")] = report->operations;
        object[QLatin1String("problems")] = QJsonArray::fromStringList(report->problems);
        context.printJson(object);
        return exit;
    }
    for (const QString &problem : report->problems)
        context.printLine(problem);
    context.printLine(words(QT_TRANSLATE_NOOP("Cli", "%1 posts, %2 revisions, %3 operations; %4"))
                          .arg(QString::number(report->posts), QString::number(report->revisions),
                               QString::number(report->operations),
                               report->problems.isEmpty()
                                   ? words(QT_TRANSLATE_NOOP("Cli", "all is well"))
                                   : words(QT_TRANSLATE_N_NOOP("Cli", "%n problem(s)"), int(report->problems.size()))));
    if (!report->problems.isEmpty())
        context.note(words(QT_TRANSLATE_NOOP(
            "Cli", "A problem of the search index goes with `verify --rebuild`; otherwise restore a backup.")));
    return exit;
}

} // namespace

Command verifyCommand()
{
    return {"verify",
            "[--rebuild]",
            QT_TRANSLATE_NOOP("Cli", "Checks the whole library; exit status 1 where something is off"),
            Options,
            0,
            0,
            run};
}

} // namespace Copydesk::Cli
