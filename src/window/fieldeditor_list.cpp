// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_list.h"

#include "window/wrappingdelegate.h"

#include <QScrollBar>
#include <QStringListModel>

namespace Copydesk::Window {

FittingListView::FittingListView(QWidget *parent)
    : QListView(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setItemDelegate(new WrappingDelegate(this));
}

void FittingListView::fit()
{
    // Enough to see any real list whole; a list of thousands scrolls within itself instead of making the panel endless.
    constexpr int mostHeight = 600;
    int wanted = 2 * frameWidth();
    const int rows = model() ? model()->rowCount() : 0;
    for (int row = 0; row < rows && wanted < mostHeight; ++row)
        wanted += sizeHintForIndex(model()->index(row, 0)).height();
    wanted = qBound(fontMetrics().height() + 8, wanted, mostHeight);
    if (height() != wanted || minimumHeight() != wanted)
        setFixedHeight(wanted);
}

void FittingListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    scheduleDelayedItemsLayout();
    fit();
}

void FittingListView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QListView::closeEditor(editor, hint);
    Q_EMIT editorClosed();
}

void FittingListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason || event->reason() == Qt::OtherFocusReason;
    if (byKey && !currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

ListEditor::ListEditor(Post::FieldId field, QWidget *parent)
    : RowsEditor(field, parent)
    , m_model(new QStringListModel(this))
    , m_view(new FittingListView(this))
{
    setRows(m_model, m_view);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    connect(m_view, &FittingListView::editorClosed, this, &ListEditor::dropBlankRow, Qt::QueuedConnection);
}

void ListEditor::showValue(const Post::Value &value)
{
    const auto *list = std::get_if<QStringList>(&value);
    fill([&] { m_model->setStringList(list ? *list : QStringList()); });
}

bool ListEditor::isBlank(int row) const { return m_model->index(row).data().toString().isEmpty(); }

void ListEditor::takeRows()
{
    QStringList list = m_model->stringList();
    if (blankRow() >= 0)
        list.removeAt(blankRow());
    take(Post::Value(list));
}

void ListEditor::fitRows() { m_view->fit(); }

} // namespace Copydesk::Window
