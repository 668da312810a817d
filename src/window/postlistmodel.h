// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"
#include "window/hitsnippet.h"
#include "window/listchange.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QItemSelection>
#include <QTimer>

namespace Copydesk::Window {

/// The posts that match, in their order. All ids are in memory (8 bytes a post), so that the row count is known at once
/// and true; rows are asked for around what the view looks at (`rowsWanted`) and come later (`takeRows`). Answers from
/// memory alone. What it does in the window's thread does not grow with the list, but for `rowOf`, `rowsOf` and a
/// reordering, which pass over the ids once (a millisecond for a million).
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
        SnippetRole, ///< HitSnippet; invalid where there is none, or none yet
    };

    explicit PostListModel(QObject *parent = nullptr);

    /// Takes over what matches now. Rows that stay keep their persistent indexes (selection, current row): only what is
    /// gone is removed and what is new inserted; where the order is another one, rows move. `change.before` must be
    /// `ids()`.
    void take(const ListChange &change);
    /// The same, with the change worked out here: for short lists.
    void setIds(Ids ids);
    const SharedIds &ids() const { return m_ids; }
    Library::PostId idAt(int row) const;
    /// The row of a post, or -1.
    int rowOf(Library::PostId id) const;
    /// The rows of these posts, those that are there, in one pass over the list.
    QItemSelection rowsOf(const Ids &ids) const;
    /// What is known of a post's row now, or null.
    const Library::PostRow *rowAt(int row) const;
    /// The sentences in which the query's words were found, under the rows.
    HitSnippets &snippets() { return m_snippets; }
    /// The rows that were read before may be out of date: they are shown until newer ones come.
    void markStale();
    /// Rows that were asked for by `rowsWanted`, with the request's generation; the next request follows. None where
    /// they could not be read.
    void takeRows(const QList<Library::PostRow> &rows, quint64 generation);
    /// Rows that come unasked.
    void learnRows(const QList<Library::PostRow> &rows, quint64 generation);
    /// What a row that is read from now on is as fresh as.
    quint64 generation() const { return m_generation; }

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
    /// Rows that are shown (or soon will be) and not known, or out of date. One request at a time: while one is under
    /// way the view may scroll on, and what is out of sight again when it is answered was never read.
    void rowsWanted(const Copydesk::Window::Ids &ids, quint64 generation);

private:
    struct Known {
        Library::PostRow row;
        quint64 generation;
    };
    /// Rows around a wanted one that are fetched with it.
    static constexpr int BlockSize = 64;
    static constexpr int KnownLimit = 4096;
    /// The blocks that were looked at last; more than a tall screen's table shows.
    static constexpr qsizetype WantedBlocks = 6;

    void want(int row) const;
    void fetch();
    void takeStep(const ListChange::Step &step);
    void move(const ListChange &change);
    void reorder(const SharedIds &after);
    QVariant display(const Library::PostRow &row, int column) const;

    SharedIds m_ids = std::make_shared<const Ids>();
    /// While stretches come and go: rows below `m_taken` stand as in the list to come, the others as in `m_ids` from
    /// `m_left` on.
    SharedIds m_coming;
    size_t m_taken = 0, m_left = 0;
    int m_count = 0;
    mutable QCache<qint64, Known> m_known{KnownLimit};
    mutable QList<int> m_wantedBlocks; ///< the latest at the end
    bool m_isFetching = false;
    QHash<qint64, int> m_requested; ///< and the row at which it was seen
    mutable QTimer m_fetchSoon;
    HitSnippets m_snippets;
    quint64 m_generation = 1;
};

} // namespace Copydesk::Window
