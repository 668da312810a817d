// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/operationsdialog.h"

#include "review/desk.h"
#include "window/operationsmodel.h"
#include "window/tones.h"

#include "ui_operationsdialog.h"

#include <QHeaderView>
#include <QPushButton>

namespace Copydesk::Window {

namespace {

/// How far back the list goes; what is older can still be undone on the command line.
constexpr int ShownOperations = 1000;

} // namespace

OperationsDialog::OperationsDialog(Review::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::OperationsDialog>())
    , m_model(new OperationsModel(this))
{
    m_ui->setupUi(this);
    m_ui->report->hide();
    m_ui->showLeftAlone->hide();
    m_ui->operations->setModel(m_model);
    m_ui->operations->verticalHeader()->hide();
    m_ui->operations->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *header = m_ui->operations->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OperationsModel::WhatColumn, QHeaderView::Stretch);

    connect(m_ui->operations->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OperationsDialog::showSelection);
    connect(m_ui->act, &QPushButton::clicked, this, &OperationsDialog::act);
    connect(m_ui->showLeftAlone, &QPushButton::clicked, this, [this] { Q_EMIT postsRequested(m_leftAlone); });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_desk, &Review::Desk::changed, this, &OperationsDialog::load);
    showSelection();
    load();
}

OperationsDialog::~OperationsDialog() = default;

void OperationsDialog::load()
{
    const quint64 generation = ++m_generation;
    m_desk.read([](Library::Library &library) { return Library::operations(library, ShownOperations); })
        .then(this, [this, generation](const Result<QList<Library::OperationRow>> &rows) {
            if (generation != m_generation)
                return;
            if (!rows) {
                m_ui->report->setText(rows.error().text());
                m_ui->report->show();
                return;
            }
            const QModelIndex old = m_ui->operations->currentIndex();
            const Library::OperationId selected =
                old.isValid() ? m_model->operation(old.row()).id : Library::OperationId{};
            m_model->setRows(*rows);
            const int row = std::max(0, m_model->rowOf(selected));
            m_ui->operations->setCurrentIndex(m_model->index(row, OperationsModel::WhatColumn));
            showSelection();
            Q_EMIT loaded();
        });
}

void OperationsDialog::showSelection()
{
    const QModelIndex current = m_ui->operations->currentIndex();
    m_ui->act->setEnabled(current.isValid());
    const bool undone = current.isValid() && m_model->operation(current.row()).isUndone;
    m_ui->act->setText(undone ? tr("Do &again") : tr("&Undo"));
}

void OperationsDialog::act()
{
    const QModelIndex current = m_ui->operations->currentIndex();
    if (!current.isValid())
        return;
    const Library::OperationRow operation = m_model->operation(current.row());
    const QString title = m_model->title(current.row());
    m_ui->act->setEnabled(false);
    m_ui->report->hide();
    m_ui->showLeftAlone->hide();
    auto answer = operation.isUndone ? m_desk.redo(operation.id) : m_desk.undo(operation.id);
    answer.then(this, [this, title, undone = operation.isUndone](const Result<Library::UndoReport> &report) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, tone(palette(), report ? Tone::Done : Tone::Problem));
        m_ui->report->setPalette(colors);
        m_ui->report->show();
        showSelection();
        if (!report) {
            m_ui->report->setText(report.error().text());
            return;
        }
        const QString done = undone ? tr("Done again: %1.").arg(title) : tr("Taken back: %1.").arg(title);
        QString text = tr("%1 %n post(s) changed.", nullptr, int(report->restored)).arg(done);
        if (report->leftAloneCount > 0) {
            text += QLatin1Char(' ')
                + tr("%n post(s) changed again since and were left alone.", nullptr, int(report->leftAloneCount));
        }
        m_ui->report->setText(text);
        m_leftAlone = report->leftAlone;
        m_ui->showLeftAlone->setVisible(!m_leftAlone.isEmpty());
        Q_EMIT this->undone(*report);
    });
}

} // namespace Copydesk::Window
