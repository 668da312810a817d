// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/ids.h"
#include "post/error.h"

#include <vector>

namespace Copydesk::Library {

class Library;

/// A post and the one that it is a near duplicate of.
struct NearDuplicate {
    PostId post;
    PostId representative; ///< the cluster's; of itself for the representative
    double share = 1; ///< Post::SharedText::share with the representative
    bool operator==(const NearDuplicate &) const = default;
};

/// Looks for posts whose articles have at least that share in common (post/likeness.h), titles left aside. The posts
/// are gone through in the order of their coming: each joins the representative that it shares most with, where that
/// is enough, or is a representative itself. So every member of a cluster is a near duplicate of the representative,
/// which came first: nothing is joined through a chain of others, and two members are at least as alike as that allows.
/// A post that is like a member but not like the representative stays out.
///
/// Compared are only posts that share a rare sentence or most of their stock ones (LikeCandidates); texts are read
/// where rewording would decide, at most three a post. Time grows with the posts, not with their pairs. Memory: 4 bytes
/// a sentence of an article that other posts have too, 30 bytes a post, and 350 for each that shares most of its text
/// with any others.
///
/// The search index must be ready. By clusters, the representative first, then by rising id; clusters of one post are
/// left out. `progress`: posts done, of all; false: Cancelled.
Result<std::vector<NearDuplicate>> findNearDuplicates(Library &library, double least, const Progress &progress = {});

} // namespace Copydesk::Library
