// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlereader.h"

#include "library/outcome.h"
#include "library/searchrow.h"
#include "library/searchschema.h"
#include "post/sentences.h"

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

quint8 placeOf(QLatin1StringView part)
{
    const auto columns = textColumns();
    return quint8(std::ranges::find(columns, part, &Query::SearchColumn::part) - columns.begin());
}

/// Each sentence of lead and paragraphs, with the unit that it is in either.
template <typename Take> void eachSentence(const Post::Post &post, Take take)
{
    static const quint8 lead = placeOf("lead"_L1), body = placeOf("body"_L1);
    const auto read = [&take](QStringView text) {
        for (Post::SentenceReader sentences(text); sentences.next();) {
            const QStringView sentence = sentences.sentence();
            if (const quint64 hash = unitHash(sentence, body, true))
                take(sentence, ArticleReader::Unit{unitHash(sentence, lead, true), hash});
        }
    };
    read(post.lead);
    for (const Post::Block &block : post.blocks) {
        if (block.type == Post::BlockType::Paragraph)
            read(block.text);
    }
}

} // namespace

Result<qint64> ArticleReader::frequency(const Unit &unit)
{
    if (m_posts == 0) {
        COPYDESK_LET(extent, m_index.extent());
        m_posts = std::max<qint64>(1, extent.posts);
    }
    if (const auto known = m_frequencies.constFind(unit.inBody); known != m_frequencies.cend())
        return *known;
    COPYDESK_LET(inBody, m_index.frequency(unit.inBody));
    COPYDESK_LET(inLead, m_index.frequency(unit.inLead));
    m_frequencies.insert(unit.inBody, inBody + inLead);
    return inBody + inLead;
}

Result<std::vector<Post::LikeSentence>> ArticleReader::read(const Post::Post &post)
{
    std::vector<Post::LikeSentence> article;
    Result<> answer;
    eachSentence(post, [&](QStringView sentence, const Unit &unit) {
        const auto posts = answer ? frequency(unit) : Result<qint64>(0);
        if (!posts)
            answer = failure(posts.error());
        article.push_back({unit.inBody, Post::sentenceWeight(posts.value_or(0), m_posts), Post::wordsOf(sentence)});
    });
    COPYDESK_TRY(answer);
    std::ranges::sort(article, {}, &Post::LikeSentence::key);
    const auto repeated = std::ranges::unique(article, {}, &Post::LikeSentence::key);
    article.erase(repeated.begin(), repeated.end());
    return article;
}

Result<std::vector<ArticleReader::Unit>> ArticleReader::units(const Post::Post &post)
{
    std::vector<Unit> units;
    eachSentence(post, [&units](QStringView, const Unit &unit) { units.push_back(unit); });
    std::ranges::sort(units, {}, &Unit::inBody);
    const auto repeated = std::ranges::unique(units, {}, &Unit::inBody);
    units.erase(repeated.begin(), repeated.end());
    for (Unit &unit : units) {
        COPYDESK_LET(posts, frequency(unit));
        unit.posts = posts;
    }
    std::ranges::sort(units, {}, &Unit::posts);
    return units;
}

} // namespace Copydesk::Library
