// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/similarposts.h"

#include "library/connection.h"
#include "library/ftsquery.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/searchschema.h"
#include "library/sentenceindex.h"

#include <QSet>

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

/// Read one by one, so that a damaged post is passed over; `verify` names it.
struct Candidate {
    PostState state;
    Post::Post post;
};

Result<std::optional<Candidate>> readCandidate(PostStore &posts, PostId id)
{
    auto state = posts.state(id);
    if (!state && state.error().kind == Error::Kind::NotFound)
        return std::nullopt;
    if (!state)
        return failure(std::move(state).error());
    if (state->removed)
        return std::nullopt;
    auto post = posts.content(*state);
    if (!post && post.error().kind == Error::Kind::Cancelled)
        return failure(std::move(post).error());
    if (!post)
        return std::nullopt;
    return Candidate{std::move(*state), std::move(*post)};
}

} // namespace

SimilarPosts::SimilarPosts(Connection &connection, PostStore &posts, SentenceIndex &sentences)
    : m_connection(connection)
    , m_posts(posts)
    , m_sentences(sentences)
{
}

/// Those with the largest weight of shared sentences.
Result<std::vector<PostId>> SimilarPosts::byText(const Post::Post &post, PostId self, const SimilarLimits &limits,
                                                 const Wanted &wanted)
{
    COPYDESK_LET(extent, m_sentences.extent());
    ArticleReader reader(m_sentences);
    COPYDESK_LET(units, reader.units(post));
    m_weights.resize(size_t(extent.lastPost) + 1);
    std::vector<quint32> touched;
    qint64 left = limits.postings;
    Result<> answer;
    for (const ArticleReader::Unit &unit : units) {
        left -= unit.posts;
        if (left < 0 && !touched.empty())
            break;
        const auto weight = float(Post::sentenceWeight(unit.posts, extent.posts));
        const auto take = [&](qint64 id) {
            if (size_t(id) >= m_weights.size())
                return;
            float &sum = m_weights[size_t(id)];
            if (sum == 0)
                touched.push_back(quint32(id));
            sum += weight;
        };
        answer = m_sentences.eachPost(unit.inBody, take);
        if (answer)
            answer = m_sentences.eachPost(unit.inLead, take);
        if (!answer)
            break;
    }
    const auto all = touched;
    std::erase_if(touched, [&](quint32 id) { return id == self.value || (wanted && !wanted(PostId{id})); });
    const size_t most = std::min(limits.byText, touched.size());
    std::ranges::partial_sort(touched, touched.begin() + std::ptrdiff_t(most), [this](quint32 a, quint32 b) {
        return m_weights[a] != m_weights[b] ? m_weights[a] > m_weights[b] : a > b;
    });
    for (const quint32 id : all)
        m_weights[id] = 0;
    COPYDESK_TRY(answer);
    std::vector<PostId> ids;
    for (size_t i = 0; i < most; ++i)
        ids.push_back(PostId{touched[i]});
    return ids;
}

Result<> SimilarPosts::addByTopic(const Post::Post &post, PostId self, const SimilarLimits &limits,
                                  const Wanted &wanted, std::vector<PostId> &ids)
{
    const auto columns = wordColumns();
    const auto column = std::ranges::find(columns, std::optional(Post::Fields::Topic), &Query::SearchColumn::field);
    if (column == columns.end() || limits.byTopic == 0)
        return {};
    const QString words =
        ftsString({post.meta.text(Post::Fields::Topic), true, false}, columns, QStringList{column->name});
    if (words.isEmpty())
        return {};
    QSet<qint64> known;
    for (const PostId id : ids)
        known.insert(id.value);
    COPYDESK_LET(rows,
                 NativeStatement::prepare(m_connection,
                                          u"SELECT rowid FROM search_index.search_words WHERE search_words MATCH ? "
                                          "ORDER BY rowid DESC"_s));
    rows.bind(0, words);
    // Of a topic that most posts have, many may not be wanted.
    qint64 looked = 0;
    for (size_t added = 0; added < limits.byTopic && looked < 100 * qint64(limits.byTopic); ++looked) {
        COPYDESK_LET(hasRow, rows.step());
        if (!hasRow)
            break;
        const PostId id{rows.number(0)};
        if (id == self || (wanted && !wanted(id)))
            continue;
        ++added;
        if (!known.contains(id.value))
            ids.push_back(id);
    }
    return {};
}

Result<std::vector<SimilarPost>> SimilarPosts::of(const Post::Post &post, PostId self, const SimilarLimits &limits,
                                                  const Wanted &wanted)
{
    COPYDESK_LET(ids, byText(post, self, limits, wanted));
    COPYDESK_TRY(addByTopic(post, self, limits, wanted, ids));
    ArticleReader reader(m_sentences);
    COPYDESK_LET(own, reader.read(post));
    const Post::Subject subject = Post::subjectOf(post);
    std::vector<SimilarPost> similar;
    for (const PostId id : ids) {
        COPYDESK_LET(candidate, readCandidate(m_posts, id));
        if (!candidate)
            continue;
        COPYDESK_LET(text, reader.read(candidate->post));
        const Post::Likeness likeness =
            Post::likeness(Post::sharedText(own, text), subject, Post::subjectOf(candidate->post));
        if (likeness.score() < LeastScore)
            continue;
        similar.push_back({id, candidate->post.sourceId(), candidate->post.title,
                           candidate->post.meta.text(Post::Fields::Status), likeness});
    }
    std::ranges::sort(similar, [](const SimilarPost &a, const SimilarPost &b) {
        const double first = a.likeness.score(), second = b.likeness.score();
        return first != second ? first > second : a.id > b.id;
    });
    if (similar.size() > limits.most)
        similar.resize(limits.most);
    return similar;
}

Result<std::vector<PostId>> SimilarPosts::duplicatesOf(const QString &sourceId, double least)
{
    COPYDESK_LET(found,
                 m_connection.value(u"SELECT id FROM main.post WHERE source_id = ? AND removed = 0"_s, {sourceId}));
    std::vector<PostId> ids;
    if (found.isNull())
        return ids;
    const PostId self{found.toLongLong()};
    COPYDESK_LET(candidate, readCandidate(m_posts, self));
    if (!candidate)
        return ids;
    // The answer is the set, not its best ones. They come by what they share: where so many in a row share too little,
    // no more will follow.
    constexpr size_t mostRead = 20'000;
    constexpr int mostInVain = 200;
    int inVain = 0;
    COPYDESK_LET(near, byText(candidate->post, self, {.byText = mostRead}, {}));
    ArticleReader reader(m_sentences);
    COPYDESK_LET(own, reader.read(candidate->post));
    for (const PostId id : near) {
        if (inVain == mostInVain)
            break;
        COPYDESK_LET(other, readCandidate(m_posts, id));
        if (!other)
            continue;
        COPYDESK_LET(text, reader.read(other->post));
        const bool isNear = Post::sharedText(own, text).share() >= least;
        inVain = isNear ? 0 : inVain + 1;
        if (isNear)
            ids.push_back(id);
    }
    std::ranges::sort(ids, {}, &PostId::value);
    return ids;
}

} // namespace Copydesk::Library
