// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchrowwriter.h"

#include "library/outcome.h"
#include "library/searchschema.h"

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

SearchRowWriter::SearchRowWriter(Connection &connection, const QString &schema)
    : m_connection(connection)
    , m_schema(schema.isEmpty() ? u"main"_s : schema)
{
}

Result<> SearchRowWriter::prepare()
{
    if (m_content)
        return {};
    COPYDESK_LET(text, NativeStatement::prepare(m_connection, putSql(m_schema, false)));
    COPYDESK_LET(words, NativeStatement::prepare(m_connection, putSql(m_schema, true)));
    COPYDESK_LET(content,
                 NativeStatement::prepare(m_connection,
                                          u"INSERT OR REPLACE INTO "_s % m_schema
                                              % u".search_content (post, bits) VALUES (?, ?)"_s));
    m_text.emplace(std::move(text));
    m_words.emplace(std::move(words));
    m_content.emplace(std::move(content));
    return {};
}

Result<> SearchRowWriter::write(PostId id, const SearchRow &row)
{
    COPYDESK_TRY(prepare());
    const auto put = [id](NativeStatement &statement, const QByteArray &text) {
        statement.bind(0, id.value);
        statement.bindUtf8(1, text);
        return statement.execute();
    };
    COPYDESK_TRY(put(*m_text, row.text));
    COPYDESK_TRY(put(*m_words, row.words));
    m_content->bind(0, id.value);
    m_content->bind(1, qint64(row.bits));
    return m_content->execute();
}

} // namespace Copydesk::Library
