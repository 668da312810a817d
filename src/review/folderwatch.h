// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/desk.h"
#include "review/dropfolder.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Copydesk::Review {

/// Looks after the watched folders of an open library, in a thread of its own with its own connection, as long as it
/// lives. Nothing is opened while no folder is watched. The looks are a second or more apart, more where a look takes
/// long. What arrives changes the library as another program would: `Desk::changed` follows.
class FolderWatch : public QObject {
    Q_OBJECT
public:
    /// The desk must stay.
    explicit FolderWatch(Desk &desk, QObject *parent = nullptr);
    /// An import under way is left unfinished, to go on later.
    ~FolderWatch() override;

Q_SIGNALS:
    /// Files were taken in, or a folder could not be read (told once, until it can be read again).
    void arrived(const Copydesk::Review::DropReport &report);

private:
    void tick();
    void look();
    void take(const Result<QList<DropReport>> &reports, qint64 took);

    Desk &m_desk;
    QTimer m_timer;
    std::shared_ptr<DropFolders> m_folders;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    std::unique_ptr<Library::Worker> m_worker; ///< made when a folder is watched
    QStringList m_unreadable; ///< folders that were told of
};

} // namespace Copydesk::Review
