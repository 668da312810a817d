// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/nativestatement.h"
#include "library/searchsegment.h"

#include <optional>
#include <unordered_map>

namespace Copydesk::Library {

/// Puts rows into the tables of the search index (searchschema.h). Texts are gathered first: nothing of them can be
/// found before `flush`, which the transaction ends with.
class SearchWriter {
public:
    /// `schema`: under which name the index's file is attached; empty where it is the connection's own file.
    SearchWriter(Connection &connection, const QString &schema);

    /// A new post: its number is that of its document.
    Result<> add(PostId id, const SearchRow &row);
    /// A post whose text may have changed: it becomes a new document.
    Result<> replace(PostId id, const SearchRow &row);
    /// The same, where its columns are as they were.
    Result<> replaceText(PostId id, const SearchRow &row);
    /// The words of a post's columns alone.
    Result<> writeColumns(PostId id, const SearchRow &row);
    Result<> flush();

private:
    Result<> prepare();
    Result<> writeText(qint64 document, const SearchRow &row);
    Result<> writeContent(PostId id, const SearchRow &row);
    void noticeRollback();
    Result<> flushUnits();
    Result<> flushUnit(const SearchSegment::Unit &unit);
    Result<> flushOwn();
    Result<qint64> newUnit(const SearchSegment::Unit &unit);
    Result<> appendPostings(qint64 unit, const PostingList &documents);
    Result<> writePostings(qint64 unit, const PostingList &list);

    Connection &m_connection;
    const QString m_schema;
    std::optional<NativeStatement> m_words, m_content, m_own, m_shared, m_sentence, m_newSentence, m_share,
        m_lastPostings, m_postings, m_newDocument, m_moved;
    SearchSegment m_segment;
    std::vector<SearchSegment::OwnUnit> m_ownUnits; ///< of this flush
    qint64 m_lastUnit = 0; ///< of this flush
    /// Units met before. Another's commit or a transaction taken back may have changed what is true of them.
    std::unordered_map<quint64, qint64> m_unitsByHash;
    qint64 m_rollbacks = 0, m_othersCommits = -1;
};

} // namespace Copydesk::Library
