// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/exports.h"

#include "library/library.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/transaction.h"

#include <QTimeZone>

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static QString present(const QString &text) { return text.isNull() ? u""_s : text; }

/// The rows of one export.
class LedgerRows {
public:
    static Result<LedgerRows> prepare(Connection &connection, qint64 exportId)
    {
        COPYDESK_LET(
            item,
            NativeStatement::prepare(
                connection,
                u"INSERT INTO export_item (export, post, version, head, name, removed) VALUES (?, ?, ?, ?, ?, ?)"_s));
        COPYDESK_LET(last,
                     NativeStatement::prepare(
                         connection,
                         u"INSERT INTO export_last (post, export, head) VALUES (?, ?, ?) ON CONFLICT (post) DO UPDATE "
                         "SET export = excluded.export, head = excluded.head"_s));
        COPYDESK_LET(
            file,
            NativeStatement::prepare(
                connection, u"INSERT OR IGNORE INTO export_file (export, name, bytes, sha256) VALUES (?, ?, ?, ?)"_s));
        COPYDESK_LET(name, NativeStatement::prepare(connection, u"SELECT id FROM export_name WHERE name = ?"_s));
        COPYDESK_LET(newName, NativeStatement::prepare(connection, u"INSERT INTO export_name (name) VALUES (?)"_s));
        return LedgerRows{connection,      exportId,        std::move(item),   std::move(last),
                          std::move(file), std::move(name), std::move(newName)};
    }

    Result<> add(const ExportItem &item, bool isRemoved)
    {
        if (!m_nameId || item.file != m_file) { // mostly the same file for all of them
            COPYDESK_LET(id, nameId(item.file));
            m_nameId = id;
            m_file = item.file;
            if (!isRemoved)
                COPYDESK_TRY(addFile(item));
        }
        m_item.bind(0, m_export);
        m_item.bind(1, item.post.value);
        if (item.version)
            m_item.bind(2, item.version->packed());
        else
            m_item.bindNull(2);
        m_item.bind(3, item.head.value);
        m_item.bind(4, m_nameId);
        m_item.bind(5, qint64(isRemoved));
        COPYDESK_TRY(m_item.execute());
        if (isRemoved)
            return {};
        m_last.bind(0, item.post.value);
        m_last.bind(1, m_export);
        m_last.bind(2, item.head.value);
        return m_last.execute();
    }

private:
    LedgerRows(Connection &connection, qint64 exportId, NativeStatement &&item, NativeStatement &&last,
               NativeStatement &&file, NativeStatement &&name, NativeStatement &&newName)
        : m_connection(connection)
        , m_export(exportId)
        , m_item(std::move(item))
        , m_last(std::move(last))
        , m_fileRow(std::move(file))
        , m_name(std::move(name))
        , m_newName(std::move(newName))
    {
    }

    Result<qint64> nameId(const QString &name)
    {
        const QByteArray text = name.toUtf8();
        m_name.bindUtf8(0, text);
        COPYDESK_LET(found, m_name.step());
        const qint64 id = found ? m_name.number(0) : 0;
        m_name.reset();
        if (found)
            return id;
        m_newName.bindUtf8(0, text);
        COPYDESK_TRY(m_newName.execute());
        return m_connection.lastInsertId();
    }

    Result<> addFile(const ExportItem &item)
    {
        const QByteArray digest = QByteArray::fromHex(item.sha256.toLatin1());
        m_fileRow.bind(0, m_export);
        m_fileRow.bind(1, m_nameId);
        if (item.bytes >= 0)
            m_fileRow.bind(2, item.bytes);
        else
            m_fileRow.bindNull(2);
        m_fileRow.bindBlob(3, digest);
        return m_fileRow.execute();
    }

    Connection &m_connection;
    qint64 m_export;
    NativeStatement m_item, m_last, m_fileRow, m_name, m_newName;
    QString m_file;
    qint64 m_nameId = 0;
};

/// By the posts' numbers, as they lie in the tables.
static std::vector<const ExportItem *> inOrder(std::span<const ExportItem> items)
{
    std::vector<const ExportItem *> order;
    order.reserve(items.size());
    for (const ExportItem &item : items)
        order.push_back(&item);
    std::ranges::sort(order, {}, [](const ExportItem *item) { return item->post.value; });
    return order;
}

Result<> recordExport(Library &library, const ExportRecord &record)
{
    Connection &connection = library.connection();
    return inTransaction(connection, [&]() -> Result<> {
        const QString place = present(record.place), query = present(record.query);
        COPYDESK_TRY(connection.run(u"INSERT OR IGNORE INTO export_place (place) VALUES (?)"_s, {place}));
        COPYDESK_LET(placeId, connection.value(u"SELECT id FROM export_place WHERE place = ?"_s, {place}));
        COPYDESK_TRY(connection.run(u"INSERT INTO export (time, editor, place, format, query, scope, posts, removed) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                    {now(), library.editor(), placeId, present(record.format), query,
                                     record.scope.isEmpty() ? query : record.scope, qint64(record.written.size()),
                                     qint64(record.removed.size())}));
        const qint64 id = connection.lastInsertId();
        COPYDESK_LET(rows, LedgerRows::prepare(connection, id));
        for (const ExportItem *item : inOrder(record.written))
            COPYDESK_TRY(rows.add(*item, false));
        for (const ExportItem *item : inOrder(record.removed))
            COPYDESK_TRY(rows.add(*item, true));
        if (record.isWhole)
            COPYDESK_TRY(connection.run(u"UPDATE export_place SET base = ? WHERE id = ?"_s, {id, placeId}));
        return {};
    });
}

