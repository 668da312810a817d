// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/exportprofiles.h"

#include "library/library.h"
#include "library/transaction.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static QString present(const QString &text) { return text.isNull() ? u""_s : text; }

Result<QList<ExportProfile>> exportProfiles(Library &library)
{
    COPYDESK_LET(rows,
                 library.connection().run(
                     u"SELECT name, query, format, place, options FROM export_profile ORDER BY name COLLATE NOCASE"_s));
    QList<ExportProfile> profiles;
    while (rows.next()) {
        const QJsonObject options = QJsonDocument::fromJson(rows.value(4).toString().toUtf8()).object();
        QMap<QString, QString> said;
        const QJsonObject texts = options["format"_L1].toObject();
        for (auto option = texts.constBegin(); option != texts.constEnd(); ++option)
            said.insert(option.key(), option.value().toString());
        profiles.append({.name = rows.value(0).toString(),
                         .query = rows.value(1).toString(),
                         .format = rows.value(2).toString(),
                         .place = rows.value(3).toString(),
                         .onlyChanges = options["only_changes"_L1].toBool(),
                         .fillsSimilar = options["fill_similar"_L1].toBool(),
                         .options = said});
    }
    return profiles;
}

Result<std::optional<ExportProfile>> exportProfile(Library &library, const QString &name)
{
    COPYDESK_LET(profiles, exportProfiles(library));
    for (const ExportProfile &profile : profiles) {
        if (profile.name.compare(name, Qt::CaseInsensitive) == 0)
            return profile;
    }
    return std::nullopt;
}

Result<> storeExportProfile(Library &library, const ExportProfile &profile)
{
    const QString name = profile.name.trimmed();
    if (name.isEmpty())
        return failure(Error::Kind::Refused, QCoreApplication::translate("Library", "An export profile needs a name."));
    QJsonObject options{{u"only_changes"_s, profile.onlyChanges}, {u"fill_similar"_s, profile.fillsSimilar}}, texts;
    for (const auto &[option, text] : profile.options.asKeyValueRange())
        texts[option] = text;
    if (!texts.isEmpty())
        options["format"_L1] = texts;
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(library.connection().run(
            u"INSERT OR REPLACE INTO export_profile (name, query, format, place, options) VALUES (?, ?, ?, ?, ?)"_s,
            {name, present(profile.query), present(profile.format), present(profile.place),
             QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact))}));
        return {};
    });
}

Result<> removeExportProfile(Library &library, const QString &name)
{
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(library.connection().run(u"DELETE FROM export_profile WHERE name = ?"_s, {present(name)}));
        if (library.connection().changes() > 0)
            return {};
        return failure(Error{.kind = Error::Kind::NotFound,
                             .what = QCoreApplication::translate("Library", "There is no export profile of this name."),
                             .file = {},
                             .line = 0,
                             .found = name,
                             .expected = {}});
    });
}

} // namespace Copydesk::Library
