// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sentencesets.h"

#include "library/outcome.h"
#include "post/sortedcommon.h"

#include <algorithm>
#include <limits>

namespace Copydesk::Library {

constexpr quint32 RareInPosts = 64;

Result<SentenceSets> SentenceSets::read(SentenceIndex &index, const Progress &progress)
{
    SentenceSets sets;
    COPYDESK_LET(extent, index.extent());
    sets.m_lastPost = extent.lastPost;
    const size_t count = size_t(extent.lastPost) + 1;
    sets.m_lengths.resize(count);
    sets.m_begins.resize(count + 1);
    COPYDESK_TRY(index.eachLength([&](qint64 post, qint64 sentences) {
        if (size_t(post) < count)
            sets.m_lengths[size_t(post)] = quint16(std::min<qint64>(sentences, std::numeric_limits<quint16>::max()));
    }));
    // Lists go from sentence to posts; they are gone through twice, to count and to turn them round.
    const auto goesOn = [&](quint32 sentence) { return sentence % 256 != 0 || !progress || progress(0, 0); };
    COPYDESK_TRY(index.eachShared([&](std::span<const qint64> posts) {
        sets.m_frequencies.push_back(quint32(posts.size()));
        sets.m_sentenceWeights.push_back(float(Post::sentenceWeight(qint64(posts.size()), extent.posts)));
        for (const qint64 post : posts) {
            if (size_t(post) < count)
                ++sets.m_begins[size_t(post) + 1];
        }
        return goesOn(quint32(sets.m_frequencies.size()));
    }));
    for (size_t post = 1; post < sets.m_begins.size(); ++post)
        sets.m_begins[post] += sets.m_begins[post - 1];
    sets.m_sentences.resize(sets.m_begins.back());
    std::vector<size_t> ends(sets.m_begins.begin(), sets.m_begins.end() - 1);
    quint32 sentence = 0;
    COPYDESK_TRY(index.eachShared([&](std::span<const qint64> posts) {
        for (const qint64 post : posts) {
            if (size_t(post) < count && ends[size_t(post)] < sets.m_begins[size_t(post) + 1])
                sets.m_sentences[ends[size_t(post)]++] = sentence;
        }
        return goesOn(++sentence);
    }));
    sets.m_ownWeight = Post::sentenceWeight(1, extent.posts);
    sets.m_weights.resize(count);
    sets.m_rare.resize(count);
    for (size_t post = 0; post < count; ++post) {
        // Where sentences were not counted, or another program writes meanwhile.
        sets.m_lengths[post] =
            std::max(sets.m_lengths[post], quint16(std::min<size_t>(sets.shared(qint64(post)).size(), 0xffff)));
        int rare = std::max(0, sets.own(qint64(post)));
        double weight = rare * sets.m_ownWeight;
        for (const quint32 shared : sets.shared(qint64(post))) {
            weight += double(sets.m_sentenceWeights[shared]);
            rare += sets.m_frequencies[shared] <= RareInPosts ? 1 : 0;
        }
        sets.m_rare[post] = quint16(std::min(rare, 0xffff));
        sets.m_weights[post] = float(weight);
    }
    return sets;
}

Post::SharedText SentenceSets::common(qint64 one, qint64 other) const
{
    Post::SharedText text{.sentences = length(one),
                          .others = length(other),
                          .weight = double(m_weights[size_t(one)]),
                          .otherWeight = double(m_weights[size_t(other)])};
    const auto ones = shared(one), others = shared(other);
    float weight = 0;
    int common = 0;
    Post::eachCommon(ones, others, [&](auto sentence) {
        ++common;
        weight += m_sentenceWeights[sentence];
    });
    text.common = common;
    text.commonWeight = double(weight);
    return text;
}

} // namespace Copydesk::Library
