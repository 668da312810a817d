// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fileset.h"
#include "review/exportplace.h"

#include <QFileInfo>
#include <QIODevice>

namespace Copydesk::Review {

namespace {

/// Takes everything and keeps its length.
class CountingDevice : public QIODevice {
public:
    CountingDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    qint64 bytes() const { return m_bytes; }
    void add(qint64 bytes) { m_bytes += bytes; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_bytes += size;
        return size;
    }

private:
    qint64 m_bytes = 0;
};

/// A dry run: the posts are written as they would be, to nowhere.
class DryExport : public ExportPlace, private Formats::FileSet {
public:
    DryExport(const ExportRequest &request, const Formats::Format &format, const ExportPlan &plan)
        : m_request(request)
        , m_format(format)
        , m_names(Formats::fileSuffix(format))
        , m_isFileSet(isFileSet(request.place, format) || (format.filesWriter && isArchiveName(request.place)))
        , m_writer(m_isFileSet                           ? format.filesWriter(*this, request.options)
                       : isByPost(request.place, format) ? nullptr
                                                         : format.writer(m_device, request.options))
    {
        for (const Library::StandingItem &standing : plan.standing)
            m_names.reserve(standing.sourceId, standing.item.file);
    }

    Result<> write(const Library::StoredPost &stored) override
    {
        const auto own = m_writer ? nullptr : m_format.writer(m_device, m_request.options);
        if (auto written = (own ? *own : *m_writer).write(stored.post); !written)
            return written;
        if (auto ended = own ? own->finish() : Result<>(); !ended)
            return ended;
        takeRemarks(own ? *own : *m_writer);
        Library::ExportItem item = exportItem(stored);
        if (own) {
            const QString file = m_format.fileOf ? m_format.fileOf(stored.post) : QString();
            if (!file.isEmpty())
                m_names.keep(stored.post.sourceId(), file);
            item.file = m_names.nameFor(stored.post.sourceId());
        }
        m_items.push_back(std::move(item));
        return {};
    }

    bool takesLines() const override { return isJsonLines(m_format); }
    Result<> write(const Library::JsonBatch &batch) override
    {
        m_device.add(batch.lines.size());
        for (const Library::JsonBatch::Item &line : batch.items)
            m_items.push_back(exportItem(line));
        return {};
    }

    void remove(const Library::StandingItem &standing) override
    {
        if (!m_format.fileOf) // documents stay where they are
            m_removed += standing.item.file;
    }

    Result<> commit(ExportReport &report) override
    {
        if (m_writer) {
            if (auto written = m_writer->finish(); !written)
                return written;
            report.files = m_isFileSet ? m_fileCount : 1;
            report.names = m_isFileSet ? m_fileNames : QStringList{QFileInfo(m_request.place).fileName()};
        } else {
            report.files = qint64(m_items.size());
            for (const Library::ExportItem &item : m_items) {
                if (report.names.size() < ExportReport::NameLimit)
                    report.names += item.file;
            }
            report.removedNames = m_removed.first(std::min(m_removed.size(), ExportReport::NameLimit));
        }
        report.bytes = m_device.bytes();
        report.removed = m_removed.size();
        return {};
    }

private:
    Result<QIODevice *> begin(const QString &name, qsizetype) override
    {
        if (++m_fileCount <= ExportReport::NameLimit)
            m_fileNames += name;
        return &m_device;
    }
    Result<> end() override { return {}; }
    QString nameOf(const Post::Post &post) override { return m_names.nameFor(post.sourceId()); }

    ExportRequest m_request;
    const Formats::Format &m_format;
    FileNames m_names;
    CountingDevice m_device;
    bool m_isFileSet;
    qint64 m_fileCount = 0;
    QStringList m_fileNames;
    std::unique_ptr<Formats::Writer> m_writer; ///< null: each post has one
    QStringList m_removed; ///< files
};

} // namespace

Result<std::unique_ptr<ExportPlace>> openDryExport(const ExportRequest &request, const Formats::Format &format,
                                                   const ExportPlan &plan)
{
    return std::make_unique<DryExport>(request, format, plan);
}

} // namespace Copydesk::Review
