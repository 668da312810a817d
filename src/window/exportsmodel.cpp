// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exportsmodel.h"

#include "formats/format.h"
#include "window/rowtext.h"

#include <QLocale>

namespace Copydesk::Window {

void ExportsModel::setRows(const QList<Library::ExportRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ExportsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ExportsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ExportsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Library::ExportRow &shown = row(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == PostsColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return isolated(QLocale().toString(shown.time.toLocalTime(), QLocale::ShortFormat));
    case PostsColumn:
        return QLocale().toString(shown.posts);
    case FormatColumn: {
        const Formats::Format *format = Formats::formatByName(shown.format);
        return format ? Formats::displayName(*format) : shown.format;
    }
    case PlaceColumn:
        return isolated(shown.place);
    case QueryColumn:
        return isolated(shown.query);
    case WhoColumn:
        return shown.editor;
    default:
        return {};
    }
}

QVariant ExportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case PostsColumn:
        return tr("Posts");
    case FormatColumn:
        return tr("Format");
    case PlaceColumn:
        return tr("Place");
    case QueryColumn:
        return tr("Query");
    case WhoColumn:
        return tr("Who");
    default:
        return {};
    }
}

} // namespace Copydesk::Window
