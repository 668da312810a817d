// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/stagedfolder.h"

#include "review/exportplace.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace Copydesk::Review {

namespace {

constexpr QLatin1StringView ManifestName{"manifest.json"};

} // namespace

bool staysInFolder(const QString &name)
{
    const QString clean = QDir::cleanPath(name);
    return !clean.isEmpty() && QDir::isRelativePath(clean) && clean != QLatin1String("..")
        && !clean.startsWith(QLatin1String("../"));
}

StagedFolder::StagedFolder(const ExportRequest &request)
    : m_folder(request.place)
    , m_format(request.format)
    , m_query(request.query)
{
}

StagedFolder::~StagedFolder()
{
    m_manifestFile.close();
    m_temporary.reset();
    if (m_isNew && !m_isCommitted)
        QDir().rmdir(m_folder.path());
}

Result<> StagedFolder::open()
{
    const QFileInfo info(m_folder.path());
    if (info.exists() && !info.isDir()) {
        return cannotWrite(
            m_folder.path(),
            QCoreApplication::translate("Export", "it is a file, and this format writes a folder of files"));
    }
    m_isNew = !m_folder.exists();
    if (!m_folder.mkpath(QStringLiteral(".")))
        return cannotWrite(m_folder.path(), QCoreApplication::translate("Export", "the folder cannot be made"));
    dropLeftovers();
    m_temporary.emplace(m_folder.filePath(QStringLiteral(".copydesk-export-XXXXXX")));
    if (!m_temporary->isValid())
        return cannotWrite(m_folder.path(), m_temporary->errorString());
    m_manifestFile.setFileName(m_temporary->filePath(ManifestName));
    if (!m_manifestFile.open(QIODevice::WriteOnly))
        return cannotWrite(m_manifestFile.fileName(), m_manifestFile.errorString());
    m_manifest.emplace(m_manifestFile, m_format, m_query);
    return {};
}

/// Of programs that were killed; another one's, which is at work, is young.
void StagedFolder::dropLeftovers() const
{
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    for (const QFileInfo &old :
         m_folder.entryInfoList({QStringLiteral(".copydesk-export-*")}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        if (old.lastModified() < yesterday)
            QDir(old.filePath()).removeRecursively();
    }
}

QString StagedFolder::stagedPath(const QString &name) const
{
    if (name.contains(u'/'))
        QDir(m_temporary->path()).mkpath(name.section(u'/', 0, -2));
    return m_temporary->filePath(name);
}

Result<> StagedFolder::bring(const QStringList &names, ExportReport &report)
{
    m_isCommitted = true; // from here on files have their names
    for (const QString &name : names) {
        if (auto moved = move(name); !moved)
            return moved;
        if (report.names.size() < ExportReport::NameLimit)
            report.names += name;
    }
    report.files = names.size();
    return {};
}

Result<> StagedFolder::finish(ExportReport &report)
{
    m_manifest->finish();
    m_manifestFile.close();
    if (m_manifestFile.error() != QFileDevice::NoError)
        return cannotWrite(m_folder.filePath(ManifestName), m_manifestFile.errorString());
    if (auto moved = move(ManifestName); !moved)
        return moved;
    report.manifest = m_folder.filePath(ManifestName);
    return {};
}

Result<> StagedFolder::move(const QString &name) const
{
    if (name.contains(u'/'))
        m_folder.mkpath(name.section(u'/', 0, -2));
    const QByteArray from = QFile::encodeName(m_temporary->filePath(name));
    const QByteArray to = QFile::encodeName(m_folder.filePath(name));
    if (std::rename(from.constData(), to.constData()) == 0) // replaces an older one
        return {};
    Error error;
    error.kind = Error::Kind::Io;
    error.what = QCoreApplication::translate("Export",
                                             "The file cannot be brought under its name: %1. The files before it are "
                                             "there, whole; it is safe to export again.")
                     .arg(QString::fromLocal8Bit(std::strerror(errno)));
    error.file = m_folder.filePath(name);
    return failure(std::move(error));
}

} // namespace Copydesk::Review
