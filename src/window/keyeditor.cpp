// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/keyeditor.h"

#include "window/keysmodel.h"
#include "window/tones.h"

#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Copydesk::Window {

KeyEditor::KeyEditor(QWidget *parent)
    : QWidget(parent)
    , m_model(new KeysModel(actionTable(), this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_table->setModel(m_filtered);
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(KeysModel::ActionColumn, QHeaderView::Stretch);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_search);
    all->addWidget(m_table, 1);
    all->addWidget(buildBottom());

    connect(m_search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeyEditor::showSelection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &KeyEditor::showSelection);
    m_table->setCurrentIndex(m_filtered->index(0, 0));
    showSelection();
}

QWidget *KeyEditor::buildBottom()
{
    auto *bottom = new QWidget(this);
    m_key = new QKeySequenceEdit(bottom);
    m_key->setMaximumSequenceLength(1);
    m_key->setClearButtonEnabled(true);
    m_key->setAccessibleName(tr("Press the key"));
    auto *label = new QLabel(tr("&Press a key:"), bottom);
    label->setBuddy(m_key);
    m_set = new QPushButton(tr("&Use it"), bottom);
    m_add = new QPushButton(tr("A&dd it"), bottom);
    m_none = new QPushButton(tr("&No key"), bottom);
    m_default = new QPushButton(tr("De&fault"), bottom);
    auto *allDefault = new QPushButton(tr("All as by default"), bottom);
    m_note = new QLabel(bottom);
    m_note->setWordWrap(true);
    m_note->hide();

    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_key, 1);
    for (QPushButton *button : {m_set, m_add, m_none, m_default, allDefault}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    auto *rows = new QVBoxLayout(bottom);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(line);
    rows->addWidget(m_note);

    connect(m_set, &QPushButton::clicked, this, [this] { assign(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { assign(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { tell(m_model->setKeys(currentRow(), {})); });
    connect(m_default, &QPushButton::clicked, this, [this] { tell(m_model->reset(currentRow())); });
    connect(allDefault, &QPushButton::clicked, m_model, &KeysModel::resetAll);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &KeyEditor::showSelection);
    return bottom;
}

int KeyEditor::currentRow() const { return m_filtered->mapToSource(m_table->currentIndex()).row(); }

void KeyEditor::select(int row)
{
    m_search->clear();
    m_table->setCurrentIndex(m_filtered->mapFromSource(m_model->index(row, 0)));
}

void KeyEditor::assign(bool add)
{
    const int row = currentRow();
    const QKeySequence key = m_key->keySequence();
    if (row < 0 || key.isEmpty())
        return;
    QList<QKeySequence> keys = add ? m_model->keys(row) : QList<QKeySequence>();
    if (!keys.contains(key))
        keys += key;
    tell(m_model->setKeys(row, keys));
    m_key->clear();
}

void KeyEditor::showSelection()
{
    const int row = currentRow();
    const bool hasKey = !m_key->keySequence().isEmpty();
    m_set->setEnabled(row >= 0 && hasKey);
    m_add->setEnabled(row >= 0 && hasKey && !m_model->keys(row).isEmpty());
    m_none->setEnabled(row >= 0 && !m_model->keys(row).isEmpty());
    m_default->setEnabled(row >= 0 && !m_model->isDefault(row));
}

void KeyEditor::tell(const QStringList &losers)
{
    m_note->setVisible(!losers.isEmpty());
    if (losers.isEmpty())
        return;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tone(palette(), Tone::Caution));
    m_note->setPalette(colors);
    m_note->setText(tr("The key was taken from: %1.").arg(losers.join(tr(", ", "between names"))));
}

} // namespace Copydesk::Window
