// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "post/post.h"
#include "post/version.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Copydesk::Library {

class Library;

/// A post as it was last approved. Approvals are decisions that approve (of what is approved already, too), and
/// whatever else made a post approved that was not: a status that was set, a revert, an import that brought it
/// approved. What was undone does not count. An edit that keeps the approval is none.
struct LastApproval {
    RevisionId head; ///< the state that was approved, for `readPostAt`; 0: it came in approved
    QString kind; ///< of that revision; "import" where it came in approved
    QString editor;
    QDateTime time; ///< UTC
    qint64 revisionsSince = 0; ///< 0: it shows what was approved
    Post::Post approved, present;
};
/// Nothing where it was never approved; NotFound where there is no such post.
Result<std::optional<LastApproval>> lastApproval(Library &library, PostId post);

} // namespace Copydesk::Library
