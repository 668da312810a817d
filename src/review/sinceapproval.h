// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/approval.h"
#include "post/version.h"
#include "review/decision.h"
#include "review/postdiff.h"

#include <optional>

/// What became of a post since it was approved.
namespace Copydesk::Review {

/// How much of a post changed, and which step of its version that is worth:
///
/// - none: nothing, but for what decisions and versions set (status, flag, last review, version);
/// - patch: fields, similar posts or other lines, but not the article;
/// - minor: words of the article, up to `MostWords` of them;
/// - major: the title; a section that came, went or moved; or more words than that.
///
/// The article is title, lead and body. Its share of changed words is those that went and those that came, of all words
/// before and after: one word of a hundred that became another is 1%, an article that was written anew 100%.
struct ChangeSize {
    static constexpr double MostWords = 0.25;
    enum class Because { Nothing, Fields, Words, ManyWords, Sections, Title };

    Post::Bump bump = Post::Bump::None;
    Because because = Because::Nothing;
    double share = 0; ///< of the words, 0 to 1

    /// For a person: "12% of the words changed".
    QString text() const;
};
ChangeSize changeSize(const Post::Post &before, const Post::Post &after);

struct SinceApproval {
    Library::LastApproval approval;
    QList<FieldChange> changes; ///< from what was approved to what it is now; empty where it shows that
    ChangeSize size;

    /// The step of the version that an approval would take: what the change is worth, never less than the decision
    /// asks for.
    Post::Bump proposed(const Decision &decision) const { return std::max(size.bump, decision.bump); }
    /// For a person: "Approved as 1.6.4 by kim, 03.06.26".
    QString text() const;
};
/// Nothing where the post was never approved.
Result<std::optional<SinceApproval>> sinceApproval(Library::Library &library, Library::PostId post);

} // namespace Copydesk::Review
