// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

namespace Copydesk::Test {

/// A post in which no check finds anything at all, on the day of `Today`; tests break one thing in it.
inline const QDate Today{2026, 11, 21};

inline Post::Post goodPost()
{
    using Post::Block;
    using Post::field;
    const QString caption = QStringLiteral("A queue and its three workers");
    const QStringList steps{QStringLiteral("Count what waits"), QStringLiteral("Stop one worker")};
    Post::Post post;
    post.title = QStringLiteral("Draining queues on a single machine");
    post.lead = QStringLiteral("A queue that nobody drains grows until it is noticed by somebody else.");
    post.blocks = {
        Block::image(caption, QStringLiteral("unsplash")),
        Block::heading(QStringLiteral("Before the change")),
        Block::paragraph(QStringLiteral("Write down how many jobs wait. See https://queues.example.org/how.")),
        Block::code(QStringLiteral("python"), QStringLiteral("def drain(queue):\n    return queue.pop()")),
        Block::heading(QStringLiteral("Implementation checklist")),
        Block::list(steps),
        Block::heading(QStringLiteral("Final notes")),
        Block::paragraph(QStringLiteral("Whoever comes next will thank you for the figures."))};
    Post::Meta &meta = post.meta;
    meta.set(field("topic"), QStringLiteral("draining queues / python workers"));
    meta.set(field("ai_outline.context"), QStringLiteral("on a single machine"));
    meta.set(field("ai_outline.problem"), QStringLiteral("draining queues"));
    meta.set(field("ai_outline.stack"), QStringLiteral("python workers"));
    meta.set(field("code_language"), QStringLiteral("python"));
    meta.set(field("reading_time"), qint64(1));
    meta.set(field("score.quality"), qint64(80));
    meta.set(field("score.depth"), qint64(100));
    meta.set(field("revision.status"), QStringLiteral("expanded"));
    meta.set(field("revision.version"), Post::Version(1, 2, 3));
    meta.set(field("revision.last_reviewed"), QDate(2026, 1, 31));
    meta.set(field("reference"), QStringLiteral("anp-ref-000217-4711"));
    meta.set(field("flags.has_images"), true);
    meta.set(field("flags.image_heavy"), false);
    meta.set(field("checklist"), steps);
    const auto entity = [](const QString &name, const QString &type) {
        return Post::Record{{QStringLiteral("name"), name}, {QStringLiteral("type"), type}};
    };
    meta.set(field("entities"),
             Post::Records{entity(QStringLiteral("python workers"), QStringLiteral("stack")),
                           entity(QStringLiteral("backend"), QStringLiteral("area")),
                           entity(QStringLiteral("draining queues"), QStringLiteral("problem"))});
    meta.set(field("image_sources"),
             Post::Records{{{QStringLiteral("source"), QStringLiteral("unsplash")},
                            {QStringLiteral("url"), QStringLiteral("https://images.example/photo-1.jpg?w=1200&q=80")},
                            {QStringLiteral("caption"), caption}}});
    meta.set(field("payload.source_id"), QStringLiteral("alphanode-000217"));
    meta.set(field("payload.paragraphs"), qint64(2));
    meta.set(field("payload.scenario"), QStringLiteral("on a single machine"));
    meta.set(field("payload.seed"), qint64(217));
    return post;
}

} // namespace Copydesk::Test
