// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/archivewriter.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

namespace Copydesk::Review {

using namespace Qt::StringLiterals;

namespace {

la_ssize_t writeBytes(archive *writing, void *self, const void *bytes, size_t size)
{
    auto &device = *static_cast<QIODevice *>(self);
    const qint64 written = device.write(static_cast<const char *>(bytes), qint64(size));
    if (written != qint64(size)) {
        archive_set_error(writing, EIO, "%s", device.errorString().toUtf8().constData());
        return -1;
    }
    return la_ssize_t(written);
}

struct EntryClosing {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

} // namespace

void ArchiveWriter::ArchiveClosing::operator()(archive *closing) const { archive_write_free(closing); }

ArchiveWriter::ArchiveWriter(QIODevice &device, const QString &archiveName)
    : m_device(device)
    , m_archive(archive_write_new())
{
    archive *const writing = m_archive.get();
    const QString name = archiveName.toLower();
    if (name.endsWith(".zip"_L1)) {
        archive_write_set_format_zip(writing);
    } else {
        archive_write_set_format_pax_restricted(writing);
        if (name.endsWith("gz"_L1))
            archive_write_add_filter_gzip(writing);
        else if (name.endsWith("zst"_L1))
            archive_write_add_filter_zstd(writing);
    }
    // Names are ours, and are UTF-8 in whatever country.
    archive_write_set_options(writing, "hdrcharset=UTF-8");
    archive_write_set_bytes_in_last_block(writing, 1);
    if (archive_write_open2(writing, &m_device, nullptr, writeBytes, nullptr, nullptr) != ARCHIVE_OK)
        fail();
}

ArchiveWriter::~ArchiveWriter() = default;

bool ArchiveWriter::fail(const QString &cause)
{
    const char *text = archive_error_string(m_archive.get());
    m_error = !cause.isEmpty() || !text ? cause : QString::fromUtf8(text);
    return false;
}

bool ArchiveWriter::add(const QString &name, const QString &path)
{
    if (!m_error.isEmpty())
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.errorString());
    const std::unique_ptr<archive_entry, EntryClosing> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), file.size());
    archive_entry_set_mtime(entry.get(), QFileInfo(file).lastModified().toSecsSinceEpoch(), 0);
    if (archive_write_header(m_archive.get(), entry.get()) < ARCHIVE_WARN)
        return fail();
    QByteArray bytes;
    while (!(bytes = file.read(256 * 1024)).isEmpty()) {
        if (archive_write_data(m_archive.get(), bytes.constData(), size_t(bytes.size())) != bytes.size())
            return fail();
    }
    return file.error() == QFileDevice::NoError || fail(file.errorString());
}

bool ArchiveWriter::finish()
{
    return m_error.isEmpty() && (archive_write_close(m_archive.get()) == ARCHIVE_OK || fail());
}

} // namespace Copydesk::Review
