// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchwriter.h"

#include "library/outcome.h"
#include "library/searchschema.h"

#include <algorithm>
#include <numeric>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

/// Documents after which a text is written: they fill some 20 MB of memory.
constexpr qsizetype MostWaiting = 4000;
/// Units that are remembered, some 50 bytes each.
constexpr size_t MostKnown = 200'000;
/// Bytes of a list; SQLite keeps rows of up to a quarter of a page in the tree itself.
constexpr qsizetype ListLimit = 850;

bool isMoved(qint64 document) { return document >= MovedDocuments; }

} // namespace

SearchWriter::SearchWriter(Connection &connection, const QString &schema)
    : m_connection(connection)
    , m_schema(schema.isEmpty() ? u"main"_s : schema)
{
}

Result<> SearchWriter::prepare()
{
    if (m_moved)
        return {};
    const auto prepare = [this](std::optional<NativeStatement> &statement, const QString &sql) {
        return NativeStatement::prepareInto(statement, m_connection, sql);
    };
    COPYDESK_TRY(prepare(m_words, putSql(m_schema, "search_words"_L1, wordColumns(), true)));
    COPYDESK_TRY(prepare(m_own, putSql(m_schema, "search_own"_L1, textColumns(), false)));
    COPYDESK_TRY(prepare(m_shared, putSql(m_schema, "search_shared"_L1, textColumns(), false)));
    const auto sql = [this](const QString &before, const QString &behind) { return before + m_schema + u'.' + behind; };
    COPYDESK_TRY(prepare(
        m_content, sql(u"INSERT OR REPLACE INTO "_s, u"search_content (post, bits, sentences) VALUES (?, ?, ?)"_s)));
    COPYDESK_TRY(prepare(m_sentence, sql(u"SELECT document, unit FROM "_s, u"search_sentence WHERE hash = ?"_s)));
    COPYDESK_TRY(
        prepare(m_newSentence, sql(u"INSERT INTO "_s, u"search_sentence (hash, document, unit) VALUES (?, ?, ?)"_s)));
    COPYDESK_TRY(prepare(m_share, sql(u"UPDATE "_s, u"search_sentence SET unit = ? WHERE hash = ?"_s)));
    COPYDESK_TRY(prepare(m_lastPostings,
                         sql(u"SELECT first, last, documents, list FROM "_s,
                             u"search_posting WHERE unit = ? AND first <= ? ORDER BY first DESC LIMIT 1"_s)));
    COPYDESK_TRY(prepare(m_postings,
                         sql(u"INSERT OR REPLACE INTO "_s,
                             u"search_posting (unit, first, last, documents, list) VALUES (?, ?, ?, ?, ?)"_s)));
    COPYDESK_TRY(
        prepare(m_newDocument,
                sql(u"UPDATE "_s, u"search_state SET last_document = last_document + 1 RETURNING last_document"_s)));
    return prepare(m_moved, sql(u"INSERT OR REPLACE INTO "_s, u"search_moved (post, document) VALUES (?, ?)"_s));
}

Result<> SearchWriter::add(PostId id, const SearchRow &row)
{
    COPYDESK_TRY(writeColumns(id, row));
    COPYDESK_TRY(writeContent(id, row));
    return writeText(id.value, row);
}

Result<> SearchWriter::replace(PostId id, const SearchRow &row)
{
    COPYDESK_TRY(writeColumns(id, row));
    return replaceText(id, row);
}

Result<> SearchWriter::replaceText(PostId id, const SearchRow &row)
{
    COPYDESK_TRY(prepare());
    COPYDESK_TRY(writeContent(id, row));
    COPYDESK_LET(counted, m_newDocument->step());
    if (!counted)
        return failure(m_connection.lastError());
    const qint64 document = m_newDocument->number(0);
    m_newDocument->reset();
    m_moved->bind(0, id.value);
    m_moved->bind(1, document);
    COPYDESK_TRY(m_moved->execute());
    return writeText(document, row);
}

Result<> SearchWriter::writeColumns(PostId id, const SearchRow &row)
{
    COPYDESK_TRY(prepare());
    m_words->bind(0, id.value);
    for (size_t i = 0; i < row.words.size(); ++i)
        m_words->bindUtf8(int(i) + 1, row.words[i]);
    return m_words->execute();
}

Result<> SearchWriter::writeContent(PostId id, const SearchRow &row)
{
    m_content->bind(0, id.value);
    m_content->bind(1, qint64(row.bits));
    m_content->bind(2, row.sentences);
    return m_content->execute();
}

/// What a transaction has taken back goes from memory too.
void SearchWriter::noticeRollback()
{
    if (m_connection.rollbacks() == m_rollbacks)
        return;
    m_rollbacks = m_connection.rollbacks();
    m_segment.clear();
    m_unitsByHash.clear();
}

Result<> SearchWriter::writeText(qint64 document, const SearchRow &row)
{
    noticeRollback();
    if (m_segment.documents() > 0) {
        const qint64 last = m_segment.lastDocument();
        if (document <= last || isMoved(document) != isMoved(last) || m_segment.documents() >= MostWaiting)
            COPYDESK_TRY(flush());
    }
    m_segment.add(document, row);
    return {};
}

Result<> SearchWriter::flush()
{
    noticeRollback();
    if (m_segment.documents() == 0)
        return {};
    COPYDESK_LET(others, m_connection.value(u"PRAGMA "_s + m_schema + u".data_version"_s));
    if (others.toLongLong() != m_othersCommits || m_unitsByHash.size() > MostKnown)
        m_unitsByHash.clear();
    m_othersCommits = others.toLongLong();
    auto flushed = flushUnits();
    m_segment.clear();
    return flushed;
}

