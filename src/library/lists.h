// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QHash>
#include <QStringList>

namespace Copydesk::Library {

class Connection;

/// The table `list`: lists of strings, each kept once and named by a number. Remembers what it has seen.
class ListStore {
public:
    explicit ListStore(Connection &connection);

    /// The list's number; written where it is new (then a transaction must be open).
    Result<qint64> intern(const QStringList &items);
    /// The list's number, 0 where it was never written.
    Result<qint64> find(const QStringList &items);
    Result<QStringList> items(qint64 list);

private:
    void forgetAfterRollback();

    Connection &m_connection;
    QHash<qint64, QStringList> m_items;
    QHash<QStringList, qint64> m_numbers;
    qint64 m_rollbacks = 0;
};

} // namespace Copydesk::Library
