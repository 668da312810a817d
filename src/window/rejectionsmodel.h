// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QAbstractTableModel>

namespace Copydesk::Window {

/// What an import could not take, and remarks on what it took: file, line, what is wrong, what was found and what was
/// expected.
class RejectionsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FileColumn, LineColumn, WhatColumn, FoundColumn, ExpectedColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setErrors(const QList<Error> &errors);
    const Error &error(int row) const { return m_errors.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Error> m_errors;
};

} // namespace Copydesk::Window
