// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/lists.h"

#include "library/connection.h"
#include "library/outcome.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

ListStore::ListStore(Connection &connection)
    : m_connection(connection)
{
}

/// Numbers that a transaction gave and that was taken back belong to nobody, or soon to another list.
void ListStore::forgetAfterRollback()
{
    constexpr qsizetype mostRemembered = 100'000;
    if (m_rollbacks != m_connection.rollbacks() || m_items.size() > mostRemembered) {
        m_rollbacks = m_connection.rollbacks();
        m_items.clear();
        m_numbers.clear();
    }
}

static QString jsonText(const QStringList &items)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(items)).toJson(QJsonDocument::Compact));
}

Result<qint64> ListStore::find(const QStringList &items)
{
    forgetAfterRollback();
    if (const auto known = m_numbers.constFind(items); known != m_numbers.cend())
        return known.value();
    COPYDESK_LET(found, m_connection.value(u"SELECT id FROM list WHERE items = ?"_s, {jsonText(items)}));
    if (!found.isValid())
        return 0;
    m_numbers.insert(items, found.toLongLong());
    m_items.insert(found.toLongLong(), items);
    return found.toLongLong();
}

Result<qint64> ListStore::intern(const QStringList &items)
{
    COPYDESK_LET(known, find(items));
    if (known != 0)
        return known;
    COPYDESK_TRY(m_connection.run(u"INSERT INTO list (items) VALUES (?)"_s, {jsonText(items)}));
    const qint64 list = m_connection.lastInsertId();
    const QSet<QString> distinct(items.cbegin(), items.cend());
    for (const QString &item : distinct)
        COPYDESK_TRY(m_connection.run(u"INSERT INTO list_item (item, list) VALUES (?, ?)"_s,
                                      {item.isNull() ? u""_s : item, list}));
    m_numbers.insert(items, list);
    m_items.insert(list, items);
    return list;
}

Result<QStringList> ListStore::items(qint64 list)
{
    forgetAfterRollback();
    if (const auto known = m_items.constFind(list); known != m_items.cend())
        return known.value();
    COPYDESK_LET(text, m_connection.value(u"SELECT CAST(items AS BLOB) FROM list WHERE id = ?"_s, {list}));
    const QJsonDocument document = QJsonDocument::fromJson(text.toByteArray());
    if (!document.isArray()) {
        return failure(
            Error::Kind::Library,
            QCoreApplication::translate("Library", "A list of a post is missing in the library. Restore a backup."));
    }
    QStringList items;
    for (const auto &item : document.array())
        items.append(item.toString());
    m_items.insert(list, items);
    m_numbers.insert(items, list);
    return items;
}

} // namespace Copydesk::Library
