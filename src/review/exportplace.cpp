// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportplace.h"

#include <QCoreApplication>

namespace Copydesk::Review {

Result<std::unique_ptr<ExportPlace>> ExportPlace::open(const ExportRequest &request, const Formats::Format &format,
                                                       const ExportPlan &plan)
{
    if (request.dryRun)
        return openDryExport(request, format, plan);
    if (request.place == QLatin1String("-"))
        return openExportStream(format);
    if (isArchiveName(request.place))
        return openExportArchive(request, format);
    return format.onePostPerFile ? openExportFolder(request, format, plan) : openExportFile(request, format);
}

bool isOfThePost(const Error &error)
{
    return error.kind == Error::Kind::Refused || error.kind == Error::Kind::Malformed;
}

Library::ExportItem exportItem(const Library::StoredPost &stored)
{
    Library::ExportItem item;
    item.post = stored.id;
    item.head = stored.head;
    if (stored.post.meta.has(Post::Fields::Version))
        item.version = stored.post.meta.version(Post::Fields::Version);
    return item;
}

Library::ExportItem exportItem(const Library::JsonBatch::Item &line)
{
    Library::ExportItem item;
    item.post = line.id;
    item.head = line.head;
    item.version = line.version;
    return item;
}

tl::unexpected<Error> cannotWrite(const QString &file, const QString &cause)
{
    Error error;
    error.kind = Error::Kind::Io;
    error.what = QCoreApplication::translate(
                     "Export", "This cannot be written: %1. Nothing was exported; it is safe to export again.")
                     .arg(cause);
    error.file = file;
    return failure(std::move(error));
}

tl::unexpected<Error> cannotWrite(const QString &file, const Error &cause)
{
    return isOfThePost(cause) ? failure(cause) : cannotWrite(file, cause.what);
}

} // namespace Copydesk::Review
