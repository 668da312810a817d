// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/postlistview.h"

#include "window/postdelegate.h"
#include "window/postlistmodel.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace Copydesk::Window {

PostListView::PostListView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_delegate(new PostDelegate(this))
    , m_header(new QHeaderView(Qt::Horizontal, this))
{
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    viewport()->setAttribute(Qt::WA_Hover);
    m_header->setObjectName(QStringLiteral("listHeader"));
    m_header->setSectionsClickable(true);
    m_header->setSectionsMovable(true);
    m_header->setHighlightSections(false);
    m_header->setSortIndicatorShown(true);
    m_header->hide();
    connect(m_header, &QHeaderView::sectionClicked, this, &PostListView::sortRequested);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { updateGeometries(), viewport()->update(); });
    connect(m_header, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
    updateRowHeight();
}

void PostListView::setModel(QAbstractItemModel *newModel)
{
    QAbstractItemView::setModel(newModel);
    m_header->setModel(newModel);
    const int em = fontMetrics().horizontalAdvance(u'0');
    static constexpr int widths[PostListModel::ColumnCount] = {48, 24, 12, 10, 13, 9, 11, 8, 9, 12, 26, 20};
    for (int column = 0; column < m_header->count() && column < PostListModel::ColumnCount; ++column)
        m_header->resizeSection(column, widths[column] * em);
    // Moved rows: the current one stays in sight.
    connect(newModel, &QAbstractItemModel::layoutChanged, this, [this] { updateGeometries(), viewport()->update(); });
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometries(), viewport()->update(); });
    connect(newModel, &QAbstractItemModel::rowsMoved, viewport(), qOverload<>(&QWidget::update));
    updateGeometries();
}

void PostListView::setTable(bool isTable)
{
    if (m_isTable == isTable)
        return;
    const int top = topRow();
    m_isTable = isTable;
    m_delegate->setTable(isTable);
    m_header->setVisible(isTable);
    updateRowHeight();
    updateGeometries();
    setTopRow(top);
    scrollTo(currentIndex());
    viewport()->update();
}

void PostListView::setCompact(bool isCompact)
{
    const int top = topRow();
    m_delegate->setCompact(isCompact);
    updateRowHeight();
    updateGeometries();
    setTopRow(top);
    viewport()->update();
}

int PostListView::rowCount() const { return model() ? model()->rowCount(rootIndex()) : 0; }

void PostListView::updateRowHeight()
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    m_rowHeight = std::max(1, m_delegate->sizeHint(option, {}).height());
}

void PostListView::setCurrentRow(int row)
{
    const QModelIndex index = row < 0 || !model() ? QModelIndex() : model()->index(row, 0);
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

std::pair<int, int> PostListView::visibleRows() const
{
    const int count = rowCount();
    return count == 0
        ? std::pair(0, -1)
        : std::pair(topRow(), std::min(count - 1, (verticalOffset() + viewport()->height()) / m_rowHeight));
}

int PostListView::topRow() const { return std::clamp(verticalOffset() / m_rowHeight, 0, std::max(0, rowCount() - 1)); }

void PostListView::setTopRow(int row) { verticalScrollBar()->setValue(row * m_rowHeight); }

int PostListView::rowAt(int y) const
{
    const int row = (y + verticalOffset()) / m_rowHeight;
    return y + verticalOffset() < 0 || row >= rowCount() ? -1 : row;
}

QRect PostListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int y = index.row() * m_rowHeight - verticalOffset();
    if (!m_isTable)
        return {0, y, viewport()->width(), m_rowHeight};
    return {m_header->sectionViewportPosition(index.column()), y, m_header->sectionSize(index.column()), m_rowHeight};
}

QModelIndex PostListView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    if (row < 0)
        return {};
    const int column = m_isTable ? m_header->logicalIndexAt(point.x()) : 0;
    return model()->index(row, std::max(0, column));
}

void PostListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * m_rowHeight, bottom = top + m_rowHeight;
    const int height = viewport()->height();
    int offset = verticalOffset();
    // A row of context above and below: one sees what comes next.
    const int margin = height > 4 * m_rowHeight && hint == EnsureVisible ? m_rowHeight : 0;
    if (hint == PositionAtCenter)
        offset = top - (height - m_rowHeight) / 2;
    else if (hint == PositionAtTop || top - margin < offset)
        offset = top - margin;
    else if (hint == PositionAtBottom || bottom + margin > offset + height)
        offset = bottom + margin - height;
    verticalScrollBar()->setValue(offset);
}

int PostListView::horizontalOffset() const { return m_isTable ? m_header->offset() : 0; }

int PostListView::verticalOffset() const { return verticalScrollBar()->value(); }

