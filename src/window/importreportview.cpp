// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importreportview.h"

#include "window/rejectionsmodel.h"
#include "window/tones.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

#include <climits>

namespace Copydesk::Window {

ImportReportView::ImportReportView(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_rejected(new QWidget(this))
    , m_rejectedTitle(new QLabel(m_rejected))
    , m_table(new QTableView(m_rejected))
    , m_model(new RejectionsModel(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    m_headline->setWordWrap(true);
    m_counts->setWordWrap(true);
    m_counts->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Rejected posts and remarks"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto *copy = new QPushButton(tr("&Copy the report"), m_rejected);
    auto *saveAs = new QPushButton(tr("&Save the report…"), m_rejected);
    copy->setAutoDefault(false);
    saveAs->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(saveAs, &QPushButton::clicked, this, &ImportReportView::save);

    auto *line = new QHBoxLayout;
    line->addWidget(m_rejectedTitle, 1);
    line->addWidget(copy);
    line->addWidget(saveAs);
    auto *inside = new QVBoxLayout(m_rejected);
    inside->setContentsMargins(0, 4, 0, 0);
    inside->addLayout(line);
    inside->addWidget(m_table, 1);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_headline);
    all->addWidget(m_counts);
    all->addWidget(m_rejected, 1);
    all->addStretch();
    clear();
}

void ImportReportView::clear()
{
    m_headline->clear();
    m_counts->clear();
    m_model->setErrors({});
    m_rejected->hide();
    m_headline->hide();
    m_counts->hide();
}

void ImportReportView::showReport(const Review::ImportReport &report, bool dryRun)
{
    const Library::ImportCounts &counts = report.counts;
    const QLocale locale;
    const bool changes = counts.added + counts.updated + counts.conflicts > 0;
    m_headline->setText(dryRun        ? tr("Dry run: nothing was written. This is what the import would do.")
                            : changes ? tr("Imported.")
                                      : tr("Nothing new: nothing was written."));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, dryRun ? palette().color(QPalette::WindowText) : tone(palette(), Tone::Done));
    m_headline->setPalette(colors);
    m_counts->setText(tr("%1 new · %2 updated · %3 unchanged · %4 in conflict · %5 rejected")
                          .arg(locale.toString(counts.added), locale.toString(counts.updated),
                               locale.toString(counts.unchanged), locale.toString(counts.conflicts),
                               locale.toString(counts.rejected)));
    if (counts.flagged > 0)
        m_counts->setText(m_counts->text() + u'\n'
                          + tr("%n flagged by rules", nullptr, int(std::min<qint64>(counts.flagged, INT_MAX))));
    m_headline->show();
    m_counts->show();
    m_model->setErrors(report.errors + report.remarks);
    m_rejected->setVisible(m_model->rowCount() > 0);
    QStringList titles;
    if (report.errorCount > report.errors.size())
        titles += tr("Rejected; the first %1 of %2:")
                      .arg(locale.toString(report.errors.size()), locale.toString(report.errorCount));
    else if (!report.errors.isEmpty())
        titles += tr("Rejected:");
    if (report.remarkCount > 0)
        titles += tr("%n remark(s) on posts that came in", nullptr, int(report.remarkCount));
    m_rejectedTitle->setText(titles.join(QLatin1Char(' ')));
    m_table->resizeColumnsToContents();
}

void ImportReportView::showError(const Error &error)
{
    clear();
    QPalette colors = palette();
    const bool cancelled = error.kind == Error::Kind::Cancelled;
    colors.setColor(QPalette::WindowText,
                    cancelled ? palette().color(QPalette::WindowText) : tone(palette(), Tone::Problem));
    m_headline->setPalette(colors);
    m_headline->setText(cancelled ? tr("Cancelled: what had come in was taken back.") : error.text());
    m_headline->show();
}

void ImportReportView::showNote(const QString &text)
{
    clear();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tone(palette(), Tone::Done));
    m_headline->setPalette(colors);
    m_headline->setText(text);
    m_headline->show();
}

QString ImportReportView::text() const
{
    QStringList lines = {m_headline->text(), m_counts->text()};
    if (m_model->rowCount() > 0) {
        lines += {QString(), m_rejectedTitle->text()};
        for (int row = 0; row < m_model->rowCount(); ++row)
            lines += m_model->error(row).text();
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ImportReportView::save()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Save the report"), tr("import report.txt"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text().toUtf8()) < 0 || !file.commit())
        m_rejectedTitle->setText(tr("The report cannot be written to %1: %2").arg(name, file.errorString()));
}

} // namespace Copydesk::Window
