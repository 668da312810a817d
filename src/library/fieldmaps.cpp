// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/fieldmaps.h"

#include "library/library.h"
#include "library/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<QList<KeptMap>> fieldMaps(Library &library)
{
    COPYDESK_LET(rows, library.connection().run(u"SELECT name, map FROM field_map ORDER BY name COLLATE NOCASE"_s));
    QList<KeptMap> maps;
    while (rows.next()) {
        KeptMap map{.name = rows.value(0).toString()};
        const QJsonDocument kept = QJsonDocument::fromJson(rows.value(1).toString().toUtf8());
        map.rules = kept.object().value("front"_L1).toString();
        for (const QJsonValue &word : kept.array())
            map.words += word.toString();
        maps.append(std::move(map));
    }
    return maps;
}

Result<std::optional<KeptMap>> fieldMap(Library &library, const QString &name)
{
    COPYDESK_LET(maps, fieldMaps(library));
    for (const KeptMap &map : maps) {
        if (map.name.compare(name, Qt::CaseInsensitive) == 0)
            return map;
    }
    return std::nullopt;
}

Result<> storeFieldMap(Library &library, const KeptMap &map)
{
    const QString name = map.name.trimmed();
    if (name.isEmpty())
        return failure(Error::Kind::Refused, QCoreApplication::translate("Library", "A field map needs a name."));
    const QJsonDocument kept = map.isOfFrontMatter() ? QJsonDocument(QJsonObject{{u"front"_s, map.rules}})
                                                     : QJsonDocument(QJsonArray::fromStringList(map.words));
    const QByteArray json = kept.toJson(QJsonDocument::Compact);
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(library.connection().run(u"INSERT OR REPLACE INTO field_map (name, map) VALUES (?, ?)"_s,
                                              {name, QString::fromUtf8(json)}));
        return {};
    });
}

Result<> removeFieldMap(Library &library, const QString &name)
{
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(
            library.connection().run(u"DELETE FROM field_map WHERE name = ?"_s, {name.isNull() ? u""_s : name}));
        if (library.connection().changes() > 0)
            return {};
        return failure(Error{.kind = Error::Kind::NotFound,
                             .what = QCoreApplication::translate("Library", "There is no field map of this name."),
                             .file = {},
                             .line = 0,
                             .found = name,
                             .expected = {}});
    });
}

} // namespace Copydesk::Library
