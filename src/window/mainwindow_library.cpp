// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "library/drafts.h"
#include "library/importing.h"
#include "library/maintenance.h"
#include "review/folderwatch.h"
#include "window/actionset.h"
#include "window/articleview.h"
#include "window/exportdialog.h"
#include "window/filterbar.h"
#include "window/importdialog.h"
#include "window/messagebar.h"
#include "window/noticebar.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"
#include "window/printing.h"
#include "window/triage.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

/// The files that an import's label names, as far as they are still there.
QStringList pathsOf(const QString &label)
{
    if (QFileInfo::exists(label))
        return {label};
    QStringList paths = label.split(u", "_s, Qt::SkipEmptyParts);
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

} // namespace

void MainWindow::openLibrary()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Open or make a library"), QFileInfo(m_desk->path()).path(),
        tr("Libraries (*.copydesk);;All files (*)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        Q_EMIT libraryRequested(path);
}

void MainWindow::importFiles(const QStringList &paths)
{
    auto *dialog = new ImportDialog(*m_desk, paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::conflictsRequested, this, [this] { m_filter->setText(u"is:conflict"_s); });
    dialog->open();
}

void MainWindow::exportPosts()
{
    m_pane->current().save();
    auto *dialog = new ExportDialog(*m_desk, QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::backUp()
{
    if (m_backup)
        return;
    const QFileInfo library(m_desk->path());
    const QString proposed = library.dir().filePath(
        u"%1-%2.copydesk"_s.arg(library.completeBaseName(), QDate::currentDate().toString(Qt::ISODate)));
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Back the library up"), proposed, tr("Libraries (*.copydesk)"));
    if (file.isEmpty())
        return;
    auto worker = Library::Worker::start(m_desk->path(), Library::OpenMode::Existing);
    if (!worker) {
        showError(worker.error().text());
        return;
    }
    m_backup = std::move(*worker);
    m_notice->say(tr("The backup is being written…"));
    m_backup->run([file](Library::Library &source) { return Library::backup(source, file); })
        .then(this, [this, file](const Result<> &answer) {
            m_backup.reset();
            if (answer)
                m_notice->say(tr("Backed up to %1").arg(file));
            else
                showError(answer.error().text());
        });
}

void MainWindow::print(bool asPdf)
{
    if (!m_pane->current().isLoaded())
        return;
    const Post::Post &post = m_pane->current().draft().post;
    const Render::PostDocument *shown = m_pane->view().postDocument();
    if (!asPdf) {
        printWithDialog(post, shown, this);
        return;
    }
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save as PDF"), post.sourceId() + u".pdf"_s, tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    if (const auto written = writePdf(post, file, shown); written)
        m_notice->say(tr("Written: %1").arg(file));
    else
        showError(written.error().text());
}

void MainWindow::askAboutUnfinishedImports()
{
    m_desk->read([](Library::Library &library) { return Library::unfinishedImports(library); })
        .then(this, [this](const Result<QList<Library::OperationRow>> &imports) {
            if (!imports)
                return;
            for (const Library::OperationRow &import : *imports) {
                const QStringList paths = pathsOf(import.label);
                m_message->ask(
                    tr("%1 of the import of %2 are here: go on, or take it back?", "posts, and the import's name")
                        .arg(QLocale().toString(import.posts), import.label),
                    {{tr("Go on"), [this, paths] { importFiles(paths); }},
                     {tr("Take it back"), [this, id = import.id] {
                          m_desk->undo(id).then(this, [this](const Result<Library::UndoReport> &report) {
                              if (report)
                                  m_notice->say(tr("Taken back: %n post(s)", nullptr,
                                                   int(std::min<qint64>(report->restored, INT_MAX))));
                              else
                                  showError(report.error().text());
                          });
                      }}});
            }
        });
}

void MainWindow::watchFolders()
{
    auto *watch = new Review::FolderWatch(*m_desk, this);
    connect(watch, &Review::FolderWatch::arrived, this, [this](const Review::DropReport &report) {
        if (report.files.isEmpty()) {
            if (!report.import.errors.isEmpty())
                showError(report.import.errors.first().text());
            return;
        }
        const QString what =
            report.files.size() == 1 ? report.files.first() : tr("%n file(s)", nullptr, int(report.files.size()));
        const Library::ImportCounts &counts = report.import.counts;
        const auto number = [](qint64 count) { return QLocale().toString(count); };
        QString text = tr("Arrived: %1 · %2 new, %3 updated", "file or files, and numbers of posts")
                           .arg(what, number(counts.added), number(counts.updated));
        if (counts.conflicts > 0)
            text += u" · "_s + tr("%n in conflict", nullptr, int(counts.conflicts));
        if (counts.rejected > 0)
            text += u" · "_s + tr("%n rejected", nullptr, int(counts.rejected));
        m_notice->say(text, counts.rejected > 0 ? NoticeBar::Tone::Problem : NoticeBar::Tone::Done);
    });
}

/// All that would change the library is off, and a line says why.
void MainWindow::showReadOnly()
{
    for (const ActionRow &row : m_actions->rows()) {
        if (row.changesLibrary)
            m_actions->action(row.id)->setEnabled(false);
    }
    m_pane->setReadOnly();
    setAcceptDrops(false);
    setWindowTitle(
        tr("%1 (read-only) — Copydesk", "a library's name").arg(QFileInfo(m_desk->path()).completeBaseName()));
    m_message->ask(
        tr("This library can only be read: its file or its folder may not be written. To change posts, change "
           "the permissions, or copy it to another folder and open it there."),
        {});
}

/// Typing that a crash left behind, in other posts than the one that opens by itself.
void MainWindow::askAboutTyping()
{
    m_desk->read([](Library::Library &library) { return Library::drafts(library); })
        .then(this, [this](const Result<QList<Library::PostId>> &drafts) {
            if (!drafts || drafts->isEmpty())
                return;
            const Library::PostId first = drafts->first();
            m_message->ask(tr("Typing that was not saved was found in %n post(s).", nullptr, int(drafts->size())),
                           {{tr("Show it"), [this, first] {
                                 if (m_model->rowOf(first) < 0)
                                     m_filter->setText(QString());
                                 m_pane->current().open(first);
                                 m_list->setCurrentRow(m_model->rowOf(first));
                             }}});
        });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            return;
        }
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    importFiles(paths);
}

} // namespace Copydesk::Window
