// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchschema.h"

#include "library/searchtokenizer.h"

#include <QCryptographicHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

constexpr int Form = 2; ///< to be raised when the same columns are indexed in another way

QString tableSql(bool ofColumnFields)
{
    return u"CREATE VIRTUAL TABLE search_index.%1 USING fts5(text, content='', contentless_delete=1, detail=none, tokenize='%2')"_s
        .arg(searchTable(ofColumnFields), QLatin1StringView(SearchTokenizer));
}

/// The head of a trigger for changes of searched columns.
QString triggerHead()
{
    QStringList names, differences;
    for (const Query::SearchColumn &column : indexedColumns(true)) {
        const QString name = Post::latin1((*column.field)->column);
        names += name;
        differences += u"new.%1 IS NOT old.%1"_s.arg(name);
    }
    return u"CREATE TEMP TRIGGER search_follow AFTER UPDATE OF "_s + names.join(u", "_s) + u" ON main.post WHEN "_s
        + differences.join(u" OR "_s) + u" BEGIN "_s;
}

} // namespace

std::vector<Query::SearchColumn> indexedColumns(bool ofColumnFields)
{
    std::vector<Query::SearchColumn> columns;
    for (const Query::SearchColumn &column : Query::searchColumns()) {
        if (column.isColumnField() == ofColumnFields)
            columns.push_back(column);
    }
    return columns;
}

QString searchTable(bool ofColumnFields) { return ofColumnFields ? u"search_words"_s : u"search_text"_s; }

QString columnText(const Query::SearchColumn &column, const QString &row)
{
    const QString name = column.field ? QString(Post::latin1((*column.field)->column)) : column.name;
    if (!column.field || (*column.field)->type != Post::FieldType::TextList)
        return row + u'.' + name;
    return u"(SELECT group_concat(value, char(10)) FROM json_each((SELECT items FROM list WHERE list.id = %1.%2)))"_s
        .arg(row, name);
}

QString searchFingerprint()
{
    QStringList parts{QString::number(Form), tableSql(false), tableSql(true)};
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
    for (const auto &table : {"search_text"_L1, "search_words"_L1, "search_content"_L1, "search_state"_L1})
        sql += u"DROP TABLE IF EXISTS search_index."_s + table + u"; "_s;
    // Posts of one transaction go to the file as one piece of index; the default of 1 MB would make ten. Merging pieces
    // by eight rather than four takes a sixth off the time and adds 3 % to the size.
    for (const auto &table : {"search_text"_L1, "search_words"_L1}) {
        settings +=
            u"; INSERT INTO search_index.%1 (%1, rank) VALUES ('hashsize', 33554432), ('automerge', 8)"_s.arg(table);
    }
    return sql + tableSql(false) + u"; "_s + tableSql(true) + settings
        + u"; CREATE TABLE search_index.search_content (post INTEGER PRIMARY KEY, bits INTEGER NOT NULL) STRICT; "
          "CREATE TABLE search_index.search_state (fingerprint TEXT NOT NULL, library TEXT NOT NULL, mark INTEGER NOT "
          "NULL, "
          "last_post INTEGER NOT NULL, last_revision INTEGER NOT NULL) STRICT"_s;
}

QString createSearchTriggers()
{
    QStringList texts;
    for (const Query::SearchColumn &column : indexedColumns(true))
        texts += u"coalesce("_s + columnText(column, u"new"_s) + u", '')"_s;
    // Delete and insert rather than replace: a trigger's conflict clause gives way to that of the statement that fires
    // it.
    return triggerHead()
        + u"DELETE FROM search_words WHERE rowid = new.id; INSERT INTO search_words (rowid, text) VALUES (new.id, %1); "
          "UPDATE search_state SET mark = mark + 1; UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = 'search_mark'; END"_s
              .arg(texts.join(u" || char(10) || "_s));
}

QString createMarkTrigger()
{
    return triggerHead() + u"UPDATE setting SET value = abs(random() / 4) WHERE key = 'search_mark'; END"_s;
}

QString putSql(const QString &schema, bool ofColumnFields)
{
    return u"INSERT OR REPLACE INTO %1.%2 (rowid, text) VALUES (?, ?)"_s.arg(schema, searchTable(ofColumnFields));
}

} // namespace Copydesk::Library
