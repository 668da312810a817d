// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/exports.h"

#include <QAbstractTableModel>

namespace Copydesk::Window {

/// The export ledger as rows, newest first.
class ExportsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhenColumn, PostsColumn, FormatColumn, PlaceColumn, QueryColumn, WhoColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<Library::ExportRow> &rows);
    const Library::ExportRow &row(int number) const { return m_rows.at(number); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Library::ExportRow> m_rows;
};

} // namespace Copydesk::Window
