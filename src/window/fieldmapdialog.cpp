// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldmapdialog.h"

#include "review/desk.h"
#include "review/formatsettings.h"
#include "window/keptmaprow.h"
#include "window/tones.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

FieldMapDialog::FieldMapDialog(Review::Desk &desk, const QStringList &paths, const Formats::RowMap &map,
                               const Formats::Options &options, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_table(new QTableWidget(this))
    , m_kept(new KeptMapRow(desk, KeptMapRow::Of::Rows, this))
    , m_shown(new QSpinBox(this))
    , m_state(new QLabel(this))
{
    setWindowTitle(tr("Map fields"));
    resize(760, 560);
    build();
    fillTable();
    setMap(map);
    m_state->setText(tr("The first posts are being read…"));
    m_desk
        .read([paths, options](Library::Library &library) {
            const auto settled = Review::settledOptions(library, options);
            return Review::firstRows(paths, Rows, settled.value_or(options));
        })
        .then(this, [this](const QList<QByteArray> &rows) { showRows(rows); });
}

void FieldMapDialog::build()
{
    auto *intro = new QLabel(tr("Which key of the file is which field? A key, a text with keys in braces such as "
                                "blog-{number}, or a text as it is behind a “=”."),
                             this);
    intro->setWordWrap(true);
    m_shown->setObjectName(u"shown"_s);
    m_shown->setEnabled(false);
    auto *shownLabel = new QLabel(tr("&Post shown"), this);
    shownLabel->setBuddy(m_shown);
    m_state->setObjectName(u"state"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_shown, &QSpinBox::valueChanged, this, &FieldMapDialog::showValues);
    connect(m_kept, &KeptMapRow::keepRequested, this,
            [this](const QString &name) { m_kept->keep({.name = name, .words = map().toWords()}); });
    connect(m_kept, &KeptMapRow::failed, m_state, &QLabel::setText);
    connect(m_kept, &KeptMapRow::chosen, this, [this](const Library::KeptMap &kept) {
        if (const auto chosen = Formats::RowMap::parse(kept.words))
            setMap(*chosen);
    });

    auto *top = new QHBoxLayout;
    top->addWidget(m_kept, 1);
    top->addSpacing(12);
    top->addWidget(shownLabel);
    top->addWidget(m_shown);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(intro);
    lines->addLayout(top);
    lines->addWidget(m_table, 1);
    lines->addWidget(m_state);
    lines->addWidget(buttons);
}

void FieldMapDialog::fillTable()
{
    const QStringList fields = Formats::mappableFields();
    m_table->setObjectName(u"fields"_s);
    m_table->setAccessibleName(tr("Fields and where they come from"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Comes from"), tr("In the post shown")});
    m_table->setRowCount(int(fields.size()));
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    for (int row = 0; row < fields.size(); ++row) {
        auto *name = new QTableWidgetItem(Formats::mappableName(fields[row]));
        name->setData(Qt::UserRole, fields[row]);
        m_table->setItem(row, 0, name);
        auto *source = new QComboBox(m_table);
        source->setEditable(true);
        source->setInsertPolicy(QComboBox::NoInsert);
        source->setFocusPolicy(Qt::StrongFocus);
        source->setAccessibleName(tr("%1 comes from").arg(name->text()));
        connect(source, &QComboBox::editTextChanged, this, &FieldMapDialog::showValues);
        m_table->setCellWidget(row, 1, source);
        m_table->setItem(row, 2, new QTableWidgetItem);
    }
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->setColumnWidth(1, 220);
    m_table->horizontalHeader()->setStretchLastSection(true);
}

QComboBox *FieldMapDialog::editor(int row) const { return qobject_cast<QComboBox *>(m_table->cellWidget(row, 1)); }

Formats::RowMap FieldMapDialog::map() const
{
    Formats::RowMap map;
    for (int row = 0; row < m_table->rowCount(); ++row)
        map.set(m_table->item(row, 0)->data(Qt::UserRole).toString(), editor(row)->currentText().trimmed());
    return map;
}

void FieldMapDialog::setMap(const Formats::RowMap &map)
{
    m_isFilling = true;
    for (int row = 0; row < m_table->rowCount(); ++row)
        editor(row)->setEditText(map.source(m_table->item(row, 0)->data(Qt::UserRole).toString()));
    m_isFilling = false;
    showValues();
}

void FieldMapDialog::showRows(const QList<QByteArray> &rows)
{
    m_rows = rows;
    m_shown->setEnabled(rows.size() > 1);
    m_shown->setRange(1, int(std::max<qsizetype>(1, rows.size())));
    QStringList keys;
    for (const QByteArray &row : rows) {
        if (const auto object = Formats::parseRow(row)) {
            for (const QString &key : Formats::rowKeys(*object)) {
                if (!keys.contains(key))
                    keys += key;
            }
        }
    }
    const Formats::RowMap present = map();
    m_isFilling = true;
    for (int row = 0; row < m_table->rowCount(); ++row)
        editor(row)->addItems(keys);
    m_isFilling = false;
    setMap(present.isEmpty() ? Formats::guessedMap(keys) : present);
    Q_EMIT loaded();
}

/// The values of the row shown, and whether the first rows can be read so.
void FieldMapDialog::showValues()
{
    if (m_isFilling)
        return;
    const auto shown = Formats::parseRow(m_rows.value(m_shown->value() - 1));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString source = editor(row)->currentText().trimmed();
        const QString value = source.isEmpty() || !shown ? QString() : Formats::sourceText(source, *shown);
        m_table->item(row, 2)->setText(value.left(200).simplified());
        m_table->item(row, 2)->setToolTip(value.left(2000));
    }
    if (m_rows.isEmpty())
        return m_state->setText(tr("No rows of JSON Lines or CSV were found in what is to be imported."));
    const Formats::RowMap map = this->map();
    QString problem;
    for (qsizetype i = 0; i < m_rows.size() && problem.isEmpty(); ++i) {
        const auto post = map.read(m_rows[i]);
        if (!post)
            problem = tr("Post %1: %2").arg(QString::number(i + 1), post.error().text());
        else if (post->sourceId().isEmpty())
            problem = tr("Post %1 has no source id: without one a post cannot be told from others.").arg(i + 1);
    }
    m_state->setText(problem.isEmpty() ? tr("The first %n post(s) can be read so.", nullptr, int(m_rows.size()))
                                       : problem);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tone(colors, problem.isEmpty() ? Tone::Done : Tone::Problem));
    m_state->setPalette(colors);
}

} // namespace Copydesk::Window
