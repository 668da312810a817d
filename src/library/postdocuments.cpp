// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/postdocuments.h"

#include "library/outcome.h"

#include <sqlite3.h>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<> PostDocuments::refresh()
{
    if (!m_moved) {
        COPYDESK_TRY(NativeStatement::prepareInto(m_moved, m_connection,
                                                  u"SELECT post, document FROM search_index.search_moved"_s));
        COPYDESK_TRY(
            NativeStatement::prepareInto(m_othersCommits, m_connection, u"PRAGMA search_index.data_version"_s));
    }
    COPYDESK_TRY(m_othersCommits->step());
    const qint64 others = m_othersCommits->number(0);
    m_othersCommits->reset();
    const qint64 asOf =
        (others << 40) ^ (m_connection.rollbacks() << 20) ^ sqlite3_total_changes64(m_connection.handle());
    if (asOf == m_asOf)
        return {};
    m_documentOfPost.clear();
    m_postOfDocument.clear();
    Result<bool> hasRow = m_moved->step();
    for (; hasRow && *hasRow; hasRow = m_moved->step()) {
        m_documentOfPost.insert(m_moved->number(0), m_moved->number(1));
        m_postOfDocument.insert(m_moved->number(1), m_moved->number(0));
    }
    m_moved->reset();
    if (!hasRow)
        return failure(std::move(hasRow).error());
    m_asOf = asOf;
    return {};
}

} // namespace Copydesk::Library
