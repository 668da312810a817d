// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/finding.h"
#include "post/post.h"

#include <QStringView>

#include <functional>

/// What checks share about a post's text.
namespace Copydesk::Checks {

/// One text without case and with single blanks, as texts are compared.
QString normalized(QStringView text);
/// "“…”", shortened where it is long.
QString quoted(QStringView text);

/// One text that a reader sees as prose: title, lead, paragraph, heading, caption or item. Code is none.
struct Prose {
    const QString &text;
    Place place;
};
void forEachProse(const Post::Post &post, const std::function<void(const Prose &)> &visit);
/// The same text, to be changed in place; the visitor must leave a text that it does not change untouched.
void forEachProse(Post::Post &post, const std::function<void(QString &)> &visit);

/// The images of the body, in order.
struct BodyImage {
    const Post::Block &block;
    qsizetype index;
};
QList<BodyImage> bodyImages(const Post::Post &post);

/// The names of field table rows that only checks name.
namespace Fields {
inline constexpr Post::FieldId Checklist = Post::field("checklist");
inline constexpr Post::FieldId Entities = Post::field("entities");
inline constexpr Post::FieldId OutlineContext = Post::field("ai_outline.context");
inline constexpr Post::FieldId OutlineProblem = Post::field("ai_outline.problem");
inline constexpr Post::FieldId OutlineStack = Post::field("ai_outline.stack");
inline constexpr Post::FieldId Quality = Post::field("score.quality");
inline constexpr Post::FieldId ReadingTime = Post::field("reading_time");
inline constexpr Post::FieldId Reference = Post::field("reference");
inline constexpr Post::FieldId Scenario = Post::field("payload.scenario");
inline constexpr Post::FieldId Seed = Post::field("payload.seed");
} // namespace Fields

} // namespace Copydesk::Checks
