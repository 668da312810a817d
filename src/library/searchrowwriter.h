// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/nativestatement.h"
#include "library/searchrow.h"

#include <optional>

namespace Copydesk::Library {

/// Puts rows into the tables of the search index, in the place of those of the same post.
class SearchRowWriter {
public:
    /// `schema`: under which name the index's file is attached; empty where it is the connection's own file.
    SearchRowWriter(Connection &connection, const QString &schema);

    Result<> write(PostId id, const SearchRow &row);

private:
    Result<> prepare();

    Connection &m_connection;
    QString m_schema;
    std::optional<NativeStatement> m_text, m_words, m_content;
};

} // namespace Copydesk::Library
