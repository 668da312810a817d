// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dropfoldersdialog.h"

#include "review/desk.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

DropFoldersDialog::DropFoldersDialog(Review::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_folders(new QListWidget(this))
    , m_log(new QTreeWidget(this))
    , m_forget(new QPushButton(tr("&Watch no more"), this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Watched folders"));
    resize(680, 480);
    build();
    connect(m_folders, &QListWidget::itemSelectionChanged, this,
            [this] { m_forget->setEnabled(!m_folders->selectedItems().isEmpty()); });
    connect(m_forget, &QPushButton::clicked, this, &DropFoldersDialog::forgetSelected);
    connect(&m_desk, &Review::Desk::changed, this, &DropFoldersDialog::load);
    load();
}

void DropFoldersDialog::build()
{
    auto *intro =
        new QLabel(tr("Files that arrive in these folders are imported as soon as they are whole, as long as the "
                      "library is open here or `copydesk-cli watch` runs."),
                   this);
    intro->setWordWrap(true);
    auto *foldersLabel = new QLabel(tr("&Folders"), this);
    foldersLabel->setBuddy(m_folders);
    m_folders->setObjectName(u"folders"_s);
    m_folders->setMaximumHeight(110);
    auto *add = new QPushButton(tr("&Add a folder…"), this);
    add->setAutoDefault(false);
    m_forget->setObjectName(u"forget"_s);
    m_forget->setAutoDefault(false);
    m_forget->setEnabled(false);
    auto *logLabel = new QLabel(tr("&What came"), this);
    logLabel->setBuddy(m_log);
    m_log->setObjectName(u"log"_s);
    m_log->setRootIsDecorated(false);
    m_log->setUniformRowHeights(true);
    m_log->setAlternatingRowColors(true);
    m_log->setHeaderLabels({tr("When"), tr("File"), tr("New"), tr("Updated"), tr("Rejected")});
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(add, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("A folder to watch, with all below it"));
        if (!folder.isEmpty())
            watch(folder);
    });

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_forget);
    buttons->addStretch();
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(intro);
    lines->addWidget(foldersLabel);
    lines->addWidget(m_folders);
    lines->addLayout(buttons);
    lines->addWidget(m_problem);
    lines->addWidget(logLabel);
    lines->addWidget(m_log, 1);
    lines->addWidget(close);
}

void DropFoldersDialog::watch(const QString &folder)
{
    m_desk.writeQuietly([folder](Library::Library &library) { return Library::watchFolder(library, folder); })
        .then(this, [this](const Result<> &answer) { takeAnswer(answer); });
}

void DropFoldersDialog::forgetSelected()
{
    for (const QListWidgetItem *item : m_folders->selectedItems()) {
        m_desk
            .writeQuietly(
                [folder = item->text()](Library::Library &library) { return Library::unwatchFolder(library, folder); })
            .then(this, [this](const Result<> &answer) { takeAnswer(answer); });
    }
}

void DropFoldersDialog::takeAnswer(const Result<> &answer)
{
    m_problem->setVisible(!answer);
    m_problem->setText(answer ? QString() : answer.error().text());
    load();
}

void DropFoldersDialog::load()
{
    m_desk.read([](Library::Library &library) { return Library::watchedFolders(library); })
        .then(this, [this](const Result<QList<Library::WatchedFolder>> &folders) {
            m_folders->clear();
            for (const Library::WatchedFolder &folder : folders.value_or(QList<Library::WatchedFolder>()))
                m_folders->addItem(folder.path);
        });
    m_desk.read([](Library::Library &library) { return Library::watchLog(library); })
        .then(this, [this](const Result<QList<Library::WatchedFile>> &log) {
            showLog(log.value_or(QList<Library::WatchedFile>()));
        });
}

void DropFoldersDialog::showLog(const QList<Library::WatchedFile> &log)
{
    m_log->clear();
    const QLocale locale;
    for (const Library::WatchedFile &file : log) {
        auto *row = new QTreeWidgetItem(m_log,
                                        {locale.toString(file.time.toLocalTime(), QLocale::ShortFormat), file.name,
                                         locale.toString(file.counts.added), locale.toString(file.counts.updated),
                                         locale.toString(file.counts.rejected)});
        row->setToolTip(1, file.folder + u'/' + file.name);
        for (const int column : {2, 3, 4})
            row->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_log->resizeColumnToContents(0);
    m_log->resizeColumnToContents(1);
}

} // namespace Copydesk::Window
