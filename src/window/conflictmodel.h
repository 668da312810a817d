// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/editing.h"

#include <QAbstractTableModel>

#include <optional>

namespace Copydesk::Window {

/// The parts in which the three versions of a post in conflict differ, and which side each is taken from. Parts that
/// both sides changed differently come first and are undecided; for the others the side that changed them is taken
/// until somebody chooses otherwise.
class ConflictModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { PartColumn, OursColumn, TheirsColumn, ChoiceColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setVersions(const Post::Post &ancestor, const Post::Post &ours, const Post::Post &theirs);
    const Post::Post &version(Review::Side side) const;

    const QString &part(int row) const { return m_rows.at(row).part; }
    bool isContested(int row) const { return m_rows.at(row).isContested; }
    std::optional<Review::Side> side(int row) const { return m_rows.at(row).side; }
    void setSide(int row, Review::Side side);
    /// For every part that is undecided still.
    void takeRest(Review::Side side);
    int contestedCount() const;
    int undecidedCount() const;
    /// The first undecided row behind `row`, from the top again at the end; -1: none.
    int nextUndecided(int row) const;
    /// The post as it would be written; undecided parts are ours.
    Post::Post merged() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString part;
        bool isContested = false;
        std::optional<Review::Side> side;
    };
    QString text(const Row &row, int column) const;
    QString shown(Review::Side side, const QString &part) const;

    Post::Post m_ancestor, m_ours, m_theirs;
    QList<Row> m_rows;
};

QString displayName(Review::Side side);

} // namespace Copydesk::Window
