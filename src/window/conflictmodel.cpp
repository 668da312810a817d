// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/conflictmodel.h"

#include "review/postdiff.h"
#include "window/rowtext.h"

#include <QCoreApplication>
#include <QFont>

#include <algorithm>

namespace Copydesk::Window {

namespace {

constexpr int LongestShown = 120;

} // namespace

QString displayName(Review::Side side)
{
    switch (side) {
    case Review::Side::Ours:
        return QCoreApplication::translate("Side", "Ours");
    case Review::Side::Theirs:
        return QCoreApplication::translate("Side", "Theirs");
    case Review::Side::Ancestor:
        return QCoreApplication::translate("Side", "As it was");
    }
    Q_UNREACHABLE_RETURN({});
}

void ConflictModel::setVersions(const Post::Post &ancestor, const Post::Post &ours, const Post::Post &theirs)
{
    beginResetModel();
    m_ancestor = ancestor;
    m_ours = ours;
    m_theirs = theirs;
    m_rows.clear();
    const Review::Merge merge = Review::merge(ancestor, ours, theirs);
    for (const QString &part : merge.contested)
        m_rows += {part, true, std::nullopt};
    for (const QString &part : merge.differing) {
        if (merge.contested.contains(part))
            continue;
        const bool isOurs = Review::partText(ours, part) != Review::partText(ancestor, part);
        m_rows += {part, false, isOurs ? Review::Side::Ours : Review::Side::Theirs};
    }
    endResetModel();
}

const Post::Post &ConflictModel::version(Review::Side side) const
{
    switch (side) {
    case Review::Side::Ours:
        return m_ours;
    case Review::Side::Theirs:
        return m_theirs;
    case Review::Side::Ancestor:
        return m_ancestor;
    }
    Q_UNREACHABLE_RETURN(m_ours);
}

void ConflictModel::setSide(int row, Review::Side side)
{
    if (m_rows.at(row).side == side)
        return;
    m_rows[row].side = side;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ConflictModel::takeRest(Review::Side side)
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (!m_rows.at(row).side)
            setSide(row, side);
    }
}

int ConflictModel::contestedCount() const { return int(std::ranges::count_if(m_rows, &Row::isContested)); }

int ConflictModel::undecidedCount() const
{
    return int(std::ranges::count_if(m_rows, [](const Row &row) { return !row.side; }));
}

int ConflictModel::nextUndecided(int row) const
{
    const int count = int(m_rows.size());
    for (int step = 1; step <= count; ++step) {
        const int candidate = (row + step) % count;
        if (!m_rows.at(candidate).side)
            return candidate;
    }
    return -1;
}

Post::Post ConflictModel::merged() const
{
    Post::Post result = m_ours;
    for (const Row &row : m_rows)
        Review::takePart(result, version(row.side.value_or(Review::Side::Ours)), row.part);
    return result;
}

int ConflictModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ConflictModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ConflictModel::shown(Review::Side side, const QString &part) const
{
    if (side != Review::Side::Ancestor && Review::partText(version(side), part) == Review::partText(m_ancestor, part))
        return tr("unchanged");
    const QString text = Review::partText(version(side), part);
    if (text.isNull())
        return tr("not set");
    const QString line = text.simplified();
    return isolated(line.size() > LongestShown ? QString(line.left(LongestShown) + QChar(0x2026)) : line);
}

QString ConflictModel::text(const Row &row, int column) const
{
    switch (column) {
    case PartColumn:
        return Review::partTitle(row.part);
    case OursColumn:
        return shown(Review::Side::Ours, row.part);
    case TheirsColumn:
        return shown(Review::Side::Theirs, row.part);
    default:
        return row.side ? displayName(*row.side) : tr("choose");
    }
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::FontRole:
        // What is taken stands out, and so does what waits for a choice.
        if ((index.column() == PartColumn && row.isContested) || (index.column() == ChoiceColumn && !row.side)
            || (index.column() == OursColumn && row.side == Review::Side::Ours)
            || (index.column() == TheirsColumn && row.side == Review::Side::Theirs)) {
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == PartColumn && row.isContested)
            return tr("%1, changed on both sides").arg(text(row, PartColumn));
        return text(row, index.column());
    case Qt::ToolTipRole:
        return row.isContested ? tr("Changed on both sides") : tr("Changed on one side, or on both in the same way");
    default:
        return {};
    }
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PartColumn:
        return tr("Part");
    case OursColumn:
        return tr("Ours");
    case TheirsColumn:
        return tr("Theirs");
    case ChoiceColumn:
        return tr("Take");
    default:
        return {};
    }
}

} // namespace Copydesk::Window
