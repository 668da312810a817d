// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "formats/rowmap.h"
#include "library/fieldmaps.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

Result<Exit> list(Context &context)
{
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const auto maps = Library::fieldMaps(context.library());
    if (!maps)
        return tl::make_unexpected(maps.error());
    Table table;
    QJsonArray array;
    for (const Library::KeptMap &map : *maps) {
        array += QJsonObject{{QStringLiteral("name"), map.name},
                             {QStringLiteral("map"), QJsonArray::fromStringList(map.words)}};
        table.add({map.name, map.words.join(QLatin1Char(' '))});
    }
    if (context.isJson())
        context.printJson({{QStringLiteral("maps"), array}});
    else
        context.print(table.take());
    return Exit::Done;
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const QStringList &all = arguments.words;
    if (all.isEmpty())
        return list(context);
    const bool adds = all.first() == QLatin1String("add") && all.size() > 2;
    if (!adds && (all.first() != QLatin1String("remove") || all.size() != 2))
        return usage(words(QT_TRANSLATE_NOOP("Cli", "This cannot be done with field maps")), all.join(QLatin1Char(' ')),
                     QStringLiteral("maps [add NAME FIELD=KEY… | remove NAME]"));
    Library::KeptMap kept{.name = all.at(1), .words = {}};
    if (adds) {
        const auto map = Formats::RowMap::parse(all.sliced(2));
        if (!map)
            return tl::make_unexpected(map.error());
        kept.words = map->toWords();
    }
    if (const auto opened = context.open(adds ? Library::OpenMode::ReadWrite : Library::OpenMode::Existing); !opened)
        return tl::make_unexpected(opened.error());
    const auto done =
        adds ? Library::storeFieldMap(context.library(), kept) : Library::removeFieldMap(context.library(), kept.name);
    if (!done)
        return tl::make_unexpected(done.error());
    return Exit::Done;
}

} // namespace

Command mapsCommand()
{
    return {"maps",
            "[add NAME FIELD=KEY… | remove NAME]",
            QT_TRANSLATE_NOOP("Cli", "Lists, keeps and drops maps of others' keys to our fields, for `import --map`"),
            {},
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
