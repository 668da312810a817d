// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/clusterpostsmodel.h"

#include <QLocale>

#include <algorithm>

namespace Copydesk::Window {

/// A decision changes no row's place: what is selected stays selected.
void ClusterPostsModel::setMembers(const QList<ClusterMember> &members)
{
    const auto id = [](const ClusterMember &member) { return member.post.id; };
    if (std::ranges::equal(members, m_members, {}, id, id)) {
        m_members = members;
        if (!m_members.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_members = members;
    endResetModel();
}

int ClusterPostsModel::rowOf(Library::PostId post) const
{
    const auto found =
        std::ranges::find_if(m_members, [post](const ClusterMember &each) { return each.post.id == post; });
    return found == m_members.end() ? -1 : int(found - m_members.begin());
}

int ClusterPostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int ClusterPostsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ClusterPostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ClusterMember &member = m_members.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == ShareColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return member.post.title;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return member.post.title;
    case ShareColumn:
        return index.row() == 0 ? tr("first")
                                : QString(QLocale().toString(member.share * 100, 'f', 0) + QLocale().percent());
    case StatusColumn:
        return member.post.status;
    case SourceColumn:
        return member.post.sourceId;
    default:
        return {};
    }
}

QVariant ClusterPostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Title");
    case ShareColumn:
        return tr("In common");
    case StatusColumn:
        return tr("Status");
    case SourceColumn:
        return tr("Source id");
    default:
        return {};
    }
}

} // namespace Copydesk::Window
