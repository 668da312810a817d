// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/formatoptions.h"

#include "library/library.h"
#include "library/transaction.h"

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

/// Before the names, among the library's other settings.
constexpr QLatin1StringView Prefix{"format."};

} // namespace

Result<QMap<QString, QString>> formatOptions(Library &library)
{
    COPYDESK_LET(
        rows, library.connection().run(u"SELECT key, value FROM setting WHERE key >= 'format.' AND key < 'format/'"_s));
    QMap<QString, QString> options;
    while (rows.next())
        options.insert(rows.value(0).toString().sliced(Prefix.size()), rows.value(1).toString());
    return options;
}

Result<> setFormatOption(Library &library, const QString &name, const QString &text)
{
    return inTransaction(library.connection(), [&]() -> Result<> {
        if (text.isNull())
            COPYDESK_TRY(library.connection().run(u"DELETE FROM setting WHERE key = ?"_s, {QString(Prefix + name)}));
        else
            COPYDESK_TRY(library.connection().run(u"INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"_s,
                                                  {QString(Prefix + name), text}));
        return {};
    });
}

} // namespace Copydesk::Library
