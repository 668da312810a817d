// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/archivewriter.h"
#include "review/exportplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

namespace Copydesk::Review {

namespace {

/// What any format writes, with its manifest, in one archive: written to a hidden folder beside it first, as some
/// kinds of archive must know a file's size before its bytes.
class ExportArchive : public ExportPlace {
public:
    explicit ExportArchive(const ExportRequest &request)
        : m_request(request)
        , m_file(request.place)
    {
    }

    Result<> open(const Formats::Format &format)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return cannotWrite(m_request.place, m_file.errorString());
        const QFileInfo place(m_request.place);
        m_temporary.emplace(place.absolutePath() + QLatin1String("/.copydesk-export-XXXXXX"));
        if (!m_temporary->isValid())
            return cannotWrite(m_request.place, m_temporary->errorString());
        // posts.tar.zst holds posts.jsonl
        const QString inner = format.onePostPerFile || format.filesWriter
            ? QString()
            : QString(place.fileName().section(QLatin1Char('.'), 0, 0) + QLatin1Char('.')
                      + Formats::fileSuffix(format));
        ExportRequest request = m_request;
        request.place = m_temporary->filePath(inner);
        auto opened = ExportPlace::open(request, format, {});
        if (!opened)
            return tl::make_unexpected(opened.error());
        m_inner = std::move(*opened);
        return {};
    }

    Result<> write(const Library::StoredPost &stored) override { return m_inner->write(stored); }
    bool takesLines() const override { return m_inner->takesLines(); }
    Result<> write(const Library::JsonBatch &batch) override { return m_inner->write(batch); }
    const std::vector<Library::ExportItem> &items() const override { return m_inner->items(); }
    void remove(const Library::StandingItem &standing) override { m_inner->remove(standing); }
    const QList<Error> &remarks() const override { return m_inner->remarks(); }
    qint64 remarkCount() const override { return m_inner->remarkCount(); }

    Result<> commit(ExportReport &report) override
    {
        if (auto committed = m_inner->commit(report); !committed)
            return committed;
        ArchiveWriter archive(m_file, m_request.place);
        const QDir folder(m_temporary->path());
        QStringList names;
        for (QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
            names += folder.relativeFilePath(files.next());
        names.sort();
        for (const QString &name : std::as_const(names)) {
            if (!m_goOn())
                return failure(Error::Kind::Cancelled,
                               QCoreApplication::translate("Export", "The export was cancelled; nothing was written."));
            if (!archive.add(name, folder.filePath(name)))
                return cannotWrite(m_request.place, archive.errorString());
        }
        if (!archive.finish())
            return cannotWrite(m_request.place, archive.errorString());
        const qint64 size = m_file.size();
        if (!m_file.commit())
            return cannotWrite(m_request.place, m_file.errorString());
        report.files = 1;
        report.bytes = size;
        report.names = QStringList{QFileInfo(m_request.place).fileName()};
        report.manifest.clear();
        return {};
    }

private:
    ExportRequest m_request;
    QSaveFile m_file;
    std::optional<QTemporaryDir> m_temporary;
    std::unique_ptr<ExportPlace> m_inner; ///< goes before its folder
};

} // namespace

Result<std::unique_ptr<ExportPlace>> openExportArchive(const ExportRequest &request, const Formats::Format &format)
{
    if (const QFileInfo there(request.place); there.exists() && !there.isFile())
        return cannotWrite(request.place, QCoreApplication::translate("Export", "it is there, and no file"));
    auto archive = std::make_unique<ExportArchive>(request);
    if (const auto opened = archive->open(format); !opened)
        return tl::make_unexpected(opened.error());
    return archive;
}

} // namespace Copydesk::Review
