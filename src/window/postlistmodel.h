// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QItemSelection>
#include <QTimer>

#include <vector>

namespace Copydesk::Window {

/// The posts that match, in their order. All ids are in memory (8 bytes a post), so that the row count is known at once
/// and true; rows are asked for around what the view looks at (`rowsWanted`) and come later (`takeRows`). Answers from
/// memory alone.
class PostListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Title,
        Topic,
        Status,
        Version,
        LastReviewed,
        Quality,
        Freshness,
        Depth,
        Clarity,
        Views,
        Flags,
        SourceId
    };
    static constexpr int ColumnCount = SourceId + 1;
    enum Role {
        RowRole = Qt::UserRole + 1, ///< Library::PostRow; invalid while the row is not there yet
        IdRole, ///< Library::PostId
    };

    explicit PostListModel(QObject *parent = nullptr);

    /// Takes over what matches now. Rows that stay keep their persistent indexes (selection, current row): only what is
    /// gone is removed and what is new inserted; where the order is another one, rows move.
    void setIds(std::vector<Library::PostId> ids);
    const std::vector<Library::PostId> &ids() const { return m_ids; }
    Library::PostId idAt(int row) const;
    /// The row of a post, or -1.
    int rowOf(Library::PostId id) const;
    /// The rows of these posts, those that are there, in one pass over the list.
    QItemSelection rowsOf(const std::vector<Library::PostId> &ids) const;
    /// What is known of a post's row now, or null.
    const Library::PostRow *rowAt(int row) const;
    /// The rows that were read before may be out of date: they are shown until newer ones come.
    void markStale();
    /// Rows that were asked for; a post that is not in the list (any more) is dropped. `generation` is that of the
    /// request.
    void takeRows(const QList<Library::PostRow> &rows, quint64 generation);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The sort key of a column in the query language ("quality", "title"); empty for one that cannot be sorted by.
    static QString sortName(int column);
    /// A row in one sentence, for screen readers.
    static QString sentence(const Library::PostRow &row);

Q_SIGNALS:
    /// Rows that are shown (or soon will be) and not known, or out of date.
    void rowsWanted(const std::vector<Copydesk::Library::PostId> &ids, quint64 generation);

private:
    struct Known {
        Library::PostRow row;
        quint64 generation;
    };
    /// Rows around a wanted one that are fetched with it.
    static constexpr int BlockSize = 64;
    static constexpr int KnownLimit = 4096;

    void want(int row) const;
    void fetch();
    void removeIds(int first, int last);
    void insertIds(int first, std::span<const Library::PostId> ids);
    bool removeGone(const std::vector<Library::PostId> &ids);
    void reorder(std::vector<Library::PostId> ids);
    QVariant display(const Library::PostRow &row, int column) const;

    std::vector<Library::PostId> m_ids;
    mutable QCache<qint64, Known> m_known{KnownLimit};
    mutable QSet<int> m_wantedBlocks;
    QSet<qint64> m_requested;
    mutable QTimer m_fetchSoon;
    quint64 m_generation = 1;
};

} // namespace Copydesk::Window
