// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/connection.h"
#include "library/importing.h"
#include "library/importlock.h"
#include "library/library.h"
#include "library/outcome.h"

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<QList<OperationRow>> unfinishedImports(Library &library)
{
    QList<OperationId> ids;
    {
        COPYDESK_LET(rows,
                     library.connection().run(
                         u"SELECT id FROM operation WHERE finished IS NULL AND kind = 'import' ORDER BY id DESC"_s));
        while (rows.next())
            ids.append(OperationId{rows.value(0).toLongLong()});
    }
    QList<OperationRow> imports;
    for (const OperationId id : std::as_const(ids)) {
        if (!library.isReadOnly() && ImportLock::isHeld(library, id))
            continue;
        COPYDESK_LET(row, operation(library, id));
        imports.append(std::move(row));
    }
    return imports;
}

Result<QList<Error>> rejectionsOf(Library &library, OperationId import)
{
    COPYDESK_LET(rows,
                 library.connection().run(
                     u"SELECT file, line, what, found, expected FROM rejection WHERE operation = ? ORDER BY id"_s,
                     {import.value}));
    QList<Error> rejections;
    while (rows.next()) {
        rejections.append(Error{.kind = Error::Kind::Malformed,
                                .what = rows.value(2).toString(),
                                .file = rows.value(0).toString(),
                                .line = rows.value(1).toLongLong(),
                                .found = rows.value(3).toString(),
                                .expected = rows.value(4).toString()});
    }
    return rejections;
}

} // namespace Copydesk::Library
