// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/connection.h"

#include "library/outcome.h"
#include "library/searchtokenizer.h"
#include "library/sqlerror.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>
#include <sys/stat.h>

#include <optional>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

/// How long a writer waits for another one, and whether a statement goes on.
struct Patience {
    std::function<bool()> goOn;
    std::optional<QDeadlineTimer> waiting;

    static constexpr int LimitMilliseconds = 30'000;
};

/// SQLite's own waiting sleeps a tenth of a second at a time; next to an import, which lets go for a few milliseconds
/// between its batches, that would often find it locked again.
static int waitForOther(void *context, int count)
{
    auto *patience = static_cast<Patience *>(context);
    if (count == 0 || !patience->waiting)
        patience->waiting = QDeadlineTimer(Patience::LimitMilliseconds);
    if (patience->waiting->hasExpired() || (patience->goOn && !patience->goOn()))
        return 0;
    QThread::usleep(count < 10 ? 500 : 3'000);
    return 1;
}

static int askWhetherToStop(void *context)
{
    const auto *patience = static_cast<Patience *>(context);
    return patience->goOn && !patience->goOn() ? 1 : 0;
}

Statement::Statement(QSqlQuery &&query, std::shared_ptr<std::list<QSqlQuery>> home)
    : QSqlQuery(std::move(query))
    , m_home(std::move(home))
{
}

Statement::~Statement()
{
    if (!m_home)
        return;
    finish();
    m_home->push_back(std::move(static_cast<QSqlQuery &>(*this)));
}

static QString tagged(const QString &path, Connection::Access access)
{
    if (access != Connection::Access::Immutable)
        return path;
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded)) + u"?immutable=1"_s;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_path = path;
    connection->m_readOnly = access != Access::ReadWrite;
    connection->m_patience = std::make_unique<Patience>();
    connection->m_name = u"copydesk-"_s + QUuid::createUuid().toString(QUuid::Id128);
    auto &database = connection->m_database;
    database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    if (!database.isValid()) {
        return failure(Error::Kind::Library,
                       QCoreApplication::translate(
                           "Library", "Qt's SQLite driver is missing. Install it (Debian: libqt6sql6-sqlite)."));
    }
    QString options;
    if (access != Access::ReadWrite)
        options += u"QSQLITE_OPEN_READONLY;"_s;
    if (access == Access::Immutable)
        options += u"QSQLITE_OPEN_URI;"_s;
    database.setConnectOptions(options);
    database.setDatabaseName(tagged(path, access));
    if (!database.open()) {
        const QSqlError error = database.lastError();
        const int code = error.nativeErrorCode().toInt();
        return failure(sqlError(code ? code : SQLITE_CANTOPEN, error.text(), path));
    }
    connection->m_handle = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
    sqlite3_busy_handler(connection->m_handle, waitForOther, connection->m_patience.get());
    addSearchTokenizer(connection->m_handle);
    // What others put into a file must not run here: no functions with side effects out of its schema.
    sqlite3_db_config(connection->m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // No memory map: a file that is cut by others while mapped would end the program instead of being an error.
    COPYDESK_TRY(connection->script(
        u"PRAGMA foreign_keys = ON; PRAGMA main.synchronous = FULL; PRAGMA temp_store = MEMORY; "
        "PRAGMA main.cache_size = -16384; PRAGMA cell_size_check = ON; PRAGMA wal_autocheckpoint = 4000; "
        "PRAGMA main.journal_size_limit = 67108864"_s));
    struct stat status = {};
    if (::stat(path.toLocal8Bit().constData(), &status) == 0) {
        connection->m_device = status.st_dev;
        connection->m_inode = status.st_ino;
    }
    return connection;
}

