// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/maintenance.h"

namespace Copydesk::Library {

class Connection;
struct PostHistory;

/// All that can be checked about a library; writes nothing to it (a search index that lags behind is caught up first).
class Verification {
public:
    Verification(Library &library, const Progress &progress);
    Result<VerifyReport> run();

private:
    Result<> checkFile();
    Result<> checkBodies();
    Result<> checkPosts();
    Result<> checkHistories();
    Result<> checkHistory(const PostHistory &history);
    Result<> checkSearchIndex();
    void problem(const QString &text);
    bool goesOn();

    Library &m_library;
    Connection &m_connection;
    const Progress &m_progress;
    VerifyReport m_report;
    qint64 m_done = 0, m_total = 0;
};

} // namespace Copydesk::Library
