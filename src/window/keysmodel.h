// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/actiontable.h"

#include <QAbstractTableModel>

namespace Copydesk::Window {

/// Every action with the keys that it will have; changes stay here until `save`. No two actions whose scopes overlap
/// ever share a key: giving one a key takes it from the other.
class KeysModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ActionColumn, KeysColumn, ScopeColumn, ColumnCount };

    /// `rows` with the keys that they have now.
    KeysModel(const QList<ActionRow> &rows, QObject *parent);

    const QList<QKeySequence> &keys(int row) const { return m_rows.at(row).keys; }
    bool isDefault(int row) const { return m_rows.at(row).keys == m_rows.at(row).action.defaultKeys; }
    /// The answer names the actions from which the key was taken.
    QStringList setKeys(int row, const QList<QKeySequence> &keys);
    QStringList reset(int row) { return setKeys(row, m_rows.at(row).action.defaultKeys); }
    void resetAll();
    /// Writes what differs into the settings.
    void save() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        ActionRow action;
        QList<QKeySequence> keys;
    };
    QList<Row> m_rows;
};

} // namespace Copydesk::Window
