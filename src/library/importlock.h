// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"

#include <QLockFile>

#include <memory>

namespace Copydesk::Library {

class Library;

/// A file beside the library ("NAME-import-7.lock") that lives as long as the program that has the import under way: so
/// one under way is told from one that was cut off.
class ImportLock {
public:
    /// Null where another living program (or thread) has the import under way.
    static std::unique_ptr<ImportLock> take(const Library &library, OperationId import);
    static bool isHeld(const Library &library, OperationId import) { return !take(library, import); }

private:
    explicit ImportLock(const QString &path);
    QLockFile m_file;
};

} // namespace Copydesk::Library
