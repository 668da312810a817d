// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importdialog.h"

#include "formats/format.h"
#include "review/desk.h"
#include "window/fieldmapdialog.h"
#include "window/importreportview.h"

#include "ui_importdialog.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>

namespace Copydesk::Window {

namespace {

QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace

ImportDialog::ImportDialog(Review::Desk &desk, const QStringList &paths, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::ImportDialog>())
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    m_ui->format->addItem(tr("Told by the files themselves"), QString());
    for (const Formats::Format &format : Formats::formats()) {
        if (format.reader)
            m_ui->format->addItem(Formats::displayName(format), QString(Post::latin1(format.name)));
    }
    m_ui->onConflict->addItem(tr("Keep both and flag the post, to choose field by field"),
                              int(Library::OnConflict::Flag));
    m_ui->onConflict->addItem(tr("Keep ours, drop theirs"), int(Library::OnConflict::Keep));
    m_ui->onConflict->addItem(tr("Take theirs"), int(Library::OnConflict::Take));

    connect(m_ui->addFiles, &QPushButton::clicked, this,
            [this] { addPaths(QFileDialog::getOpenFileNames(this, tr("Files to import"))); });
    connect(m_ui->addFolder, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("A folder to import, with all below it"));
        if (!folder.isEmpty())
            addPaths({folder});
    });
    auto *remove = new QAction(m_ui->paths);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_ui->paths->addAction(remove);
    const auto removeSelected = [this] {
        qDeleteAll(m_ui->paths->selectedItems());
        showState();
    };
    connect(remove, &QAction::triggered, this, removeSelected);
    connect(m_ui->remove, &QPushButton::clicked, this, removeSelected);
    connect(m_ui->paths, &QListWidget::itemSelectionChanged, this, &ImportDialog::showState);
    connect(m_ui->dryRun, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_ui->import, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_ui->cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_ui->undo, &QPushButton::clicked, this, &ImportDialog::undoImport);
    connect(m_ui->showConflicts, &QPushButton::clicked, this, [this] {
        Q_EMIT conflictsRequested();
        close();
    });
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_ui->mapFields, &QPushButton::clicked, this, &ImportDialog::mapFields);
    connect(m_ui->dropMap, &QPushButton::clicked, this, [this] { setMap({}); });
    m_ui->undo->hide();
    m_ui->showConflicts->hide();
    setMap({});
    addPaths(paths);
}

ImportDialog::~ImportDialog() = default;

Review::ImportRequest ImportDialog::request() const
{
    Review::ImportRequest request;
    for (int row = 0; row < m_ui->paths->count(); ++row)
        request.paths += m_ui->paths->item(row)->text();
    request.format = m_ui->format->currentData().toString();
    request.map = m_map;
    request.onConflict = Library::OnConflict(m_ui->onConflict->currentData().toInt());
    return request;
}

bool ImportDialog::isRunning() const { return !m_job.isNull(); }

void ImportDialog::mapFields()
{
    auto *dialog = new FieldMapDialog(m_desk, request().paths, m_map, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setMap(dialog->map()); });
    dialog->open();
}

void ImportDialog::setMap(const Formats::RowMap &map)
{
    m_map = map;
    m_ui->map->setText(map.isEmpty() ? tr("As the files have them")
                                     : tr("%n field(s) mapped", nullptr, int(map.entries().size())));
    m_ui->format->setEnabled(map.isEmpty()); // a map is of JSON Lines
    showState();
}

void ImportDialog::addPaths(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (m_ui->paths->findItems(path, Qt::MatchExactly).isEmpty())
            m_ui->paths->addItem(path);
    }
    showState();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isRunning() && !localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    addPaths(localPaths(*event->mimeData()));
    event->acceptProposedAction();
}

void ImportDialog::run(bool dryRun)
{
    Review::ImportRequest wanted = request();
    wanted.dryRun = dryRun;
    m_import = {};
    m_ui->report->clear();
    m_ui->progress->setRange(0, 0);
    const QPointer<ImportDialog> self(this); // the import goes on when the dialog is closed
    m_job = m_desk.importPosts(wanted, [self, dryRun](const Result<Review::ImportReport> &report) {
        if (self)
            self->showReport(report, dryRun);
    });
    connect(m_job, &Review::Job::progressed, this, [this](qint64 done, qint64 total) {
        // Files of any size: a progress bar counts to 31 bits.
        m_ui->progress->setRange(0, total > 0 ? 1000 : 0);
        m_ui->progress->setValue(total > 0 ? int(1000.0 * double(done) / double(total)) : 0);
    });
    connect(m_job, &QObject::destroyed, this, &ImportDialog::showState);
    showState();
}

void ImportDialog::showReport(const Result<Review::ImportReport> &report, bool dryRun)
{
    m_job = nullptr;
    if (report) {
        m_ui->report->showReport(*report, dryRun);
        m_import = report->operation;
        m_ui->showConflicts->setVisible(!dryRun && report->counts.conflicts > 0);
    } else {
        m_ui->report->showError(report.error());
    }
    showState();
    Q_EMIT reported(report ? *report : Review::ImportReport());
}

void ImportDialog::undoImport()
{
    m_ui->undo->setEnabled(false);
    m_desk.undo(m_import).then(this, [this](const Result<Library::UndoReport> &report) {
        m_ui->undo->setEnabled(true);
        if (!report) {
            m_ui->report->showError(report.error());
            return;
        }
        m_import = {};
        QString text = tr("The import was taken back: %n post(s).", nullptr, int(report->restored));
        if (report->leftAloneCount > 0)
            text += QLatin1Char(' ')
                + tr("%n post(s) were worked on since and stay.", nullptr, int(report->leftAloneCount));
        m_ui->report->showNote(text);
        m_ui->showConflicts->hide();
        showState();
    });
}

void ImportDialog::showState()
{
    const bool running = isRunning();
    const bool hasPaths = m_ui->paths->count() > 0;
    m_ui->settings->setEnabled(!running);
    m_ui->remove->setEnabled(!m_ui->paths->selectedItems().isEmpty());
    m_ui->mapFields->setEnabled(hasPaths);
    m_ui->dropMap->setVisible(!m_map.isEmpty());
    m_ui->dropHint->setVisible(!hasPaths);
    m_ui->dryRun->setEnabled(!running && hasPaths);
    m_ui->import->setEnabled(!running && hasPaths);
    m_ui->import->setDefault(hasPaths && !m_import);
    m_ui->progress->setVisible(running);
    m_ui->cancel->setVisible(running);
    m_ui->undo->setVisible(bool(m_import));
    m_ui->close->setText(running ? tr("&Close, go on importing") : tr("&Close"));
}

} // namespace Copydesk::Window
