// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace Copydesk::Review {

/// A name for a post's file: its source id where that is safe, else made safe and marked with what it was: no path
/// escapes, no name that a system reserves, no control or invisible characters, in Unicode's composed form (NFC), at
/// most 255 bytes.
QString safeFileName(const QString &sourceId, const QString &suffix);

/// The names of one folder's files. No two are the same to a file system that tells neither capitals from small
/// letters nor composed from decomposed ones.
class FileNames {
public:
    explicit FileNames(const QString &suffix)
        : m_suffix(suffix)
    {
    }

    /// A name that a post has from before and keeps.
    void reserve(const QString &sourceId, const QString &name);
    /// A file that the post goes back into, with folders; false where it is another post's.
    bool keep(const QString &sourceId, const QString &file);
    QString nameFor(const QString &sourceId);

private:
    bool take(const QString &sourceId, const QString &name);

    QString m_suffix;
    QHash<QString, QString> m_kept; ///< by source id
    QHash<QString, QString> m_owners; ///< by the name as such a file system sees it
};

} // namespace Copydesk::Review
