// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/operationsmodel.h"

#include "window/revisionsmodel.h"
#include "window/rowtext.h"
#include "window/tones.h"

#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace Copydesk::Window {

void OperationsModel::setRows(const QList<Library::OperationRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int OperationsModel::rowOf(Library::OperationId id) const
{
    const auto found = std::ranges::find(m_rows, id, &Library::OperationRow::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString OperationsModel::title(int row) const
{
    using Library::OperationKind;
    const Library::OperationRow &shown = operation(row);
    const auto target = [&]() -> QString {
        const int at = rowOf(shown.target);
        return at >= 0 ? title(at) : tr("operation %1").arg(shown.target.value);
    };
    switch (shown.kind) {
    case OperationKind::Import:
        return tr("Import of %1")
            .arg(QFileInfo(shown.label).fileName().isEmpty() ? shown.label : QFileInfo(shown.label).fileName());
    case OperationKind::Decision:
    case OperationKind::Bulk:
        return revisionTitle(shown.label);
    case OperationKind::Edit:
        return revisionTitle(QStringLiteral("edit"));
    case OperationKind::Revert:
        return revisionTitle(QStringLiteral("revert"));
    case OperationKind::Conflict:
        return revisionTitle(QStringLiteral("conflict"));
    case OperationKind::Undo:
        return tr("Taken back: %1").arg(target());
    case OperationKind::Redo:
        return tr("Done again: %1").arg(target());
    }
    Q_UNREACHABLE_RETURN({});
}

int OperationsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int OperationsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString OperationsModel::text(int row, int column) const
{
    const Library::OperationRow &shown = operation(row);
    switch (column) {
    case WhatColumn:
        return title(row);
    case PostsColumn:
        return QLocale().toString(shown.posts);
    case WhoColumn:
        return shown.editor;
    case WhenColumn:
        return isolated(QLocale().toString(shown.started.toLocalTime(), QLocale::ShortFormat));
    case StateColumn:
        return shown.isUndone ? tr("taken back") : !shown.finished ? tr("not finished") : QString();
    default:
        return {};
    }
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Library::OperationRow &shown = operation(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == WhatColumn ? shown.label : QString();
    case Qt::TextAlignmentRole:
        return index.column() == PostsColumn ? int(Qt::AlignTrailing | Qt::AlignVCenter)
                                             : int(Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::FontRole:
        if (shown.isUndone && index.column() == WhatColumn) {
            QFont font;
            font.setStrikeOut(true);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        if (shown.isUndone)
            return QBrush(tone(QGuiApplication::palette(), Tone::Muted));
        if (!shown.finished)
            return QBrush(tone(QGuiApplication::palette(), Tone::Caution));
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() != WhatColumn)
            return text(index.row(), index.column());
        return shown.isUndone ? tr("%1, taken back").arg(title(index.row())) : title(index.row());
    default:
        return {};
    }
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == PostsColumn ? int(Qt::AlignTrailing | Qt::AlignVCenter)
                                      : int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("What");
    case PostsColumn:
        return tr("Posts");
    case WhoColumn:
        return tr("Who");
    case WhenColumn:
        return tr("When");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace Copydesk::Window
