// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "library/search.h"

namespace Copydesk::Cli {

namespace {

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto query = context.query(arguments.words);
    if (!query)
        return tl::make_unexpected(query.error());
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    if (const auto settled = context.settleChecks(*query); !settled)
        return tl::make_unexpected(settled.error());
    const auto count = Library::matchCount(context.library(), *query);
    if (!count)
        return tl::make_unexpected(count.error());
    if (context.isJson())
        context.printJson({{QStringLiteral("count"), *count}});
    else
        context.printLine(QString::number(*count));
    return Exit::Done;
}

} // namespace

Command countCommand()
{
    return {"count", "[QUERY]", QT_TRANSLATE_NOOP("Cli", "Prints how many posts match"), {}, 0, -1, run};
}

} // namespace Copydesk::Cli
