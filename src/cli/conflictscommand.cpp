// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "library/importing.h"
#include "review/editing.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

Result<Exit> run(Context &context, const Arguments &)
{
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const auto posts = Library::conflicts(context.library());
    if (!posts)
        return tl::make_unexpected(posts.error());
    QJsonArray list;
    Table table;
    for (const Library::PostId post : *posts) {
        const auto versions = Library::readConflict(context.library(), post);
        if (!versions)
            return tl::make_unexpected(versions.error());
        const Review::Merge merge = Review::merge(versions->ancestor, versions->ours, versions->theirs);
        QJsonObject row{{QStringLiteral("id"), versions->ours.sourceId()},
                        {QStringLiteral("import"), versions->import.value}};
        row[QLatin1String("contested")] = QJsonArray::fromStringList(merge.contested);
        row[QLatin1String("differing")] = QJsonArray::fromStringList(merge.differing);
        list += row;
        table.add({versions->ours.sourceId(), QLatin1Char('#') + QString::number(versions->import.value),
                   merge.contested.join(QLatin1String(", "))});
    }
    if (context.isJson())
        context.printJson({{QStringLiteral("conflicts"), list}});
    else
        context.print(table.take());
    return Exit::Done;
}

} // namespace

Command conflictsCommand()
{
    return {"conflicts",
            "",
            QT_TRANSLATE_NOOP("Cli",
                              "Lists posts that an import and somebody here changed, with the parts that both changed"),
            {},
            0,
            0,
            run};
}

} // namespace Copydesk::Cli
