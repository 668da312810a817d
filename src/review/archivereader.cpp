// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/archivereader.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace Copydesk::Review {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text) { return QCoreApplication::translate("Import", text); }

/// A header's own checksum, which tars from before there was a mark have as well.
bool isTarHeader(QByteArrayView head)
{
    constexpr qsizetype size = 512, place = 148, length = 8;
    if (head.size() < size)
        return false;
    bool isNumber = false;
    QByteArray text = head.sliced(place, length).toByteArray();
    text.replace('\0', ' ');
    const int stored = text.trimmed().toInt(&isNumber, 8);
    int sum = 0;
    for (qsizetype i = 0; i < size; ++i)
        sum += i >= place && i < place + length ? ' ' : uchar(head[i]);
    return isNumber && sum == stored;
}

bool isHidden(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return std::ranges::any_of(parts, [](const QString &part) {
        return (part.startsWith(u'.') && part != "."_L1 && part != ".."_L1) || part == "__MACOSX"_L1;
    });
}

QString pathOf(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    const char *raw = archive_entry_pathname(entry);
    return raw ? QString::fromLatin1(raw) : QString();
}

} // namespace

Packing packingOf(QByteArrayView head)
{
    constexpr QByteArrayView archives[] = {"PK\x03\x04", "PK\x05\x06", "PK\x07\x08", "\x1f\x8b\x08",
                                           "\x28\xb5\x2f\xfd"};
    for (const QByteArrayView magic : archives) {
        if (head.startsWith(magic))
            return Packing::Archive;
    }
    if (head.startsWith(QByteArrayView("\xfd"
                                       "7zXZ\0",
                                       6))
        || (head.startsWith("BZh") && head.size() > 10 && head.sliced(4).startsWith("1AY&SY")))
        return Packing::Archive;
    if (head.startsWith("7z\xbc\xaf\x27\x1c") || head.startsWith("Rar!\x1a\x07"))
        return Packing::Unreadable;
    return isTarHeader(head) ? Packing::Archive : Packing::None;
}

/// What the library that reads archives gets its bytes from.
struct ArchiveReader::Source {
    QIODevice &device;
    const std::atomic<bool> &stop;
    QByteArray buffer = QByteArray(256 * 1024, Qt::Uninitialized);
    qint64 bytesIn = 0; ///< those read twice, twice

    static la_ssize_t read(archive *reading, void *self, const void **bytes)
    {
        auto &source = *static_cast<Source *>(self);
        if (source.stop)
            return ARCHIVE_FATAL;
        const qint64 count = source.device.read(source.buffer.data(), source.buffer.size());
        if (count < 0 && !source.device.atEnd()) {
            archive_set_error(reading, EIO, "%s", source.device.errorString().toUtf8().constData());
            return ARCHIVE_FATAL;
        }
        *bytes = source.buffer.constData();
        source.bytesIn += std::max<qint64>(count, 0);
        return la_ssize_t(std::max<qint64>(count, 0));
    }
    static la_int64_t skip(archive *, void *self, la_int64_t count)
    {
        auto &device = static_cast<Source *>(self)->device;
        const qint64 from = device.pos(), to = std::min(from + count, device.size());
        return device.seek(to) ? to - from : 0;
    }
    static la_int64_t seek(archive *, void *self, la_int64_t offset, int whence)
    {
        auto &device = static_cast<Source *>(self)->device;
        const qint64 base = whence == SEEK_SET ? 0 : (whence == SEEK_CUR ? device.pos() : device.size());
        return device.seek(base + offset) ? device.pos() : ARCHIVE_FATAL;
    }
};

