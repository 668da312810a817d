// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/formatoptions.h"

#include "formats/format.h"

namespace Copydesk::Cli {

Result<std::pair<QString, QString>> formatOption(const QString &word)
{
    const QString name = word.section(u'=', 0, 0);
    const Formats::OptionRow *row = Formats::optionRow(name);
    if (!row || !word.contains(u'=')) {
        QStringList names;
        for (const Formats::Format &format : Formats::formats()) {
            for (const Formats::OptionRow &known : format.options)
                names += QString(Post::latin1(known.name)) + QStringLiteral("=…");
        }
        return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such option of a format")), word,
                     names.join(QLatin1String(", ")));
    }
    const QString text = word.section(u'=', 1);
    if (const auto fits = Formats::checkOption(*row, text); !fits)
        return usage(fits.error().what, fits.error().found, fits.error().expected);
    return std::pair(name, text);
}

Result<Formats::Options> formatOptions(const Arguments &arguments)
{
    Formats::Options options;
    for (const QString &word : arguments.values(QLatin1StringView("option"))) {
        const auto option = formatOption(word);
        if (!option)
            return tl::make_unexpected(option.error());
        options.insert(option->first, option->second);
    }
    return options;
}

} // namespace Copydesk::Cli
