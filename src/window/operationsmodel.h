// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/history.h"

#include <QAbstractTableModel>

namespace Copydesk::Window {

/// Operations as rows, newest first. Answers from memory.
class OperationsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhatColumn, PostsColumn, WhoColumn, WhenColumn, StateColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<Library::OperationRow> &rows);
    const Library::OperationRow &operation(int row) const { return m_rows.at(row); }
    /// -1 where it is not among them.
    int rowOf(Library::OperationId id) const;
    /// "Approved", "Import of july.jsonl", "Taken back: Approved".
    QString title(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    QList<Library::OperationRow> m_rows;
};

} // namespace Copydesk::Window
