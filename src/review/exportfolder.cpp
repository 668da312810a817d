// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportplace.h"
#include "review/hashingdevice.h"
#include "review/stagedfolder.h"

namespace Copydesk::Review {

namespace {

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

/// A file a post.
class ExportFolder : public ExportPlace {
public:
    ExportFolder(const ExportRequest &request, const Formats::Format &format, const ExportPlan &plan)
        : m_folder(request)
        , m_options(request.options)
        , m_format(format)
        , m_names(Formats::fileSuffix(format))
    {
        for (const Library::StandingItem &standing : plan.standing)
            m_names.reserve(standing.sourceId, standing.item.file);
    }

    Result<> open() { return m_folder.open(); }

    Result<> write(const Library::StoredPost &stored) override
    {
        Library::ExportItem item = exportItem(stored);
        item.file = m_names.nameFor(stored.post.sourceId());
        QFile file(m_folder.stagedPath(item.file));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return cannotWrite(m_folder.finalPath(item.file), file.errorString());
        HashingDevice hashed(file);
        const auto writer = m_format.writer(hashed, m_options);
        for (const auto &written : {writer->write(stored.post), writer->finish()}) {
            if (written)
                continue;
            file.remove();
            return cannotWrite(m_folder.finalPath(item.file), written.error());
        }
        takeRemarks(*writer);
        file.close(); // where a full disk shows
        if (file.error() != QFileDevice::NoError)
            return cannotWrite(m_folder.finalPath(item.file), file.errorString());
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
        QStringList names;
        for (const Library::ExportItem &item : m_items)
            names += item.file;
        if (auto brought = m_folder.bring(names, report); !brought)
            return brought;
        removeFiles(report);
        report.bytes = m_bytes;
        return m_folder.finish(report);
    }

private:
    void list(const Library::ExportItem &item, const QString &sourceId)
    {
        m_folder.manifest().beginFile(item.file);
        m_folder.manifest().post(sourceId, item.version);
        m_folder.manifest().endFile(item.bytes, item.sha256);
    }

    /// Only what is still as it was written: a file that somebody has changed is theirs.
    void removeFiles(ExportReport &report)
    {
        for (const Library::StandingItem &standing : m_removed) {
            const QString path = m_folder.finalPath(standing.item.file);
            const bool isThere = QFileInfo::exists(path) && staysInFolder(standing.item.file);
            const bool isOurs =
                isThere && QFileInfo(path).isFile() && sha256Of(path) == standing.item.sha256 && QFile::remove(path);
            const bool isLeft = isThere && !isOurs;
            m_folder.manifest().removed(standing.sourceId, standing.item.file, isLeft);
            if (isLeft)
                ++report.left;
            else if (report.removedNames.size() < ExportReport::NameLimit)
                report.removedNames += standing.item.file;
        }
        report.removed = qint64(m_removed.size());
    }

    StagedFolder m_folder;
    Formats::Options m_options;
    const Formats::Format &m_format;
    FileNames m_names;
    std::vector<Library::StandingItem> m_removed;
    qint64 m_bytes = 0;
};

} // namespace

Result<std::unique_ptr<ExportPlace>> openExportFolder(const ExportRequest &request, const Formats::Format &format,
                                                      const ExportPlan &plan)
{
    auto folder = std::make_unique<ExportFolder>(request, format, plan);
    if (const auto opened = folder->open(); !opened)
        return tl::make_unexpected(opened.error());
    return folder;
}

} // namespace Copydesk::Review
