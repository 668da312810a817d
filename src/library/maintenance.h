// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "post/error.h"

#include <QHash>
#include <QString>
#include <QStringList>

/// Keeping a library safe (spec command-line.md: verify, backup, restore, stats).
namespace Copydesk::Library {

class Library;

struct VerifyReport {
    qint64 posts = 0, revisions = 0, operations = 0;
    QStringList problems; ///< empty: clean
};
/// Checks the file (integrity, foreign keys), that every body can be read, that every post equals what its history says
/// (versions included), and that the search index covers all.
Result<VerifyReport> verify(Library &library, const Progress &progress = {});
/// Makes the search index anew.
Result<> rebuildSearchIndex(Library &library, const Progress &progress = {});

/// An online copy, while the library is in use; written to a temporary name and renamed. Refuses an existing file.
Result<> backup(Library &library, const QString &file, const Progress &progress = {});
/// Checks `backupFile` and copies it to `target`, which must not exist: never over an open library.
Result<> restore(const QString &backupFile, const QString &target);

struct Stats {
    qint64 posts = 0, flagged = 0, conflicts = 0, revisions = 0, operations = 0, exported = 0;
    qint64 fileBytes = 0, searchIndexBytes = 0;
    QList<std::pair<QString, qint64>> byStatus; ///< most frequent first
};
Result<Stats> stats(Library &library);

} // namespace Copydesk::Library
