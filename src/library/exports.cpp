// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/exports.h"

#include "library/library.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/transaction.h"

#include <QTimeZone>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static QString present(const QString &text) { return text.isNull() ? u""_s : text; }

Result<> recordExport(Library &library, const QString &place, const QString &format, const QString &query,
                      std::span<const ExportItem> items)
{
    Connection &connection = library.connection();
    return inTransaction(connection, [&]() -> Result<> {
        COPYDESK_TRY(connection.run(u"INSERT INTO export (time, editor, place, format, query) VALUES (?, ?, ?, ?, ?)"_s,
                                    {now(), library.editor(), present(place), present(format), present(query)}));
        const qint64 id = connection.lastInsertId();
        COPYDESK_LET(insert,
                     NativeStatement::prepare(connection,
                                              u"INSERT INTO export_item (export, post, version, head, file, sha256) "
                                              "VALUES (?, ?, ?, ?, ?, ?)"_s));
        // Mostly the same file for all of them.
        QString file, sha256;
        QByteArray fileText, sha256Text;
        for (const ExportItem &item : items) {
            if (item.file != std::exchange(file, item.file))
                fileText = file.toUtf8();
            if (item.sha256 != std::exchange(sha256, item.sha256))
                sha256Text = sha256.toUtf8();
            insert.bind(0, id);
            insert.bind(1, item.post.value);
            if (item.version)
                insert.bind(2, item.version->packed());
            else
                insert.bindNull(2);
            insert.bind(3, item.head.value);
            insert.bindUtf8(4, fileText);
            insert.bindUtf8(5, sha256Text);
            COPYDESK_TRY(insert.execute());
        }
        return {};
    });
}

Result<QList<ExportRow>> exports(Library &library, int limit)
{
    // Counted without the index, which begins with the post: one pass for all.
    COPYDESK_LET(
        rows,
        library.connection().run(
            u"SELECT e.id, e.time, e.editor, e.place, e.format, e.query, coalesce(i.posts, 0) FROM export e "
            "LEFT JOIN (SELECT export, count(*) AS posts FROM export_item GROUP BY export) i ON i.export = e.id "
            "ORDER BY e.id DESC LIMIT ?"_s,
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
        answer.append(std::move(row));
    }
    return answer;
}

Result<QList<ExportItem>> exportsOf(Library &library, PostId post)
{
    COPYDESK_LET(rows,
                 library.connection().run(
                     u"SELECT version, head, file, sha256 FROM export_item WHERE post = ? ORDER BY export DESC"_s,
                     {post.value}));
    QList<ExportItem> items;
    while (rows.next()) {
        ExportItem item;
        item.post = post;
        if (!rows.value(0).isNull())
            item.version = Post::Version::fromPacked(rows.value(0).toLongLong());
        item.head = RevisionId{rows.value(1).toLongLong()};
        item.file = rows.value(2).toString();
        item.sha256 = rows.value(3).toString();
        items.append(std::move(item));
    }
    return items;
}

} // namespace Copydesk::Library
