// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/clustersmodel.h"

#include <QLocale>

#include <algorithm>

namespace Copydesk::Window {

void ClustersModel::setRows(const QList<ClusterRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ClustersModel::rowOf(Library::PostId representative) const
{
    const auto found = std::ranges::find_if(
        m_rows, [representative](const ClusterRow &row) { return row.cluster.representative == representative; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ClustersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ClustersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ClustersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ClusterRow &row = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() != TitleColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return row.title;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return row.title;
    case PostsColumn:
        return QLocale().toString(row.cluster.posts);
    case ShareColumn:
        return QString(QLocale().toString(row.cluster.least * 100, 'f', 0) + QLocale().percent());
    default:
        return {};
    }
}

QVariant ClustersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("The first one");
    case PostsColumn:
        return tr("Posts");
    case ShareColumn:
        return tr("Least in common");
    default:
        return {};
    }
}

} // namespace Copydesk::Window
