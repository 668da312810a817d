// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exportdialog.h"

#include "formats/format.h"
#include "library/search.h"
#include "review/desk.h"
#include "window/exportsmodel.h"
#include "window/formatoptionsdialog.h"
#include "window/tones.h"

#include "ui_exportdialog.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace Copydesk::Window {

namespace {

void setTone(QLabel *label, Tone which)
{
    QPalette colors = label->parentWidget()->palette();
    colors.setColor(QPalette::WindowText, tone(colors, which));
    label->setPalette(colors);
}

/// What else an export has to say: a sentence each.
QString restOf(const Review::ExportReport &report, bool dryRun)
{
    QString text;
    const auto add = [&text](const QString &sentence) { text += QLatin1Char(' ') + sentence; };
    if (report.unchanged > 0)
        add(ExportDialog::tr("%n post(s) lie there unchanged.", nullptr, int(report.unchanged)));
    if (report.removed > 0)
        add(dryRun ? ExportDialog::tr("%n post(s) would be taken away.", nullptr, int(report.removed))
                   : ExportDialog::tr("%n post(s) were taken away.", nullptr, int(report.removed)));
    if (report.left > 0)
        add(ExportDialog::tr("%n file(s) of them were left, for somebody has changed them.", nullptr,
                             int(report.left)));
    if (report.errorCount > 0)
        add(ExportDialog::tr("%n post(s) cannot be written in this format.", nullptr, int(report.errorCount)));
    if (report.remarkCount > 0)
        add(ExportDialog::tr("%n thing(s) could not be written as they stand.", nullptr, int(report.remarkCount)));
    return text;
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
    connect(m_ui->format, &QComboBox::currentIndexChanged, this, [this] {
        const QString format = m_ui->format->currentData().toString();
        m_options.removeIf([&format](const auto &said) { return !said.key().startsWith(format + QLatin1Char('.')); });
        showState();
    });
    connect(m_ui->profile, &QComboBox::activated, this, &ExportDialog::takeProfile);
    connect(m_ui->profile, &QComboBox::editTextChanged, this, &ExportDialog::showState);
    connect(m_ui->keepProfile, &QPushButton::clicked, this, &ExportDialog::keepProfile);
    connect(m_ui->dropProfile, &QPushButton::clicked, this, &ExportDialog::dropProfile);
    connect(m_ui->options, &QPushButton::clicked, this, &ExportDialog::editOptions);
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
    m_ui->profile->lineEdit()->setPlaceholderText(tr("None; a name keeps these settings"));
    loadLedger();
    loadProfiles();
    showState();
}

ExportDialog::~ExportDialog() = default;

Review::ExportRequest ExportDialog::request() const
{
    Review::ExportRequest request;
    request.query = m_ui->query->text();
    request.format = m_ui->format->currentData().toString();
    request.place = m_ui->place->text();
    request.onlyChanges = m_ui->onlyChanges->isChecked();
    request.options = m_options;
    request.fillsSimilar = m_ui->fillSimilar->isChecked();
    // With another query it is another choice of posts: the profile's files are not its to take away.
    if (const auto *profile = profileNamed(m_ui->profile->currentText()); profile && profile->query == request.query)
        request.profile = profile->name;
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
    if (format && format->onePostPerFile && !format->joinsPosts) {
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

void ExportDialog::editOptions()
{
    auto *dialog = new FormatOptionsDialog(m_desk, {m_ui->format->currentData().toString()},
                                           Formats::OptionRow::Of::Writing, m_options, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_options = dialog->options();
        showState();
    });
    dialog->open();
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
        text += restOf(*report, dryRun);
        if (!report->manifest.isEmpty())
            text += QLatin1Char('\n') + tr("List of the files with their checksums: %1").arg(report->manifest);
        m_ui->result->setText(text);
        setTone(m_ui->result, report->errorCount > 0 ? Tone::Problem : (dryRun ? Tone::Muted : Tone::Done));
        m_ui->names->clear();
        for (const Error &error : report->errors)
            m_ui->names->addItem(error.text());
        for (const Error &remark : report->remarks)
            m_ui->names->addItem(tr("Remark: %1").arg(remark.text()));
        for (const QString &name : report->removedNames)
            m_ui->names->addItem(dryRun ? tr("%1: would be taken away", "a file").arg(name)
                                        : tr("%1: taken away", "a file").arg(name));
        m_ui->names->addItems(report->names);
        m_ui->names->setVisible(m_ui->names->count() > 0);
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
    const QString profile = m_ui->profile->currentText().trimmed();
    m_ui->keepProfile->setEnabled(ready && hasPlace && !profile.isEmpty() && !m_desk.isReadOnly());
    m_ui->dropProfile->setEnabled(profileNamed(profile) && !m_desk.isReadOnly());
    m_ui->progress->setVisible(running);
    m_ui->cancel->setVisible(running);
    m_ui->close->setText(running ? tr("&Close, go on exporting") : tr("&Close"));
    const Formats::Format *format = Formats::formatByName(m_ui->format->currentData().toString());
    m_ui->options->setText(optionsLabel(m_options));
    m_ui->options->setEnabled(
        !FormatOptionsDialog::rows({m_ui->format->currentData().toString()}, Formats::OptionRow::Of::Writing)
             .isEmpty());
    m_ui->place->setPlaceholderText(
        format && format->joinsPosts ? tr("A folder, one file a post; a file for all; or an archive: .zip, .tar.zst")
            : format && format->onePostPerFile ? tr("A folder, one file a post, or an archive: .zip, .tar.zst")
                                               : tr("A file, or an archive: .zip, .tar.zst"));
}

const Library::ExportProfile *ExportDialog::profileNamed(const QString &name) const
{
    const auto found = std::ranges::find_if(m_profiles, [&name](const Library::ExportProfile &profile) {
        return profile.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == m_profiles.end() ? nullptr : &*found;
}

void ExportDialog::loadProfiles()
{
    m_desk.read([](Library::Library &library) { return Library::exportProfiles(library); })
        .then(this, [this](const Result<QList<Library::ExportProfile>> &profiles) {
            m_profiles = profiles ? *profiles : QList<Library::ExportProfile>();
            const QString typed = m_ui->profile->currentText();
            m_ui->profile->clear();
            for (const Library::ExportProfile &profile : std::as_const(m_profiles))
                m_ui->profile->addItem(profile.name);
            m_ui->profile->setEditText(typed);
            showState();
        });
}

void ExportDialog::takeProfile(int index)
{
    const Library::ExportProfile *profile = profileNamed(m_ui->profile->itemText(index));
    if (!profile)
        return;
    m_ui->query->setText(profile->query);
    m_ui->format->setCurrentIndex(std::max(0, m_ui->format->findData(profile->format)));
    m_ui->place->setText(profile->place);
    m_ui->onlyChanges->setChecked(profile->onlyChanges);
    m_options = profile->options;
    m_ui->fillSimilar->setChecked(profile->fillsSimilar);
    showState();
}

void ExportDialog::keepProfile()
{
    const Review::ExportRequest kept = request();
    const Library::ExportProfile profile{.name = m_ui->profile->currentText().trimmed(),
                                         .query = kept.query,
                                         .format = kept.format,
                                         .place = kept.place,
                                         .onlyChanges = kept.onlyChanges,
                                         .fillsSimilar = kept.fillsSimilar,
                                         .options = kept.options};
    m_desk.writeQuietly([profile](Library::Library &library) { return Library::storeExportProfile(library, profile); })
        .then(this, [this, name = profile.name](const Result<> &stored) {
            m_ui->result->setText(stored ? tr("Kept as “%1”.").arg(name) : stored.error().text());
            setTone(m_ui->result, stored ? Tone::Done : Tone::Problem);
            loadProfiles();
        });
}

void ExportDialog::dropProfile()
{
    const QString name = m_ui->profile->currentText().trimmed();
    m_ui->profile->setEditText(QString());
    m_desk.writeQuietly([name](Library::Library &library) { return Library::removeExportProfile(library, name); })
        .then(this, [this, name](const Result<> &removed) {
            m_ui->result->setText(removed ? tr("“%1” is dropped; its files stay.").arg(name) : removed.error().text());
            setTone(m_ui->result, removed ? Tone::Muted : Tone::Problem);
            loadProfiles();
        });
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
