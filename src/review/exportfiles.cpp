// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fileset.h"
#include "review/exportplace.h"
#include "review/hashingdevice.h"
#include "review/stagedfolder.h"

#include <QCoreApplication>

namespace Copydesk::Review {

namespace {

/// The files of a format that names them itself: parts, or a site with its index.
class ExportFiles : public ExportPlace, private Formats::FileSet {
public:
    ExportFiles(const ExportRequest &request, const Formats::Format &format)
        : m_folder(request)
        , m_before(request.onlyChanges ? filesOfManifest(m_folder.finalPath(QStringLiteral("manifest.json")),
                                                         request.format, request.query)
                                       : QMap<QString, QString>())
        , m_fileNames(Formats::fileSuffix(format))
        , m_writer(format.filesWriter(*this, request.options))
    {
    }

    Result<> open() { return m_folder.open(); }

    Result<> write(const Library::StoredPost &stored) override
    {
        m_items.push_back(exportItem(stored));
        m_sourceIds += stored.post.sourceId();
        auto written = m_writer->write(stored.post);
        takeRemarks(*m_writer);
        if (written)
            return {};
        m_items.pop_back();
        m_sourceIds.removeLast();
        return cannotWrite(m_folder.finalPath({}), written.error());
    }

    void remove(const Library::StandingItem &gone) override { m_removed += gone.sourceId; }

    Result<> commit(ExportReport &report) override
    {
        if (const auto written = m_writer->finish(); !written)
            return cannotWrite(m_folder.finalPath({}), written.error().what);
        takeRemarks(*m_writer);
        report.bytes = m_bytes;
        if (auto brought = m_folder.bring(m_names, report); !brought)
            return brought;
        removeFiles(report);
        for (const QString &sourceId : std::as_const(m_removed))
            m_folder.manifest().removed(sourceId, {}, false);
        report.removed = m_removed.size();
        return m_folder.finish(report);
    }

private:
    Result<QIODevice *> begin(const QString &name, qsizetype posts) override
    {
        m_file.setFileName(m_folder.stagedPath(name));
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return failure(Error::Kind::Io, m_file.errorString());
        m_current = name;
        m_begun = posts;
        m_device.emplace(m_file);
        return &*m_device;
    }

    Result<> end() override
    {
        m_file.close(); // where a full disk shows
        if (m_file.error() != QFileDevice::NoError)
            return failure(Error::Kind::Io, m_file.errorString());
        const QString sha256 = m_device->sha256();
        m_folder.manifest().beginFile(m_current);
        for (qsizetype i = 0; i < m_begun; ++i) {
            Library::ExportItem &item = m_items[m_claimed++];
            item.file = m_current;
            item.sha256 = sha256;
            item.bytes = m_device->bytes();
            m_folder.manifest().post(m_sourceIds[i], item.version);
        }
        m_sourceIds.remove(0, m_begun);
        m_folder.manifest().endFile(m_device->bytes(), sha256);
        if (m_before.take(m_current) == sha256 && sha256OfFile(m_folder.finalPath(m_current)) == sha256) {
            m_file.remove(); // it lies there already
            return {};
        }
        m_bytes += m_device->bytes();
        m_names += m_current;
        return {};
    }

    /// What the export before wrote and this one does not, as long as nobody has changed it.
    void removeFiles(ExportReport &report)
    {
        for (const auto &[name, sha256] : m_before.asKeyValueRange()) {
            const QString path = m_folder.finalPath(name);
            if (!staysInFolder(name) || !QFileInfo(path).isFile())
                continue;
            if (sha256OfFile(path) != sha256 || !QFile::remove(path))
                ++report.left;
            else if (report.removedNames.size() < ExportReport::NameLimit)
                report.removedNames += name;
        }
    }

    QString nameOf(const Post::Post &post) override { return m_fileNames.nameFor(post.sourceId()); }

    StagedFolder m_folder;
    QMap<QString, QString> m_before; ///< files of the export before that this one has not written yet: their SHA-256
    QFile m_file;
    std::optional<HashingDevice> m_device;
    FileNames m_fileNames;
    QString m_current; ///< the file that is open
    QStringList m_names; ///< of files to be brought there
    QStringList m_removed; ///< source ids
    QStringList m_sourceIds; ///< of posts that no file has claimed
    size_t m_claimed = 0; ///< of `m_items`
    qsizetype m_begun = 0; ///< posts of the file that is open
    qint64 m_bytes = 0;
    std::unique_ptr<Formats::Writer> m_writer; ///< last: it knows us
};

} // namespace

Result<std::unique_ptr<ExportPlace>> openExportFiles(const ExportRequest &request, const Formats::Format &format)
{
    auto files = std::make_unique<ExportFiles>(request, format);
    if (const auto opened = files->open(); !opened)
        return tl::make_unexpected(opened.error());
    return files;
}

} // namespace Copydesk::Review
