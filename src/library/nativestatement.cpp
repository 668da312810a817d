// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/nativestatement.h"

#include "library/outcome.h"

#include <sqlite3.h>

#include <utility>

namespace Copydesk::Library {

Result<> NativeStatement::prepareInto(std::optional<NativeStatement> &statement, const Connection &connection,
                                      const QString &sql)
{
    auto prepared = prepare(connection, sql);
    if (!prepared)
        return failure(std::move(prepared).error());
    statement.emplace(std::move(*prepared));
    return {};
}

NativeStatement::NativeStatement(const Connection &connection, sqlite3_stmt *statement)
    : m_connection(&connection)
    , m_statement(statement)
{
}

NativeStatement::NativeStatement(NativeStatement &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

NativeStatement &NativeStatement::operator=(NativeStatement &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    return *this;
}

NativeStatement::~NativeStatement() { sqlite3_finalize(m_statement); }

Result<NativeStatement> NativeStatement::prepare(const Connection &connection, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), text.constData(), int(text.size()), &statement, nullptr) != SQLITE_OK)
        return failure(connection.lastError());
    return NativeStatement(connection, statement);
}

void NativeStatement::bind(int index, qint64 value) { sqlite3_bind_int64(m_statement, index + 1, value); }

void NativeStatement::bind(int index, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    sqlite3_bind_text64(m_statement, index + 1, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void NativeStatement::bindNull(int index) { sqlite3_bind_null(m_statement, index + 1); }

void NativeStatement::bindUtf8(int index, QByteArrayView text)
{
    sqlite3_bind_text64(m_statement, index + 1, text.isNull() ? "" : text.data(), sqlite3_uint64(text.size()),
                        SQLITE_STATIC, SQLITE_UTF8);
}

void NativeStatement::bindBlob(int index, QByteArrayView bytes)
{
    sqlite3_bind_blob64(m_statement, index + 1, bytes.isNull() ? "" : bytes.data(), sqlite3_uint64(bytes.size()),
                        SQLITE_STATIC);
}

void NativeStatement::bind(const QVariantList &values)
{
    for (int i = 0; i < int(values.size()); ++i) {
        const QVariant &value = values[i];
        if (value.typeId() == QMetaType::QString)
            bind(i, value.toString());
        else if (value.isNull())
            bindNull(i);
        else
            bind(i, value.toLongLong());
    }
}

Result<bool> NativeStatement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return failure(m_connection->lastError());
    }
}

Result<> NativeStatement::execute()
{
    const auto done = step();
    reset();
    if (!done)
        return failure(done.error());
    return {};
}

void NativeStatement::reset() { sqlite3_reset(m_statement); }

bool NativeStatement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

qint64 NativeStatement::number(int column) const { return sqlite3_column_int64(m_statement, column); }

std::string_view NativeStatement::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? std::string_view(bytes, size_t(sqlite3_column_bytes(m_statement, column))) : std::string_view();
}

QByteArrayView NativeStatement::blobView(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column));
}

QString NativeStatement::text(int column) const
{
    const std::string_view bytes = utf8(column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

} // namespace Copydesk::Library
