// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/posts.h"
#include "query/query.h"

#include <optional>

/// A shared sentence mended once, in every post that has it.
namespace Copydesk::Review {

/// What is to become of a sentence. A sentence is the same but for case, quotes, white space and final marks
/// (post/sentences.h); it is looked for in the lead, in paragraphs, headings, captions and list items.
struct Replacement {
    QString oldSentence;
    QString newSentence; ///< as it shall stand; empty: the sentence goes
    std::optional<Query::Query> among; ///< only posts that match
    std::optional<Query::Query> except; ///< not those that match
    bool leavesApproved = false; ///< approved posts stay as they are; else they lose their approval, as by any edit
    bool keepsApproval = false; ///< "keep the approval"
};

/// A post before and after, for a look beforehand.
struct ReplacementSample {
    Library::PostId post;
    QString title, before, after; ///< the text around the first place
};

struct ReplacementReport {
    Library::OperationId operation; ///< 0: nothing changed, nothing was written
    qint64 matched = 0; ///< posts with the sentence, as far as they are asked for
    qint64 changed = 0;
    qint64 approved = 0; ///< of the matched ones
    std::vector<ReplacementSample> samples; ///< at most 20; of a preview only
};

/// The post with the sentence replaced; whether it had it.
bool replaceSentence(Post::Post &post, const QString &oldSentence, const QString &newSentence);

/// What would change; writes nothing.
Result<ReplacementReport> previewReplacement(Library::Library &library, const Replacement &replacement,
                                             const Library::Progress &progress = {});
/// One operation with one revision and one bump a post, and one undo. `progress` false: Cancelled, nothing happened.
Result<ReplacementReport> replaceEverywhere(Library::Library &library, const Replacement &replacement,
                                            const Library::Progress &progress = {});

} // namespace Copydesk::Review
