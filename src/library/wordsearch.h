// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "library/nativestatement.h"
#include "library/postdocuments.h"
#include "query/query.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Copydesk::Library {

/// Asks the search index (searchschema.h) which posts say something. The index must be attached and ready
/// (SearchIndex::makeReady). It must go before its connection.
class WordSearch {
public:
    explicit WordSearch(Connection &connection);

    /// Posts by rising id, removed ones among them. `columns`: names of search columns; none: anywhere. A match that is
    /// not within a sentence (Query::isWithinSentence) is not looked for as it stands: the answer are the posts that
    /// have all of its words there.
    Result<std::vector<PostId>> posts(const Query::TextMatch &match, const QStringList &columns = {});
    /// By rising id: `posts` names them too.
    Result<std::vector<PostId>> removedPosts();

private:
    class Found;
    Result<> prepare();
    Result<> addRows(NativeStatement &statement, const QString &match, Found &found, bool areDocuments);
    Result<> addUnits(const QString &match, Found &found);
    Result<> addPostings(qint64 unit, Found &found);

    Connection &m_connection;
    PostDocuments m_documents;
    std::optional<NativeStatement> m_words, m_own, m_shared, m_postings, m_removed;
};

} // namespace Copydesk::Library
