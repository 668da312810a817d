// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

/// Exports that are done again and again, kept in the library under a name.
namespace Copydesk::Library {

class Library;

struct ExportProfile {
    QString name; ///< capitals and small letters are one
    QString query, format, place;
    bool onlyChanges = false, fillsSimilar = false;
    QMap<QString, QString> options = {}; ///< what the format is told (formats/options.h)
    bool operator==(const ExportProfile &) const = default;
};

/// By name.
Result<QList<ExportProfile>> exportProfiles(Library &library);
Result<std::optional<ExportProfile>> exportProfile(Library &library, const QString &name);
/// Adds it, or puts it in the place of the one of its name. Refused without a name.
Result<> storeExportProfile(Library &library, const ExportProfile &profile);
/// NotFound where there is none.
Result<> removeExportProfile(Library &library, const QString &name);

} // namespace Copydesk::Library
