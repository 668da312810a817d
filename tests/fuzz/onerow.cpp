// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fieldmap.h"
#include "formats/rowmap.h"
#include "inputs.h"
#include "shape.h"

using namespace Copydesk;

/// The first line is a map, the second one a row.
QByteArray Inputs::wrongWithRow(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QString words = QString::fromUtf8(bytes.first(end < 0 ? bytes.size() : end));
    const QByteArray row = end < 0 ? QByteArray() : bytes.sliced(end + 1);
    if (const auto rules = Formats::FieldMap::parsed(words)) {
        const auto again = Formats::FieldMap::parsed(rules->text());
        if (!again || again->text() != rules->text())
            return "other rules: " + rules->text().toUtf8();
    }
    auto map = Formats::RowMap::parse(words.split(u' ', Qt::SkipEmptyParts));
    if (map) {
        const auto again = Formats::RowMap::parse(map->toWords());
        if (!again || !(*again == *map))
            return "another map: " + map->toWords().join(u' ').toUtf8();
    } else if (map.error().what.isEmpty()) {
        return "an error without words";
    }
    const auto object = Formats::parseRow(row);
    if (!object)
        return object.error().what.isEmpty() ? "an error without words" : QByteArray();
    for (const Formats::RowMap &used :
         {map.value_or(Formats::RowMap()), Formats::guessedMap(Formats::rowKeys(*object))}) {
        const auto post = used.read(row);
        if (!post && post.error().what.isEmpty())
            return "an error without words";
        if (post && !Post::JsonReader().read(toJson(*post)))
            return "unreadable: " + toJson(*post);
    }
    return {};
}
