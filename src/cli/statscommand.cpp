// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "library/maintenance.h"

namespace Copydesk::Cli {

namespace {

struct Figure {
    const char *key;
    const char *title;
    qint64 Library::Stats::*value;
};

constexpr Figure Figures[] = {
    {"posts", QT_TRANSLATE_NOOP("Cli", "Posts"), &Library::Stats::posts},
    {"flagged", QT_TRANSLATE_NOOP("Cli", "Flagged"), &Library::Stats::flagged},
    {"conflicts", QT_TRANSLATE_NOOP("Cli", "In conflict"), &Library::Stats::conflicts},
    {"exported", QT_TRANSLATE_NOOP("Cli", "Exported"), &Library::Stats::exported},
    {"revisions", QT_TRANSLATE_NOOP("Cli", "Revisions"), &Library::Stats::revisions},
    {"operations", QT_TRANSLATE_NOOP("Cli", "Operations"), &Library::Stats::operations},
    {"file_bytes", QT_TRANSLATE_NOOP("Cli", "Library, bytes"), &Library::Stats::fileBytes},
    {"search_index_bytes", QT_TRANSLATE_NOOP("Cli", "Search index, bytes"), &Library::Stats::searchIndexBytes},
};

Result<Exit> run(Context &context, const Arguments &)
{
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const auto stats = Library::stats(context.library());
    if (!stats)
        return tl::make_unexpected(stats.error());
    QJsonObject object;
    QJsonObject statuses;
    Table table;
    for (const Figure &figure : Figures) {
        const qint64 value = (*stats).*figure.value;
        object[QLatin1String(figure.key)] = value;
        table.add({words(figure.title), QString::number(value)});
    }
    for (const auto &[status, posts] : stats->byStatus) {
        statuses[status] = posts;
        table.add({QLatin1String("  ") + status, QString::number(posts)});
    }
    object[QLatin1String("by_status")] = statuses;
    if (context.isJson())
        context.printJson(object);
    else
        context.print(table.take());
    return Exit::Done;
}

} // namespace

Command statsCommand()
{
    return {"stats", "", QT_TRANSLATE_NOOP("Cli", "Tells what the library holds"), {}, 0, 0, run};
}

} // namespace Copydesk::Cli
