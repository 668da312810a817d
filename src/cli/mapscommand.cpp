// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "formats/fieldmap.h"
#include "formats/rowmap.h"
#include "library/fieldmaps.h"

#include <QJsonArray>

#include <algorithm>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"front", Option::Takes::Words, "KEY = FIELD…",
     QT_TRANSLATE_NOOP("Cli",
                       "a map of front matter in place of rows: 'headline = title' 'draft = status as draft' "
                       "'rest = params.copydesk' …")},
};

Result<Exit> list(Context &context)
{
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const auto maps = Library::fieldMaps(context.library());
    if (!maps)
        return tl::make_unexpected(maps.error());
    const QString rows = words(QT_TRANSLATE_NOOP("Cli", "rows")),
                  front = words(QT_TRANSLATE_NOOP("Cli", "front matter")),
                  builtIn = words(QT_TRANSLATE_NOOP("Cli", "front matter, built in"));
    Table table;
    QJsonArray kept, known;
    for (const Library::KeptMap &map : *maps) {
        QJsonObject object{{QStringLiteral("name"), map.name}};
        object[QLatin1String("kind")] = map.isOfFrontMatter() ? QLatin1String("front") : QLatin1String("rows");
        if (map.isOfFrontMatter())
            object[QLatin1String("rules")] = map.rules;
        else
            object[QLatin1String("map")] = QJsonArray::fromStringList(map.words);
        kept += object;
        table.add({map.name, map.isOfFrontMatter() ? front : rows,
                   map.isOfFrontMatter() ? map.rules : map.words.join(QLatin1Char(' '))});
    }
    for (const Formats::SiteProfile &profile : Formats::siteProfiles()) {
        const QString name = Post::latin1(profile.name), rules = Post::latin1(profile.map);
        known += QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("rules"), rules}};
        table.add({name, builtIn, rules});
    }
    if (context.isJson())
        context.printJson({{QStringLiteral("maps"), kept}, {QStringLiteral("built_in"), known}});
    else
        context.print(table.take());
    return Exit::Done;
}

/// What is to be kept under a name.
Result<Library::KeptMap> keptMap(const QString &name, const QStringList &rowWords, const QStringList &frontWords)
{
    Library::KeptMap kept{.name = name};
    if (frontWords.isEmpty()) {
        const auto map = Formats::RowMap::parse(Formats::partedMapWords(rowWords));
        if (!map)
            return tl::make_unexpected(map.error());
        kept.words = map->toWords();
        return kept;
    }
    const auto builtIn = std::ranges::find_if(
        Formats::siteProfiles(), [&name](const auto &profile) { return name == Post::latin1(profile.name); });
    if (builtIn != Formats::siteProfiles().end())
        return usage(words(QT_TRANSLATE_NOOP("Cli", "A map of this name comes with the program")), name,
                     words(QT_TRANSLATE_NOOP("Cli", "another name")));
    const auto map = Formats::FieldMap::parsed(frontWords.join(u';'));
    if (!map)
        return tl::make_unexpected(map.error());
    kept.rules = map->text();
    return kept;
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const QStringList &all = arguments.words;
    if (all.isEmpty())
        return list(context);
    const QStringList front = arguments.values(QLatin1StringView("front"));
    const bool adds = all.first() == QLatin1String("add") && (front.isEmpty() ? all.size() > 2 : all.size() == 2);
    if (!adds && (all.first() != QLatin1String("remove") || all.size() != 2))
        return usage(words(QT_TRANSLATE_NOOP("Cli", "This cannot be done with field maps")), all.join(QLatin1Char(' ')),
                     QStringLiteral("maps [add NAME FIELD=KEY… | add NAME --front KEY = FIELD… | remove NAME]"));
    const auto kept =
        adds ? keptMap(all.at(1), all.sliced(2), front) : Result<Library::KeptMap>(Library::KeptMap{.name = all.at(1)});
    if (!kept)
        return tl::make_unexpected(kept.error());
    if (const auto opened = context.open(adds ? Library::OpenMode::ReadWrite : Library::OpenMode::Existing); !opened)
        return tl::make_unexpected(opened.error());
    const auto done = adds ? Library::storeFieldMap(context.library(), *kept)
                           : Library::removeFieldMap(context.library(), kept->name);
    if (!done)
        return tl::make_unexpected(done.error());
    return Exit::Done;
}

} // namespace

Command mapsCommand()
{
    return {"maps",
            "[add NAME FIELD=KEY… | add NAME --front KEY = FIELD… | remove NAME]",
            QT_TRANSLATE_NOOP("Cli", "Lists, keeps and drops maps of others' keys to our fields, for `import --map`"),
            Options,
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
