// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rejectionsmodel.h"

#include "window/rowtext.h"

#include <QFileInfo>
#include <QLocale>

namespace Copydesk::Window {

void RejectionsModel::setErrors(const QList<Error> &errors)
{
    beginResetModel();
    m_errors = errors;
    endResetModel();
}

int RejectionsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_errors.size()); }

int RejectionsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RejectionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Error &shown = error(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return index.column() == FileColumn ? shown.file : shown.text();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FileColumn:
        return isolated(QFileInfo(shown.file).fileName());
    case LineColumn:
        return shown.line > 0 ? QLocale().toString(shown.line) : QString();
    case WhatColumn:
        return shown.kind == Error::Kind::Remark ? tr("Remark: %1").arg(shown.what) : shown.what;
    case FoundColumn:
        return shown.found;
    case ExpectedColumn:
        return shown.expected;
    default:
        return {};
    }
}

QVariant RejectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case LineColumn:
        return tr("Line");
    case WhatColumn:
        return tr("What is wrong");
    case FoundColumn:
        return tr("Found");
    case ExpectedColumn:
        return tr("Expected");
    default:
        return {};
    }
}

} // namespace Copydesk::Window
