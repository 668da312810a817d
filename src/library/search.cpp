// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/search.h"

#include "library/checkresults.h"
#include "library/connection.h"
#include "library/library.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/plainwords.h"
#include "library/querysql.h"
#include "library/searchindex.h"
#include "library/wordsearch.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

/// Runs a question that may search words; where the index turns out to be damaged it is made anew, and the question
/// asked again.
template <typename Question> auto asked(Library &library, bool searchesText, Question question) -> decltype(question())
{
    if (searchesText)
        COPYDESK_TRY(library.searchIndex().makeReady());
    auto answer = question();
    if (answer || !searchesText || (sqlite3_errcode(library.connection().handle()) & 0xff) != SQLITE_CORRUPT)
        return answer;
    COPYDESK_LET(repaired, library.searchIndex().repair());
    return repaired ? question() : answer;
}

} // namespace

Result<> makeReady(Library &library, const Query::Query &query)
{
    return sqlFilter(query).searchesText ? library.searchIndex().makeReady() : Result<>();
}

Result<std::vector<PostId>> matchingIds(Library &library, const Query::Query &query)
{
    if (isPlainWords(query))
        return asked(library, true, [&] { return postsWithWords(library.wordSearch(), query); });
    const SqlFilter filter = sqlFilter(query, checkLimits(library));
    const SqlOrder order = sqlOrder(query);
    return asked(library, filter.searchesText, [&]() -> Result<std::vector<PostId>> {
        COPYDESK_LET(rows,
                     NativeStatement::prepare(library.connection(),
                                              u"SELECT post.id FROM post WHERE "_s + filter.where + u" ORDER BY "_s
                                                  + order.orderBy));
        rows.bind(filter.values + order.values);
        std::vector<PostId> ids;
        while (true) {
            COPYDESK_LET(hasRow, rows.step());
            if (!hasRow)
                return ids;
            ids.push_back(PostId{rows.number(0)});
        }
    });
}

Result<qint64> matchCount(Library &library, const Query::Query &query)
{
    if (isPlainWords(query)) {
        COPYDESK_LET(found, matchingIds(library, query));
        return qint64(found.size());
    }
    const SqlFilter filter = sqlFilter(query, checkLimits(library));
    return asked(library, filter.searchesText, [&]() -> Result<qint64> {
        COPYDESK_LET(
            rows, NativeStatement::prepare(library.connection(), u"SELECT count(*) FROM post WHERE "_s + filter.where));
        rows.bind(filter.values);
        COPYDESK_TRY(rows.step());
        return rows.number(0);
    });
}

Result<QStringList> valuesOf(Library &library, Post::FieldId field, const QString &prefix, int limit)
{
    const bool isText = field->type == Post::FieldType::Text || field->type == Post::FieldType::Enum;
    const bool isList = field->type == Post::FieldType::TextList;
    if (field->storage != Post::Storage::Column || !(isText || isList))
        return QStringList();
    const QString column = Post::latin1(field->column);
    const QString sql = isText
        ? u"SELECT %1 FROM post WHERE removed = 0 AND %1 LIKE ? ESCAPE '\\' GROUP BY %1 ORDER BY count(*) DESC, %1 LIMIT ?"_s
        : u"SELECT item FROM (SELECT %1 AS used, count(*) AS posts FROM post WHERE removed = 0 AND %1 IS NOT NULL "
          u"GROUP BY %1) "
          "JOIN list_item ON list_item.list = used WHERE item LIKE ? ESCAPE '\\' GROUP BY item ORDER BY sum(posts) DESC, item LIMIT ?"_s;
    COPYDESK_LET(rows, library.connection().run(sql.arg(column), {likePrefix(prefix), limit}));
    QStringList values;
    while (rows.next())
        values += rows.value(0).toString();
    return values;
}

} // namespace Copydesk::Library
