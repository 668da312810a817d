// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/folderwatch.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Copydesk::Review {

namespace {

constexpr qint64 ShortestPause = 1500, LongestPause = 60'000; ///< milliseconds
constexpr qint64 PausePerLook = 20; ///< times as long as a look took: a folder of 100,000 files is looked at less often

} // namespace

FolderWatch::FolderWatch(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_folders(std::make_shared<DropFolders>(desk.knowledge()))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::tick);
    m_timer.start(ShortestPause);
}

FolderWatch::~FolderWatch() { *m_stop = true; }

void FolderWatch::tick()
{
    if (m_worker)
        return look();
    m_desk.read([](Library::Library &library) { return Library::watchedFolders(library); })
        .then(this, [this](const Result<QList<Library::WatchedFolder>> &folders) {
            if (folders && !folders->isEmpty()) {
                if (auto worker = Library::Worker::start(m_desk.path(), Library::OpenMode::Existing))
                    m_worker = std::move(*worker);
            }
            m_timer.start(ShortestPause);
        });
}

void FolderWatch::look()
{
    QElapsedTimer timer;
    timer.start();
    m_worker
        ->run([folders = m_folders, stop = m_stop](Library::Library &library) {
            return folders->look(library, [stop] { return !*stop; });
        })
        .then(this, [this, timer](const Result<QList<DropReport>> &reports) { take(reports, timer.elapsed()); });
}

void FolderWatch::take(const Result<QList<DropReport>> &reports, qint64 took)
{
    m_timer.start(int(std::clamp(took * PausePerLook, ShortestPause, LongestPause)));
    if (!reports)
        return; // a library that cannot be read is told of by those whom the person asked
    for (const DropReport &report : *reports) {
        const bool isUnreadable = report.files.isEmpty() && report.import.errorCount > 0;
        if (isUnreadable && m_unreadable.contains(report.folder))
            continue;
        if (isUnreadable)
            m_unreadable += report.folder;
        else
            m_unreadable.removeAll(report.folder);
        if (isUnreadable || !report.files.isEmpty())
            Q_EMIT arrived(report);
    }
}

} // namespace Copydesk::Review
