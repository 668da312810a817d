// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <list>
#include <memory>

struct sqlite3;

namespace Copydesk::Library {

/// A prepared query out of the connection's cache, forward only. Used like any QSqlQuery; when it goes it is reset, so
/// that it holds no read lock, and handed back. It must not outlive its connection.
class Statement : public QSqlQuery {
public:
    Statement(QSqlQuery &&query, std::shared_ptr<std::list<QSqlQuery>> home);
    ~Statement();
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;

private:
    std::shared_ptr<std::list<QSqlQuery>> m_home;
};

/// One connection to one SQLite file, for one thread: the settings that make it safe, a cache of prepared queries, and
/// errors in words.
///
///     auto rows = connection.run(u"SELECT id FROM post WHERE status = ?"_s, {status});
///     if (!rows)
///         return failure(rows.error());
///     while (rows->next())
///         …
class Connection {
public:
    enum class Access {
        ReadWrite, ///< made where it does not exist
        ReadOnly,
        Immutable, ///< as ReadOnly, for a file that nobody can write: no lock, no journal is looked at
    };
    /// How often the disk is waited for (spec review.md, "Operations and undo").
    enum class Durability {
        Full, ///< a commit outlives a power cut
        Normal, ///< a commit outlives a killed program
    };

    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QString path() const { return m_path; }
    QSqlDatabase &database() { return m_database; }
    sqlite3 *handle() const { return m_handle; }

    /// A query ready for values; prepared once and kept. For `run`'s exec with many values, bind and call `exec`.
    Result<Statement> prepare(const QString &sql);
    /// Prepares, binds `values` in their order, runs.
    Result<Statement> run(const QString &sql, const QVariantList &values = {});
    /// Runs a prepared query whose values are bound.
    Result<> exec(QSqlQuery &query);
    /// Behind a loop over `next`: whether it ended because there were no more rows, or because of an error.
    Result<> ended(const QSqlQuery &rows) const;
    /// The first column of the first row; an invalid QVariant where there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// For SQL of which nothing comes back; several statements in one text are all run. Neither cached nor bound to a
    /// transaction.
    Result<> script(const QString &sql);
    /// Rows that the last INSERT, UPDATE or DELETE touched.
    qint64 changes() const;
    qint64 lastInsertId() const;

    /// BEGIN IMMEDIATE: waits for another writer for up to half a minute. Refused where the file was deleted or
    /// replaced meanwhile.
    Result<> begin();
    /// The same, but of attached files only those are locked that are written to, when they are. The first statement
    /// must write: where another's commit came before it, there is nothing yet that it would contradict.
    Result<> beginMain();
    Result<> commit();
    /// Harmless where there is nothing to take back.
    void rollback();
    bool isInTransaction() const;
    /// Outside of a transaction.
    Result<> setDurability(Durability durability);

    /// Statements of this connection ask `goOn` every few milliseconds; false ends them with Error::Cancelled. An empty
    /// function: no more.
    void setInterrupt(std::function<bool()> goOn);

    /// Successful commits of this connection that wrote; with PRAGMA data_version (the others') it tells that something
    /// changed.
    qint64 ownCommits() const { return m_ownCommits; }
    /// Transactions taken back: whoever remembers row numbers that a transaction gave drops them when this grows.
    qint64 rollbacks() const { return m_rollbacks; }

    /// SQLite's last error on this connection in words: what failed and what to do.
    Error lastError() const;

private:
    Connection() = default;
    Result<> beginAs(const QString &sql);

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    QHash<QString, std::shared_ptr<std::list<QSqlQuery>>> m_statements;
    std::unique_ptr<struct Patience> m_patience;
    quint64 m_device = 0, m_inode = 0;
    qint64 m_ownCommits = 0, m_rollbacks = 0;
    bool m_readOnly = false;
};

} // namespace Copydesk::Library
