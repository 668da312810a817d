// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/searchtext.h"

#include <QString>

#include <span>

/// The tables of the search index, written from the list of searched columns (query/searchtext.h). They lie in a file
/// of their own that is attached as `search_index`.
///
/// The archive's posts are put together from shared sentences. So a post's text is not indexed as a whole, but by its
/// units: sentences of prose, lines of code. One that stands in a single post is indexed with that post; one that came
/// a second time is indexed once, with the list of the posts that have it:
///
/// - search_own: FTS5, one row a document: the units that no document before had;
/// - search_shared: FTS5, one row a shared unit;
/// - search_posting: the documents of each shared unit (postinglist.h). Odd numbers are sentences of articles
/// (SearchUnit::isArticle);
/// - search_sentence: every unit by its hash (searchrow.h): the document that brought it, and its number where it is
/// shared;
/// - search_moved: a document is a post's text as it was indexed. It has the post's id as its number; a text that has
/// changed is a new document, from `MovedDocuments` on, and the one before counts no more. So lists only ever grow;
/// - search_words: FTS5, one row a post: the title and the fields kept in columns, which bulk changes and undo set
/// without opening the posts: triggers keep it in step;
/// - search_content: what a body holds, as bits (Query::contentBits), and how many different sentences its article has;
/// - search_state: how far the index goes.
///
/// FTS5 keeps the places of words, so that it answers phrases and single columns; in the tables where the text is not
/// repeated that is little. Units of one column lie on lines of their own, which no phrase goes over
/// (searchtokenizer.h). All names differ from the library's, because triggers cannot name the schema that they write
/// to.
namespace Copydesk::Library {

/// Documents whose number is not their post's id.
inline constexpr qint64 MovedDocuments = qint64(1) << 33;

/// The columns of search_own and search_shared: what only changes with a post's body.
std::span<const Query::SearchColumn> textColumns();
/// The columns of search_words: the title and the fields kept in columns.
std::span<const Query::SearchColumn> wordColumns();
/// Whether the column is one of `wordColumns`.
bool isWordColumn(const Query::SearchColumn &column);
/// Of one of `wordColumns`: its column of the table post.
QString columnName(const Query::SearchColumn &column);
/// The text of one of `wordColumns` in a row of post, as Query::searchText has it; SQL.
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
/// INSERT with places for the row's number and its columns; `schema`: what the file is attached as; `isChanging`: in
/// the place of the row that is there.
QString putSql(const QString &schema, QLatin1StringView table, std::span<const Query::SearchColumn> columns,
               bool isChanging);

} // namespace Copydesk::Library
