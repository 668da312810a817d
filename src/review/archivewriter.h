// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QIODevice;
struct archive;

namespace Copydesk::Review {

/// Packs files into an archive, of the kind that its name tells (`ArchiveSuffixes`). Memory: some megabytes.
class ArchiveWriter {
public:
    /// The device is open and outlives the writer.
    ArchiveWriter(QIODevice &device, const QString &archiveName);
    ~ArchiveWriter();

    // False where it cannot be written: `errorString`.
    bool add(const QString &name, const QString &path);
    /// Writes what must stand at the end.
    bool finish();
    QString errorString() const { return m_error; }

private:
    struct ArchiveClosing {
        void operator()(archive *closing) const;
    };
    bool fail(const QString &cause = {});

    QIODevice &m_device;
    std::unique_ptr<archive, ArchiveClosing> m_archive;
    QString m_error;
};

} // namespace Copydesk::Review
