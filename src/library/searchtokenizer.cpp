// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchtokenizer.h"

#include "query/words.h"

#include <sqlite3.h>

namespace Copydesk::Library {

namespace {

/// There is nothing to keep; but FTS5 wants an address.
int create(void *context, const char **, int, Fts5Tokenizer **tokenizer)
{
    *tokenizer = static_cast<Fts5Tokenizer *>(context);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) { }

int tokenize(Fts5Tokenizer *, void *context, int, const char *text, int size,
             int (*take)(void *, int, const char *, int, int, int))
{
    bool isFirst = true;
    for (Query::WordReader words(QByteArrayView(text, size)); words.next(); isFirst = false) {
        // A word that nobody can ask for keeps phrases from going over the line's end.
        if (words.isOnNewLine() && !isFirst) {
            if (const int code = take(context, 0, "\n", 1, 0, 0); code != SQLITE_OK)
                return code;
        }
        // Where in the text it stood is for highlights, which the index has no text for.
        if (const int code = take(context, 0, words.word().data(), int(words.word().size()), 0, 0); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

} // namespace

bool addSearchTokenizer(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK)
        return false;
    sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    fts5_tokenizer functions{create, destroy, tokenize};
    return api && api->xCreateTokenizer(api, SearchTokenizer, connection, &functions, nullptr) == SQLITE_OK;
}

} // namespace Copydesk::Library
