// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/incoming.h"

#include "library/importshare.h"
#include "library/outcome.h"
#include "post/json.h"

#include <algorithm>
#include <iterator>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace Copydesk::Library {

Incoming incoming(Post::Post &&post)
{
    Incoming arrived;
    arrived.sourceId = post.sourceId();
    arrived.bodyJson = Post::toJson(post, Post::JsonPart::Body);
    const QByteArray columns = Post::toJson(post, Post::JsonPart::Columns);
    arrived.post = std::make_unique<Post::Post>(std::move(post));
    XXH3_state_t state;
    XXH3_128bits_reset(&state);
    for (const QByteArray &part : {arrived.bodyJson, columns})
        XXH3_128bits_update(&state, part.constData(), size_t(part.size()));
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(&state));
    arrived.hash = QByteArray(reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest);
    return arrived;
}

/// What was made on one thread and is taken apart on another keeps both waiting for the memory's locks, and few of the
/// posts are wanted whole again.
static void dropBody(Post::Post &post)
{
    for (const Post::FieldId id : Post::allFields()) {
        if (id->storage == Post::Storage::Body)
            post.meta.clear(id);
    }
    post.lead = QString();
    post.blocks = {};
    post.similar = {};
    post.extra = {};
    post.unknown = {};
}

Result<Post::Post> wholePost(const Incoming &post)
{
    if (!post.body)
        return *post.post;
    COPYDESK_LET(whole, Post::JsonReader().read(post.bodyJson));
    whole.title = post.post->title;
    for (const Post::FieldId id : Post::allFields()) {
        if (id->storage == Post::Storage::Column)
            whole.meta.set(id, post.post->meta.value(id));
    }
    return std::move(whole);
}

Result<> makeReady(Incoming &post, Compressor &compressor, const BodyStore::Newest &dictionary)
{
    COPYDESK_TRY(BodyStore::checkSize(post.bodyJson));
    if (!post.row)
        post.row = searchRow(*post.post);
    if (post.body || !dictionary.dictionary)
        return {};
    COPYDESK_LET(data, compressor.compress(post.bodyJson, dictionary.dictionary.get()));
    post.body = BodyStore::Packed{dictionary.id, std::move(data)};
    return {};
}

void askRules(Incoming &post, const Post::Post &whole, const RuleJudge &judge)
{
    Query::PostState arrived;
    arrived.isNew = true;
    post.rule = judge.place(whole, arrived);
}

quint64 lineHash(QByteArrayView line) { return XXH3_64bits(line.data(), size_t(line.size())); }

ImportBatch::ImportBatch(std::unique_ptr<IncomingPosts> posts)
    : d(std::move(posts))
{
}
ImportBatch::~ImportBatch() = default;
ImportBatch::ImportBatch(ImportBatch &&) noexcept = default;
ImportBatch &ImportBatch::operator=(ImportBatch &&) noexcept = default;

qsizetype ImportBatch::size() const { return qsizetype(d->posts.size()); }
QString ImportBatch::sourceId(qsizetype place) const { return d->posts[size_t(place)].sourceId; }

void ImportBatch::append(ImportBatch &&more)
{
    std::ranges::move(more.d->posts, std::back_inserter(d->posts));
    more.d->posts.clear();
    std::ranges::move(more.d->texts, std::back_inserter(d->texts));
    more.d->texts.clear();
    if (more.d->readLine)
        d->readLine = std::move(more.d->readLine);
}

struct PreparationPrivate {
    std::shared_ptr<const ImportShare> share;
    Compressor compressor;
    std::unique_ptr<IncomingPosts> posts;
};

ImportPreparation::ImportPreparation(const ImportWriter &writer)
    : d(new PreparationPrivate{.share = writer.share(), .compressor = {}, .posts = std::make_unique<IncomingPosts>()})
{
}
ImportPreparation::~ImportPreparation() = default;

bool ImportPreparation::addKnown(QByteArrayView line)
{
    const auto lines = d->share->lines();
    const auto known = lines ? lines->find(lineHash(line)) : std::nullopt;
    if (!known)
        return false;
    Incoming post;
    post.line = lineHash(line);
    post.knownAs = *known;
    post.text = line;
    d->posts->posts.push_back(std::move(post));
    return true;
}

Result<> ImportPreparation::add(Post::Post &&post, QByteArrayView line)
{
    Incoming made = incoming(std::move(post));
    if (!line.isEmpty())
        made.line = lineHash(line);
    if (!d->share->expectsUnchanged) {
        if (const auto judge = d->share->judge())
            askRules(made, *made.post, *judge);
        COPYDESK_TRY(makeReady(made, d->compressor, d->share->dictionary()));
        if (made.body)
            dropBody(*made.post);
    }
    d->posts->posts.push_back(std::move(made));
    return {};
}

ImportBatch ImportPreparation::take(ReadLine readLine, QByteArray text)
{
    d->posts->readLine = std::move(readLine);
    d->posts->texts.push_back(std::move(text));
    return ImportBatch(std::exchange(d->posts, std::make_unique<IncomingPosts>()));
}

} // namespace Copydesk::Library
