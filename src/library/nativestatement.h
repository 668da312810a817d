// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/connection.h"

#include <QVariant>

#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace Copydesk::Library {

/// A prepared statement without Qt Sql in between, for what runs a million times: rows of an import's search index, ids
/// of an answer, facet counts. It must go before its connection.
class NativeStatement {
public:
    static Result<NativeStatement> prepare(const Connection &connection, const QString &sql);
    /// Into `statement`, where it stays for the next time.
    static Result<> prepareInto(std::optional<NativeStatement> &statement, const Connection &connection,
                                const QString &sql);
    NativeStatement(NativeStatement &&other) noexcept;
    NativeStatement &operator=(NativeStatement &&other) noexcept;
    ~NativeStatement();

    // Indexes from 0, in the order of the placeholders.
    void bind(int index, qint64 value);
    void bind(int index, const QString &text);
    void bindNull(int index);
    /// The bytes are not copied: they must stay until the statement has run.
    void bindUtf8(int index, QByteArrayView text);
    void bindBlob(int index, QByteArrayView bytes);
    void bind(const QVariantList &values);

    /// True: there is a row. False: it has ended.
    Result<bool> step();
    /// Runs what has no rows, and is ready for the next values.
    Result<> execute();
    void reset();

    bool isNull(int column) const;
    qint64 number(int column) const;
    /// Valid until the next step.
    std::string_view utf8(int column) const;
    /// Valid until the next step.
    QByteArrayView blobView(int column) const;
    QString text(int column) const;

private:
    NativeStatement(const Connection &connection, sqlite3_stmt *statement);

    const Connection *m_connection;
    sqlite3_stmt *m_statement;
};

} // namespace Copydesk::Library
