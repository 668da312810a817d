// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_records.h"

#include "window/recordsmodel.h"
#include "window/rowbuttons.h"

#include <QHeaderView>
#include <QLabel>
#include <QLayout>

#include <algorithm>

namespace Copydesk::Window {

namespace {

bool isBlank(const Post::Record &record)
{
    return std::ranges::all_of(record, [](const auto &part) { return part.second.isEmpty(); });
}

} // namespace

FittingTableView::FittingTableView(QWidget *parent)
    : QTableView(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setShowGrid(true);
    setTextElideMode(Qt::ElideMiddle);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void FittingTableView::fit()
{
    constexpr int mostRows = 16; // beyond that the table scrolls within itself
    const int rows = std::min(model() ? model()->rowCount() : 0, mostRows);
    const int wanted =
        horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
    if (height() != wanted || minimumHeight() != wanted)
        setFixedHeight(wanted);
}

void FittingTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void FittingTableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

RecordsEditor::RecordsEditor(Post::FieldId field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_model(new RecordsModel(field, this))
    , m_view(new FittingTableView(this))
    , m_nothing(new QLabel(this))
{
    m_view->setModel(m_model);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_buttons = new RowButtons(m_view, Post::displayName(*field), this);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    layout()->addWidget(m_nothing);
    layout()->addWidget(m_view);
    layout()->addWidget(m_buttons);
    setInput(m_view);

    connect(m_buttons, &RowButtons::addRequested, this, &RecordsEditor::add);
    connect(m_buttons, &RowButtons::removeRequested, this, &RecordsEditor::remove);
    connect(m_buttons, &RowButtons::moveRequested, this, &RecordsEditor::move);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecordsEditor::showState);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &RecordsEditor::rowsChanged);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &RecordsEditor::rowsChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RecordsEditor::rowsChanged);
    showState();
}

void RecordsEditor::showValue(const Post::Value &value)
{
    const auto *records = std::get_if<Post::Records>(&value);
    m_added = QModelIndex();
    m_model->setRecords(records ? *records : Post::Records());
    showState();
}

void RecordsEditor::add()
{
    const int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() + 1 : m_model->rowCount();
    m_isAdding = true; // an empty row is no change yet
    m_model->insertRow(row);
    m_isAdding = false;
    m_added = m_model->index(row, 0);
    showState();
    m_view->setCurrentIndex(m_added);
    m_view->edit(m_added);
}

void RecordsEditor::remove()
{
    const int row = m_view->currentIndex().row();
    if (row >= 0)
        m_model->removeRow(row);
}

void RecordsEditor::move(int step)
{
    const int row = m_view->currentIndex().row();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_model->rowCount())
        return;
    m_model->moveRow({}, row, {}, step > 0 ? to + 1 : to);
}

void RecordsEditor::rowsChanged()
{
    if (m_isAdding)
        return;
    Post::Records records = m_model->records();
    if (m_added.isValid() && isBlank(records.at(m_added.row())))
        records.removeAt(m_added.row());
    if (!records.isEmpty() || !Post::isAbsent(value()))
        take(Post::Value(records));
    showState();
}

void RecordsEditor::showState()
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
