// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/textcheck.h"

#include "library/bodystore.h"
#include "library/bodytexts.h"
#include "library/connection.h"
#include "library/phrase.h"
#include "library/searchschema.h"
#include "library/sentenceindex.h"
#include "library/wordsearch.h"
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
    WordSearch &search;
    SentenceIndex &sentences;
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
bool isInBody(const Query::SearchColumn &column) { return !isWordColumn(column); }

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

/// By post id: how much a text weighs in it.
using Weights = std::vector<quint8>;

Weights weights(WordSearch &search, const Query::TextMatch &match)
{
    QStringList body;
    for (const Query::SearchColumn &column : textColumns())
        body += column.name;
    Weights all;
    // The heavier ones later, over the others.
    for (const auto &[weight, columns] : {std::pair(1, body), std::pair(3, QStringList{u"lead"_s, u"heading"_s}),
                                          std::pair(10, QStringList{u"title"_s})}) {
        const auto found = search.posts(match, columns);
        if (!found || found->empty())
            continue;
        if (size_t(found->back().value) >= all.size())
            all.resize(size_t(found->back().value) + 1);
        for (const PostId post : *found)
            all[size_t(post.value)] = quint8(weight);
    }
    return all;
}

void rate(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *known = static_cast<const Weights *>(sqlite3_get_auxdata(context, 0));
    if (!known) {
        const Query::TextMatch match{QString::fromUtf8(text(values[0])), true, sqlite3_value_int(values[1]) != 0};
        sqlite3_set_auxdata(context, 0, new Weights(weights(self(context).search, match)),
                            [](void *weights) { delete static_cast<Weights *>(weights); });
        known = static_cast<const Weights *>(sqlite3_get_auxdata(context, 0));
    }
    const auto post = size_t(sqlite3_value_int64(values[2]));
    sqlite3_result_int(context, known && post < known->size() ? (*known)[post] : 0);
}

using Shares = std::shared_ptr<const std::vector<SentenceIndex::Share>>;

/// The first argument is a constant, at which the shares of all posts are kept while the statement runs.
void measureOwnShare(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *shares = static_cast<const Shares *>(sqlite3_get_auxdata(context, 0));
    if (!shares) {
        auto all = self(context).sentences.shares();
        if (!all) {
            sqlite3_result_error_code(context, SQLITE_CORRUPT_VTAB);
            return;
        }
        sqlite3_set_auxdata(context, 0, new Shares(std::move(*all)),
                            [](void *kept) { delete static_cast<Shares *>(kept); });
        shares = static_cast<const Shares *>(sqlite3_get_auxdata(context, 0));
    }
    const auto post = size_t(sqlite3_value_int64(values[1]));
    if (!shares || post >= (*shares)->size() || (**shares)[post].sentences == 0)
        sqlite3_result_null(context);
    else
        sqlite3_result_int(context, (**shares)[post].own * 100 / (**shares)[post].sentences);
}

} // namespace

TextCheck::TextCheck(Connection &connection, WordSearch &search, SentenceIndex &sentences)
    : d(new TextCheckPrivate{.connection = connection,
                             .search = search,
                             .sentences = sentences,
                             .bodies = BodyStore(connection),
                             .reader = {}})
{
    const auto add = [this](const char *name, int arguments, auto *function) {
        sqlite3_create_function_v2(d->connection.handle(), name, arguments,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, d.get(), function, nullptr,
                                   nullptr, nullptr);
    };
    add("copydesk_says", -1, &sayText);
    add("copydesk_body_says", 4, &sayBody);
    add("copydesk_relevance", 3, &rate);
    add("copydesk_own_share", 2, &measureOwnShare);
}

TextCheck::~TextCheck()
{
    for (const auto &[name, arguments] : {std::pair("copydesk_says", -1), std::pair("copydesk_body_says", 4),
                                          std::pair("copydesk_relevance", 3), std::pair("copydesk_own_share", 2)})
        sqlite3_create_function_v2(d->connection.handle(), name, arguments, SQLITE_UTF8, nullptr, nullptr, nullptr,
                                   nullptr, nullptr);
}

} // namespace Copydesk::Library
