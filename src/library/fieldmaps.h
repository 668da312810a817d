// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Maps of somebody else's keys to our fields, kept under a name. What words and rules mean is the formats' (rowmap.h,
/// fieldmap.h).
namespace Copydesk::Library {

class Library;

struct KeptMap {
    QString name; ///< capitals and small letters are one
    QStringList words = {}; ///< of rows: "title=headline" …
    QString rules = {}; ///< of front matter: "headline = title; …"; empty: it is of rows
    bool isOfFrontMatter() const { return !rules.isEmpty(); }
    bool operator==(const KeptMap &) const = default;
};

/// By name.
Result<QList<KeptMap>> fieldMaps(Library &library);
Result<std::optional<KeptMap>> fieldMap(Library &library, const QString &name);
/// Adds it, or puts it in the place of the one of its name. Refused without a name.
Result<> storeFieldMap(Library &library, const KeptMap &map);
/// NotFound where there is none.
Result<> removeFieldMap(Library &library, const QString &name);

} // namespace Copydesk::Library
