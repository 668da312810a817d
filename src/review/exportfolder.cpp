// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/origin.h"
#include "review/exportplace.h"
#include "review/hashingdevice.h"
#include "review/stagedfolder.h"

#include <QCoreApplication>
#include <QSet>

namespace Copydesk::Review {

namespace {

/// Whether a file's folder, links followed as far as they are there, is the place or in it.
bool liesInFolder(const QString &place, const QString &file)
{
    const QString root = QFileInfo(place).canonicalFilePath();
    QDir folder = QFileInfo(QDir(place).filePath(file)).absoluteDir();
    while (!folder.exists() && folder.cdUp()) { }
    const QString there = folder.canonicalPath();
    return there == root || there.startsWith(root.endsWith(u'/') ? root : QString(root + u'/'));
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
        for (const Library::StandingItem &standing : plan.standing) {
            m_names.reserve(standing.sourceId, standing.item.file);
            if (format.fileOf)
                m_written.insert(standing.sourceId, standing.item.sha256);
        }
    }

    Result<> open() { return m_folder.open(); }

    Result<> write(const Library::StoredPost &stored) override
    {
        Library::ExportItem item = exportItem(stored);
        const QString own = ownFile(stored.post);
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
        if (own == item.file) {
            if (auto stays = keepOthersChanges(stored.post, item); !stays) {
                file.remove();
                return stays;
            }
        }
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
        for (const Library::ExportItem &item : m_items) {
            if (!m_same.contains(item.file))
                names += item.file;
        }
        if (auto brought = m_folder.bring(names, report); !brought)
            return brought;
        removeFiles(report);
        report.files = qint64(m_items.size());
        report.bytes = m_bytes;
        return m_folder.finish(report);
    }

private:
    /// The file in the place that the post came out of; empty where there is none.
    QString ownFile(const Post::Post &post)
    {
        const QString file = m_format.fileOf ? m_format.fileOf(post) : QString();
        const bool isGood = !file.isEmpty() && liesInFolder(m_folder.finalPath({}), file);
        return isGood && m_names.keep(post.sourceId(), file) ? file : QString();
    }

    /// A file that is neither as it was read nor as it was written is somebody's work.
    Result<> keepOthersChanges(const Post::Post &post, const Library::ExportItem &item)
    {
        const QString there = sha256OfFile(m_folder.finalPath(item.file));
        const auto origin = Post::origin(post);
        if (there == item.sha256)
            m_same.insert(item.file);
        if (there.isEmpty() || there == item.sha256 || (origin && there == origin->sha256)
            || there == m_written.value(post.sourceId()))
            return {};
        Error error;
        error.kind = Error::Kind::Refused;
        error.what = QCoreApplication::translate(
            "Export",
            "The file was changed by somebody since it was read; it stays as it is. Import it, then export again");
        error.file = m_folder.finalPath(item.file);
        return failure(std::move(error));
    }

    void list(const Library::ExportItem &item, const QString &sourceId)
    {
        m_folder.manifest().beginFile(item.file);
        m_folder.manifest().post(sourceId, item.version);
        m_folder.manifest().endFile(item.bytes, item.sha256);
    }

    /// Only what is still as it was written: a file that somebody has changed is theirs. So is one that posts come out
    /// of and go back into.
    void removeFiles(ExportReport &report)
    {
        for (const Library::StandingItem &standing : m_removed) {
            const QString path = m_folder.finalPath(standing.item.file);
            const bool isThere = QFileInfo::exists(path) && staysInFolder(standing.item.file);
            const bool isOurs = isThere && !m_format.fileOf && QFileInfo(path).isFile()
                && sha256OfFile(path) == standing.item.sha256 && QFile::remove(path);
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
    QHash<QString, QString> m_written; ///< by source id: the SHA-256 of what an export put there
    QSet<QString> m_same; ///< files that are there as they would be written
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
