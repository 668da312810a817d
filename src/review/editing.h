// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/posts.h"
#include "post/post.h"
#include "review/decision.h"

#include <QDate>

#include <optional>

namespace Copydesk::Review {

/// A post that is open, and what was typed since (spec review.md: edits made while a post is open are one revision). A
/// value.
struct Draft {
    Library::StoredPost stored; ///< as the library holds it
    Post::Post post; ///< as it is now
    bool keepApproval = false; ///< "keep the approval" for this edit
    Post::Bump chosenBump = Post::Bump::None; ///< a larger bump than the edit's own, where the editor wants one

    explicit Draft(Library::StoredPost storedPost = {});
    bool isChanged() const { return post != stored.post; }
    bool textChanged() const { return Post::textDiffers(post, stored.post); }
    bool isChanged(Post::FieldId field) const { return post.meta.value(field) != stored.post.meta.value(field); }
    /// Puts one field back.
    void restore(Post::FieldId field) { post.meta.set(field, stored.post.meta.value(field)); }
    /// Minor where the text changed, patch where only the meta did, the chosen one where that is larger; None where
    /// nothing changed.
    Post::Bump bump() const;
};

/// What came of a decision or a saved edit.
struct Outcome {
    Library::OperationId operation; ///< 0: nothing changed, nothing was written
    Library::StoredPost post; ///< as it is now
    std::optional<Post::Version> before, after;
};

/// The rule of spec review.md: an edit of an approved post takes the approval away. An editor who chose another status
/// in `after` has taken it away already. Whether it did so.
bool loseApproval(Post::Post &after, const Post::Post &before);

/// Writes the draft as one revision. Loses an approval, as the rule says, unless `keepApproval`. Where the post has
/// changed in the library since it was read, the fields that were typed here are laid over the newer post if no field
/// was changed on both sides; otherwise Refused.
Result<Outcome> saveDraft(Library::Library &library, const Draft &draft);
/// Writes the draft's changes and the verdict as one revision with the larger bump. An approval is Refused where a
/// blocking check finds something in what it would approve.
Result<Outcome> decide(Library::Library &library, const Draft &draft, const Verdict &verdict, QDate today);
/// Restores the post as of a revision's outcome (`head`; 0: as first imported), as a new revision of its own.
Result<Outcome> revertTo(Library::Library &library, Library::PostId post, Library::RevisionId head,
                         const QString &reason = {});

/// Ours, theirs or ancestor for each part of a post in conflict.
enum class Side { Ours, Theirs, Ancestor };

/// Three-way merge over values: takes what only one side changed; the parts that both changed differently are
/// `contested` ("title", "lead", "blocks", "similar", "extra", or a field key).
struct Merge {
    Post::Post merged; ///< contested parts are ours
    QStringList contested;
    QStringList differing; ///< all parts in which the three are not all equal
};
Merge merge(const Post::Post &ancestor, const Post::Post &ours, const Post::Post &theirs);
/// Copies one part ("title" … or a field key) from `from`.
void takePart(Post::Post &post, const Post::Post &from, const QString &part);

} // namespace Copydesk::Review
