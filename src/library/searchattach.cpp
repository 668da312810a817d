// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchindex.h"

#include "library/connection.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/searchschema.h"
#include "library/searchwriter.h"

#include <QFile>
#include <QThread>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

/// Finding, making and mending the index's file.
namespace Copydesk::Library {

Result<std::unique_ptr<SearchIndex>> SearchIndex::attach(Connection &connection, bool readOnly)
{
    std::unique_ptr<SearchIndex> index(new SearchIndex(connection, readOnly));
    if (!index->attachFile()) { // no folder to write to, a full disk …: the library does without
        index->m_isAttached = false;
        index->m_isWritable = false;
    }
    if (!readOnly) {
        COPYDESK_TRY(index->createTriggers());
        if (index->m_isWritable && !index->isCurrent()) {
            constexpr qint64 soonDone = 1000; // while a library is opened; more waits until it is asked for
            const auto isSmall = index->isNear(soonDone);
            if (isSmall && *isSmall)
                (void)index->catchUp(); // what fails now is said when it is searched
        }
    }
    return index;
}

/// Whether the last error says that a file is no database any more.
static bool saysDamage(const Connection &connection)
{
    const int code = sqlite3_errcode(connection.handle()) & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

Result<> SearchIndex::attachFile()
{
    const QString file = filePath(m_connection.path());
    if (m_readOnly) {
        if (!QFile::exists(file))
            return failure(Error::Kind::NotFound, {});
        if (!openFile(file)) // in a folder that cannot be written, where only an immutable file can be read
            COPYDESK_TRY(openFile(QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + "?immutable=1"_L1));
        COPYDESK_LET(fingerprint, m_connection.value(u"SELECT fingerprint FROM search_index.search_state"_s));
        m_isAttached = fingerprint.toString() == searchFingerprint();
        return {};
    }
    auto usable = openFile(file);
    if (usable)
        usable = prepareTables();
    if (!usable && m_isDamaged) {
        COPYDESK_TRY(setAside());
        COPYDESK_TRY(openFile(file));
        COPYDESK_TRY(prepareTables());
        m_isDamaged = false;
        return {};
    }
    return usable;
}

/// Attached, and seen to be readable.
Result<> SearchIndex::openFile(const QString &file)
{
    const auto run = [this](const QString &sql, const QVariantList &values) -> Result<> {
        COPYDESK_LET(statement, NativeStatement::prepare(m_connection, sql));
        statement.bind(values);
        COPYDESK_TRY(statement.step());
        return {};
    };
    auto opened = run(u"ATTACH DATABASE ? AS search_index"_s, {file});
    if (opened)
        opened = run(u"SELECT count(*) FROM search_index.sqlite_schema"_s, {});
    if (!opened) {
        m_isDamaged = saysDamage(m_connection);
        (void)m_connection.script(u"DETACH DATABASE search_index"_s);
        return opened;
    }
    if (m_readOnly)
        return {};
    // Two programs that make the file at once can be in each other's way here, and SQLite does not wait.
    for (int attempt = 0; attempt < 100 && !m_connection.script(u"PRAGMA search_index.journal_mode = WAL"_s); ++attempt)
        QThread::msleep(5);
    // Derived data: after a power cut it may be behind the library, but not torn.
    return m_connection.script(
        u"PRAGMA search_index.synchronous = NORMAL; PRAGMA search_index.journal_size_limit = 67108864; "
        "PRAGMA search_index.cache_size = -16384"_s);
}

/// A file that cannot be used is moved out of the way rather than deleted: it may be something else.
Result<> SearchIndex::setAside()
{
    m_writer.reset();
    (void)m_connection.script(u"DETACH DATABASE search_index"_s);
    const QString file = filePath(m_connection.path());
    for (const auto &suffix : {"-wal"_L1, "-shm"_L1})
        QFile::remove(file + suffix);
    QFile::remove(file + ".damaged"_L1);
    if (QFile::exists(file) && !QFile::rename(file, file + ".damaged"_L1))
        return failure(Error::Kind::Io, {});
    return {};
}

/// Whether the tables are of this program's make and belong to this library.
bool SearchIndex::isOurs()
{
    const auto found = m_connection.value(u"SELECT fingerprint || library FROM search_index.search_state"_s);
    const auto library = m_connection.value(u"SELECT value FROM main.setting WHERE key = 'library_id'"_s);
    return found && library && !library->isNull() && found->toString() == searchFingerprint() + library->toString();
}

Result<> SearchIndex::prepareTables()
{
    m_isWritable = sqlite3_db_readonly(m_connection.handle(), "search_index") == 0;
    if (!isOurs()) {
        if (!m_isWritable)
            return failure(Error::Kind::Library, {});
        const auto made = within([this] { return isOurs() ? Result<>() : createTables(); });
        if (!made) {
            m_isDamaged = !isSound();
            return made;
        }
    }
    m_isAttached = true;
    return {};
}

/// Looks at the whole file.
bool SearchIndex::isSound()
{
    const auto check = m_connection.value(u"PRAGMA search_index.quick_check(1)"_s);
    return check ? check->toString() == "ok"_L1 : !saysDamage(m_connection);
}

/// Empty tables, which the library's mark does not fit.
Result<> SearchIndex::createTables()
{
    m_writer.reset();
    return within([this]() -> Result<> {
        // Which library it belongs to, so that a file left behind by another one of the same name is not taken for this
        // one's.
        COPYDESK_TRY(m_connection.run(u"INSERT OR IGNORE INTO main.setting (key, value) VALUES ('library_id', ?)"_s,
                                      {QUuid::createUuid().toString(QUuid::Id128)}));
        COPYDESK_LET(library, m_connection.value(u"SELECT value FROM main.setting WHERE key = 'library_id'"_s));
        COPYDESK_TRY(m_connection.script(createSearchTables()));
        // Posts are read as they are now: the revisions so far are in them.
        COPYDESK_LET(revision, m_connection.value(u"SELECT max(id) FROM main.revision"_s));
        COPYDESK_TRY(
            m_connection.run(u"INSERT INTO search_index.search_state "
                             "(fingerprint, library, mark, last_post, last_revision, last_unit, last_document) "
                             "VALUES (?, ?, -2, 0, ?, 0, ?)"_s,
                             {searchFingerprint(), library.toString(), revision.toLongLong(), MovedDocuments}));
        return setMarks(std::nullopt);
    });
}

Result<> SearchIndex::createTriggers()
{
    COPYDESK_TRY(m_connection.script(u"DROP TRIGGER IF EXISTS temp.search_follow"_s));
    return m_connection.script(m_isWritable && m_isAttached ? createSearchTriggers() : createMarkTrigger());
}

Result<bool> SearchIndex::repair()
{
    if (!m_isWritable)
        return false;
    bool isGood = !m_isDamaged && isSound();
    for (const auto &table : {"search_own"_L1, "search_shared"_L1, "search_words"_L1}) {
        isGood = isGood
            && m_connection
                   .run(u"INSERT INTO search_index."_s + table + u" ("_s + table + u") VALUES ('integrity-check')"_s)
                   .has_value();
    }
    if (isGood)
        return false;
    COPYDESK_TRY(rebuild());
    return true;
}

} // namespace Copydesk::Library
