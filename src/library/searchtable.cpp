// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchtable.h"

#include "library/elsewhere.h"
#include "library/sentenceindex.h"
#include "library/similarposts.h"
#include "library/wordsearch.h"

#include <sqlite3.h>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

/// Where the rows of one of the tables come from.
struct PostSource {
    const char *table; ///< CREATE TABLE, for SQLite: the column post, then the arguments, hidden
    int arguments;
    std::function<Result<std::vector<PostId>>(std::span<sqlite3_value *const> values)> posts;
};

namespace {

struct Table : sqlite3_vtab {
    const PostSource *source = nullptr;
};

struct Cursor : sqlite3_vtab_cursor {
    std::vector<PostId> posts;
    size_t at = 0;
};

int connectTable(sqlite3 *connection, void *source, int, const char *const *, sqlite3_vtab **table, char **)
{
    auto made = std::make_unique<Table>();
    made->source = static_cast<const PostSource *>(source);
    if (const int code = sqlite3_declare_vtab(connection, made->source->table); code != SQLITE_OK)
        return code;
    *table = made.release(); // SQLite's until `disconnectTable`
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab *table)
{
    delete static_cast<Table *>(table);
    return SQLITE_OK;
}

/// All arguments, or no plan. They are the columns behind the first.
int findPlan(sqlite3_vtab *table, sqlite3_index_info *info)
{
    const int arguments = static_cast<Table *>(table)->source->arguments;
    int found = 0;
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto &constraint = info->aConstraint[i];
        if (constraint.iColumn < 1 || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ || !constraint.usable)
            continue;
        info->aConstraintUsage[i].argvIndex = constraint.iColumn;
        info->aConstraintUsage[i].omit = 1;
        ++found;
    }
    if (found != arguments)
        return SQLITE_CONSTRAINT;
    info->estimatedCost = 1000;
    info->estimatedRows = 1000;
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab *, sqlite3_vtab_cursor **cursor)
{
    *cursor = std::make_unique<Cursor>().release(); // SQLite's until `closeCursor`
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<Cursor *>(cursor);
    return SQLITE_OK;
}

QString text(sqlite3_value *value)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(bytes, bytes ? sqlite3_value_bytes(value) : 0);
}

int search(sqlite3_vtab_cursor *base, int, const char *, int count, sqlite3_value **values)
{
    auto *cursor = static_cast<Cursor *>(base);
    auto *table = static_cast<Table *>(base->pVtab);
    auto found = table->source->posts({values, size_t(count)});
    if (!found) {
        const QByteArray message = found.error().what.toUtf8();
        sqlite3_free(table->zErrMsg);
        table->zErrMsg = sqlite3_mprintf("%s", message.constData());
        return found.error().kind == Error::Kind::Cancelled ? SQLITE_INTERRUPT : SQLITE_CORRUPT_VTAB;
    }
    cursor->posts = std::move(*found);
    cursor->at = 0;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor *cursor)
{
    ++static_cast<Cursor *>(cursor)->at;
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor *base)
{
    const auto *cursor = static_cast<Cursor *>(base);
    return cursor->at >= cursor->posts.size();
}

sqlite3_int64 post(sqlite3_vtab_cursor *base)
{
    const auto *cursor = static_cast<Cursor *>(base);
    return cursor->posts[cursor->at].value;
}

int readColumn(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    if (column == 0)
        sqlite3_result_int64(context, post(cursor));
    else
        sqlite3_result_null(context);
    return SQLITE_OK;
}

int readRowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid)
{
    *rowid = post(cursor);
    return SQLITE_OK;
}

/// Without xCreate: it is there of itself, and only where its arguments are given.
const sqlite3_module Module = [] {
    sqlite3_module module{};
    module.xConnect = connectTable;
    module.xBestIndex = findPlan;
    module.xDisconnect = disconnectTable;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = search;
    module.xNext = next;
    module.xEof = isAtEnd;
    module.xColumn = readColumn;
    module.xRowid = readRowid;
    return module;
}();

} // namespace

SearchTables::SearchTables(sqlite3 *connection, WordSearch &search, SentenceIndex &sentences, SimilarPosts &similar)
    : m_connection(connection)
    , m_search(std::make_unique<PostSource>(PostSource{
          "CREATE TABLE found (post INTEGER, words TEXT HIDDEN, is_prefix INTEGER HIDDEN, columns TEXT HIDDEN)", 3,
          [&search](std::span<sqlite3_value *const> values) {
              const Query::TextMatch match{text(values[0]), true, sqlite3_value_int(values[1]) != 0};
              return search.posts(match, text(values[2]).split(u' ', Qt::SkipEmptyParts));
          }}))
    , m_repeats(std::make_unique<PostSource>(PostSource{"CREATE TABLE found (post INTEGER, sentence TEXT HIDDEN)", 1,
                                                        [&sentences](std::span<sqlite3_value *const> values) {
                                                            return postsWithSentence(sentences, text(values[0]));
                                                        }}))
    , m_similar(std::make_unique<PostSource>(PostSource{"CREATE TABLE found (post INTEGER, source_id TEXT HIDDEN)", 1,
                                                        [&similar](std::span<sqlite3_value *const> values) {
                                                            return similar.duplicatesOf(text(values[0]),
                                                                                        Post::DuplicateShare);
                                                        }}))
{
    sqlite3_create_module_v2(connection, "copydesk_search", &Module, m_search.get(), nullptr);
    sqlite3_create_module_v2(connection, "copydesk_repeats", &Module, m_repeats.get(), nullptr);
    sqlite3_create_module_v2(connection, "copydesk_similar", &Module, m_similar.get(), nullptr);
}

SearchTables::~SearchTables()
{
    for (const char *name : {"copydesk_search", "copydesk_repeats", "copydesk_similar"})
        sqlite3_create_module_v2(m_connection, name, nullptr, nullptr, nullptr);
}

} // namespace Copydesk::Library
