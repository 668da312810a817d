// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
class DryExport : public ExportPlace {
public:
    DryExport(const ExportRequest &request, const Formats::Format &format, const ExportPlan &plan)
        : m_request(request)
        , m_format(format)
        , m_names(Formats::fileSuffix(format))
        , m_writer(format.onePostPerFile ? nullptr : format.writer(m_device))
    {
        for (const Library::StandingItem &standing : plan.standing)
            m_names.reserve(standing.sourceId, standing.item.file);
    }

    Result<> write(const Library::StoredPost &stored) override
    {
        const auto own = m_writer ? nullptr : m_format.writer(m_device);
        if (auto written = (own ? *own : *m_writer).write(stored.post); !written)
            return written;
        Library::ExportItem item = exportItem(stored);
        if (own)
            item.file = m_names.nameFor(stored.post.sourceId());
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

    void remove(const Library::StandingItem &standing) override { m_removed += standing.item.file; }

    Result<> commit(ExportReport &report) override
    {
        if (m_writer) {
            if (auto written = m_writer->finish(); !written)
                return written;
            report.files = 1;
            report.names = QStringList{QFileInfo(m_request.place).fileName()};
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
    ExportRequest m_request;
    const Formats::Format &m_format;
    FileNames m_names;
    CountingDevice m_device;
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
