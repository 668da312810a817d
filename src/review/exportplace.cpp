// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportplace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Copydesk::Review {

Result<std::unique_ptr<ExportPlace>> ExportPlace::open(const ExportRequest &request, const Formats::Format &format,
                                                       const ExportPlan &plan)
{
    if (request.dryRun)
        return openDryExport(request, format, plan);
    if (request.place == QLatin1String("-"))
        return openExportStream(request, format);
    if (isArchiveName(request.place))
        return openExportArchive(request, format);
    if (isFileSet(request.place, format))
        return openExportFiles(request, format);
    if (const auto posts = qint64(plan.write.size()); format.postsPerFile > 0 && posts > format.postsPerFile) {
        return cannotWrite(request.place,
                           QCoreApplication::translate("Export",
                                                       "one file takes %1 posts, and there are %2; name a folder, for "
                                                       "a file each")
                               .arg(format.postsPerFile)
                               .arg(posts));
    }
    return isByPost(request.place, format) ? openExportFolder(request, format, plan) : openExportFile(request, format);
}

namespace {

/// Whether a place names a folder rather than a file of the format.
bool isFolder(const QString &place, const Formats::Format &format)
{
    const QFileInfo info(place);
    return info.isDir() || !QString(Post::latin1(format.suffixes)).split(u' ').contains(info.suffix().toLower());
}

} // namespace

bool isFileSet(const QString &place, const Formats::Format &format)
{
    return format.filesWriter && place != QLatin1String("-") && isFolder(place, format);
}

bool isByPost(const QString &place, const Formats::Format &format)
{
    return format.onePostPerFile && place != QLatin1String("-")
        && (!format.joinsPosts || place.isEmpty() || isFolder(place, format));
}

void ExportPlace::takeRemarks(Formats::Writer &writer)
{
    for (Error &remark : writer.takeRemarks()) {
        ++m_remarkCount;
        if (m_remarks.size() < ExportReport::NameLimit)
            m_remarks += std::move(remark);
    }
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
