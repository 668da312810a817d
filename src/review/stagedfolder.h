// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "review/exportjob.h"
#include "review/exportmanifest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <optional>

namespace Copydesk::Review {

/// Whether a name that was noted of a folder leads nowhere else.
bool staysInFolder(const QString &name);

/// A folder that files are written for. They are made in a hidden folder inside it, so that bringing one under its name
/// is one rename on one file system. Destroyed before `commit` it leaves nothing behind.
class StagedFolder {
public:
    explicit StagedFolder(const ExportRequest &request);
    ~StagedFolder();
    StagedFolder(const StagedFolder &) = delete;
    StagedFolder &operator=(const StagedFolder &) = delete;

    Result<> open();
    ManifestWriter &manifest() { return *m_manifest; }
    /// Where the file of this name is made; the folders that the name holds are there.
    QString stagedPath(const QString &name) const;
    /// Where it will be.
    QString finalPath(const QString &name) const { return m_folder.filePath(name); }
    /// Brings the files under their names, and sets the report's names.
    Result<> bring(const QStringList &names, ExportReport &report);
    /// Then the manifest.
    Result<> finish(ExportReport &report);

private:
    void dropLeftovers() const;

    Result<> move(const QString &name) const;

    QDir m_folder;
    QString m_format, m_query;
    std::optional<QTemporaryDir> m_temporary;
    QFile m_manifestFile;
    std::optional<ManifestWriter> m_manifest;
    bool m_isNew = false, m_isCommitted = false;
};

} // namespace Copydesk::Review
