// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sentenceindex.h"
#include "post/likeness.h"

#include <QHash>

namespace Copydesk::Library {

/// Makes articles ready to be compared: their sentences with what each weighs in this library (post/likeness.h). The
/// search index must be ready. What a sentence weighs is remembered, so a reader serves one question, or many about one
/// state of the library.
class ArticleReader {
public:
    explicit ArticleReader(SentenceIndex &index)
        : m_index(index)
    {
    }

    /// Sentences of lead and paragraphs, sorted by key, none twice.
    Result<std::vector<Post::LikeSentence>> read(const Post::Post &post);

    /// A sentence as the search index knows it.
    struct Unit {
        quint64 inLead = 0, inBody = 0; ///< hashes
        qint64 posts = 0; ///< that have it, about
    };
    /// The same, as units: rare ones first.
    Result<std::vector<Unit>> units(const Post::Post &post);

private:
    Result<qint64> frequency(const Unit &unit);

    SentenceIndex &m_index;
    qint64 m_posts = 0; ///< of the library
    QHash<quint64, qint64> m_frequencies; ///< by the hash in the body
};

} // namespace Copydesk::Library
