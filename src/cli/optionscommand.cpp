// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/formatoptions.h"
#include "cli/table.h"
#include "formats/format.h"
#include "library/formatoptions.h"
#include "review/formatsettings.h"

#include <QCoreApplication>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"reset", Option::Takes::Words, "NAME…", QT_TRANSLATE_NOOP("Cli", "back to what holds where nothing is said")},
};

Result<> change(Context &context, const Arguments &arguments)
{
    Formats::Options changed;
    for (const QString &word : arguments.words) {
        const auto option = formatOption(word);
        if (!option)
            return tl::make_unexpected(option.error());
        changed.insert(option->first, option->second);
    }
    for (const QString &name : arguments.values(QLatin1StringView("reset"))) {
        if (!Formats::optionRow(name))
            return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such option of a format")), name);
        changed.insert(name, QString());
    }
    if (const auto opened =
            context.open(changed.isEmpty() ? Library::OpenMode::ReadOnly : Library::OpenMode::ReadWrite);
        !opened)
        return opened;
    if (const auto settled = Review::settledOptions(context.library(), changed); !settled)
        return tl::make_unexpected(settled.error()); // a map that is not there
    for (const auto &[name, text] : changed.asKeyValueRange()) {
        if (const auto set = Library::setFormatOption(context.library(), name, text); !set)
            return set;
    }
    return {};
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    if (const auto changed = change(context, arguments); !changed)
        return tl::make_unexpected(changed.error());
    const auto kept = Library::formatOptions(context.library());
    if (!kept)
        return tl::make_unexpected(kept.error());
    QJsonObject object;
    Table table;
    for (const Formats::Format &format : Formats::formats()) {
        for (const Formats::OptionRow &row : format.options) {
            const QString text = Formats::optionText(*kept, row.name);
            object[Post::latin1(row.name)] = text;
            table.add(
                {QString(Post::latin1(row.name) + u'=' + text), QCoreApplication::translate("Format", row.title)});
        }
    }
    if (context.isJson())
        context.printJson(object);
    else
        context.print(table.take());
    return Exit::Done;
}

} // namespace

Command optionsCommand()
{
    return {"options",
            "[NAME=TEXT…] [--reset NAME…]",
            QT_TRANSLATE_NOOP("Cli", "Shows and sets what the formats of this library are told"),
            Options,
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
