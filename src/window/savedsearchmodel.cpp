// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/savedsearchmodel.h"

#include "review/exportjob.h"

#include <QKeySequence>

#include <algorithm>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

SavedSearchModel::SavedSearchModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

QList<Library::SavedSearch> SavedSearchModel::starters()
{
    return {{tr("To review"), u"flag:needs-review"_s},
            {tr("Drafts"), u"status:drafted"_s},
            {tr("To export"), QString(Review::DefaultExportQuery)},
            {tr("In conflict"), u"is:conflict"_s},
            {tr("All posts"), QString()}};
}

void SavedSearchModel::setSearches(const QList<Library::SavedSearch> &searches)
{
    if (searches == m_searches)
        return;
    // First what the rows say, then how many there are, at the end.
    const int before = int(m_searches.size()), after = int(searches.size()), common = std::min(before, after);
    std::copy_n(searches.begin(), common, m_searches.begin());
    if (common > 0)
        Q_EMIT dataChanged(index(0), index(common - 1));
    if (after > common) {
        beginInsertRows({}, common, after - 1);
        m_searches = searches;
        endInsertRows();
    } else if (before > common) {
        beginRemoveRows({}, common, before - 1);
        m_searches = searches;
        endRemoveRows();
    }
}

int SavedSearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_searches.size());
}

QVariant SavedSearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Library::SavedSearch &search = m_searches[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return search.name;
    case Qt::ToolTipRole:
        return search.query.isEmpty() ? tr("Every post") : search.query;
    case QueryRole:
        return search.query;
    case KeyRole:
        return index.row() < 9
            ? QVariant(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index.row())).toString(QKeySequence::NativeText))
            : QVariant();
    default:
        return {};
    }
}

} // namespace Copydesk::Window
