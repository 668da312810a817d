// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_records.h"

#include "window/recordsmodel.h"

#include <QHeaderView>

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
    : RowsEditor(field, parent)
    , m_model(new RecordsModel(field, this))
    , m_view(new FittingTableView(this))
{
    setRows(m_model, m_view);
}

void RecordsEditor::showValue(const Post::Value &value)
{
    const auto *records = std::get_if<Post::Records>(&value);
    fill([&] { m_model->setRecords(records ? *records : Post::Records()); });
}

bool RecordsEditor::isBlank(int row) const { return Window::isBlank(m_model->records().at(row)); }

void RecordsEditor::takeRows()
{
    Post::Records records = m_model->records();
    if (blankRow() >= 0)
        records.removeAt(blankRow());
    if (!records.isEmpty() || !Post::isAbsent(value()))
        take(Post::Value(records));
}

void RecordsEditor::fitRows() { m_view->fit(); }

} // namespace Copydesk::Window