Connection::~Connection()
{
    if (m_handle) {
        rollback();
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    }
    m_statements.clear();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<Statement> Connection::prepare(const QString &sql)
{
    constexpr qsizetype mostTexts = 400; // queries of filters differ all the time
    if (m_statements.size() > mostTexts)
        m_statements.clear();
    auto &home = m_statements[sql];
    if (!home)
        home = std::make_shared<std::list<QSqlQuery>>();
    if (!home->empty()) {
        QSqlQuery query = std::move(home->front());
        home->pop_front();
        return Statement(std::move(query), home);
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        const QSqlError error = query.lastError();
        return failure(sqlError(error.nativeErrorCode().toInt(), error.databaseText() + u" – "_s + sql, m_path));
    }
    return Statement(std::move(query), home);
}

Result<> Connection::exec(QSqlQuery &query)
{
    m_patience->waiting.reset();
    if (query.exec())
        return {};
    const QSqlError error = query.lastError();
    return failure(
        sqlError(error.nativeErrorCode().toInt(), error.databaseText() + u" – "_s + query.lastQuery(), m_path));
}

Result<Statement> Connection::run(const QString &sql, const QVariantList &values)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement;
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(int(i), values.at(i));
    COPYDESK_TRY(exec(*statement));
    return statement;
}

Result<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    COPYDESK_LET(rows, run(sql, values));
    if (rows.next())
        return rows.value(0);
    COPYDESK_TRY(ended(rows));
    return QVariant();
}

Result<> Connection::ended(const QSqlQuery &rows) const
{
    const QSqlError error = rows.lastError();
    if (!error.isValid())
        return {};
    return failure(sqlError(error.nativeErrorCode().toInt(), error.databaseText(), m_path));
}

Result<> Connection::script(const QString &sql)
{
    m_patience->waiting.reset();
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(lastError());
    return {};
}

qint64 Connection::changes() const { return sqlite3_changes64(m_handle); }
qint64 Connection::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }
bool Connection::isInTransaction() const { return !sqlite3_get_autocommit(m_handle); }

Result<> Connection::begin() { return beginAs(u"BEGIN IMMEDIATE"_s); }
Result<> Connection::beginMain() { return beginAs(u"BEGIN"_s); }

Result<> Connection::beginAs(const QString &sql)
{
    if (m_readOnly)
        return failure(sqlError(SQLITE_READONLY, {}, m_path));
    struct stat status = {};
    const bool exists = ::stat(m_path.toLocal8Bit().constData(), &status) == 0;
    if (!exists || status.st_dev != m_device || status.st_ino != m_inode) {
        Error error{.kind = Error::Kind::Library,
                    .what = exists
                        ? QCoreApplication::translate(
                              "Library",
                              "The library file was replaced by another one while it was open. Nothing was "
                              "changed; close the library and open it again.")
                        : QCoreApplication::translate(
                              "Library",
                              "The library file was deleted or moved while it was open. Nothing was changed; "
                              "put it back and open it again, or restore a backup."),
                    .file = m_path,
                    .line = 0,
                    .found = {},
                    .expected = {}};
        return failure(std::move(error));
    }
    COPYDESK_TRY(run(sql));
    return {};
}

Result<> Connection::commit()
{
    if (auto done = run(u"COMMIT"_s); !done) {
        rollback();
        return failure(std::move(done).error());
    }
    ++m_ownCommits;
    return {};
}

void Connection::rollback()
{
    ++m_rollbacks;
    if (!isInTransaction()) // after a full disk SQLite has often rolled back by itself
        return;
    const auto goOn = std::exchange(m_patience->goOn, {});
    sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    m_patience->goOn = goOn;
}

Result<> Connection::setDurability(Durability durability)
{
    return script(durability == Durability::Full ? u"PRAGMA main.synchronous = FULL"_s
                                                 : u"PRAGMA main.synchronous = NORMAL"_s);
}

void Connection::setInterrupt(std::function<bool()> goOn)
{
    m_patience->goOn = std::move(goOn);
    constexpr int stepsBetween = 20'000; // about a millisecond
    sqlite3_progress_handler(m_handle, m_patience->goOn ? stepsBetween : 0, askWhetherToStop, m_patience.get());
}

Error Connection::lastError() const
{
    return sqlError(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)), m_path);
}

} // namespace Copydesk::Library
