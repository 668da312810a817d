// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/postdiff.h"

#include <QAbstractTableModel>

namespace Copydesk::Window {

/// The meta fields in which two states of a post differ: field, before, after.
class FieldChangesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FieldColumn, BeforeColumn, AfterColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes the fields out of the changes; parts of the running text are left out.
    void setChanges(const QList<Review::FieldChange> &changes);
    void clear() { setChanges({}); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Review::FieldChange> m_changes;
};

} // namespace Copydesk::Window
