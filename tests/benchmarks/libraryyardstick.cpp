// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "libraryyardstick.h"

#include "measure.h"

#include <QByteArray>

#include <simdjson.h>
#include <sqlite3.h>

#include <functional>
#include <memory>
#include <string>

namespace Copydesk::Benchmarks {

namespace {

using Element = simdjson::dom::element;

void eachLine(const QString &file, const std::function<void(Element, std::string_view)> &take)
{
    simdjson::padded_string text;
    if (simdjson::padded_string::load(file.toStdString()).get(text) != simdjson::SUCCESS)
        fail(QStringLiteral("%1 cannot be read").arg(file));
    simdjson::dom::parser parser;
    const std::string_view all(text);
    for (size_t start = 0; start < all.size();) {
        const size_t end = std::min(all.find('\n', start), all.size());
        const std::string_view line = all.substr(start, end - start);
        Element post;
        if (parser.parse(line.data(), line.size(), false).get(post) == simdjson::SUCCESS)
            take(post, line);
        start = end + 1;
    }
}

std::string_view textAt(Element post, const char *pointer)
{
    std::string_view text;
    (void)post.at_pointer(pointer).get(text);
    return text;
}

int64_t numberAt(Element post, const char *pointer)
{
    int64_t number = 0;
    (void)post.at_pointer(pointer).get(number);
    return number;
}

/// A bare database handle; the first failing call ends the program.
class Database {
public:
    explicit Database(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
            fail(path);
    }
    ~Database() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(Database)

    void execute(const char *sql)
    {
        if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }
    auto prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
        return std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>(statement, sqlite3_finalize);
    }

private:
    sqlite3 *m_handle = nullptr;
};

void bindText(sqlite3_stmt *statement, int at, std::string_view text)
{
    sqlite3_bind_text(statement, at, text.data(), int(text.size()), SQLITE_STATIC);
}

void step(sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        fail(QStringLiteral("the yardstick's insert failed"));
    sqlite3_reset(statement);
}

std::string searchText(Element post)
{
    std::string text(textAt(post, "/lead"));
    simdjson::dom::array blocks;
    if (post.at_pointer("/blocks").get(blocks) != simdjson::SUCCESS)
        return text;
    for (const Element block : blocks) {
        for (const char *key : {"/text", "/caption"})
            text.append(" ").append(textAt(block, key));
        simdjson::dom::array items;
        if (block.at_pointer("/items").get(items) == simdjson::SUCCESS) {
            for (const Element item : items) {
                std::string_view line;
                if (item.get(line) == simdjson::SUCCESS)
                    text.append(" ").append(line);
            }
        }
    }
    return text;
}

} // namespace

qint64 importBare(const QString &jsonLines, const QString &library)
{
    Database database(library);
    database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144;"
                     "CREATE TABLE posts (id INTEGER PRIMARY KEY, source TEXT UNIQUE, title TEXT, topic TEXT, status "
                     "TEXT, version TEXT,"
                     " reviewed TEXT, difficulty TEXT, reading INTEGER, views INTEGER, quality INTEGER, freshness "
                     "INTEGER, depth INTEGER,"
                     " clarity INTEGER, flagged INTEGER, document TEXT);"
                     "CREATE VIRTUAL TABLE words USING fts5(title, body, content='');"
                     "BEGIN");
    const auto post = database.prepare("INSERT INTO posts VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    const auto words = database.prepare("INSERT INTO words (rowid, title, body) VALUES (?,?,?)");
    qint64 count = 0;
    eachLine(jsonLines, [&](Element element, std::string_view line) {
        ++count;
        sqlite3_stmt *insert = post.get();
        sqlite3_bind_int64(insert, 1, count);
        int column = 2;
        for (const char *pointer : {"/meta/payload/source_id", "/title", "/meta/topic", "/meta/revision/status",
                                    "/meta/revision/version", "/meta/revision/last_reviewed", "/meta/difficulty"})
            bindText(insert, column++, textAt(element, pointer));
        for (const char *pointer : {"/meta/reading_time", "/meta/view_count", "/meta/score/quality",
                                    "/meta/score/freshness", "/meta/score/depth", "/meta/score/clarity"})
            sqlite3_bind_int64(insert, column++, numberAt(element, pointer));
        bool flagged = false;
        (void)element.at_pointer("/meta/flags/needs_human_review").get(flagged);
        sqlite3_bind_int(insert, column++, flagged);
        bindText(insert, column, line);
        step(insert);
        const std::string body = searchText(element);
        sqlite3_bind_int64(words.get(), 1, count);
        bindText(words.get(), 2, textAt(element, "/title"));
        bindText(words.get(), 3, body);
        step(words.get());
    });
    for (const char *column : {"status", "flagged", "quality", "views", "reviewed", "topic"})
        database.execute(
            QByteArray("CREATE INDEX by_").append(column).append(" ON posts (").append(column).append(')').constData());
    database.execute("COMMIT");
    return count;
}

qint64 parseBare(const QString &jsonLines)
{
    qint64 count = 0;
    eachLine(jsonLines, [&](Element, std::string_view) { ++count; });
    return count;
}

} // namespace Copydesk::Benchmarks
