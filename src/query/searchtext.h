// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"
#include "query/query.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>

/// What of a post is searched by words: one list for the search index and for the evaluation in memory, so that both
/// answer alike.
namespace Copydesk::Query {

/// One searched column. A phrase is found within one column only, and there within one sentence of prose or one line of
/// all else (`isWithinSentence`).
struct SearchColumn {
    QString name; ///< in the search index
    QString part; ///< title, lead, body (paragraphs and list items), heading, caption, code; empty for a field
    std::optional<Post::FieldId> field;
    /// Whether the field can change without its post's body: texts and lists kept in columns.
    bool isColumnField() const { return field && (*field)->storage == Post::Storage::Column; }
    bool isTitle() const { return part == QLatin1StringView("title"); }
    /// Whether it is made of sentences (post/sentences.h), which many posts may share. All else is made of lines.
    bool isProse() const { return !isColumnField() && !isTitle() && part != QLatin1StringView("code"); }
};

/// The parts, then every field that holds text (Text, TextList, Records), in table order.
std::span<const SearchColumn> searchColumns();
/// The column's text; blocks, items and records' values each on a line of their own.
QString searchText(const Post::Post &post, const SearchColumn &column);
/// The same, piece by piece without putting it together. `isArticle`: the lead or a paragraph, whose sentences are what
/// an editor reads.
void eachSearchText(const Post::Post &post, const SearchColumn &column,
                    const std::function<void(QStringView text, bool isArticle)> &take);

/// Words of a phrase that is looked for within a sentence.
inline constexpr qsizetype PhraseLimit = 32;
/// Whether a match is looked for sentence by sentence: so are words and phrases of one sentence. What is longer,
/// several sentences or more words than `PhraseLimit`, may go over the ends of sentences, but not of lines.
bool isWithinSentence(const TextMatch &match);

/// What a post's body may hold, by the names behind `has:`: code, images, list, headings, similar.
QStringList contentNames();
/// One bit for each of the contents, then for each field kept in the body: whether the post has it.
quint64 contentBits(const Post::Post &post);
/// The bit for a name behind `has:`; 0 where the body does not say.
quint64 contentBit(QStringView name);

} // namespace Copydesk::Query
