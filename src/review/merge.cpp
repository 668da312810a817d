// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/editing.h"
#include "review/postdiff.h"

namespace Copydesk::Review {

namespace {

bool isSame(const Post::Post &a, const Post::Post &b, const QString &part)
{
    if (part == QLatin1String("title"))
        return a.title == b.title;
    if (part == QLatin1String("lead"))
        return a.lead == b.lead;
    if (part == QLatin1String("blocks"))
        return a.blocks == b.blocks;
    if (part == QLatin1String("similar"))
        return a.similar == b.similar;
    if (part == QLatin1String("extra"))
        return a.extra == b.extra;
    if (part == QLatin1String("unknown"))
        return a.unknown == b.unknown;
    const auto field = Post::fieldByKey(Post::utf8(part.toUtf8()));
    return !field || a.meta.value(*field) == b.meta.value(*field);
}

} // namespace

Merge merge(const Post::Post &ancestor, const Post::Post &ours, const Post::Post &theirs)
{
    Merge result;
    result.merged = ours;
    QStringList parts = textParts();
    for (const Post::FieldId field : Post::allFields()) {
        if (field != Post::Fields::Version) // it follows from the change that is written
            parts += Post::latin1(field->key);
    }
    for (const QString &part : std::as_const(parts)) {
        const bool oursChanged = !isSame(ancestor, ours, part);
        const bool theirsChanged = !isSame(ancestor, theirs, part);
        if (oursChanged || theirsChanged)
            result.differing += part;
        if (!theirsChanged || isSame(ours, theirs, part))
            continue;
        if (oursChanged)
            result.contested += part;
        else
            takePart(result.merged, theirs, part);
    }
    return result;
}

void takePart(Post::Post &post, const Post::Post &from, const QString &part)
{
    if (part == QLatin1String("title"))
        post.title = from.title;
    else if (part == QLatin1String("lead"))
        post.lead = from.lead;
    else if (part == QLatin1String("blocks"))
        post.blocks = from.blocks;
    else if (part == QLatin1String("similar"))
        post.similar = from.similar;
    else if (part == QLatin1String("extra"))
        post.extra = from.extra;
    else if (part == QLatin1String("unknown"))
        post.unknown = from.unknown;
    else if (const auto field = Post::fieldByKey(Post::utf8(part.toUtf8())))
        post.meta.set(*field, from.meta.value(*field));
}

} // namespace Copydesk::Review
