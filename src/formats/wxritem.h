// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xmlunits.h"

#include <QMap>
#include <QString>

#include <utility>

namespace Copydesk::Formats {

/// A term that an item names: a category, a tag, or one of another taxonomy.
struct WxrTerm {
    QString domain, nicename, name;
    bool operator==(const WxrTerm &) const = default;
};

/// An <item> as it stands.
struct WxrItem {
    QMap<QString, QString> texts; ///< by element: "title", "content:encoded", "wp:post_id"; absent ones are not in it
    QList<WxrTerm> terms;
    QList<std::pair<QString, QString>> meta; ///< key and value, in their order; a key may repeat
    qint64 comments = 0;
    qint64 line = 0;

    QString text(QLatin1StringView element) const { return texts.value(element); }
    QString metaValue(QLatin1StringView key) const;
};

/// Prefixes of a file that stand for something else than they usually do: "p" is "wp".
using WxrPrefixes = QHash<QByteArray, QByteArray>;
WxrPrefixes wxrPrefixes(const QHash<QByteArray, QByteArray> &namespaces);

/// Malformed where the XML is; line and file are set. At most 20,000 terms and as many metas, nested 32 deep.
Result<WxrItem> readWxrItem(const XmlUnits::Unit &unit, const WxrPrefixes &prefixes, const QString &file);
/// The text of each child of a unit that is no item (an author), by element.
QMap<QString, QString> readWxrTexts(const XmlUnits::Unit &unit, const WxrPrefixes &prefixes);

} // namespace Copydesk::Formats
