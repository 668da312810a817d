// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/ids.h"
#include "post/checktable.h"
#include "post/error.h"
#include "post/post.h"

#include <QString>

#include <span>
#include <vector>

/// What the checks found in the posts of a library, kept so that queries and facets need not open them. This layer
/// knows the names of the checks only: whoever runs them hands the answers in (review/checking.h).
///
/// Which posts are due is noted by triggers in the transaction that changes them, whoever does it. Answers of checks
/// that columns alone give (Post::CheckRow::condition) are not kept: queries ask the columns.
namespace Copydesk::Library {

class Connection;
class Library;

/// The limits as this library has them set, and today's date.
Post::CheckLimits checkLimits(Library &library);
Result<> setCheckLimits(Library &library, const Post::CheckLimits &limits);

/// Makes every answer void where it was given by another table of checks, or with other knowledge (empty: any will do).
Result<> expectSignature(Library &library, const QString &table, const QString &knowledge);

/// Posts whose answer is missing or old.
Result<qint64> uncheckedCount(Library &library);

/// A post to be checked.
struct UncheckedPost {
    PostId id;
    Post::Post post;
    Post::CheckSet dismissed = 0;
    qint64 changed = 0; ///< its time of change, for `keep`
};
/// At most `most` posts that are due: changed ones first, then new ones in the order of their coming. A post that
/// cannot be read (`verify` names it) is answered for as clean.
Result<std::vector<UncheckedPost>> nextUnchecked(Library &library, int most);
/// Those of the selection that are due.
Result<std::vector<PostId>> uncheckedOf(Library &library, const Selection &selection);
Result<UncheckedPost> readUnchecked(Library &library, PostId post);
/// Those of the selection that are not due, and in which one of these checks found something.
Result<std::vector<PostId>> failingOf(Library &library, const Selection &selection, Post::CheckSet checks);

/// Dismissals of one post; a check that there is no more counts for nothing.
Result<Post::CheckSet> dismissedChecks(Connection &connection, PostId post);

struct CheckAnswer {
    PostId post;
    qint64 changed = 0;
    Post::CheckSet found = 0; ///< dismissed ones too
    Post::CheckSet dismissed = 0;
};
/// Keeps the answers to all of `nextUnchecked`, in a transaction. A post that changed meanwhile stays due.
Result<> keep(Library &library, std::span<const CheckAnswer> answers);

} // namespace Copydesk::Library
