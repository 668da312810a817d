// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/textcheck.h"

#include "library/bodystore.h"
#include "library/connection.h"
#include "library/phrase.h"
#include "post/json.h"
#include "query/searchtext.h"

#include <sqlite3.h>

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

struct TextCheckPrivate {
    Connection &connection;
    BodyStore bodies;
    Post::JsonReader reader;

    Result<Post::Post> post(QByteArrayView json) { return reader.read(json); }
};

namespace {

QByteArrayView text(sqlite3_value *value)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QByteArrayView(bytes, bytes ? sqlite3_value_bytes(value) : 0);
}

TextCheckPrivate &self(sqlite3_context *context)
{
    return *static_cast<TextCheckPrivate *>(sqlite3_user_data(context));
}

/// The first two arguments, which are the same for all rows of a query.
const Phrase &phrase(sqlite3_context *context, sqlite3_value **values)
{
    if (const auto *known = static_cast<const Phrase *>(sqlite3_get_auxdata(context, 0)))
        return *known;
    auto *made = new Phrase(QString::fromUtf8(text(values[0])), sqlite3_value_int(values[1]) != 0);
    // Owned by SQLite from here on, which may drop it at once where the argument is no constant.
    sqlite3_set_auxdata(context, 0, made, [](void *phrase) { delete static_cast<Phrase *>(phrase); });
    if (const auto *kept = static_cast<const Phrase *>(sqlite3_get_auxdata(context, 0)))
        return *kept;
    static const Phrase nothing(QString(), false);
    return nothing;
}

bool says(const Post::Post &post, const Query::SearchColumn &column, const Phrase &phrase)
{
    return phrase.isIn(Query::searchText(post, column).toUtf8());
}

/// Titles and fields in columns are no part of the body.
bool isInBody(const Query::SearchColumn &column) { return !column.isColumnField() && column.part != "title"_L1; }

void sayText(sqlite3_context *context, int count, sqlite3_value **values)
{
    const Phrase &wanted = phrase(context, values);
    const bool found =
        std::any_of(values + 2, values + count, [&](sqlite3_value *value) { return wanted.isIn(text(value)); });
    sqlite3_result_int(context, found);
}

void sayBody(sqlite3_context *context, int, sqlite3_value **values)
{
    const Phrase &wanted = phrase(context, values);
    const auto json = self(context).bodies.read(sqlite3_value_int64(values[3]));
    bool found = false;
    if (json && wanted.mayBeInJson(*json)) {
        const auto post = self(context).post(*json);
        const QByteArrayView name = text(values[2]);
        found = post && std::ranges::any_of(Query::searchColumns(), [&](const Query::SearchColumn &column) {
                    return isInBody(column) && (name.isEmpty() || column.name == QUtf8StringView(name))
                        && says(*post, column, wanted);
                });
    }
    sqlite3_result_int(context, found);
}

void rate(sqlite3_context *context, int, sqlite3_value **values)
{
    const Phrase &wanted = phrase(context, values);
    int weight = 0;
    if (wanted.isIn(text(values[2]))) {
        weight = 10;
    } else if (const auto json = self(context).bodies.read(sqlite3_value_int64(values[3]));
               json && wanted.mayBeInJson(*json)) {
        if (const auto post = self(context).post(*json)) {
            for (const Query::SearchColumn &column : Query::searchColumns()) {
                const int its = column.part == "lead"_L1 || column.part == "heading"_L1 ? 3 : 1;
                if (its > weight && isInBody(column) && says(*post, column, wanted))
                    weight = its;
            }
        }
    }
    sqlite3_result_int(context, weight);
}

} // namespace

TextCheck::TextCheck(Connection &connection)
    : d(new TextCheckPrivate{.connection = connection, .bodies = BodyStore(connection), .reader = {}})
{
    const auto add = [this](const char *name, int arguments, auto *function) {
        sqlite3_create_function_v2(d->connection.handle(), name, arguments,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, d.get(), function, nullptr,
                                   nullptr, nullptr);
    };
    add("copydesk_says", -1, &sayText);
    add("copydesk_body_says", 4, &sayBody);
    add("copydesk_relevance", 4, &rate);
}

TextCheck::~TextCheck()
{
    for (const auto &[name, arguments] :
         {std::pair("copydesk_says", -1), std::pair("copydesk_body_says", 4), std::pair("copydesk_relevance", 4)})
        sqlite3_create_function_v2(d->connection.handle(), name, arguments, SQLITE_UTF8, nullptr, nullptr, nullptr,
                                   nullptr, nullptr);
}

} // namespace Copydesk::Library
