// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/importlock.h"

#include "library/library.h"

#include <chrono>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

ImportLock::ImportLock(const QString &path)
    : m_file(path)
{
    m_file.setStaleLockTime(
        std::chrono::milliseconds(0)); // an import may take hours; only a dead program's lock is stale
}

std::unique_ptr<ImportLock> ImportLock::take(const Library &library, OperationId import)
{
    std::unique_ptr<ImportLock> lock(
        new ImportLock(library.path() + u"-import-"_s + QString::number(import.value) + u".lock"_s));
    if (!lock->m_file.tryLock(std::chrono::milliseconds(0)) && lock->m_file.error() == QLockFile::LockFailedError)
        return nullptr;
    return lock;
}

} // namespace Copydesk::Library
