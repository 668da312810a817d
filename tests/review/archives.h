// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <archive.h>
#include <archive_entry.h>

#include <utility>

/// Real archives for tests.
namespace Archives {

using Files = QList<std::pair<QString, QByteArray>>; ///< path in the archive, content

/// `kind`: zip, tar, tar.gz, tar.zst, or gz and zst of the first file alone.
inline void write(const QString &path, const QString &kind, const Files &files, const char *password = nullptr)
{
    archive *writing = archive_write_new();
    if (kind.endsWith(QStringLiteral("gz")))
        archive_write_add_filter_gzip(writing);
    if (kind.endsWith(QStringLiteral("zst")))
        archive_write_add_filter_zstd(writing);
    if (kind == QStringLiteral("zip"))
        archive_write_set_format_zip(writing);
    else if (kind.startsWith(QStringLiteral("tar")))
        archive_write_set_format_pax_restricted(writing);
    else
        archive_write_set_format_raw(writing);
    if (password) {
        archive_write_set_options(writing, "zip:encryption=traditional");
        archive_write_set_passphrase(writing, password);
    }
    if (archive_write_open_filename(writing, QFile::encodeName(path).constData()) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writing));
    for (const auto &[name, content] : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, name.toUtf8().constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, content.size());
        if (archive_write_header(writing, entry) != ARCHIVE_OK
            || archive_write_data(writing, content.constData(), size_t(content.size())) != content.size())
            qFatal("%s", archive_error_string(writing));
        archive_entry_free(entry);
    }
    if (archive_write_close(writing) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writing));
    archive_write_free(writing);
}

} // namespace Archives
