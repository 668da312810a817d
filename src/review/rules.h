// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"
#include "library/flagging.h"
#include "library/rulejudge.h"
#include "library/rules.h"

#include <QList>

#include <memory>
#include <optional>

/// Rules at work: what one would do, how it agrees with persons, runs, and the flags of an import.
namespace Copydesk::Review {

/// How a query agrees with past decisions. Every post counts whose last decision (library/flagging.h says what is one;
/// what was undone is none, and counts for nothing) is “approve” or “send back”; with another last decision, or
/// without one, a post says nothing of the rule. Each is looked at as the person saw it: its text and its fields as
/// they were right before that decision. What a post does not say itself (is:, has:conflict, own:, dismissed checks) is
/// taken as it is now. Where more than `MostDecisions` were decided, the newest of them count.
///
/// A rule is right where it matches a post that was sent back, wrong where it matches one that was approved.
struct Agreement {
    static constexpr int MostDecisions = 10'000;
    qint64 sentBack = 0, approved = 0; ///< posts that count
    qint64 sentBackMatched = 0, approvedMatched = 0; ///< of these, the query matches

    /// Of the decided posts that it matches, the share that was sent back, 0 to 1; nothing where it matches none.
    std::optional<double> precision() const;
    /// Of the posts that were sent back, the share that it matches, 0 to 1; nothing where none was sent back.
    std::optional<double> recall() const;
    bool operator==(const Agreement &) const = default;
};

struct RulePreview {
    static constexpr int MostSamples = 8;
    struct Sample {
        Library::PostId post;
        QString sourceId, title;
    };
    Library::FlagCounts counts;
    QList<Sample> samples; ///< of what it would flag
    Agreement agreement;
    bool worksOnImport = true; ///< false: `own:` compares with all other posts, and is asked on demand only
};
/// What a rule of this query would do now; writes no post. A query that asks for checks has them made first, as far as
/// they are due and the library can be written. Malformed where the query is.
Result<RulePreview> previewRule(Library::Library &library, const QString &query, const Checks::Knowledge &knowledge,
                                const Library::Progress &progress = {});

struct RuleRun {
    struct Part {
        Library::Rule rule;
        Library::FlagCounts counts; ///< what an earlier rule of the run flagged is `already` so
    };
    Library::OperationId operation; ///< 0: nothing was flagged, or only tried
    QList<Part> parts;
    qint64 flagged() const;
};
/// Flags what the rules match, in their order, as one operation with one undo; whether they are enabled or not.
/// `progress` false: Cancelled, nothing happened. `dryRun`: all is worked out and taken back.
Result<RuleRun> runRules(Library::Library &library, const QList<Library::Rule> &rules,
                         const Checks::Knowledge &knowledge, bool dryRun = false,
                         const Library::Progress &progress = {});

/// What an import asks of every post that comes in; null where no enabled rule works on import. Checks that rules ask
/// for are made as the post comes.
Result<std::shared_ptr<const Library::RuleJudge>> importJudge(Library::Library &library,
                                                              const Checks::Knowledge &knowledge);

} // namespace Copydesk::Review
