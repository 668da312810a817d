// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/savedsearches.h"

#include "library/library.h"
#include "library/transaction.h"

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<QList<SavedSearch>> savedSearches(Library &library)
{
    COPYDESK_LET(rows, library.connection().run(u"SELECT name, query FROM saved_search ORDER BY position"_s));
    QList<SavedSearch> searches;
    while (rows.next())
        searches.append({rows.value(0).toString(), rows.value(1).toString()});
    return searches;
}

Result<> setSavedSearches(Library &library, const QList<SavedSearch> &searches)
{
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(library.connection().run(u"DELETE FROM saved_search"_s));
        const auto present = [](const QString &text) { return text.isNull() ? u""_s : text; };
        qint64 position = 0;
        for (const SavedSearch &search : searches) {
            COPYDESK_TRY(
                library.connection().run(u"INSERT INTO saved_search (position, name, query) VALUES (?, ?, ?)"_s,
                                         {++position, present(search.name), present(search.query)}));
        }
        return {};
    });
}

} // namespace Copydesk::Library
