// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/nearduplicates.h"
#include "query/query.h"

#include <QDateTime>
#include <QString>

/// Near duplicates, kept in the library with the state that they belong to: what `is:duplicate` and `cluster:` ask for.
namespace Copydesk::Library {

/// What the clusters that are kept belong to.
struct DuplicateState {
    double least = 0; ///< the share that was asked for; 0: duplicates were never looked for
    QDateTime found; ///< when, UTC
    qint64 newPosts = 0; ///< that came since
    qint64 changes = 0; ///< of posts' text since, posts taken back among them

    bool isThere() const { return least > 0; }
    bool isStale() const { return newPosts > 0 || changes > 0; }
};
Result<DuplicateState> duplicateState(Library &library);

/// Looks for near duplicates and keeps them in the place of those that were there, in one short transaction at the end;
/// no operation, and nothing to take back. How many clusters there are. `progress` false: Cancelled, nothing is kept.
Result<qint64> refreshDuplicates(Library &library, double least, const Progress &progress = {});

/// Posts that share most of their text.
struct Cluster {
    PostId representative; ///< its number is the cluster's: the same as long as it leads one
    qint64 posts = 0; ///< two or more
    double least = 1; ///< the smallest share of a member with the representative
};
/// Those that are kept and in which a post matches the query: the largest first. At most `limit` of them; 0: all.
Result<std::vector<Cluster>> clusters(Library &library, const Query::Query &query = {}, qint64 limit = 0);
/// The posts of one, the representative first.
Result<std::vector<NearDuplicate>> clusterPosts(Library &library, PostId representative);

} // namespace Copydesk::Library
