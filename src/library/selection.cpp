// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/selection.h"

#include "library/checkresults.h"
#include "library/connection.h"
#include "library/library.h"
#include "library/outcome.h"
#include "library/querysql.h"
#include "library/search.h"

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static Result<> insertIds(Connection &connection, std::span<const PostId> ids)
{
    constexpr size_t atOnce = 50'000;
    for (size_t from = 0; from < ids.size(); from += atOnce) {
        QByteArray json("[");
        for (const PostId id : ids.subspan(from, qMin(atOnce, ids.size() - from))) {
            json += json.size() > 1 ? "," : "";
            json += QByteArray::number(id.value);
        }
        json += ']';
        COPYDESK_TRY(connection.run(u"INSERT OR IGNORE INTO temp.selected (post) SELECT p.id FROM json_each(?) j CROSS "
                                    u"JOIN post p ON p.id = j.value "
                                    "WHERE p.removed = 0"_s,
                                    {QString::fromLatin1(json)}));
    }
    return {};
}

Result<qint64> materialize(Library &library, const Selection &selection)
{
    Connection &connection = library.connection();
    COPYDESK_TRY(connection.script(
        u"CREATE TEMP TABLE IF NOT EXISTS selected (post INTEGER PRIMARY KEY); DELETE FROM temp.selected"_s));
    if (const auto *ids = std::get_if<std::vector<PostId>>(&selection)) {
        COPYDESK_TRY(insertIds(connection, *ids));
    } else {
        const auto &query = std::get<Query::Query>(selection);
        COPYDESK_TRY(makeReady(library, query));
        const SqlFilter filter = sqlFilter(query, checkLimits(library));
        COPYDESK_TRY(connection.run(
            u"INSERT INTO temp.selected (post) SELECT post.id FROM post WHERE "_s % filter.where, filter.values));
    }
    COPYDESK_LET(count, connection.value(u"SELECT count(*) FROM temp.selected"_s));
    return count.toLongLong();
}

} // namespace Copydesk::Library
