// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "library/change.h"
#include "library/checkresults.h"
#include "library/dismissals.h"
#include "library/posts.h"
#include "review/bulk.h"

#include <vector>

/// Checks over a library: what stands against an approval, and what is kept for queries and facets.
namespace Copydesk::Review {

/// What the library's checks are made with, today.
Checks::Context checkContext(Library::Library &library, const Checks::Knowledge &knowledge = {});

/// One post's findings with what was said of them.
struct CheckedPost {
    struct Item {
        const Checks::Check *check = nullptr;
        Checks::Findings findings; ///< may be empty where it is dismissed
        std::optional<Library::Dismissal> dismissal;
        bool hasFix = false; ///< its fix would mend something
    };
    QList<Item> items; ///< blocking ones first, dismissed ones last

    /// Those that stand against an approval.
    QList<Item> blocking() const;
    qsizetype count(Checks::Severity severity) const; ///< checks, without dismissed ones
};
CheckedPost checked(const Post::Post &post, const QList<Library::Dismissal> &dismissals,
                    const Checks::Context &context);

/// Whether it is the status that blocking checks stop (spec review.md).
bool isApproved(const QString &status);
/// Refused, with what was found, where a blocking check that is not dismissed finds something in `after`.
Result<> allowApproval(Library::Library &library, Library::PostId id, const Post::Post &after);

/// The posts of a selection that a blocking check holds back. Kept answers are taken where they are fresh; the other
/// posts are looked at now.
Result<std::vector<Library::PostId>> blockedPosts(Library::Library &library, const Library::Selection &selection,
                                                  const Library::Progress &progress = {});

/// Checks what came or changed since it was checked, and keeps what was found; everything, where the answers are
/// another program's. Goes through the library in short transactions, so that others can write in between. How many
/// posts were checked; Cancelled where `progress` ends it (what is done stays done).
Result<qint64> catchUpChecks(Library::Library &library, const Checks::Knowledge &knowledge,
                             const Library::Progress &progress = {});
/// One step of `catchUpChecks` without its writing: answers for at most a few posts that are due, to be handed to
/// `Library::keep`. None: all is checked.
Result<std::vector<Library::CheckAnswer>> nextAnswers(Library::Library &library, const Checks::Knowledge &knowledge);

/// Makes the check's fix in every post of the selection in which it mends something: one operation, one revision a
/// post. Approved posts lose their approval.
Result<BulkResult> fixAll(Library::Library &library, const Library::Selection &selection, const Checks::Check &check,
                          const Checks::Knowledge &knowledge, const Library::Progress &progress = {});

/// Whether the query asks for checks, so that the answers had better be fresh.
bool asksForChecks(const Query::Node &node);

} // namespace Copydesk::Review
