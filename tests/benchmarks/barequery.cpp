// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barequery.h"

#include "measure.h"

#include <sqlite3.h>

namespace Copydesk::Benchmarks {

double bareSeconds(const QString &library, const QByteArray &sql, int runs)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(library.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        fail(library);
    const double seconds = medianSeconds(runs, [&] {
        if (sqlite3_exec(
                handle, sql.constData(), [](void *, int, char **, char **) { return 0; }, nullptr, nullptr)
            != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(handle)));
    });
    sqlite3_close(handle);
    return seconds;
}

} // namespace Copydesk::Benchmarks
