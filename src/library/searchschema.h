// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/searchtext.h"

#include <QString>

#include <vector>

/// The tables of the search index, written from the list of searched columns (query/searchtext.h). They lie in a file
/// of their own that is attached as `search_index`:
///
/// - search_text: the words of what only changes with its post's text;
/// - search_words: the words of the fields kept in columns, which bulk changes and undo set without opening the posts:
/// triggers keep it in step;
/// - search_content: what a body holds, as bits (Query::contentBits);
/// - search_state: how far the index goes.
///
/// Only which words a post has is kept (FTS5 with detail=none), not in which column and where: that would be four
/// times the size and twice the time of an import. Where a query asks for a phrase or for one column, the posts that
/// have its words are looked at (textcheck.h).
///
/// The rowid is the post's id. All names differ from the library's, because triggers cannot name the schema that they
/// write to.
namespace Copydesk::Library {

/// The columns of search_text, or of search_words (`ofColumnFields`), in order.
std::vector<Query::SearchColumn> indexedColumns(bool ofColumnFields);
QString searchTable(bool ofColumnFields);
/// The text of a field's column, or of the title, in a row of post, as Query::searchText has it; SQL.
QString columnText(const Query::SearchColumn &column, const QString &row);

/// Changes whenever the tables would look different: an index of another fingerprint is made anew.
QString searchFingerprint();
/// Takes away what is there and makes empty tables; several statements.
QString createSearchTables();
/// Temporary triggers of this connection: they keep search_words in step, and lift the marks of index and library
/// together.
QString createSearchTriggers();
/// Where the index cannot be written: a change of a searched column makes the library's mark another one, so that the
/// index is known to be behind.
QString createMarkTrigger();
/// INSERT OR REPLACE with places for the post's id and its words; `schema`: what the file is attached as.
QString putSql(const QString &schema, bool ofColumnFields);

} // namespace Copydesk::Library
