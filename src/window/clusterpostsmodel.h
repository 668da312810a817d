// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"

#include <QAbstractTableModel>

namespace Copydesk::Window {

/// A post of a cluster, with the share of its text that it has in common with the first.
struct ClusterMember {
    Library::PostRow post;
    double share = 1;
};

/// The posts of one cluster, the first one first.
class ClusterPostsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TitleColumn, ShareColumn, StatusColumn, SourceColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMembers(const QList<ClusterMember> &members);
    Library::PostId idAt(int row) const { return m_members.at(row).post.id; }
    /// -1: none.
    int rowOf(Library::PostId post) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ClusterMember> m_members;
};

} // namespace Copydesk::Window
