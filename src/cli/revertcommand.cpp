// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changeoptions.h"
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/postversion.h"
#include "review/editing.h"

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"reason", Option::Takes::Value, "T", QT_TRANSLATE_NOOP("Cli", "why, for the history")},
};

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto id = context.openPost(Library::OpenMode::Existing, arguments.words.first());
    if (!id)
        return tl::make_unexpected(id.error());
    const auto state = stateOfVersion(context.library(), *id, arguments.words.at(1));
    if (!state)
        return tl::make_unexpected(state.error());
    const auto outcome = Review::revertTo(context.library(), *id, *state, arguments.value(QLatin1StringView("reason")));
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    const qint64 changed = bool(outcome->operation);
    QJsonObject more{{QStringLiteral("id"), arguments.words.first()}};
    more[QLatin1String("before")] = outcome->before ? outcome->before->toString() : QString();
    more[QLatin1String("after")] = outcome->after ? outcome->after->toString() : QString();
    if (!context.isJson())
        context.printLine(more[QLatin1String("before")].toString() + QStringLiteral(" → ")
                          + more[QLatin1String("after")].toString());
    printCounts(context, {.matched = 1, .changed = changed, .already = 1 - changed}, outcome->operation, false, more);
    return Exit::Done;
}

} // namespace

Command revertCommand()
{
    return {"revert",
            "ID VERSION [--reason T]",
            QT_TRANSLATE_NOOP("Cli", "Makes a post what it was at a version, as a change of its own"),
            Options,
            2,
            2,
            run};
}

} // namespace Copydesk::Cli
