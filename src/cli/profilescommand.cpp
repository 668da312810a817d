// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/formatoptions.h"
#include "cli/table.h"
#include "formats/format.h"
#include "library/exportprofiles.h"
#include "review/exportjob.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"format", Option::Takes::Value, "F", QT_TRANSLATE_NOOP("Cli", "as in `export`")},
    {"out", Option::Takes::Value, "PATH", QT_TRANSLATE_NOOP("Cli", "as in `export`; kept as an absolute path")},
    {"changes", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "as in `export`")},
    {"fill-similar", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "as in `export`")},
    {"option", Option::Takes::Value, "NAME=TEXT", QT_TRANSLATE_NOOP("Cli", "as in `export`")},
};

Result<Exit> list(Context &context)
{
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const auto profiles = Library::exportProfiles(context.library());
    if (!profiles)
        return tl::make_unexpected(profiles.error());
    Table table;
    QJsonArray array;
    for (const Library::ExportProfile &profile : *profiles) {
        QJsonObject object{{QStringLiteral("name"), profile.name}, {QStringLiteral("query"), profile.query}};
        object[QLatin1String("format")] = profile.format;
        object[QLatin1String("out")] = profile.place;
        object[QLatin1String("changes")] = profile.onlyChanges;
        object[QLatin1String("fill_similar")] = profile.fillsSimilar;
        QStringList said;
        QJsonObject options;
        for (const auto &[option, text] : profile.options.asKeyValueRange()) {
            said += option + u'=' + text;
            options[option] = text;
        }
        object[QLatin1String("options")] = options;
        array += object;
        table.add({profile.name, profile.format, profile.query, profile.place,
                   profile.onlyChanges ? words(QT_TRANSLATE_NOOP("Cli", "only changes")) : QString(),
                   said.join(QLatin1Char(' '))});
    }
    if (context.isJson())
        context.printJson({{QStringLiteral("profiles"), array}});
    else
        context.print(table.take());
    return Exit::Done;
}

Result<Exit> add(Context &context, const QString &name, const QStringList &queryWords, const Arguments &arguments)
{
    Library::ExportProfile profile;
    profile.name = name;
    profile.query = Review::DefaultExportQuery;
    if (!queryWords.isEmpty()) {
        const auto query = context.query(queryWords);
        if (!query)
            return tl::make_unexpected(query.error());
        profile.query = query->text;
    }
    profile.format = arguments.has(QLatin1StringView("format")) ? arguments.value(QLatin1StringView("format"))
                                                                : QStringLiteral("jsonl");
    const Formats::Format *format = Formats::formatByName(profile.format);
    if (!format || !format->writer)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such format that can be written")), profile.format,
                     QStringLiteral("jsonl, page …"));
    const auto options = formatOptions(arguments);
    if (!options)
        return tl::make_unexpected(options.error());
    profile.options = *options;
    const QString place = arguments.value(QLatin1StringView("out"));
    if (place.isEmpty())
        return usage(words(QT_TRANSLATE_NOOP("Cli", "Where to?")), {}, QStringLiteral("--out PATH"));
    profile.place = place == QLatin1String("-") ? place : QDir::cleanPath(QFileInfo(place).absoluteFilePath());
    profile.fillsSimilar = arguments.has(QLatin1StringView("fill-similar"));
    profile.onlyChanges = arguments.has(QLatin1StringView("changes"));
    if (const auto opened = context.open(Library::OpenMode::Existing); !opened)
        return tl::make_unexpected(opened.error());
    if (const auto stored = Library::storeExportProfile(context.library(), profile); !stored)
        return tl::make_unexpected(stored.error());
    context.note(words(QT_TRANSLATE_NOOP("Cli", "Kept: `export --profile %1` runs it")).arg(profile.name));
    return Exit::Done;
}

Result<Exit> remove(Context &context, const QString &name)
{
    if (const auto opened = context.open(Library::OpenMode::Existing); !opened)
        return tl::make_unexpected(opened.error());
    if (const auto removed = Library::removeExportProfile(context.library(), name); !removed)
        return tl::make_unexpected(removed.error());
    return Exit::Done;
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const QStringList &all = arguments.words;
    if (all.isEmpty())
        return list(context);
    if (all.first() == QLatin1String("add") && all.size() > 1)
        return add(context, all.at(1), all.sliced(2), arguments);
    if (all.first() == QLatin1String("remove") && all.size() == 2)
        return remove(context, all.at(1));
    return usage(words(QT_TRANSLATE_NOOP("Cli", "This cannot be done with profiles")), all.join(QLatin1Char(' ')),
                 QStringLiteral("profiles [add NAME … | remove NAME]"));
}

} // namespace

Command profilesCommand()
{
    return {
        "profiles",
        "[add NAME [QUERY] [--format F] --out PATH [--changes] [--fill-similar] [--option NAME=TEXT] | remove NAME]",
        QT_TRANSLATE_NOOP("Cli", "Lists, keeps and drops exports that are run by a name"),
        Options,
        0,
        -1,
        run};
}

} // namespace Copydesk::Cli
