// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

/// What of a post is searched by words: one list for the search index and for the evaluation in memory, so that both
/// answer alike.
namespace Copydesk::Query {

/// One searched column. A phrase is found within one line of one column only.
struct SearchColumn {
    QString name; ///< in the search index
    QString part; ///< title, lead, body (paragraphs and list items), heading, caption, code; empty for a field
    std::optional<Post::FieldId> field;
    /// Whether the field can change without its post's body: texts and lists kept in columns.
    bool isColumnField() const { return field && (*field)->storage == Post::Storage::Column; }
};

/// The parts, then every field that holds text (Text, TextList, Records), in table order.
std::span<const SearchColumn> searchColumns();
/// The column's text; blocks, items and records' values each on a line of their own.
QString searchText(const Post::Post &post, const SearchColumn &column);

/// What a post's body may hold, by the names behind `has:`: code, images, list, headings, similar.
QStringList contentNames();
/// One bit for each of the contents, then for each field kept in the body: whether the post has it.
quint64 contentBits(const Post::Post &post);
/// The bit for a name behind `has:`; 0 where the body does not say.
quint64 contentBit(QStringView name);

} // namespace Copydesk::Query
