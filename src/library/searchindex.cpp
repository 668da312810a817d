// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchindex.h"

#include "library/connection.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/searchfeed.h"
#include "library/searchwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

qint64 newMark() { return qint64(QRandomGenerator::system()->generate64() >> 2); }

} // namespace

SearchIndex::SearchIndex(Connection &connection, bool readOnly)
    : m_connection(connection)
    , m_readOnly(readOnly)
{
}

SearchIndex::~SearchIndex() = default;

QString SearchIndex::filePath(const QString &libraryPath) { return libraryPath + "-search"_L1; }

SearchWriter &SearchIndex::writer()
{
    if (!m_writer)
        m_writer = std::make_unique<SearchWriter>(m_connection, u"search_index"_s);
    return *m_writer;
}

Result<> SearchIndex::put(PostId id, const Post::Post &post)
{
    if (!m_isWritable || m_isDamaged)
        return {};
    auto written = writer().replace(id, searchRow(post));
    if (!written && (sqlite3_errcode(m_connection.handle()) & 0xff) == SQLITE_CORRUPT) {
        m_isDamaged = true; // the library is not, and goes on; the index is made anew when it is asked for
        return {};
    }
    return written;
}

Result<SearchIndex::State> SearchIndex::state()
{
    COPYDESK_LET(rows, m_connection.run(u"SELECT mark, last_post, last_revision FROM search_index.search_state"_s));
    if (!rows.next())
        return failure(m_connection.lastError());
    return State{rows.value(0).toLongLong(), rows.value(1).toLongLong(), rows.value(2).toLongLong()};
}

Result<qint64> SearchIndex::libraryMark()
{
    COPYDESK_LET(mark, m_connection.value(u"SELECT value FROM main.setting WHERE key = 'search_mark'"_s));
    return mark.isNull() ? -1 : mark.toLongLong();
}

/// The same new mark for library and index, which then goes as far as `state` says; without one, a mark for the library
/// that no index has.
Result<> SearchIndex::setMarks(std::optional<State> reached)
{
    const qint64 mark = newMark();
    COPYDESK_TRY(m_connection.run(u"INSERT OR REPLACE INTO main.setting (key, value) VALUES ('search_mark', ?)"_s,
                                  {QString::number(mark)}));
    if (reached) {
        COPYDESK_TRY(
            m_connection.run(u"UPDATE search_index.search_state SET mark = ?, last_post = ?, last_revision = ?"_s,
                             {mark, reached->lastPost, reached->lastRevision}));
    }
    return {};
}

Result<> SearchIndex::noteCaughtUp(qint64 lastPost, qint64 lastTextRevision)
{
    if (!m_isWritable || m_isDamaged)
        return setMarks(std::nullopt);
    COPYDESK_TRY(writer().flush());
    COPYDESK_LET(reached, state());
    COPYDESK_LET(mark, libraryMark());
    if (mark != reached.mark) // something before this transaction is missing: no step over the gap
        return setMarks(std::nullopt);
    COPYDESK_LET(lastRevision, m_connection.value(u"SELECT max(id) FROM main.revision"_s));
    reached.lastPost = std::max(lastPost, reached.lastPost);
    reached.lastRevision = std::max(lastTextRevision, lastRevision.toLongLong());
    return setMarks(reached);
}

Result<> SearchIndex::noteBehind() { return setMarks(std::nullopt); }

std::unique_ptr<SearchFeed> SearchIndex::feed() const
{
    return m_isWritable && !m_isDamaged ? std::make_unique<SearchFeed>(filePath(m_connection.path())) : nullptr;
}

bool SearchIndex::isCurrent()
{
    if (!m_isAttached || m_isDamaged)
        return false;
    if (!m_marks) { // asked before every search
        auto marks = NativeStatement::prepare(
            m_connection,
            u"SELECT CAST((SELECT value FROM main.setting WHERE key = 'search_mark') AS INTEGER) "
            "= (SELECT mark FROM search_index.search_state)"_s);
        if (!marks)
            return false;
        m_marks = std::make_unique<NativeStatement>(std::move(*marks));
    }
    const auto hasRow = m_marks->step();
    const bool areSame = hasRow && *hasRow && m_marks->number(0) == 1;
    m_marks->reset();
    return areSame;
}

Result<> SearchIndex::makeReady()
{
    // Another's commit reaches the library a moment before the index.
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (isCurrent())
            return {};
        if (m_isWritable && !m_connection.isInTransaction())
            QThread::msleep(2);
    }
    if (m_isWritable)
        return m_isDamaged ? rebuild() : catchUp();
    if (m_isAttached)
        return {}; // behind, but better than nothing: this connection may not write
    return failure(Error{.kind = Error::Kind::Library,
                         .what = QCoreApplication::translate(
                             "Library",
                             "Words cannot be searched: the library's search index is missing and cannot be "
                             "made here. Open the library once for writing, or search by fields only."),
                         .file = filePath(m_connection.path()),
                         .line = 0,
                         .found = {},
                         .expected = {}});
}

} // namespace Copydesk::Library
