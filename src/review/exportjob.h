// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/options.h"
#include "library/change.h"
#include "post/error.h"
#include "query/query.h"
#include "review/filenames.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Copydesk::Review {

/// What goes out where nothing else is asked for: approved and not flagged.
inline constexpr QLatin1StringView DefaultExportQuery{"status:approved -flag:needs-review"};

struct ExportRequest {
    QString query = DefaultExportQuery;
    QString format = QStringLiteral("jsonl"); ///< a name of the format table
    /// A file, a folder (where the format has one post a file), an archive (its name ends so: `ArchiveSuffixes`), or
    /// "-" for standard output.
    QString place;
    bool dryRun = false;
    /// Only what has changed since the last export there: what lies there as it is stays, and files are taken away that
    /// an export of the same profile (or query) wrote for posts that no longer match, unless somebody has changed them
    /// since. Where all posts share a file it is written anew, or left where nothing has changed.
    bool onlyChanges = false;
    /// The posts' "Similar Posts" are filled with the titles of those that are similar, out of the same export
    /// (similar.h); the library's posts stay as they are.
    bool fillsSimilar = false;
    QString profile; ///< the name, where one is run
    Formats::Options options = {}; ///< before those that the library keeps
};

struct ExportReport {
    qint64 posts = 0; ///< written
    qint64 files = 0; ///< written
    qint64 bytes = 0;
    qint64 unchanged = 0; ///< posts that lie there already as they are
    qint64 removed = 0; ///< posts that were taken away from there
    qint64 left = 0; ///< files that would have been taken away, but that somebody has changed
    QStringList names; ///< the first 1,000 files that were written, relative to the place
    QStringList removedNames; ///< the first 1,000 that were taken away, `left` not among them
    QList<Error> errors; ///< posts that the format cannot hold: at most 1,000; the others are written
    qint64 errorCount = 0;
    QList<Error> remarks; ///< at most 1,000: what could not be written as it stands, and was changed
    qint64 remarkCount = 0;
    QString manifest; ///< the manifest's path; empty for standard output, an archive and a dry run
    static constexpr qsizetype NameLimit = 1000;
};

/// Endings of a place that make an archive of it.
inline constexpr QLatin1StringView ArchiveSuffixes[] = {QLatin1StringView(".zip"),     QLatin1StringView(".tar"),
                                                        QLatin1StringView(".tar.gz"),  QLatin1StringView(".tgz"),
                                                        QLatin1StringView(".tar.zst"), QLatin1StringView(".tzst")};
bool isArchiveName(const QString &place);

/// Writes to temporary names and renames, lists every file in a manifest (`NAME.manifest.json` beside a file,
/// `manifest.json` in a folder, either within an archive) with post, version and SHA-256, and enters the ledger. A dry
/// run does all of it but the writing. `progress` false cancels: nothing is left behind.
Result<ExportReport> exportPosts(Library::Library &library, const ExportRequest &request,
                                 const Library::Progress &progress = {});

} // namespace Copydesk::Review
