// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "post/error.h"
#include "query/query.h"

#include <QString>
#include <QStringList>

namespace Copydesk::Review {

/// What goes out where nothing else is asked for: approved and not flagged.
inline constexpr QLatin1StringView DefaultExportQuery{"status:approved -flag:needs-review"};

struct ExportRequest {
    QString query = DefaultExportQuery;
    QString format = QStringLiteral("jsonl"); ///< a name of the format table
    /// A file, a folder (where the format has one post a file), or "-" for standard output.
    QString place;
    bool dryRun = false;
};

struct ExportReport {
    qint64 posts = 0;
    qint64 files = 0;
    qint64 bytes = 0;
    QStringList names; ///< the first 1,000 files, relative to the place
    QString manifest; ///< the manifest's path; empty for standard output and for a dry run
};

/// Writes to temporary names and renames, lists every file in a manifest (`NAME.manifest.json` beside a file,
/// `manifest.json` in a folder) with post, version and SHA-256, and enters the ledger. `progress` false cancels:
/// nothing is left behind.
Result<ExportReport> exportPosts(Library::Library &library, const ExportRequest &request,
                                 const Library::Progress &progress = {});

/// A name for a post's file: its source id where that is safe, else made safe (no path escapes, no reserved names, at
/// most 255 bytes).
QString safeFileName(const QString &sourceId, const QString &suffix);

} // namespace Copydesk::Review
