// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/connection.h"
#include "library/outcome.h"

#include <QScopeGuard>

#include <utility>

namespace Copydesk::Library {

/// Runs `work`, which returns a Result, as one transaction: committed where it succeeds, taken back where it fails.
template <typename Work> auto inTransaction(Connection &connection, Work work) -> decltype(work())
{
    COPYDESK_TRY(connection.begin());
    auto result = work();
    if (!result) {
        connection.rollback();
        return result;
    }
    COPYDESK_TRY(connection.commit());
    return result;
}

/// Until the guard goes, long statements ask `progress(done, total)` whether to go on.
template <typename Progress>
[[nodiscard]] auto interruptible(Connection &connection, const Progress &progress, qint64 total = 0)
{
    if (progress)
        connection.setInterrupt([&progress, total] { return progress(0, total); });
    return qScopeGuard([&connection] { connection.setInterrupt({}); });
}

} // namespace Copydesk::Library
