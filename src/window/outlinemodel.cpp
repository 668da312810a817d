// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/outlinemodel.h"

#include <QFont>

namespace Copydesk::Window {

void OutlineModel::setHeadings(const QList<Render::PostDocument::Heading> &headings)
{
    if (headings == m_headings)
        return;
    beginResetModel();
    m_headings = headings;
    endResetModel();
}

int OutlineModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_headings.size()); }

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Render::PostDocument::Heading &heading = m_headings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return heading.text;
    case Qt::AccessibleTextRole:
        return tr("%1, heading level %2").arg(heading.text).arg(heading.level);
    case Qt::FontRole:
        if (heading.level == 1) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case LevelRole:
        return heading.level;
    default:
        return {};
    }
}

} // namespace Copydesk::Window
