// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exportdialog.h"

#include "formats/format.h"
#include "library/search.h"
#include "review/desk.h"
#include "window/exportsmodel.h"
#include "window/tones.h"

#include "ui_exportdialog.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>

namespace Copydesk::Window {

namespace {

void setTone(QLabel *label, Tone which)
{
    QPalette colors = label->parentWidget()->palette();
    colors.setColor(QPalette::WindowText, tone(colors, which));
    label->setPalette(colors);
}

} // namespace

ExportDialog::ExportDialog(Review::Desk &desk, const QString &query, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_ledger(new ExportsModel(this))
{
    m_ui->setupUi(this);
    for (const Formats::Format &format : Formats::formats()) {
        if (format.writer)
            m_ui->format->addItem(Formats::displayName(format), QString(Post::latin1(format.name)));
    }
    m_ui->format->setCurrentIndex(std::max(0, m_ui->format->findData(Review::ExportRequest().format)));
    m_ui->query->setText(query.isEmpty() ? QString(Review::DefaultExportQuery) : query);
    m_ui->ledger->setModel(m_ledger);
    m_ui->ledger->verticalHeader()->hide();
    m_ui->ledger->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_ui->ledger->horizontalHeader()->setHighlightSections(false);
    m_ui->ledger->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_ui->ledger->horizontalHeader()->setStretchLastSection(true);
    m_ui->names->hide();
    m_ui->result->clear();

    connect(m_ui->query, &QLineEdit::textChanged, this, &ExportDialog::countPosts);
    connect(m_ui->place, &QLineEdit::textChanged, this, &ExportDialog::showState);
    connect(m_ui->format, &QComboBox::currentIndexChanged, this, &ExportDialog::showState);
    connect(m_ui->choosePlace, &QPushButton::clicked, this, &ExportDialog::choosePlace);
    connect(m_ui->dryRun, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_ui->exportNow, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_ui->cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_ui->ledger, &QTableView::activated, this, [this](const QModelIndex &index) {
        const Library::ExportRow &earlier = m_ledger->row(index.row());
        m_ui->query->setText(earlier.query);
        m_ui->format->setCurrentIndex(std::max(0, m_ui->format->findData(earlier.format)));
        m_ui->place->setText(earlier.place);
    });
    countPosts();
    loadLedger();
    showState();
}

ExportDialog::~ExportDialog() = default;

Review::ExportRequest ExportDialog::request() const
{
    Review::ExportRequest request;
    request.query = m_ui->query->text();
    request.format = m_ui->format->currentData().toString();
    request.place = m_ui->place->text();
    return request;
}

void ExportDialog::setPlace(const QString &place) { m_ui->place->setText(place); }

bool ExportDialog::isRunning() const { return !m_job.isNull(); }

void ExportDialog::countPosts()
{
    const quint64 generation = ++m_generation;
    const Query::Parsed parsed = Query::parse(m_ui->query->text());
    if (!parsed.isValid()) {
        m_ui->count->setText(parsed.problems.front().message);
        setTone(m_ui->count, Tone::Problem);
        showState();
        return;
    }
    m_desk.count([query = parsed.query](Library::Library &library) { return Library::matchCount(library, query); })
        .then(this, [this, generation](const Result<qint64> &count) {
            if (generation != m_generation)
                return;
            m_ui->count->setText(count ? tr("%n post(s) match.", nullptr, int(*count)) : count.error().text());
            setTone(m_ui->count, count ? Tone::Muted : Tone::Problem);
        });
    showState();
}

void ExportDialog::choosePlace()
{
    const Formats::Format *format = Formats::formatByName(m_ui->format->currentData().toString());
    QString place;
    if (format && format->onePostPerFile) {
        place = QFileDialog::getExistingDirectory(this, tr("A folder for the files"), m_ui->place->text());
    } else {
        const QString suffix = format ? Formats::fileSuffix(*format) : QString();
        const QString proposal = m_ui->place->text().isEmpty() ? tr("posts", "a file name") + QLatin1Char('.') + suffix
                                                               : m_ui->place->text();
        place = QFileDialog::getSaveFileName(this, tr("A file for the posts"), proposal);
    }
    if (!place.isEmpty())
        setPlace(place);
}

void ExportDialog::run(bool dryRun)
{
    Review::ExportRequest wanted = request();
    wanted.dryRun = dryRun;
    m_ui->result->clear();
    m_ui->names->hide();
    m_ui->progress->setRange(0, 0);
    const QPointer<ExportDialog> self(this); // the export goes on when the dialog is closed
    m_job = m_desk.exportPosts(wanted, [self, dryRun](const Result<Review::ExportReport> &report) {
        if (self)
            self->showReport(report, dryRun);
    });
    connect(m_job, &Review::Job::progressed, this, [this](qint64 done, qint64 total) {
        m_ui->progress->setRange(0, total > 0 ? 1000 : 0);
        m_ui->progress->setValue(total > 0 ? int(1000.0 * double(done) / double(total)) : 0);
    });
    connect(m_job, &QObject::destroyed, this, &ExportDialog::showState);
    showState();
}

void ExportDialog::showReport(const Result<Review::ExportReport> &report, bool dryRun)
{
    m_job = nullptr;
    if (!report) {
        const bool cancelled = report.error().kind == Error::Kind::Cancelled;
        m_ui->result->setText(cancelled ? tr("Cancelled: nothing was left behind.") : report.error().text());
        setTone(m_ui->result, cancelled ? Tone::Muted : Tone::Problem);
    } else {
        const QString posts = tr("%n post(s)", nullptr, int(report->posts));
        const QString files = tr("%n file(s)", nullptr, int(report->files));
        const QString size = QLocale().formattedDataSize(report->bytes);
        QString text;
        if (dryRun)
            text = tr("Dry run: %1 in %2 would be written.").arg(posts, files);
        else
            text = tr("Exported %1 in %2, %3.").arg(posts, files, size);
        if (!report->manifest.isEmpty())
            text += QLatin1Char('\n') + tr("List of the files with their checksums: %1").arg(report->manifest);
        m_ui->result->setText(text);
        setTone(m_ui->result, dryRun ? Tone::Muted : Tone::Done);
        m_ui->names->clear();
        m_ui->names->addItems(report->names);
        m_ui->names->setVisible(!report->names.isEmpty());
        if (!dryRun)
            loadLedger();
    }
    showState();
    Q_EMIT reported(report ? *report : Review::ExportReport());
}

void ExportDialog::showState()
{
    const bool running = isRunning();
    const bool ready = !running && Query::parse(m_ui->query->text()).isValid();
    const bool hasPlace = !m_ui->place->text().isEmpty();
    m_ui->settings->setEnabled(!running);
    m_ui->dryRun->setEnabled(ready && hasPlace);
    m_ui->exportNow->setEnabled(ready && hasPlace);
    m_ui->progress->setVisible(running);
    m_ui->cancel->setVisible(running);
    m_ui->close->setText(running ? tr("&Close, go on exporting") : tr("&Close"));
    const Formats::Format *format = Formats::formatByName(m_ui->format->currentData().toString());
    m_ui->place->setPlaceholderText(format && format->onePostPerFile ? tr("A folder; one file a post") : tr("A file"));
}

void ExportDialog::loadLedger()
{
    m_desk.read([](Library::Library &library) { return Library::exports(library); })
        .then(this, [this](const Result<QList<Library::ExportRow>> &rows) {
            m_ledger->setRows(rows ? *rows : QList<Library::ExportRow>());
            m_ui->ledger->resizeColumnsToContents();
            m_ui->earlier->setVisible(m_ledger->rowCount() > 0);
        });
}

} // namespace Copydesk::Window
