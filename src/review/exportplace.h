// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "library/exports.h"
#include "library/jsonbatch.h"
#include "library/posts.h"
#include "review/exportjob.h"

#include <memory>

namespace Copydesk::Review {

/// Where an export goes: one file, a folder of files, or standard output. Destroyed before `commit` it leaves nothing
/// behind.
class ExportPlace {
public:
    virtual ~ExportPlace() = default;
    virtual Result<> write(const Library::StoredPost &stored) = 0;
    /// Whether the other `write` is there: the place takes JSON Lines, which need not be made of values.
    virtual bool takesLines() const { return false; }
    virtual Result<> write(const Library::JsonBatch &) { Q_UNREACHABLE_RETURN({}); }
    /// Brings everything under its name; the report's files, bytes, names and manifest are set.
    virtual Result<> commit(ExportReport &report) = 0;
    /// What was written, for the ledger; files are told after `commit`.
    const std::vector<Library::ExportItem> &items() const { return m_items; }

    /// Opens the place that the request names.
    static Result<std::unique_ptr<ExportPlace>> open(const ExportRequest &request, const Formats::Format &format);

protected:
    std::vector<Library::ExportItem> m_items;
};

Result<std::unique_ptr<ExportPlace>> openExportFile(const ExportRequest &request, const Formats::Format &format);
Result<std::unique_ptr<ExportPlace>> openExportFolder(const ExportRequest &request, const Formats::Format &format);
Result<std::unique_ptr<ExportPlace>> openExportStream(const Formats::Format &format);

/// For a post that goes out now; file and SHA-256 are the caller's to add.
Library::ExportItem exportItem(const Library::StoredPost &stored);
Library::ExportItem exportItem(const Library::JsonBatch::Item &line);
/// "NAME cannot be written: …; nothing was exported, and it is safe to export again."
tl::unexpected<Error> cannotWrite(const QString &file, const QString &cause);

} // namespace Copydesk::Review
