// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportmanifest.h"
#include "review/exportplace.h"
#include "review/hashingdevice.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace Copydesk::Review {

namespace {

constexpr QLatin1StringView ManifestName{"manifest.json"};

QString sha256Of(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Sha256 hash;
    QByteArray bytes;
    while (!(bytes = file.read(256 * 1024)).isEmpty())
        hash.add(bytes);
    return hash.hex();
}

/// A name from the ledger, that leads nowhere else.
bool staysInFolder(const QString &name)
{
    const QString clean = QDir::cleanPath(name);
    return !clean.isEmpty() && QDir::isRelativePath(clean) && clean != QLatin1String("..")
        && !clean.startsWith(QLatin1String("../"));
}

/// A file a post. Written into a hidden folder inside the place, so that bringing a file under its name is one rename
/// on one file system.
class ExportFolder : public ExportPlace {
public:
    ExportFolder(const ExportRequest &request, const Formats::Format &format, const ExportPlan &plan)
        : m_request(request)
        , m_format(format)
        , m_folder(request.place)
        , m_names(Formats::fileSuffix(format))
    {
        for (const Library::StandingItem &standing : plan.standing)
            m_names.reserve(standing.sourceId, standing.item.file);
    }
    ~ExportFolder() override
    {
        m_manifestFile.close();
        m_temporary.reset();
        if (m_isNew && !m_isCommitted)
            QDir().rmdir(m_folder.path());
    }

    Result<> open()
    {
        m_isNew = !m_folder.exists();
        if (!m_folder.mkpath(QStringLiteral(".")))
            return cannotWrite(m_folder.path(), QCoreApplication::translate("Export", "the folder cannot be made"));
        m_temporary.emplace(m_folder.filePath(QStringLiteral(".copydesk-export-XXXXXX")));
        if (!m_temporary->isValid())
            return cannotWrite(m_folder.path(), m_temporary->errorString());
        m_manifestFile.setFileName(m_temporary->filePath(ManifestName));
        if (!m_manifestFile.open(QIODevice::WriteOnly))
            return cannotWrite(m_manifestFile.fileName(), m_manifestFile.errorString());
        m_manifest.emplace(m_manifestFile, m_request.format, m_request.query);
        return {};
    }

    Result<> write(const Library::StoredPost &stored) override
    {
        Library::ExportItem item = exportItem(stored);
        item.file = m_names.nameFor(stored.post.sourceId());
        QFile file(m_temporary->filePath(item.file));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return cannotWrite(m_folder.filePath(item.file), file.errorString());
        HashingDevice hashed(file);
        const auto writer = m_format.writer(hashed);
        for (const auto &written : {writer->write(stored.post), writer->finish()}) {
            if (written)
                continue;
            file.remove();
            return cannotWrite(m_folder.filePath(item.file), written.error());
        }
        file.close(); // where a full disk shows
        if (file.error() != QFileDevice::NoError)
            return cannotWrite(m_folder.filePath(item.file), file.errorString());
        item.sha256 = hashed.sha256();
        item.bytes = hashed.bytes();
        m_bytes += hashed.bytes();
        list(item, stored.post.sourceId());
        m_items.push_back(std::move(item));
        return {};
    }

    void keep(const Library::StandingItem &standing) override { list(standing.item, standing.sourceId); }
    void remove(const Library::StandingItem &standing) override { m_removed.push_back(standing); }

    Result<> commit(ExportReport &report) override
    {
        m_isCommitted = true; // from here on files have their names
        for (const Library::ExportItem &item : m_items) {
            if (const auto moved = move(item.file); !moved)
                return moved;
            if (report.names.size() < ExportReport::NameLimit)
                report.names += item.file;
        }
        removeFiles(report);
        m_manifest->finish();
        m_manifestFile.close();
        if (m_manifestFile.error() != QFileDevice::NoError)
            return cannotWrite(m_folder.filePath(ManifestName), m_manifestFile.errorString());
        if (const auto moved = move(ManifestName); !moved)
            return moved;
        report.files = qint64(m_items.size());
        report.bytes = m_bytes;
        report.manifest = m_folder.filePath(ManifestName);
        return {};
    }

private:
    void list(const Library::ExportItem &item, const QString &sourceId)
    {
        m_manifest->beginFile(item.file);
        m_manifest->post(sourceId, item.version);
        m_manifest->endFile(item.bytes, item.sha256);
    }

    /// Only what is still as it was written: a file that somebody has changed is theirs.
    void removeFiles(ExportReport &report)
    {
        for (const Library::StandingItem &standing : m_removed) {
            const QString path = m_folder.filePath(standing.item.file);
            const bool isThere = QFileInfo::exists(path) && staysInFolder(standing.item.file);
            const bool isOurs =
                isThere && QFileInfo(path).isFile() && sha256Of(path) == standing.item.sha256 && QFile::remove(path);
            const bool isLeft = isThere && !isOurs;
            m_manifest->removed(standing.sourceId, standing.item.file, isLeft);
            if (isLeft)
                ++report.left;
            else if (report.removedNames.size() < ExportReport::NameLimit)
                report.removedNames += standing.item.file;
        }
        report.removed = qint64(m_removed.size());
    }

    Result<> move(const QString &name)
    {
        const QByteArray from = QFile::encodeName(m_temporary->filePath(name));
        const QByteArray to = QFile::encodeName(m_folder.filePath(name));
        if (std::rename(from.constData(), to.constData()) == 0) // replaces an older one
            return {};
        Error error;
        error.kind = Error::Kind::Io;
        error.what =
            QCoreApplication::translate("Export",
                                        "The file cannot be brought under its name: %1. The files before it are "
                                        "there, whole; it is safe to export again.")
                .arg(QString::fromLocal8Bit(std::strerror(errno)));
        error.file = m_folder.filePath(name);
        return failure(std::move(error));
    }

    ExportRequest m_request;
    const Formats::Format &m_format;
    QDir m_folder;
    FileNames m_names;
    std::optional<QTemporaryDir> m_temporary;
    QFile m_manifestFile;
    std::optional<ManifestWriter> m_manifest;
    std::vector<Library::StandingItem> m_removed;
    qint64 m_bytes = 0;
    bool m_isNew = false, m_isCommitted = false;
};

} // namespace

Result<std::unique_ptr<ExportPlace>> openExportFolder(const ExportRequest &request, const Formats::Format &format,
                                                      const ExportPlan &plan)
{
    const QFileInfo info(request.place);
    if (info.exists() && !info.isDir()) {
        return cannotWrite(
            request.place,
            QCoreApplication::translate("Export", "it is a file, and this format writes a folder of files"));
    }
    auto folder = std::make_unique<ExportFolder>(request, format, plan);
    if (const auto opened = folder->open(); !opened)
        return tl::make_unexpected(opened.error());
    return folder;
}

} // namespace Copydesk::Review
