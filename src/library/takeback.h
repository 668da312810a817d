// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/history.h"

#include <QStringList>

namespace Copydesk::Library {

class Connection;

/// Undo and redo of one operation inside an open transaction, as set-based SQL over its revisions.
///
/// A post's state is a function of its head (revisiontree.h). So a revision can be taken back exactly where the post's
/// head is that revision, and done again exactly where the head is the one that it began from; whatever moved the head
/// elsewhere is a change since, and the post is left alone. Posts that an import brought have no revision for that:
/// they are taken back by being marked as removed, where their head is the root.
class TakeBack {
public:
    /// `within`: only posts that this operation (an undo or redo of `target`) has touched; 0: all.
    TakeBack(Library &library, const OperationRow &target, bool isUndo, OperationId within);

    Result<UndoReport> run();
    /// The search index is to be caught up when this is committed.
    bool leavesIndexBehind() const { return m_isIndexBehind; }

private:
    Result<> select();
    Result<> selectLeftAlone();
    Result<> nothingToDo();
    Result<QStringList> changedColumns();
    Result<> writeRevisions();
    Result<> writePosts();
    Result<> writeConflicts();
    Result<> writeDismissals();
    Result<> moveArrivals();
    Result<> markOperations();
    Result<UndoReport> report();
    Result<qint64> count(const QString &table);
    QString limit(const QString &post) const;

    Library &m_library;
    Connection &m_connection;
    OperationRow m_target;
    bool m_isUndo;
    OperationId m_within;
    OperationId m_operation; ///< its own
    qint64 m_time;
    bool m_isIndexBehind = false;
    qint64 m_affected = 0, m_arrived = 0, m_leftAlone = 0;
};

} // namespace Copydesk::Library
