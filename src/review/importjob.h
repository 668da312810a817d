// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"
#include "formats/frontkeys.h"
#include "formats/options.h"
#include "formats/rowmap.h"
#include "library/importing.h"
#include "post/error.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace Copydesk::Review {

struct ImportRequest {
    QStringList paths; ///< files, folders (recursive, in name order) or "-" for standard input
    QString format; ///< a name of the format table; empty: told by content and suffix
    Formats::RowMap map = {}; ///< not empty: rows of JSON Lines and CSV are read by it; other files are errors
    Library::OnConflict onConflict = Library::OnConflict::Flag;
    bool dryRun = false;
    Checks::Knowledge knowledge = {}; ///< for rules that ask for checks
    Formats::Options options = {}; ///< before those that the library keeps
    /// Asked when `progress` has answered false: true where the program ends, and the import is not to be taken back
    /// but left unfinished, to go on later. From the thread of the import.
    std::function<bool()> isStopped = {};
};

struct ImportReport {
    Library::OperationId operation; ///< 0 where nothing changed, or for a dry run
    Library::ImportCounts counts;
    QList<Error> errors; ///< at most `ErrorLimit`; all of them are in the import log
    qint64 errorCount = 0;
    QList<Error> remarks; ///< at most `ErrorLimit`: what was changed or left out, of posts that came in
    qint64 remarkCount = 0;
    static constexpr int ErrorLimit = 1000;
};

struct ImportProgress {
    qint64 bytesDone = 0, bytesTotal = 0; ///< total 0: not known
    Library::ImportCounts counts;
};

/// The first rows of JSON Lines or tables among the files, as JSON, for somebody who makes a map of their keys; empty
/// where there are none.
QList<QByteArray> firstRows(const QStringList &paths, int count, const Formats::Options &options = {});

/// The keys of the first Markdown documents among the files, with what they say there, for somebody who makes a map of
/// them; and the map that suits the site ("hugo").
struct FrontKeys {
    int documents = 0;
    QString profile;
    QList<Formats::FrontKey> keys; ///< each once
};
FrontKeys firstFrontKeys(const QStringList &paths, int count);

/// Reads on a thread of its own and writes in this one. `progress` is called about ten times a second; false cancels:
/// what this import did is taken back, and the answer is Error::Cancelled. A path that cannot be read is an error in
/// the report, not the end.
Result<ImportReport> importPosts(Library::Library &library, const ImportRequest &request,
                                 const std::function<bool(const ImportProgress &)> &progress = {});

} // namespace Copydesk::Review
