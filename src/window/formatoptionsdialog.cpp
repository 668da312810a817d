// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/formatoptionsdialog.h"

#include "formats/format.h"
#include "library/formatoptions.h"
#include "review/desk.h"
#include "review/formatsettings.h"
#include "window/tones.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

QList<const Formats::OptionRow *> FormatOptionsDialog::rows(const QStringList &formats, Formats::OptionRow::Of way)
{
    QList<const Formats::OptionRow *> rows;
    for (const Formats::Format &format : Formats::formats()) {
        if (!formats.contains(Post::latin1(format.name)))
            continue;
        for (const Formats::OptionRow &row : format.options) {
            if (row.of == way || row.of == Formats::OptionRow::Of::Both)
                rows += &row;
        }
    }
    return rows;
}

FormatOptionsDialog::FormatOptionsDialog(Review::Desk &desk, const QStringList &formats, Formats::OptionRow::Of way,
                                         const Formats::Options &said, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_rows(rows(formats, way))
    , m_said(said)
    , m_state(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Options"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const Formats::OptionRow *row : std::as_const(m_rows)) {
        QWidget *editor = nullptr;
        if (row->choices.empty()) {
            auto *line = new QLineEdit(this);
            connect(line, &QLineEdit::textChanged, this, &FormatOptionsDialog::check);
            editor = line;
        } else {
            auto *box = new QComboBox(this);
            box->addItems(QString(Post::latin1(row->choices)).split(u' '));
            editor = box;
        }
        const QString explained = QCoreApplication::translate("Format", row->title);
        editor->setObjectName(Post::latin1(row->name));
        editor->setToolTip(explained);
        editor->setAccessibleDescription(explained);
        auto *hint = new QLabel(explained, this);
        hint->setWordWrap(true);
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, tone(colors, Tone::Muted));
        hint->setPalette(colors);
        form->addRow(QCoreApplication::translate("Format", row->label), editor);
        form->addRow(QString(), hint);
        m_editors += editor;
    }
    m_state->setObjectName(u"state"_s);
    m_state->setWordWrap(true);
    auto *keep = m_buttons->addButton(tr("&Keep for all"), QDialogButtonBox::ActionRole);
    keep->setObjectName(u"keepForAll"_s);
    keep->setToolTip(tr("The library keeps them: every import and export follows them that is told nothing else"));
    keep->setAutoDefault(false);
    keep->setEnabled(!desk.isReadOnly());
    auto *lines = new QVBoxLayout(this);
    lines->addLayout(form);
    lines->addWidget(m_state);
    lines->addStretch();
    lines->addWidget(m_buttons);
    resize(560, sizeHint().height());

    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &FormatOptionsDialog::keepForAll);
    fill({});
    m_desk.read([](Library::Library &library) { return Library::formatOptions(library); })
        .then(this, [this](const Result<Formats::Options> &kept) {
            fill(kept.value_or(Formats::Options()));
            Q_EMIT loaded();
        });
}

QString FormatOptionsDialog::text(const QWidget *editor) const
{
    const auto *box = qobject_cast<const QComboBox *>(editor);
    return box ? box->currentText() : qobject_cast<const QLineEdit *>(editor)->text();
}

void FormatOptionsDialog::fill(const Formats::Options &kept)
{
    m_kept = kept;
    Formats::Options all = kept;
    all.insert(m_said);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QString text = Formats::optionText(all, m_rows[i]->name);
        if (auto *box = qobject_cast<QComboBox *>(m_editors[i]))
            box->setCurrentText(text);
        else if (auto *line = qobject_cast<QLineEdit *>(m_editors[i])) {
            line->setText(text);
            line->setCursorPosition(0); // a long one shows its beginning
        }
    }
}

Formats::Options FormatOptionsDialog::options() const
{
    Formats::Options said;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QString now = text(m_editors[i]);
        if (now != Formats::optionText(m_kept, m_rows[i]->name))
            said.insert(Post::latin1(m_rows[i]->name), now);
    }
    return said;
}

void FormatOptionsDialog::check()
{
    QString problem;
    for (qsizetype i = 0; i < m_rows.size() && problem.isEmpty(); ++i) {
        if (const auto fits = Formats::checkOption(*m_rows[i], text(m_editors[i])); !fits)
            problem = fits.error().text();
    }
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tone(colors, Tone::Problem));
    m_state->setPalette(colors);
    m_state->setText(problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

void FormatOptionsDialog::keepForAll()
{
    const Formats::Options said = options();
    m_desk
        .writeQuietly([said](Library::Library &library) -> Result<Formats::Options> {
            if (auto settled = Review::settledOptions(library, said); !settled)
                return settled;
            for (const auto &[name, text] : said.asKeyValueRange()) {
                if (const auto set = Library::setFormatOption(library, name, text); !set)
                    return tl::make_unexpected(set.error());
            }
            return Library::formatOptions(library);
        })
        .then(this, [this, said](const Result<Formats::Options> &kept) {
            if (!kept) {
                check();
                m_state->setText(kept.error().text());
                return;
            }
            m_said = {};
            fill(*kept);
            QPalette colors = palette();
            colors.setColor(QPalette::WindowText, tone(colors, Tone::Done));
            m_state->setPalette(colors);
            m_state->setText(tr("Kept for all imports and exports of this library."));
        });
}

QString optionsLabel(const Formats::Options &said)
{
    return said.isEmpty() ? QCoreApplication::translate("Copydesk::Window::FormatOptionsDialog", "Op&tions…")
                          : QCoreApplication::translate("Copydesk::Window::FormatOptionsDialog", "Op&tions (%n)…",
                                                        nullptr, int(said.size()));
}

} // namespace Copydesk::Window
