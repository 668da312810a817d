// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importdialog.h"

#include "formats/fieldmap.h"
#include "formats/format.h"
#include "library/fieldmaps.h"
#include "review/desk.h"
#include "window/fieldmapdialog.h"
#include "window/formatoptionsdialog.h"
#include "window/frontmapdialog.h"
#include "window/importreportview.h"

#include "ui_importdialog.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
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
    connect(m_ui->format, &QComboBox::currentIndexChanged, this, &ImportDialog::showState);
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
    auto *maps = new QMenu(m_ui->mapFields);
    maps->addAction(tr("&Rows of JSON Lines or CSV…"), this, &ImportDialog::mapRows);
    maps->addAction(tr("&Front matter of Markdown…"), this, &ImportDialog::mapFront);
    m_ui->mapFields->setMenu(maps);
    connect(m_ui->options, &QPushButton::clicked, this, &ImportDialog::editOptions);
    connect(m_ui->map, &QComboBox::currentIndexChanged, this, &ImportDialog::showState);
    m_mappings = {{.name = tr("As the files have them")}};
    m_ui->map->addItem(m_mappings.first().name);
    loadMaps();
    m_ui->undo->hide();
    m_ui->showConflicts->hide();
    addPaths(paths);
}

ImportDialog::~ImportDialog() = default;

Review::ImportRequest ImportDialog::request() const
{
    Review::ImportRequest request;
    for (int row = 0; row < m_ui->paths->count(); ++row)
        request.paths += m_ui->paths->item(row)->text();
    request.format = m_ui->format->currentData().toString();
    const Mapping chosen = mapping();
    request.map = chosen.rows;
    request.options = m_options;
    if (!chosen.front.isEmpty())
        request.options.insert(QStringLiteral("markdown.map"), chosen.front);
    request.onConflict = Library::OnConflict(m_ui->onConflict->currentData().toInt());
    return request;
}

bool ImportDialog::isRunning() const { return !m_job.isNull(); }

ImportDialog::Mapping ImportDialog::mapping() const { return m_mappings.value(m_ui->map->currentIndex()); }

void ImportDialog::loadMaps()
{
    for (const Formats::SiteProfile &profile : Formats::siteProfiles()) {
        const QString title = QCoreApplication::translate("Format", profile.title);
        m_mappings.append(
            {.name = tr("%1 (front matter)", "a map").arg(title), .front = QString(Post::latin1(profile.name))});
        m_ui->map->addItem(m_mappings.last().name);
    }
    m_desk.read([](Library::Library &library) { return Library::fieldMaps(library); })
        .then(this, [this](const Result<QList<Library::KeptMap>> &maps) {
            for (const Library::KeptMap &map : maps.value_or(QList<Library::KeptMap>())) {
                const auto rows = Formats::RowMap::parse(map.words);
                if (!map.isOfFrontMatter() && !rows)
                    continue;
                m_mappings.append({.name = map.isOfFrontMatter() ? tr("%1 (front matter)", "a map").arg(map.name)
                                                                 : tr("%1 (rows)", "a map").arg(map.name),
                                   .rows = map.isOfFrontMatter() ? Formats::RowMap() : *rows,
                                   .front = map.rules});
                m_ui->map->addItem(m_mappings.last().name);
            }
        });
}

void ImportDialog::useMapping(const Mapping &mapping)
{
    m_mappings += mapping;
    m_ui->map->addItem(mapping.name);
    m_ui->map->setCurrentIndex(m_ui->map->count() - 1);
}

void ImportDialog::mapRows()
{
    auto *dialog = new FieldMapDialog(m_desk, request().paths, mapping().rows, m_options, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const int count = int(dialog->map().entries().size());
        useMapping({.name = tr("%n field(s) mapped", nullptr, count), .rows = dialog->map()});
    });
    dialog->open();
}

void ImportDialog::mapFront()
{
    auto *dialog = new FrontMapDialog(m_desk, request().paths, mapping().front, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { useMapping({.name = dialog->rules(), .front = dialog->rules()}); });
    dialog->open();
}

void ImportDialog::editOptions()
{
    QStringList formats;
    for (const Formats::Format &format : Formats::formats()) {
        const QString name = Post::latin1(format.name), wanted = m_ui->format->currentData().toString();
        if (format.reader && (wanted.isEmpty() || wanted == name))
            formats += name;
    }
    auto *dialog = new FormatOptionsDialog(m_desk, formats, Formats::OptionRow::Of::Reading, m_options, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_options = dialog->options();
        showState();
    });
    dialog->open();
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
    m_ui->options->setText(optionsLabel(m_options));
    const QString wanted = m_ui->format->currentData().toString();
    m_ui->options->setEnabled(
        !FormatOptionsDialog::rows(wanted.isEmpty() ? QStringList{QStringLiteral("markdown")} : QStringList{wanted},
                                   Formats::OptionRow::Of::Reading)
             .isEmpty());
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
