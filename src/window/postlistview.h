// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

class QHeaderView;

namespace Copydesk::Window {

class PostDelegate;
class PostListModel;

/// The posts, as rows of two or three lines or as a table with sortable columns. All rows are of one height, so that a
/// million of them cost no more than what is seen: nothing is laid out or kept per row.
class PostListView : public QAbstractItemView {
    Q_OBJECT
public:
    explicit PostListView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    bool isTable() const { return m_isTable; }
    void setTable(bool isTable);
    /// Rows of two lines instead of three.
    void setCompact(bool isCompact);
    QHeaderView *header() const { return m_header; }

    int currentRow() const { return currentIndex().row(); }
    /// Makes the row the current and only selected one and brings it into sight; -1: none.
    void setCurrentRow(int row);
    /// The rows in sight, first and last; {0, -1} where there are none.
    std::pair<int, int> visibleRows() const;
    /// For the session: the row at the top.
    int topRow() const;
    void setTopRow(int row);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &) override { }
    void reset() override;
    void doItemsLayout() override;

Q_SIGNALS:
    /// A column's head was clicked.
    void sortRequested(int column);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;

private:
    int rowHeight() const { return m_rowHeight; }
    int rowCount() const;
    int rowAt(int y) const;
    void updateRowHeight();

    PostDelegate *m_delegate;
    QHeaderView *m_header;
    bool m_isTable = false;
    int m_rowHeight = 1;
    int m_hoverRow = -1;
};

} // namespace Copydesk::Window
