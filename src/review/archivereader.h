// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

struct archive;

namespace Copydesk::Review {

/// What an input that begins with these bytes (512 are enough) is packed as.
enum class Packing {
    None,
    Archive, ///< .zip, .tar, and either's or a single file's .gz, .zst, .bz2, .xz
    Unreadable, ///< an archive of a kind that is not read (7z, rar)
};
Packing packingOf(QByteArrayView head);

/// The files of an archive, one after the other, out of a device that is read once and never unpacked to the disk: .zip
/// and .tar, compressed with gzip, Zstandard, bzip2 or xz, and a single file that is compressed so. A device that can
/// seek lets a .zip be read by its own list of files. Memory: some megabytes, whatever the archive holds (for a .zip
/// its list of files).
///
/// Limits, which an archive that was made to harm runs into: `EntryLimit` files, names of `NameLimit` bytes, and
/// `MostExpansion` bytes for each byte of the archive once more than `FreeExpansion` came out of it.
class ArchiveReader {
public:
    static constexpr qint64 EntryLimit = 5'000'000;
    static constexpr qsizetype NameLimit = 4096;
    static constexpr qint64 MostExpansion = 250;
    static constexpr qint64 FreeExpansion = 256 * 1024 * 1024;

    /// The device is open and outlives the reader; once `stop` is set, nothing more is read of it.
    ArchiveReader(QIODevice &device, const std::atomic<bool> &stop);
    ~ArchiveReader();

    struct Entry {
        QString path; ///< as the archive has it; empty: the archive is one compressed file
        qint64 size = -1; ///< of its bytes; -1: not known beforehand
        bool isEncrypted = false;
    };
    /// The next file (folders, links and hidden files are passed over); an error where the archive cannot be read any
    /// further: what came before was whole, and nothing follows. Nothing at the end.
    std::optional<Result<Entry>> next();
    /// The bytes of the file that `next` gave; sequential, valid until it is called again. A read that fails tells why
    /// in `errorString`.
    QIODevice &data();
    /// The archive cannot be read any further.
    bool hasFailed() const { return m_hasFailed; }
    /// Why.
    Error broken() const;

private:
    friend class ArchiveData;
    struct Source;

    QString cause() const;
    bool expandsTooMuch(qint64 bytes);

    std::unique_ptr<Source> m_source;
    struct ArchiveClosing {
        void operator()(archive *closing) const;
    };
    std::unique_ptr<archive, ArchiveClosing> m_archive;
    std::unique_ptr<QIODevice> m_data;
    QString m_limit; ///< the one that was met, in words
    qint64 m_entries = 0, m_bytesOut = 0;
    bool m_isOpen = false, m_hasFailed = false, m_lacksEnd = false;
};

} // namespace Copydesk::Review
