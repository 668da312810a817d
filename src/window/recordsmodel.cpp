// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/recordsmodel.h"

#include <algorithm>

namespace Copydesk::Window {

RecordsModel::RecordsModel(Post::FieldId field, QObject *parent)
    : QAbstractTableModel(parent)
    , m_field(field)
    , m_keys(Post::knownValues(*field))
{
}

void RecordsModel::setRecords(const Post::Records &records)
{
    beginResetModel();
    m_records = records;
    m_keys = Post::knownValues(*m_field);
    for (const Post::Record &record : records) {
        for (const auto &[key, text] : record) {
            if (!m_keys.contains(key))
                m_keys += key;
        }
    }
    endResetModel();
}

int RecordsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_records.size()); }

int RecordsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_keys.size()); }

QVariant RecordsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &key = m_keys.at(index.column());
    const QString text = Post::recordText(m_records.at(index.row()), key);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
        return text.isEmpty() ? QVariant() : text;
    case Qt::AccessibleTextRole:
        return QString(key + QLatin1String(": ") + text);
    default:
        return {};
    }
}

bool RecordsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Post::Record &record = m_records[index.row()];
    const QString &key = m_keys.at(index.column());
    const QString text = value.toString();
    const auto held = std::ranges::find(record, key, &Post::Record::value_type::first);
    if (held == record.end()) {
        if (text.isEmpty())
            return true;
        record.append({key, text});
    } else if (held->second != text) {
        held->second = text;
    } else {
        return true;
    }
    Q_EMIT dataChanged(index, index);
    return true;
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < m_keys.size())
        return m_keys.at(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    return QAbstractTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags RecordsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool RecordsModel::insertRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || row > m_records.size() || count < 1)
        return false;
    Post::Record empty;
    for (const QString &key : Post::knownValues(*m_field))
        empty.append({key, QString(QLatin1String(""))});
    beginInsertRows({}, row, row + count - 1);
    m_records.insert(row, count, empty);
    endInsertRows();
    return true;
}

bool RecordsModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > m_records.size())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_records.remove(row, count);
    endRemoveRows();
    return true;
}

bool RecordsModel::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int destination)
{
    if (from.isValid() || to.isValid() || count != 1 || row < 0 || row >= m_records.size() || destination < 0
        || destination > m_records.size())
        return false;
    if (!beginMoveRows({}, row, row, {}, destination))
        return false;
    m_records.move(row, destination > row ? destination - 1 : destination);
    endMoveRows();
    return true;
}

} // namespace Copydesk::Window
