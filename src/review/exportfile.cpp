// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportmanifest.h"
#include "review/exportplace.h"
#include "review/hashingpipe.h"
#include "review/standardstreams.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace Copydesk::Review {

namespace {

/// All posts in one file, a manifest beside it.
class ExportFile : public ExportPlace {
public:
    ExportFile(const ExportRequest &request, const Formats::Format &format)
        : m_file(request.place)
        , m_manifestFile(request.place + QLatin1String(".manifest.json"))
        , m_request(request)
        , m_format(format)
    {
    }

    Result<> open()
    {
        for (QSaveFile *file : {&m_file, &m_manifestFile}) {
            if (!file->open(QIODevice::WriteOnly))
                return cannotWrite(file->fileName(), file->errorString());
        }
        m_hashed.emplace(m_file);
        m_writer = m_format.writer(*m_hashed, m_request.options);
        m_manifest.emplace(m_manifestFile, m_request.format, m_request.query);
        m_manifest->beginFile(m_name);
        return {};
    }

    Result<> write(const Library::StoredPost &stored) override
    {
        if (const auto written = m_writer->write(stored.post); !written)
            return cannotWrite(m_file.fileName(), written.error());
        takeRemarks(*m_writer);
        m_items.push_back(exportItem(stored));
        m_items.back().file = m_name;
        m_manifest->post(stored.post.sourceId(), m_items.back().version);
        return {};
    }

    bool takesLines() const override { return isJsonLines(m_format); }
    Result<> write(const Library::JsonBatch &batch) override
    {
        if (!m_hashed->pass(batch.lines))
            return cannotWrite(m_file.fileName(), m_hashed->errorString());
        for (const Library::JsonBatch::Item &line : batch.items) {
            m_items.push_back(exportItem(line));
            m_items.back().file = m_name;
            m_manifest->post(line.sourceId, line.version);
        }
        return {};
    }

    void remove(const Library::StandingItem &gone) override { m_removed += gone.sourceId; }

    Result<> commit(ExportReport &report) override
    {
        if (const auto written = m_writer->finish(); !written)
            return cannotWrite(m_file.fileName(), written.error().what);
        if (!m_hashed->finish())
            return cannotWrite(m_file.fileName(), m_hashed->errorString());
        const QString sha256 = m_hashed->sha256();
        m_manifest->endFile(m_hashed->bytes(), sha256);
        for (const QString &sourceId : std::as_const(m_removed))
            m_manifest->removed(sourceId, m_name, false);
        m_manifest->finish();
        if (!m_manifestFile.flush()) // so that a full disk is met before anything has its name
            return cannotWrite(m_manifestFile.fileName(), m_manifestFile.errorString());
        for (QSaveFile *file : {&m_file, &m_manifestFile}) {
            if (!file->commit())
                return cannotWrite(file->fileName(), file->errorString());
        }
        for (Library::ExportItem &item : m_items) {
            item.sha256 = sha256; // shared, not copied
            item.bytes = m_hashed->bytes();
        }
        report.removed = m_removed.size();
        report.files = 1;
        report.bytes = m_hashed->bytes();
        report.names = QStringList{m_name};
        report.manifest = m_manifestFile.fileName();
        return {};
    }

private:
    QSaveFile m_file, m_manifestFile;
    ExportRequest m_request;
    QString m_name = QFileInfo(m_request.place).fileName();
    const Formats::Format &m_format;
    std::optional<HashingPipe> m_hashed;
    std::unique_ptr<Formats::Writer> m_writer;
    std::optional<ManifestWriter> m_manifest;
    QStringList m_removed; ///< source ids
};

/// All posts on standard output; no manifest.
class ExportStream : public ExportPlace {
public:
    ExportStream(const ExportRequest &request, const Formats::Format &format)
        : m_format(format)
        , m_writer(format.writer(m_hashed, request.options))
    {
    }

    Result<> write(const Library::StoredPost &stored) override
    {
        if (const auto written = m_writer->write(stored.post); !written)
            return cannotWrite({}, written.error());
        takeRemarks(*m_writer);
        m_items.push_back(exportItem(stored));
        m_items.back().file = QStringLiteral("-");
        return {};
    }

    bool takesLines() const override { return isJsonLines(m_format); }
    Result<> write(const Library::JsonBatch &batch) override
    {
        if (!m_hashed.pass(batch.lines))
            return cannotWrite({}, m_hashed.errorString());
        for (const Library::JsonBatch::Item &line : batch.items) {
            m_items.push_back(exportItem(line));
            m_items.back().file = QStringLiteral("-");
        }
        return {};
    }

    Result<> commit(ExportReport &report) override
    {
        if (const auto written = m_writer->finish(); !written)
            return cannotWrite({}, written.error().what);
        if (!m_hashed.finish())
            return cannotWrite({}, m_hashed.errorString());
        if (!m_output.flush())
            return cannotWrite({}, m_output.errorString());
        const QString sha256 = m_hashed.sha256();
        for (Library::ExportItem &item : m_items)
            item.sha256 = sha256;
        report.bytes = m_hashed.bytes();
        return {};
    }

private:
    const Formats::Format &m_format;
    StandardOutput m_output;
    HashingPipe m_hashed{m_output};
    std::unique_ptr<Formats::Writer> m_writer;
};

} // namespace

Result<std::unique_ptr<ExportPlace>> openExportFile(const ExportRequest &request, const Formats::Format &format)
{
    if (QFileInfo(request.place).isDir()) {
        return cannotWrite(
            request.place,
            QCoreApplication::translate("Export", "it is a folder, and this format writes all posts into one file"));
    }
    // A device, a pipe or a socket would be replaced by a file of its name.
    if (const QFileInfo there(request.place); there.exists() && !there.isFile()) {
        return cannotWrite(
            request.place,
            QCoreApplication::translate("Export", "it is no file; “-” writes to standard output, for a pipe"));
    }
    auto file = std::make_unique<ExportFile>(request, format);
    if (const auto opened = file->open(); !opened)
        return tl::make_unexpected(opened.error());
    return file;
}

Result<std::unique_ptr<ExportPlace>> openExportStream(const ExportRequest &request, const Formats::Format &format)
{
    return std::make_unique<ExportStream>(request, format);
}

} // namespace Copydesk::Review