Result<> SearchWriter::flushUnits()
{
    const QString state = m_schema + u".search_state"_s;
    COPYDESK_LET(before, m_connection.value(u"SELECT last_unit FROM "_s + state));
    m_lastUnit = before.toLongLong();
    m_ownUnits = m_segment.ownUnits();
    // By hash, so that neighbours in the table come after each other.
    std::vector<quint32> order(m_segment.units().size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [this](quint32 place) { return m_segment.units()[place].hash; });
    for (const quint32 place : order)
        COPYDESK_TRY(flushUnit(m_segment.units()[place]));
    COPYDESK_TRY(flushOwn());
    if (m_lastUnit != before.toLongLong())
        COPYDESK_TRY(m_connection.run(u"UPDATE "_s + state + u" SET last_unit = ?"_s, {m_lastUnit}));
    return {};
}

Result<> SearchWriter::flushUnit(const SearchSegment::Unit &unit)
{
    if (const auto known = m_unitsByHash.find(unit.hash); known != m_unitsByHash.end())
        return appendPostings(known->second, unit.documents);
    m_sentence->bind(0, qint64(unit.hash));
    auto found = m_sentence->step();
    if (!found)
        return failure(std::move(found).error());
    const qint64 document = *found ? m_sentence->number(0) : 0;
    qint64 number = *found ? m_sentence->number(1) : 0;
    m_sentence->reset();
    if (!*found) {
        if (unit.documents.size() > 1) {
            COPYDESK_LET(made, newUnit(unit));
            number = made;
        }
        m_newSentence->bind(0, qint64(unit.hash));
        m_newSentence->bind(1, unit.documents.first());
        if (number != 0)
            m_newSentence->bind(2, number);
        else
            m_newSentence->bindNull(2);
        COPYDESK_TRY(m_newSentence->execute());
        if (number == 0) {
            m_ownUnits.push_back({unit.documents.first(), unit.begin, unit.length, unit.column});
            return {};
        }
    } else if (number == 0) { // the second document: from here on it is a shared one
        COPYDESK_LET(made, newUnit(unit));
        number = made;
        m_share->bind(0, number);
        m_share->bind(1, qint64(unit.hash));
        COPYDESK_TRY(m_share->execute());
        COPYDESK_TRY(writePostings(number, PostingList(document)));
    }
    m_unitsByHash.emplace(unit.hash, number);
    return appendPostings(number, unit.documents);
}

Result<qint64> SearchWriter::newUnit(const SearchSegment::Unit &unit)
{
    const qint64 number = (++m_lastUnit << 1) | qint64(unit.isArticle);
    m_shared->bind(0, number);
    for (int i = 0; i < int(textColumns().size()); ++i) {
        if (i == unit.column)
            m_shared->bindUtf8(i + 1, m_segment.text(unit));
        else
            m_shared->bindNull(i + 1);
    }
    COPYDESK_TRY(m_shared->execute());
    return number;
}

Result<> SearchWriter::appendPostings(qint64 unit, const PostingList &documents)
{
    m_lastPostings->bind(0, unit);
    m_lastPostings->bind(1, documents.first());
    auto found = m_lastPostings->step();
    if (!found)
        return failure(std::move(found).error());
    std::optional<PostingList> list;
    if (*found && m_lastPostings->number(1) < documents.first()
        && isMoved(m_lastPostings->number(0)) == isMoved(documents.first())) {
        list.emplace(m_lastPostings->number(0), m_lastPostings->number(1), m_lastPostings->number(2),
                     m_lastPostings->blobView(3));
    }
    m_lastPostings->reset();
    Result<> written;
    documents.each([&](qint64 document) {
        if (list && list->bytes().size() >= ListLimit) {
            if (written)
                written = writePostings(unit, *list);
            list.reset();
        }
        if (list)
            list->append(document);
        else
            list.emplace(document);
    });
    COPYDESK_TRY(written);
    return writePostings(unit, *list);
}

Result<> SearchWriter::writePostings(qint64 unit, const PostingList &list)
{
    m_postings->bind(0, unit);
    m_postings->bind(1, list.first());
    m_postings->bind(2, list.last());
    m_postings->bind(3, list.size());
    m_postings->bindBlob(4, list.bytes());
    return m_postings->execute();
}

/// One row for each document, with its units line by line in their columns.
Result<> SearchWriter::flushOwn()
{
    std::ranges::sort(m_ownUnits, {}, [](const SearchSegment::OwnUnit &unit) {
        return std::tuple(unit.document, unit.column, unit.begin);
    });
    const size_t columns = textColumns().size();
    std::vector<QByteArray> texts(columns);
    for (size_t i = 0; i < m_ownUnits.size();) {
        const qint64 document = m_ownUnits[i].document;
        for (QByteArray &text : texts)
            text.resize(0);
        for (; i < m_ownUnits.size() && m_ownUnits[i].document == document; ++i) {
            QByteArray &text = texts[m_ownUnits[i].column];
            if (!text.isEmpty())
                text.append('\n');
            text.append(m_segment.text(m_ownUnits[i]));
        }
        m_own->bind(0, document);
        for (size_t column = 0; column < columns; ++column) {
            if (texts[column].isEmpty())
                m_own->bindNull(int(column) + 1);
            else
                m_own->bindUtf8(int(column) + 1, texts[column]);
        }
        COPYDESK_TRY(m_own->execute());
    }
    return {};
}

} // namespace Copydesk::Library
