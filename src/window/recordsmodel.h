// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/field.h"

#include <QAbstractTableModel>

namespace Copydesk::Window {

/// The entries of a records field as rows; the field's known keys are the first columns, keys that the entries have
/// beyond those follow. Cells are editable. A key that an entry lacks is an empty cell, and stays lacking until
/// something is typed there.
class RecordsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    RecordsModel(Post::FieldId field, QObject *parent);

    const Post::Records &records() const { return m_records; }
    void setRecords(const Post::Records &records);
    const QStringList &keys() const { return m_keys; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// New entries have every known key, empty: the page tells entries apart by their first key.
    bool insertRows(int row, int count, const QModelIndex &parent) override;
    bool removeRows(int row, int count, const QModelIndex &parent) override;
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int destination) override;

private:
    Post::FieldId m_field;
    Post::Records m_records;
    QStringList m_keys;
};

} // namespace Copydesk::Window
