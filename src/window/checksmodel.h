// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/checking.h"

#include <QAbstractListModel>

#include <vector>

namespace Copydesk::Window {

/// What the checks found in a post: a row a finding, blocking ones first; dismissed checks last, a row each.
class ChecksModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setChecked(const Review::CheckedPost &checked);
    void clear();

    struct Row {
        const Checks::Check *check = nullptr;
        Checks::Finding finding;
        bool hasFix = false;
        std::optional<Library::Dismissal> dismissal;
    };
    /// Null for an index that is none.
    const Row *row(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace Copydesk::Window
