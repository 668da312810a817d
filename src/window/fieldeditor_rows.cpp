// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_rows.h"

#include "window/rowbuttons.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLayout>

namespace Copydesk::Window {

void RowsEditor::setRows(QAbstractItemModel *model, QAbstractItemView *view)
{
    m_rows = model;
    m_rowsView = view;
    view->setModel(model);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                          | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_buttons = new RowButtons(view, Post::displayName(*field()), this);
    m_nothing = new QLabel(this);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    layout()->addWidget(m_nothing);
    layout()->addWidget(view);
    layout()->addWidget(m_buttons);
    setInput(view);

    connect(m_buttons, &RowButtons::addRequested, this, &RowsEditor::add);
    connect(m_buttons, &RowButtons::removeRequested, this, &RowsEditor::remove);
    connect(m_buttons, &RowButtons::moveRequested, this, &RowsEditor::move);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsEditor::showState);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &RowsEditor::rowsChanged);
    connect(model, &QAbstractItemModel::rowsMoved, this, &RowsEditor::rowsChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, &RowsEditor::rowsChanged);
    showState();
}

int RowsEditor::blankRow() const { return m_added.isValid() && isBlank(m_added.row()) ? m_added.row() : -1; }

void RowsEditor::dropBlankRow()
{
    const int row = blankRow();
    if (row >= 0)
        fill([&] { m_rows->removeRow(row); });
    m_added = QModelIndex();
}

void RowsEditor::add()
{
    dropBlankRow();
    const QModelIndex current = m_rowsView->currentIndex();
    const int row = current.isValid() ? current.row() + 1 : m_rows->rowCount();
    fill([&] { m_rows->insertRow(row); });
    m_added = m_rows->index(row, 0);
    m_rowsView->setCurrentIndex(m_added);
    m_rowsView->edit(m_added);
}

void RowsEditor::remove()
{
    const int row = m_rowsView->currentIndex().row();
    if (row >= 0)
        m_rows->removeRow(row);
}

void RowsEditor::move(int step)
{
    const int row = m_rowsView->currentIndex().row();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_rows->rowCount())
        return;
    m_rows->moveRow({}, row, {}, step > 0 ? to + 1 : to);
    m_rowsView->scrollTo(m_rowsView->currentIndex());
}

void RowsEditor::rowsChanged()
{
    if (m_isFilling)
        return;
    takeRows();
    showState();
}

void RowsEditor::showState()
{
    const bool hasRows = m_rows->rowCount() > 0;
    m_nothing->setText(Post::isAbsent(value()) ? notSet() : tr("no entries"));
    m_nothing->setVisible(!hasRows);
    m_rowsView->setVisible(hasRows);
    setFocusProxy(hasRows ? static_cast<QWidget *>(m_rowsView) : m_buttons);
    if (hasRows)
        fitRows();
    m_buttons->showState(hasRows);
}

} // namespace Copydesk::Window
