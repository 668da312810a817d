// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchschema.h"

#include "library/searchtokenizer.h"

#include <QCryptographicHash>
#include <QStringList>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

constexpr int Form = 3; ///< to be raised when the same columns are indexed in another way

std::vector<Query::SearchColumn> columnsOf(bool (*isOne)(const Query::SearchColumn &), bool is)
{
    std::vector<Query::SearchColumn> columns;
    for (const Query::SearchColumn &column : Query::searchColumns()) {
        if (isOne(column) == is)
            columns.push_back(column);
    }
    return columns;
}

QStringList names(std::span<const Query::SearchColumn> columns)
{
    QStringList all;
    for (const Query::SearchColumn &column : columns)
        all += u'"' + column.name + u'"';
    return all;
}

/// `isChanging`: its rows are replaced. That takes a table of their lengths beside it, which the others do without.
QString tableSql(QLatin1StringView table, std::span<const Query::SearchColumn> columns, bool isChanging)
{
    return u"CREATE VIRTUAL TABLE search_index.%1 USING fts5(%2, content='', %3, tokenize='%4')"_s.arg(
        table, names(columns).join(u", "_s), isChanging ? u"contentless_delete=1"_s : u"columnsize=0"_s,
        QLatin1StringView(SearchTokenizer));
}

constexpr std::array Tables = {"search_own"_L1,      "search_shared"_L1, "search_words"_L1,   "search_posting"_L1,
                               "search_sentence"_L1, "search_moved"_L1,  "search_content"_L1, "search_state"_L1};

QString tablesSql()
{
    return tableSql("search_own"_L1, textColumns(), false) + u"; "_s
        + tableSql("search_shared"_L1, textColumns(), false) + u"; "_s
        + tableSql("search_words"_L1, wordColumns(), true)
        + u"; CREATE TABLE search_index.search_posting (unit INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER "
          u"NOT "
          "NULL, documents INTEGER NOT NULL, list BLOB NOT NULL, PRIMARY KEY (unit, first)) STRICT, WITHOUT ROWID; "
          "CREATE TABLE search_index.search_sentence (hash INTEGER PRIMARY KEY, document INTEGER NOT NULL, unit "
          "INTEGER) "
          "STRICT; "
          "CREATE TABLE search_index.search_moved (post INTEGER PRIMARY KEY, document INTEGER NOT NULL) STRICT; "
          "CREATE TABLE search_index.search_content (post INTEGER PRIMARY KEY, bits INTEGER NOT NULL, "
          "sentences INTEGER NOT NULL) STRICT; "
          "CREATE TABLE search_index.search_state (fingerprint TEXT NOT NULL, library TEXT NOT NULL, mark INTEGER NOT "
          "NULL, last_post INTEGER NOT NULL, last_revision INTEGER NOT NULL, last_unit INTEGER NOT NULL, "
          "last_document INTEGER NOT NULL) STRICT"_s;
}

/// The head of a trigger for changes of searched columns.
QString triggerHead()
{
    QStringList columns, differences;
    for (const Query::SearchColumn &column : wordColumns()) {
        const QString name = columnName(column);
        columns += name;
        differences += u"new.%1 IS NOT old.%1"_s.arg(name);
    }
    return u"CREATE TEMP TRIGGER search_follow AFTER UPDATE OF "_s + columns.join(u", "_s) + u" ON main.post WHEN "_s
        + differences.join(u" OR "_s) + u" BEGIN "_s;
}

} // namespace

QString columnName(const Query::SearchColumn &column)
{
    return column.field ? QString(Post::latin1((*column.field)->column)) : column.name;
}

bool isWordColumn(const Query::SearchColumn &column) { return column.isColumnField() || column.isTitle(); }

std::span<const Query::SearchColumn> textColumns()
{
    static const std::vector<Query::SearchColumn> columns = columnsOf(isWordColumn, false);
    return columns;
}

std::span<const Query::SearchColumn> wordColumns()
{
    static const std::vector<Query::SearchColumn> columns = columnsOf(isWordColumn, true);
    return columns;
}

QString columnText(const Query::SearchColumn &column, const QString &row)
{
    const QString name = columnName(column);
    if (!column.field || (*column.field)->type != Post::FieldType::TextList)
        return row + u'.' + name;
    return u"(SELECT group_concat(value, char(10)) FROM json_each((SELECT items FROM list WHERE list.id = %1.%2)))"_s
        .arg(row, name);
}

QString searchFingerprint()
{
    QStringList parts{QString::number(Form), tablesSql()};
    for (const Query::SearchColumn &column : Query::searchColumns())
        parts += column.name;
    parts += Query::contentNames();
    for (const Post::FieldId id : Post::allFields())
        parts += QString(Post::latin1(id->key)); // the bits of search_content go by a field's place
    return QString::fromLatin1(QCryptographicHash::hash(parts.join(u'\n').toUtf8(), QCryptographicHash::Sha1).toHex());
}

QString createSearchTables()
{
    QString sql, settings;
    for (const QLatin1StringView table : Tables)
        sql += u"DROP TABLE IF EXISTS search_index."_s + table + u"; "_s;
    // Posts of one transaction go to the file as one piece of index; the default of 1 MB would make ten. Merging pieces
    // by eight rather than four takes a sixth off the time and adds 3 % to the size.
    for (const auto &table : {"search_own"_L1, "search_shared"_L1, "search_words"_L1}) {
        settings +=
            u"; INSERT INTO search_index.%1 (%1, rank) VALUES ('hashsize', 33554432), ('automerge', 8)"_s.arg(table);
    }
    return sql + tablesSql() + settings;
}

QString createSearchTriggers()
{
    QStringList texts;
    for (const Query::SearchColumn &column : wordColumns())
        texts += columnText(column, u"new"_s);
    // Delete and insert rather than replace: a trigger's conflict clause gives way to that of the statement that fires
    // it.
    return triggerHead()
        + u"DELETE FROM search_words WHERE rowid = new.id; INSERT INTO search_words (rowid, %1) VALUES (new.id, %2); "
          "UPDATE search_state SET mark = mark + 1; UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = 'search_mark'; END"_s
              .arg(names(wordColumns()).join(u", "_s), texts.join(u", "_s));
}

QString createMarkTrigger()
{
    return triggerHead() + u"UPDATE setting SET value = abs(random() / 4) WHERE key = 'search_mark'; END"_s;
}

QString putSql(const QString &schema, QLatin1StringView table, std::span<const Query::SearchColumn> columns,
               bool isChanging)
{
    return u"INSERT %1 INTO %2.%3 (rowid, %4) VALUES (?%5)"_s.arg(isChanging ? u"OR REPLACE"_s : QString(), schema,
                                                                  table, names(columns).join(u", "_s),
                                                                  u", ?"_s.repeated(qsizetype(columns.size())));
}

} // namespace Copydesk::Library
