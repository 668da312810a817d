// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldchangesmodel.h"

#include "post/field.h"
#include "window/rowtext.h"

namespace Copydesk::Window {

void FieldChangesModel::setChanges(const QList<Review::FieldChange> &changes)
{
    const QStringList text = Review::textParts();
    beginResetModel();
    m_changes.clear();
    for (const Review::FieldChange &change : changes) {
        if (!text.contains(change.part))
            m_changes += change;
    }
    endResetModel();
}

int FieldChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int FieldChangesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FieldChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Review::FieldChange &change = m_changes.at(index.row());
    if (index.column() == FieldColumn)
        return change.title;
    const QString &value = index.column() == BeforeColumn ? change.before : change.after;
    if (value.isNull())
        return tr("not set");
    const auto field = Post::fieldByKey(change.part.toStdString());
    if (field && (*field)->type == Post::FieldType::Flag)
        return value == QLatin1String("1") ? tr("yes") : tr("no");
    return isolated(value);
}

QVariant FieldChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return {};
    }
}

} // namespace Copydesk::Window
