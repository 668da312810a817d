// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/watchedfolders.h"
#include "review/importjob.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace Copydesk::Review {

/// What one look at a watched folder has brought.
struct DropReport {
    QString folder;
    QStringList files; ///< those taken in, relative to the folder
    ImportReport import;
    qint64 waiting = 0; ///< files that are there and not yet whole
};

/// Takes in what arrives in watched folders. A file is whole when nobody holds it open for writing (as far as the
/// system tells) and its size and time were the same at the look before; hidden files and names that programs give to
/// what they are still fetching (.part, .tmp …) are passed over. A file that was taken in is not read again until it
/// changes. All that is ready at a look is one import, so that one undo takes it back.
class DropFolders {
public:
    /// False ends an import under way; it is left unfinished, and goes on with the next look.
    using GoOn = std::function<bool()>;

    /// `knowledge`: for rules that ask for checks.
    explicit DropFolders(const Checks::Knowledge &knowledge = {})
        : m_knowledge(knowledge)
    {
    }

    /// One look at each folder that the library watches. A folder that cannot be read is an error in its report's
    /// import. Call it again after a second or more. `trustsAtOnce`: what lies there needs no look before.
    Result<QList<DropReport>> look(Library::Library &library, const GoOn &goOn = {}, bool trustsAtOnce = false);

private:
    Result<std::optional<DropReport>> look(Library::Library &library, const Library::WatchedFolder &folder,
                                           const GoOn &goOn, bool trustsAtOnce);

    Checks::Knowledge m_knowledge;
    QHash<QString, Library::FileStamp> m_seen; ///< by absolute path, at the look before
};

} // namespace Copydesk::Review
