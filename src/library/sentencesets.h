// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/sentenceindex.h"
#include "post/likeness.h"

#include <span>
#include <vector>

namespace Copydesk::Library {

/// For every post of the library the sentences of its article that other posts have too, out of the search index: no
/// post is opened. Some 4 bytes a sentence and 20 bytes a post, in memory.
class SentenceSets {
public:
    /// Cancelled where `progress` is false (done and total in shared sentences: unknown, 0).
    static Result<SentenceSets> read(SentenceIndex &index, const Progress &progress = {});

    qint64 lastPost() const { return m_lastPost; }
    /// Different sentences of the article; 0: no such post, or no sentence.
    int length(qint64 post) const { return m_lengths[size_t(post)]; }
    /// Its shared sentences, by rising number.
    std::span<const quint32> shared(qint64 post) const
    {
        return std::span(m_sentences)
            .subspan(m_begins[size_t(post)], m_begins[size_t(post) + 1] - m_begins[size_t(post)]);
    }
    int own(qint64 post) const { return length(post) - int(shared(post).size()); }
    /// Its sentences that few posts or none have too.
    int rare(qint64 post) const { return m_rare[size_t(post)]; }
    /// Posts that have the sentence.
    quint32 frequency(quint32 sentence) const { return m_frequencies[sentence]; }

    /// What two articles have in common, as far as sentences are the same; reworded ones need the text.
    Post::SharedText common(qint64 one, qint64 other) const;

private:
    SentenceSets() = default;

    qint64 m_lastPost = 0;
    double m_ownWeight = 0;
    std::vector<quint16> m_lengths, m_rare;
    std::vector<float> m_weights; ///< by post: of all its sentences
    std::vector<size_t> m_begins;
    std::vector<quint32> m_sentences, m_frequencies;
    std::vector<float> m_sentenceWeights;
};

} // namespace Copydesk::Library
