// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "library/exports.h"
#include "library/jsonbatch.h"
#include "library/posts.h"
#include "review/exportjob.h"
#include "review/exportplan.h"

#include <functional>

#include <memory>

namespace Copydesk::Review {

/// Where an export goes: one file, a folder of files, or standard output. Destroyed before `commit` it leaves nothing
/// behind.
class ExportPlace {
public:
    virtual ~ExportPlace() = default;
    /// Refused or Malformed: the format cannot hold this post, nothing of it was written, and others may follow. Every
    /// other error ends the export.
    virtual Result<> write(const Library::StoredPost &stored) = 0;
    /// Whether the other `write` is there: the place takes JSON Lines, which need not be made of values.
    virtual bool takesLines() const { return false; }
    virtual Result<> write(const Library::JsonBatch &) { Q_UNREACHABLE_RETURN({}); }
    /// What lies there and stays; for the manifest.
    virtual void keep(const Library::StandingItem &) { }
    /// Is taken away in `commit`; for the manifest.
    virtual void remove(const Library::StandingItem &) { }
    /// Brings everything under its name; the report's files, bytes, names and manifest are set, and what became of
    /// files to be removed.
    virtual Result<> commit(ExportReport &report) = 0;
    /// What was written, for the ledger; files are told after `commit`.
    virtual const std::vector<Library::ExportItem> &items() const { return m_items; }
    /// Asked by a `commit` that takes long; false cancels it.
    void setGoOn(std::function<bool()> goOn) { m_goOn = std::move(goOn); }

    /// Opens the place that the request names; for a dry run one that counts.
    static Result<std::unique_ptr<ExportPlace>> open(const ExportRequest &request, const Formats::Format &format,
                                                     const ExportPlan &plan);

    virtual const QList<Error> &remarks() const { return m_remarks; }
    virtual qint64 remarkCount() const { return m_remarkCount; }

protected:
    void takeRemarks(Formats::Writer &writer);

    std::vector<Library::ExportItem> m_items;
    std::function<bool()> m_goOn = [] { return true; };

private:
    QList<Error> m_remarks;
    qint64 m_remarkCount = 0;
};

Result<std::unique_ptr<ExportPlace>> openExportFile(const ExportRequest &request, const Formats::Format &format);
Result<std::unique_ptr<ExportPlace>> openExportFolder(const ExportRequest &request, const Formats::Format &format,
                                                      const ExportPlan &plan);
Result<std::unique_ptr<ExportPlace>> openExportArchive(const ExportRequest &request, const Formats::Format &format);
Result<std::unique_ptr<ExportPlace>> openExportFiles(const ExportRequest &request, const Formats::Format &format);
Result<std::unique_ptr<ExportPlace>> openExportStream(const ExportRequest &request, const Formats::Format &format);
Result<std::unique_ptr<ExportPlace>> openDryExport(const ExportRequest &request, const Formats::Format &format,
                                                   const ExportPlan &plan);

/// Whether the place is a folder of files that the format names itself.
bool isFileSet(const QString &place, const Formats::Format &format);
/// Whether the place is a folder in which each post has a file of its own.
bool isByPost(const QString &place, const Formats::Format &format);
/// Whether an error of a writer is about the post alone, and others may be written.
bool isOfThePost(const Error &error);
/// JSON Lines are what the library has; any other format is made of values.
inline bool isJsonLines(const Formats::Format &format) { return format.name == "jsonl"; }

/// For a post that goes out now; file and SHA-256 are the caller's to add.
Library::ExportItem exportItem(const Library::StoredPost &stored);
Library::ExportItem exportItem(const Library::JsonBatch::Item &line);
/// "NAME cannot be written: …; nothing was exported, and it is safe to export again."
tl::unexpected<Error> cannotWrite(const QString &file, const QString &cause);
/// What a writer said: the post's error as it is, any other as `cannotWrite`.
tl::unexpected<Error> cannotWrite(const QString &file, const Error &cause);

} // namespace Copydesk::Review
