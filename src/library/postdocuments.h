// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/nativestatement.h"
#include "library/searchschema.h"

#include <QHash>

#include <optional>

namespace Copydesk::Library {

/// Which post a document of the search index is the text of (searchschema.h, search_moved).
class PostDocuments {
public:
    explicit PostDocuments(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Before each question: reads again what was written since.
    Result<> refresh();

    /// 0: of none any more.
    qint64 postOf(qint64 document) const
    {
        if (document >= MovedDocuments)
            return m_postOfDocument.value(document);
        return m_documentOfPost.isEmpty() || !m_documentOfPost.contains(document) ? document : 0;
    }
    /// Posts whose first document counts no more.
    template <typename Take> void eachMovedPost(Take take) const
    {
        for (auto at = m_documentOfPost.cbegin(); at != m_documentOfPost.cend(); ++at)
            take(at.key());
    }
    /// Whether every document has its post's number.
    bool areAllPosts() const { return m_documentOfPost.isEmpty(); }

private:
    Connection &m_connection;
    std::optional<NativeStatement> m_moved, m_othersCommits;
    QHash<qint64, qint64> m_documentOfPost, m_postOfDocument; ///< of posts whose text has changed
    qint64 m_asOf = -1;
};

} // namespace Copydesk::Library
