// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/dropfolder.h"

#include "review/folderwalk.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace Copydesk::Review {

namespace {

/// Files of one import, so that a folder filled at once is not held in memory by name.
constexpr qsizetype MostAtOnce = 10'000;

bool isBeingFetched(const QString &name)
{
    constexpr std::array endings{".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", "~"};
    return std::ranges::any_of(
        endings, [&name](const char *ending) { return name.endsWith(QLatin1StringView(ending), Qt::CaseInsensitive); });
}

/// Whether somebody has the file open for writing: then no lease on it is given. Where leases cannot be had at all
/// (another user's file, some file systems) the answer is no.
bool isBeingWritten(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool isHeld = ::fcntl(file, F_SETLEASE, F_RDLCK) != 0 && errno == EAGAIN;
    if (!isHeld)
        ::fcntl(file, F_SETLEASE, F_UNLCK);
    ::close(file);
    return isHeld;
}

Library::FileStamp stampOf(const QFileInfo &file) { return {file.size(), file.lastModified().toMSecsSinceEpoch()}; }

} // namespace

Result<QList<DropReport>> DropFolders::look(Library::Library &library, const GoOn &goOn, bool trustsAtOnce)
{
    const auto folders = Library::watchedFolders(library);
    if (!folders)
        return tl::make_unexpected(folders.error());
    QList<DropReport> reports;
    for (const Library::WatchedFolder &folder : *folders) {
        auto report = look(library, folder, goOn, trustsAtOnce);
        if (!report)
            return tl::make_unexpected(report.error());
        if (*report)
            reports += std::move(**report);
    }
    return reports;
}

Result<std::optional<DropReport>> DropFolders::look(Library::Library &library, const Library::WatchedFolder &folder,
                                                    const GoOn &goOn, bool trustsAtOnce)
{
    DropReport report;
    report.folder = folder.path;
    const QDir base(folder.path);
    if (!base.exists() || !base.isReadable()) {
        Error error;
        error.kind = Error::Kind::Io;
        error.what = QCoreApplication::translate("Import", "The watched folder cannot be read");
        error.file = folder.path;
        report.import.errors += error;
        report.import.errorCount = 1;
        return report;
    }
    const auto known = Library::knownFiles(library, folder);
    if (!known)
        return tl::make_unexpected(known.error());

    QHash<QString, Library::FileStamp> ready;
    QStringList paths;
    const std::atomic<bool> never = false;
    walkFiles(QFileInfo(folder.path), never, [&](const QFileInfo &file) {
        const QString name = base.relativeFilePath(file.filePath());
        if (!file.isFile() || isBeingFetched(name))
            return true;
        const Library::FileStamp stamp = stampOf(file);
        if (const auto before = known->constFind(name); before != known->constEnd() && *before == stamp) {
            m_seen.remove(file.filePath());
            return true;
        }
        const auto seen = m_seen.constFind(file.filePath());
        const bool isStill = trustsAtOnce || (seen != m_seen.constEnd() && *seen == stamp);
        if (isStill && !isBeingWritten(file.filePath())) {
            ready.insert(name, stamp);
            paths += file.filePath();
            m_seen.remove(file.filePath());
        } else {
            m_seen.insert(file.filePath(), stamp);
            ++report.waiting;
        }
        return paths.size() < MostAtOnce && (!goOn || goOn());
    });
    if (paths.isEmpty())
        return report.waiting > 0 ? std::optional(report) : std::nullopt;

    ImportRequest request;
    request.paths = paths;
    request.format = folder.format;
    request.knowledge = m_knowledge;
    request.isStopped = [] { return true; };
    auto imported = importPosts(library, request, [&goOn](const ImportProgress &) { return !goOn || goOn(); });
    if (!imported)
        return tl::make_unexpected(imported.error());
    for (const QString &path : std::as_const(paths))
        report.files += base.relativeFilePath(path);
    report.import = std::move(*imported);
    const auto noted = Library::noteFiles(library, folder, ready, report.import.operation, report.import.counts);
    if (!noted)
        return tl::make_unexpected(noted.error());
    return report;
}

} // namespace Copydesk::Review
