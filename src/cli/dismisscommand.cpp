// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "cli/commandlist.h"
#include "cli/context.h"
#include "library/dismissals.h"

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"reason", Option::Takes::Value, "T", QT_TRANSLATE_NOOP("Cli", "why the check does not matter on this post")},
    {"restore", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "the check counts again on this post")},
};

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const QString &sourceId = arguments.words.at(0), &name = arguments.words.at(1);
    const Checks::Check *check = Checks::checkByName(name);
    if (!check)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such check")), name,
                     words(QT_TRANSLATE_NOOP("Cli", "a name that `check` prints")));
    const bool isRestored = arguments.has(QLatin1StringView("restore"));
    const QString reason = arguments.value(QLatin1StringView("reason"));
    if (!isRestored && reason.trimmed().isEmpty())
        return usage(words(QT_TRANSLATE_NOOP("Cli", "To dismiss a check needs a reason")), {},
                     QStringLiteral("--reason T"));
    const auto id = context.openPost(Library::OpenMode::Existing, sourceId);
    if (!id)
        return tl::make_unexpected(id.error());
    const auto operation = isRestored ? Library::restoreCheck(context.library(), *id, check->id())
                                      : Library::dismissCheck(context.library(), *id, check->id(), reason);
    if (!operation)
        return tl::make_unexpected(operation.error());
    if (context.isJson()) {
        context.printJson({{QStringLiteral("id"), sourceId},
                           {QStringLiteral("check"), check->id()},
                           {QStringLiteral("operation"), operation->value}});
    } else {
        context.printLine(
            words(QT_TRANSLATE_NOOP("Cli", "Operation %1; `undo %1` takes it back.")).arg(operation->value));
    }
    return Exit::Done;
}

} // namespace

Command dismissCommand()
{
    return {"dismiss",
            "ID CHECK --reason T | ID CHECK --restore",
            QT_TRANSLATE_NOOP("Cli", "Says that a check does not matter on a post, and why"),
            Options,
            2,
            2,
            run};
}

} // namespace Copydesk::Cli
