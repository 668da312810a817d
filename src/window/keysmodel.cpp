// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/keysmodel.h"

#include "window/rowtext.h"

#include <QFont>

namespace Copydesk::Window {

KeysModel::KeysModel(const QList<ActionRow> &rows, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const ActionRow &row : rows)
        m_rows += {row, keysOf(row)};
}

QStringList KeysModel::setKeys(int row, const QList<QKeySequence> &keys)
{
    QStringList losers;
    for (int other = 0; other < int(m_rows.size()); ++other) {
        if (other == row || !scopesOverlap(m_rows.at(row).action.scope, m_rows.at(other).action.scope))
            continue;
        const auto lost = m_rows[other].keys.removeIf([&](const QKeySequence &key) { return keys.contains(key); });
        if (lost > 0) {
            losers += m_rows.at(other).action.title;
            Q_EMIT dataChanged(index(other, 0), index(other, ColumnCount - 1));
        }
    }
    m_rows[row].keys = keys;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    return losers;
}

void KeysModel::resetAll()
{
    for (Row &row : m_rows)
        row.keys = row.action.defaultKeys;
    Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

void KeysModel::save() const
{
    for (const Row &row : m_rows) {
        if (row.keys == row.action.defaultKeys)
            resetKeys(row.action);
        else
            Window::setKeys(row.action, row.keys);
    }
}

int KeysModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int KeysModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::FontRole && index.column() == KeysColumn && !isDefault(index.row())) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    if (role == Qt::ToolTipRole && index.column() == KeysColumn && !isDefault(index.row())) {
        return tr("By default: %1")
            .arg(row.action.defaultKeys.isEmpty()
                     ? tr("no key")
                     : QKeySequence::listToString(row.action.defaultKeys, QKeySequence::NativeText));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ActionColumn:
        return tr("%1: %2", "menu: action").arg(displayName(row.action.menu), row.action.title);
    case KeysColumn: {
        QStringList texts;
        for (const QKeySequence &key : row.keys)
            texts += key.toString(QKeySequence::NativeText);
        return isolated(texts.join(tr(", ", "between keys")));
    }
    case ScopeColumn:
        return displayName(row.action.scope);
    default:
        return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ActionColumn:
        return tr("Action");
    case KeysColumn:
        return tr("Keys");
    case ScopeColumn:
        return tr("Works in");
    default:
        return {};
    }
}

} // namespace Copydesk::Window
