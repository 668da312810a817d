// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/ids.h"
#include "library/rules.h"
#include "query/matches.h"
#include "query/query.h"

#include <vector>

/// Flags that rules set on posts that are here already, and what persons decided about posts before.
///
/// A person's decision stands: a post is left alone where, going back along its history from what it shows now, one
/// meets a decision before one meets its last arrival (an import that brought or updated it). Decisions are those of
/// the decision table, a status that was set, a conflict that was resolved, and an edit or a revert that took the flag
/// away or chose a status. What was undone is not on that way, and so counts for nothing; nor do rules, dismissed
/// checks, other edits, or the fall of an approval through an edit.
namespace Copydesk::Library {

class Library;

struct FlagCounts {
    qint64 matched = 0; ///< posts that match; the sum of the others
    qint64 already = 0; ///< flagged already
    qint64 decided = 0; ///< left alone, because a person has decided
    qint64 flagged = 0;
    bool operator==(const FlagCounts &) const = default;
};

struct FlagPreview {
    FlagCounts counts;
    std::vector<PostId> samples; ///< of those that would be flagged, the first to come in first
};
/// What a rule of this query would do now; writes nothing.
Result<FlagPreview> previewFlags(Library &library, const Query::Query &query, int mostSamples,
                                 const Progress &progress = {});
/// Flags what the query matches, as part of the operation: one revision (kind "rule") with a patch bump a post.
Result<FlagCounts> flagMatching(Library &library, Operation &operation, const Rule &rule, const Query::Query &query,
                                const Progress &progress = {});

/// A post's last decision, as above, where it is one of those asked for.
struct LastDecision {
    PostId post;
    QString decision; ///< its name: "approve"
    RevisionId before; ///< the post as the person saw it: for `readPostAt`
};
/// Of posts that are here, the newest decisions first, at most `most`.
Result<std::vector<LastDecision>> lastDecisions(Library &library, const QStringList &decisions, int most,
                                                const Progress &progress = {});
/// What the library says of the post beside its content, as it is now; without what checks find.
Result<Query::PostState> stateBeside(Library &library, PostId post);

} // namespace Copydesk::Library