QModelIndex PostListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = rowCount();
    if (count == 0)
        return {};
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = currentRow();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row = row < 0 ? count - 1 : row - 1;
        break;
    case MoveDown:
    case MoveNext:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MoveLeft:
    case MoveRight: {
        QScrollBar *const bar = horizontalScrollBar();
        const bool forward = (action == MoveRight) != isRightToLeft();
        bar->setValue(bar->value() + (forward ? 1 : -1) * bar->singleStep());
        break;
    }
    }
    return model()->index(std::clamp(row, 0, count - 1), std::max(0, currentIndex().column()));
}

void PostListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const int count = rowCount();
    if (count == 0)
        return;
    const QRect area = rect.normalized();
    const int first = std::clamp((area.top() + verticalOffset()) / m_rowHeight, 0, count - 1);
    const int last = std::clamp((area.bottom() + verticalOffset()) / m_rowHeight, 0, count - 1);
    const QItemSelection selection(model()->index(first, 0), model()->index(last, model()->columnCount() - 1));
    selectionModel()->select(selection, flags);
}

QRegion PostListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region +=
            QRect(0, range.top() * m_rowHeight - verticalOffset(), viewport()->width(), range.height() * m_rowHeight);
    return region.intersected(viewport()->rect());
}

void PostListView::initViewItemOption(QStyleOptionViewItem *option) const
{
    QAbstractItemView::initViewItemOption(option);
    option->widget = this;
    option->showDecorationSelected = true;
}

void PostListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const auto [first, last] = visibleRows();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const bool hasFocusHere = hasFocus() || viewport()->hasFocus();
    const int columns = m_isTable ? m_header->count() : 1;
    for (int row = first; row <= last; ++row) {
        const int y = row * m_rowHeight - verticalOffset();
        if (!event->rect().intersects(QRect(0, y, viewport()->width(), m_rowHeight)))
            continue;
        const QModelIndex rowIndex = model()->index(row, 0);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(rowIndex));
        option.state.setFlag(QStyle::State_MouseOver, row == m_hoverRow);
        option.state.setFlag(QStyle::State_Active, hasFocusHere);
        option.state.setFlag(QStyle::State_HasFocus, hasFocusHere && row == currentRow());
        for (int column = 0; column < columns; ++column) {
            const QModelIndex index = model()->index(row, column);
            option.rect = visualRect(index);
            if (option.rect.intersects(event->rect()))
                m_delegate->paint(&painter, option, index);
        }
        if (m_isTable) { // what lies right of the last column
            option.rect = QRect(m_header->length() - m_header->offset(), y, viewport()->width(), m_rowHeight);
            if (!isRightToLeft() && option.rect.left() < viewport()->width())
                m_delegate->paintBackground(&painter, option);
        }
    }
}

void PostListView::scrollContentsBy(int dx, int dy)
{
    if (m_isTable && dx != 0)
        m_header->setOffset(isRightToLeft() ? horizontalScrollBar()->maximum() - horizontalScrollBar()->value()
                                            : horizontalScrollBar()->value());
    m_hoverRow = -1;
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(m_isTable ? 0 : dx, dy);
    if (dx != 0)
        viewport()->update();
}

void PostListView::updateGeometries()
{
    const int headerHeight = m_isTable ? m_header->sizeHint().height() : 0;
    setViewportMargins(0, headerHeight, 0, 0);
    m_header->setGeometry(viewport()->x(), viewport()->y() - headerHeight, viewport()->width(), headerHeight);
    const int height = viewport()->height();
    verticalScrollBar()->setSingleStep(m_rowHeight / 2);
    verticalScrollBar()->setPageStep(std::max(m_rowHeight, height - m_rowHeight));
    verticalScrollBar()->setRange(0, std::max(0, rowCount() * m_rowHeight - height));
    const int width = m_isTable ? m_header->length() : 0;
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    QAbstractItemView::updateGeometries();
}

void PostListView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange) {
        m_delegate->forgetTheme();
        updateRowHeight();
        updateGeometries();
        viewport()->update();
    }
}

bool PostListView::viewportEvent(QEvent *event)
{
    const int before = m_hoverRow;
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        m_hoverRow = rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y());
    else if (event->type() == QEvent::HoverLeave)
        m_hoverRow = -1;
    if (before != m_hoverRow)
        viewport()->update();
    return QAbstractItemView::viewportEvent(event);
}

void PostListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    Q_UNUSED(roles)
    const auto [first, last] = visibleRows();
    if (topLeft.row() <= last && bottomRight.row() >= first)
        viewport()->update();
}

void PostListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    // What comes in above the view does not move what is read.
    const bool isAbove = end < topRow();
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    if (isAbove)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (end - start + 1) * m_rowHeight);
    viewport()->update();
}

void PostListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const bool isAbove = end < topRow();
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    if (isAbove)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - (end - start + 1) * m_rowHeight);
}

void PostListView::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
}

void PostListView::doItemsLayout()
{
    updateGeometries();
    QAbstractItemView::doItemsLayout();
}

} // namespace Copydesk::Window
