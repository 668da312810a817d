// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/post.h"

#include <QByteArray>

#include <vector>

namespace Copydesk::Library {

/// A sentence of prose, or another line that is searched: what posts have in common (searchschema.h).
struct SearchUnit {
    quint64 hash; ///< `unitHash`; 0: surely of this post alone
    quint32 begin, length; ///< in SearchRow::text
    quint8 column; ///< place in `textColumns`
    bool isArticle; ///< a sentence of the lead or a paragraph
};

/// What the search index holds of a post, made ready: for any thread. Texts are UTF-8.
struct SearchRow {
    QByteArray text;
    std::vector<SearchUnit> units; ///< in the order of the columns, then of the text
    std::vector<QByteArray> words; ///< the text of each of `wordColumns`; lines apart by "\n"
    quint64 bits = 0; ///< Query::contentBits
    qint64 sentences = 0; ///< different ones of the article
};
SearchRow searchRow(const Post::Post &post);
/// The same without `words`: all that follows from a post's body.
SearchRow searchRowOfBody(const Post::Post &body);

/// Of a unit's key (post/sentences.h), by its column (place in `textColumns`): the same sentence as a paragraph's, as a
/// list's item and as a caption is three units. 0 where it has neither letter nor digit.
quint64 unitHash(QStringView sentence, quint8 column, bool isArticle);

/// A post's row of the index.
struct IndexedPost {
    PostId id;
    SearchRow row;
};

} // namespace Copydesk::Library
