// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "post/error.h"
#include "post/meta.h"
#include "post/version.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <string_view>

namespace Copydesk::Review {

/// One row of the decision table (spec review.md, "One rule for versions"): all that window, command line, preview and
/// help know of a decision.
struct Decision {
    enum class Flag { Keep, Set, Clear };
    enum class Reason { Optional, Required };

    std::string_view name; ///< on the command line and in the history: "approve"
    const char *title; ///< the action, translated in context "Decision": "Approve"
    const char *done; ///< what was done: "Approved"
    const char *shortcut; ///< the default key: "A"
    std::string_view status; ///< empty: as it was
    Flag flag;
    bool reviewedToday;
    Post::Bump bump; ///< the least; an editor may choose a larger one
    Reason reason;
};

std::span<const Decision> decisions();
const Decision *decisionByName(QStringView name);
QString displayTitle(const Decision &decision);
QString displayDone(const Decision &decision);

/// What is decided: a row of the table, or "set status to …" (`decision` null, `status` set).
struct Verdict {
    const Decision *decision = nullptr;
    QString status; ///< where `decision` is null
    QString reason;
    Post::Bump bump = Post::Bump::None; ///< larger than the decision's own, or None for that one

    /// "approve", or "status=expanded".
    QString name() const;
    Post::Bump effectiveBump() const;
    /// Refused where a reason is required and missing.
    Result<> check() const;
};

/// "approve" or "status=…" as the command line takes them.
Result<Verdict> parseVerdict(const QString &word);

/// What the verdict sets, for one post or a whole selection. The version is not in it.
Library::ColumnChange columnChange(const Verdict &verdict, QDate today);

/// What a verdict would do to this post: shown before it is made ("1.6.3 → 1.6.4, approved, reviewed today").
struct Preview {
    Post::Version before, after;
    QString status; ///< after
    bool statusChanges = false;
    bool needsReview = false; ///< after
    bool flagChanges = false;
    bool reviewedToday = false;
    bool changesNothing = false; ///< the post is so already: no revision would be written
    /// One line for a person.
    QString text() const;
};
Preview preview(const Verdict &verdict, const Post::Meta &meta, QDate today);

} // namespace Copydesk::Review
