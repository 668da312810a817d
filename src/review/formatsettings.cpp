// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/formatsettings.h"

#include "formats/fieldmap.h"
#include "library/fieldmaps.h"
#include "library/formatoptions.h"

namespace Copydesk::Review {

Result<Formats::Options> settledOptions(Library::Library &library, const Formats::Options &asked)
{
    auto options = Library::formatOptions(library);
    if (!options)
        return options;
    options->insert(asked);
    const auto map = options->find(QStringLiteral("markdown.map"));
    if (map == options->end() || map->isEmpty())
        return options;
    auto known = Formats::fieldMap(*map);
    if (known)
        return options;
    const auto kept = Library::fieldMaps(library);
    if (!kept)
        return tl::make_unexpected(kept.error());
    Error error = std::move(known).error();
    for (const Library::KeptMap &row : *kept) {
        if (!row.isOfFrontMatter())
            continue;
        if (row.name.compare(*map, Qt::CaseInsensitive) == 0) {
            *map = row.rules;
            return options;
        }
        error.expected += QLatin1String(", ") + row.name;
    }
    return failure(std::move(error));
}

} // namespace Copydesk::Review
