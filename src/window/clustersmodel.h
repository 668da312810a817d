// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/duplicates.h"

#include <QAbstractTableModel>

namespace Copydesk::Window {

/// A cluster with the title of its representative.
struct ClusterRow {
    Library::Cluster cluster;
    QString title;
};

/// Clusters of near duplicates, the largest first.
class ClustersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TitleColumn, PostsColumn, ShareColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ClusterRow> &rows);
    const ClusterRow &row(int row) const { return m_rows.at(row); }
    /// -1: none.
    int rowOf(Library::PostId representative) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ClusterRow> m_rows;
};

} // namespace Copydesk::Window
