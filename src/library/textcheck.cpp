// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/textcheck.h"

#include "library/bodystore.h"
#include "library/bodytexts.h"
#include "library/connection.h"
#include "library/phrase.h"
#include "post/json.h"
#include "query/searchtext.h"

#include <sqlite3.h>

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

/// One stored body and what of it says something; a post is made of it only where the JSON itself does not tell.
class BodyCheck {
public:
    BodyCheck(QByteArrayView json, const Phrase &phrase, Post::JsonReader &reader)
        : m_json(json)
        , m_phrase(phrase)
        , m_reader(reader)
    {
    }

    bool says(const Query::SearchColumn &column)
    {
        const auto told = anyBodyText(m_json, column, [this](QByteArrayView text) { return m_phrase.isIn(text); });
        return told ? *told : readSays(column);
    }

private:
    bool readSays(const Query::SearchColumn &column)
    {
        if (!m_post)
            m_post = m_reader.read(m_json);
        return *m_post && m_phrase.isIn(Query::searchText(**m_post, column).toUtf8());
    }

    QByteArrayView m_json;
    const Phrase &m_phrase;
    Post::JsonReader &m_reader;
    std::optional<Result<Post::Post>> m_post;
};

struct TextCheckPrivate {
    Connection &connection;
    BodyStore bodies;
    Post::JsonReader reader;
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
    const QByteArrayView name = text(values[2]);
    bool found = false;
    // One column is soon looked through; the quick look spares the many where it says no.
    if (json && (!name.isEmpty() || wanted.mayBeInJson(*json))) {
        BodyCheck body(*json, wanted, self(context).reader);
        found = std::ranges::any_of(Query::searchColumns(), [&](const Query::SearchColumn &column) {
            return isInBody(column) && (name.isEmpty() || column.name == QUtf8StringView(name)) && body.says(column);
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
        BodyCheck body(*json, wanted, self(context).reader);
        for (const Query::SearchColumn &column : Query::searchColumns()) {
            const int its = column.part == "lead"_L1 || column.part == "heading"_L1 ? 3 : 1;
            if (its > weight && isInBody(column) && body.says(column))
                weight = its;
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
