// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/savedsearches.h"

#include <QAbstractListModel>

namespace Copydesk::Window {

/// The saved searches; the first nine bear their keys.
class SavedSearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { QueryRole = Qt::UserRole + 1, KeyRole };

    explicit SavedSearchModel(QObject *parent = nullptr);

    const QList<Library::SavedSearch> &searches() const { return m_searches; }
    void setSearches(const QList<Library::SavedSearch> &searches);
    /// What a library offers before anything was saved in it.
    static QList<Library::SavedSearch> starters();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Library::SavedSearch> m_searches;
};

} // namespace Copydesk::Window
