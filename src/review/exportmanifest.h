// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/version.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <QString>

#include <optional>

class QIODevice;

namespace Copydesk::Review {

/// Writes the list of what an export wrote, post by post, so that it need not be held in memory:
///
///     {"copydesk_manifest": 1, "format": "jsonl", "query": "…", "files": [
///     {"file": "posts.jsonl", "posts": [
///     {"id": "alphanode-000001", "version": "1.0.8"}], "bytes": 4711, "sha256": "…"}],
///     "removed": [{"id": "alphanode-000002", "file": "posts.jsonl"}]}
///
/// `removed` is there where an export took something away; `"left": true` in it: the file is still there, for somebody
/// has changed it.
class ManifestWriter {
public:
    /// The device is open and outlives the writer; its errors show when it is closed.
    ManifestWriter(QIODevice &device, const QString &format, const QString &query);
    void beginFile(const QString &name);
    void post(const QString &sourceId, std::optional<Post::Version> version);
    /// `bytes` -1: not known.
    void endFile(qint64 bytes, const QString &sha256);
    /// Behind all files.
    void removed(const QString &sourceId, const QString &file, bool isLeft);
    void finish();

private:
    QIODevice &m_device;
    bool m_hasFiles = false, m_hasPosts = false, m_hasRemoved = false;
};

/// What an earlier export of the same format and query wrote, by its manifest: names with their SHA-256; empty where
/// there is no such manifest.
QMap<QString, QString> filesOfManifest(const QString &path, const QString &format, const QString &query);

/// Whether a file that begins so is a manifest of ours.
bool isManifest(QByteArrayView head);

} // namespace Copydesk::Review
