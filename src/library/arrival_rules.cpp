// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the rules say of what comes in.
#include "library/arrival.h"

#include "library/checkresults.h"
#include "library/connection.h"
#include "library/library.h"
#include "library/outcome.h"
#include "post/status.h"

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

/// What the rules say of a new post; null: nothing.
const Rule *Reception::ruleFor(const Incoming &post) const
{
    return m_judge && post.rule.value_or(-1) >= 0 ? &m_judge->rule(*post.rule) : nullptr;
}

/// The same for a post that is here and becomes `theirs`. One whose approval falls away is flagged by that.
Result<const Rule *> Reception::ruleFor(const Post::Post &theirs, const PostState &ours) const
{
    const bool losesApproval = !ours.removed && ours.column(Post::Fields::Status) == QString(Post::Status::Approved);
    if (!m_judge || losesApproval)
        return nullptr;
    COPYDESK_LET(
        rows,
        m_library.connection().run(u"SELECT EXISTS (SELECT 1 FROM export_last WHERE post = ?1)"_s, {ours.id.value}));
    COPYDESK_LET(dismissed, dismissedChecks(m_library.connection(), ours.id));
    Query::PostState state;
    state.isNew = ours.removed;
    state.isExported = rows.next() && rows.value(0).toBool();
    state.isChangedSinceExport = state.isExported;
    state.isChangedSinceApproval = !ours.removed && ours.sinceApproval.has_value();
    state.hasDismissals = dismissed != 0;
    const int place = m_judge->place(theirs, state, dismissed);
    return place >= 0 ? &m_judge->rule(place) : nullptr;
}

void Reception::noteFlagged(const Rule &rule)
{
    Flagged &entry = flagged[rule.id.value];
    entry.reason = rule.reason();
    ++entry.posts;
}

} // namespace Copydesk::Library