/// The bytes of one file of an archive.
class ArchiveData : public QIODevice {
public:
    explicit ArchiveData(ArchiveReader &reader)
        : m_reader(reader)
    {
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }
    /// What failed has no end that one could come to.
    bool atEnd() const override { return m_ended && QIODevice::atEnd(); }

protected:
    qint64 readData(char *data, qint64 limit) override
    {
        if (limit == 0 || m_ended)
            return 0;
        const la_ssize_t count =
            m_reader.m_hasFailed ? -1 : archive_read_data(m_reader.m_archive.get(), data, size_t(limit));
        if (count < 0 || m_reader.expandsTooMuch(count)) {
            m_reader.m_hasFailed = true;
            setErrorString(m_reader.cause());
            return -1;
        }
        m_ended = count == 0;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    ArchiveReader &m_reader;
    bool m_ended = false;
};

void ArchiveReader::ArchiveClosing::operator()(archive *closing) const { archive_read_free(closing); }

ArchiveReader::ArchiveReader(QIODevice &device, const std::atomic<bool> &stop)
    : m_source(new Source{device, stop})
    , m_archive(archive_read_new())
{
    archive *const reading = m_archive.get();
    archive_read_support_filter_gzip(reading);
    archive_read_support_filter_zstd(reading);
    archive_read_support_filter_bzip2(reading);
    archive_read_support_filter_xz(reading);
    archive_read_support_format_zip(reading);
    archive_read_support_format_tar(reading);
    archive_read_support_format_raw(reading);
    archive_read_support_format_empty(reading);
    archive_read_set_read_callback(reading, Source::read);
    archive_read_set_callback_data(reading, m_source.get());
    if (!device.isSequential()) {
        archive_read_set_skip_callback(reading, Source::skip);
        archive_read_set_seek_callback(reading, Source::seek);
    }
}

ArchiveReader::~ArchiveReader() = default;

QString ArchiveReader::cause() const
{
    if (!m_limit.isEmpty())
        return m_limit;
    if (m_lacksEnd)
        return words(QT_TRANSLATE_NOOP("Import", "the end of the file, without the mark that ends an archive"));
    const char *text = archive_error_string(m_archive.get());
    return text ? QString::fromUtf8(text) : words(QT_TRANSLATE_NOOP("Import", "an unknown error"));
}

Error ArchiveReader::broken() const
{
    Error error;
    error.kind = Error::Kind::Io;
    error.what = m_limit.isEmpty()
        ? words(QT_TRANSLATE_NOOP(
              "Import", "The archive is damaged or cut off here; what came before was taken, the rest cannot be read"))
        : words(QT_TRANSLATE_NOOP("Import", "The archive is refused from here on; what came before was taken"));
    error.found = cause();
    return error;
}

bool ArchiveReader::expandsTooMuch(qint64 bytes)
{
    m_bytesOut += bytes;
    const qint64 in =
        m_source->device.isSequential() ? m_source->bytesIn : std::min(m_source->bytesIn, m_source->device.size());
    if (m_bytesOut <= FreeExpansion || m_bytesOut / MostExpansion <= in)
        return false;
    m_limit = words(QT_TRANSLATE_NOOP("Import", "more than %1 bytes come out of each byte")).arg(MostExpansion);
    return true;
}

std::optional<Result<ArchiveReader::Entry>> ArchiveReader::next()
{
    const auto fail = [this] {
        m_hasFailed = true;
        return failure(broken());
    };
    m_data.reset();
    if (m_hasFailed)
        return {};
    if (!m_isOpen && archive_read_open1(m_archive.get()) != ARCHIVE_OK)
        return fail();
    m_isOpen = true;
    for (;;) {
        archive_entry *found = nullptr;
        const bool isTar = (archive_format(m_archive.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
        if (isTar)
            archive_read_data_skip(m_archive.get());
        const la_int64_t before = archive_filter_bytes(m_archive.get(), 0);
        const int status = archive_read_next_header(m_archive.get(), &found);
        if (status == ARCHIVE_EOF) {
            // A tar that was cut between two files looks whole but for its last blocks.
            m_lacksEnd = isTar && archive_filter_bytes(m_archive.get(), 0) == before;
            if (m_lacksEnd)
                return fail();
            return {};
        }
        if (status == ARCHIVE_RETRY)
            continue;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return fail();
        if (++m_entries > EntryLimit) {
            m_limit = words(QT_TRANSLATE_NOOP("Import", "more than %1 files")).arg(EntryLimit);
            return fail();
        }
        // What was passed over has come out of it as well.
        m_bytesOut = std::max<qint64>(m_bytesOut, archive_filter_bytes(m_archive.get(), 0));
        if (expandsTooMuch(0))
            return fail();
        Entry entry;
        const bool isSingleFile = archive_format(m_archive.get()) == ARCHIVE_FORMAT_RAW;
        if (!isSingleFile) {
            if (archive_entry_filetype(found) != AE_IFREG || archive_entry_hardlink(found))
                continue;
            entry.path = pathOf(found);
            if (isHidden(entry.path))
                continue;
            if (entry.path.toUtf8().size() > NameLimit) {
                m_limit = words(QT_TRANSLATE_NOOP("Import", "a name of more than %1 bytes")).arg(NameLimit);
                return fail();
            }
        }
        if (archive_entry_size_is_set(found))
            entry.size = archive_entry_size(found);
        entry.isEncrypted = archive_entry_is_data_encrypted(found) == 1;
        m_data = std::make_unique<ArchiveData>(*this);
        return entry;
    }
}

QIODevice &ArchiveReader::data() { return *m_data; }

} // namespace Copydesk::Review