Result<QList<ExportRow>> exports(Library &library, int limit)
{
    COPYDESK_LET(rows,
                 library.connection().run(
                     u"SELECT e.id, e.time, e.editor, p.place, e.format, e.query, e.posts, e.removed FROM export e "
                     "JOIN export_place p ON p.id = e.place ORDER BY e.id DESC LIMIT ?"_s,
                     {limit}));
    QList<ExportRow> answer;
    while (rows.next()) {
        ExportRow row;
        row.id = rows.value(0).toLongLong();
        row.time = QDateTime::fromMSecsSinceEpoch(rows.value(1).toLongLong(), QTimeZone::UTC);
        row.editor = rows.value(2).toString();
        row.place = rows.value(3).toString();
        row.format = rows.value(4).toString();
        row.query = rows.value(5).toString();
        row.posts = rows.value(6).toLongLong();
        row.removed = rows.value(7).toLongLong();
        answer.append(std::move(row));
    }
    return answer;
}

/// Of the columns version, head, file, sha256, bytes, from `first` on.
static ExportItem itemOf(const QSqlQuery &row, PostId post, int first)
{
    ExportItem item;
    item.post = post;
    if (!row.value(first).isNull())
        item.version = Post::Version::fromPacked(row.value(first).toLongLong());
    item.head = RevisionId{row.value(first + 1).toLongLong()};
    item.file = row.value(first + 2).toString();
    item.sha256 = QString::fromLatin1(row.value(first + 3).toByteArray().toHex());
    item.bytes = row.value(first + 4).isNull() ? -1 : row.value(first + 4).toLongLong();
    return item;
}

Result<QList<ExportItem>> exportsOf(Library &library, PostId post)
{
    COPYDESK_LET(rows,
                 library.connection().run(u"SELECT i.version, i.head, n.name, f.sha256, f.bytes FROM export e "
                                          "CROSS JOIN export_item i ON i.export = e.id AND i.post = ? "
                                          "JOIN export_name n ON n.id = i.name "
                                          "LEFT JOIN export_file f ON f.export = i.export AND f.name = i.name "
                                          "WHERE i.removed = 0 ORDER BY e.id DESC"_s,
                                          {post.value}));
    QList<ExportItem> items;
    while (rows.next())
        items.append(itemOf(rows, post, 0));
    return items;
}

Result<std::vector<StandingItem>> standingAt(Library &library, const QString &place)
{
    // Of each post the newest row: SQLite takes the other columns from the row that has the maximum.
    COPYDESK_LET(
        rows,
        library.connection().run(
            u"SELECT s.post, s.version, s.head, n.name, f.sha256, f.bytes, post.source_id, s.scope, s.format FROM ("
            "SELECT i.post, i.version, i.head, i.name, i.removed, max(i.export) AS export, e.scope, e.format "
            "FROM export_place p JOIN export e ON e.place = p.id AND e.id >= p.base "
            "CROSS JOIN export_item i ON i.export = e.id WHERE p.place = ? GROUP BY i.post) s "
            "JOIN export_name n ON n.id = s.name JOIN post ON post.id = s.post "
            "LEFT JOIN export_file f ON f.export = s.export AND f.name = s.name "
            "WHERE s.removed = 0 ORDER BY s.post"_s,
            {place}));
    std::vector<StandingItem> items;
    while (rows.next()) {
        items.push_back({itemOf(rows, PostId{rows.value(0).toLongLong()}, 1), rows.value(6).toString(),
                         rows.value(7).toString(), rows.value(8).toString()});
    }
    COPYDESK_TRY(library.connection().ended(rows));
    return items;
}

Result<std::vector<PresentState>> presentStates(Library &library, std::span<const PostId> ids)
{
    COPYDESK_LET(row,
                 NativeStatement::prepare(library.connection(),
                                          u"SELECT head, source_id, version FROM post WHERE id = ? AND removed = 0"_s));
    std::vector<PresentState> states;
    states.reserve(ids.size());
    for (const PostId id : ids) {
        row.bind(0, id.value);
        COPYDESK_LET(found, row.step());
        if (found) {
            PresentState state{id, RevisionId{row.number(0)}, row.text(1), {}};
            if (!row.isNull(2))
                state.version = Post::Version::fromPacked(row.number(2));
            states.push_back(std::move(state));
        }
        row.reset();
    }
    return states;
}

} // namespace Copydesk::Library
