// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/checksmodel.h"

#include "window/rowtext.h"
#include "window/tones.h"

#include <QGuiApplication>
#include <QPalette>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

void ChecksModel::setChecked(const Review::CheckedPost &checked)
{
    beginResetModel();
    m_rows.clear();
    for (const auto &item : checked.items) {
        if (item.dismissal) {
            m_rows.push_back({item.check, {}, false, item.dismissal});
            continue;
        }
        for (const Checks::Finding &finding : item.findings)
            m_rows.push_back({item.check, finding, item.hasFix, {}});
    }
    endResetModel();
}

void ChecksModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const ChecksModel::Row *ChecksModel::row(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_rows.size() ? &m_rows[size_t(index.row())] : nullptr;
}

int ChecksModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString title = Checks::displayTitle(*row.check);
        if (row.dismissal)
            return tr("Dismissed · %1 — %2 (%3)").arg(title, row.dismissal->reason, row.dismissal->editor);
        return tr("%1 · %2 — %3", "severity, check, finding")
            .arg(Checks::displayName(row.check->severity), title, row.finding.text());
    }
    case Qt::ForegroundRole: {
        const bool isQuiet = row.dismissal || row.check->severity == Checks::Severity::Note;
        const Tone meant = isQuiet                              ? Tone::Muted
            : row.check->severity == Checks::Severity::Blocking ? Tone::Problem
                                                                : Tone::Caution;
        return tone(QGuiApplication::palette(), meant);
    }
    default:
        return {};
    }
}

} // namespace Copydesk::Window
