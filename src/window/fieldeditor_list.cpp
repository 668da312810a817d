// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_list.h"

#include "window/rowbuttons.h"
#include "window/wrappingdelegate.h"

#include <QLabel>
#include <QLayout>
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
    : FieldEditor(field, parent)
    , m_model(new QStringListModel(this))
    , m_view(new FittingListView(this))
    , m_nothing(new QLabel(this))
{
    m_view->setModel(m_model);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_buttons = new RowButtons(m_view, Post::displayName(*field), this);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    layout()->addWidget(m_nothing);
    layout()->addWidget(m_view);
    layout()->addWidget(m_buttons);
    setInput(m_view);

    connect(m_buttons, &RowButtons::addRequested, this, &ListEditor::add);
    connect(m_buttons, &RowButtons::removeRequested, this, &ListEditor::remove);
    connect(m_buttons, &RowButtons::moveRequested, this, &ListEditor::move);
    connect(m_view, &FittingListView::editorClosed, this, &ListEditor::finishAdding, Qt::QueuedConnection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListEditor::showState);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &ListEditor::rowsChanged);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &ListEditor::rowsChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ListEditor::rowsChanged);
    showState();
}

void ListEditor::showValue(const Post::Value &value)
{
    const auto *list = std::get_if<QStringList>(&value);
    m_isShowing = true;
    m_added = QModelIndex();
    m_model->setStringList(list ? *list : QStringList());
    m_isShowing = false;
    showState();
}

void ListEditor::add()
{
    finishAdding();
    const int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() + 1 : m_model->rowCount();
    m_isShowing = true;
    m_model->insertRow(row);
    m_isShowing = false;
    m_added = m_model->index(row);
    showState();
    m_view->setCurrentIndex(m_added);
    m_view->edit(m_added);
}

void ListEditor::finishAdding()
{
    if (!m_added.isValid())
        return;
    const QPersistentModelIndex added = std::exchange(m_added, QPersistentModelIndex());
    if (!m_model->data(added).toString().isEmpty())
        return;
    m_isShowing = true;
    m_model->removeRow(added.row());
    m_isShowing = false;
    showState();
}

void ListEditor::remove()
{
    const int row = m_view->currentIndex().row();
    if (row >= 0)
        m_model->removeRow(row);
}

void ListEditor::move(int step)
{
    const int row = m_view->currentIndex().row();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_model->rowCount())
        return;
    m_model->moveRow({}, row, {}, step > 0 ? to + 1 : to);
    m_view->scrollTo(m_view->currentIndex());
}

void ListEditor::rowsChanged()
{
    if (m_isShowing)
        return;
    QStringList list = m_model->stringList();
    if (m_added.isValid() && list.at(m_added.row()).isEmpty())
        list.removeAt(m_added.row());
    take(Post::Value(list));
    showState();
}

void ListEditor::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_nothing->setText(Post::isAbsent(value()) ? notSet() : tr("no entries"));
    m_nothing->setVisible(!hasRows);
    m_view->setVisible(hasRows);
    setFocusProxy(hasRows ? static_cast<QWidget *>(m_view) : m_buttons);
    if (hasRows)
        m_view->fit();
    m_buttons->showState(hasRows);
}

} // namespace Copydesk::Window
