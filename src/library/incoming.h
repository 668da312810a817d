// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/bodystore.h"
#include "library/ids.h"
#include "library/importing.h"
#include "library/rulejudge.h"
#include "library/searchrow.h"

#include <memory>
#include <optional>
#include <vector>

namespace Copydesk::Library {

/// A post that comes in, made ready before the transaction, on whichever thread.
struct Incoming {
    std::unique_ptr<Post::Post> post; ///< of what is packed, only what is kept in columns: see `wholePost`
    QString sourceId;
    QByteArray hash; ///< XXH3-128 of body and columns, 16 bytes
    quint64 line = 0; ///< XXH3-64 of the line that it came as; 0: of no line
    QByteArray bodyJson;
    std::optional<BodyStore::Packed> body;
    std::optional<SearchRow> row;

    /// Which enabled rule flags it where it is new (RuleJudge::place); nothing: not asked yet.
    std::optional<int> rule;

    PostId knownAs; ///< the line is one that was read before, and has not been read again: `post` is null
    QByteArrayView text; ///< then the line, in `IncomingPosts::texts`
};

struct IncomingPosts {
    std::vector<Incoming> posts;
    ImportPreparation::ReadLine readLine;
    std::vector<QByteArray> texts; ///< that known lines are in
};

/// What the post is compared by.
Incoming incoming(Post::Post &&post);
/// The post with its body, which is read again where it was dropped.
Result<Post::Post> wholePost(const Incoming &post);
/// Makes what is written of it ready, as far as that is not so yet. Without a dictionary the body is left for the
/// writer, who trains one.
Result<> makeReady(Incoming &post, Compressor &compressor, const BodyStore::Newest &dictionary);
/// Asks the rules about a post that nobody has seen before; `whole`: with its body.
void askRules(Incoming &post, const Post::Post &whole, const RuleJudge &judge);

quint64 lineHash(QByteArrayView line);

} // namespace Copydesk::Library
