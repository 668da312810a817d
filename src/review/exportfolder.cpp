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

/// A file a post. Written into a hidden folder inside the place, so that bringing a file under its name is one rename
/// on one file system.
class ExportFolder : public ExportPlace {
public:
    ExportFolder(const ExportRequest &request, const Formats::Format &format)
        : m_request(request)
        , m_format(format)
        , m_folder(request.place)
    {
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
        item.file = safeFileName(stored.post.sourceId(), suffix());
        QFile file(m_temporary->filePath(item.file));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return cannotWrite(m_folder.filePath(item.file), file.errorString());
        HashingDevice hashed(file);
        const auto writer = m_format.writer(hashed);
        for (const auto &written : {writer->write(stored.post), writer->finish()}) {
            if (!written)
                return cannotWrite(m_folder.filePath(item.file), written.error().what);
        }
        file.close(); // where a full disk shows
        if (file.error() != QFileDevice::NoError)
            return cannotWrite(m_folder.filePath(item.file), file.errorString());
        item.sha256 = hashed.sha256();
        m_bytes += hashed.bytes();
        m_manifest->beginFile(item.file);
        m_manifest->post(stored.post.sourceId(), item.version);
        m_manifest->endFile(hashed.bytes(), item.sha256);
        m_items.push_back(std::move(item));
        return {};
    }

    Result<> commit(ExportReport &report) override
    {
        m_manifest->finish();
        m_manifestFile.close();
        if (m_manifestFile.error() != QFileDevice::NoError)
            return cannotWrite(m_folder.filePath(ManifestName), m_manifestFile.errorString());
        m_isCommitted = true; // from here on files have their names
        for (const Library::ExportItem &item : m_items) {
            if (const auto moved = move(item.file); !moved)
                return moved;
            if (report.names.size() < 1000)
                report.names += item.file;
        }
        if (const auto moved = move(ManifestName); !moved)
            return moved;
        report.files = qint64(m_items.size());
        report.bytes = m_bytes;
        report.manifest = m_folder.filePath(ManifestName);
        return {};
    }

private:
    QString suffix() const { return QString(Post::latin1(m_format.suffixes)).section(QLatin1Char(' '), 0, 0); }

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
    std::optional<QTemporaryDir> m_temporary;
    QFile m_manifestFile;
    std::optional<ManifestWriter> m_manifest;
    qint64 m_bytes = 0;
    bool m_isNew = false, m_isCommitted = false;
};

} // namespace

Result<std::unique_ptr<ExportPlace>> openExportFolder(const ExportRequest &request, const Formats::Format &format)
{
    const QFileInfo info(request.place);
    if (info.exists() && !info.isDir()) {
        return cannotWrite(
            request.place,
            QCoreApplication::translate("Export", "it is a file, and this format writes a folder of files"));
    }
    auto folder = std::make_unique<ExportFolder>(request, format);
    if (const auto opened = folder->open(); !opened)
        return tl::make_unexpected(opened.error());
    return folder;
}

} // namespace Copydesk::Review
