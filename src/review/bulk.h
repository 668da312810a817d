// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "review/decision.h"

#include <QDate>

/// Changes of many posts as one operation (spec review.md, "Bulk").
namespace Copydesk::Review {

struct BulkResult {
    Library::BulkCounts counts;
    Library::OperationId operation; ///< 0: nothing changed, nothing was written
    qint64 blocked = 0; ///< posts of the selection that a blocking check held back; they count as matched alone
};

/// What `decideAll` would do, without doing it.
struct BulkPreview {
    Library::BulkCounts counts; ///< `changed` and `already` without the blocked ones
    qint64 blocked = 0;
    /// A few of the blocked ones, with what the first check says.
    struct Sample {
        Library::PostId post;
        QString sourceId, title, finding;
    };
    QList<Sample> samples;
};
inline constexpr qsizetype MostSamples = 5;
Result<BulkPreview> previewDecision(Library::Library &library, const Library::Selection &selection,
                                    const Verdict &verdict, QDate today, const Library::Progress &progress = {});

/// The verdict for every post of the selection; an approval leaves out those that a blocking check holds back.
/// `progress` false cancels: nothing happened.
Result<BulkResult> decideAll(Library::Library &library, const Library::Selection &selection, const Verdict &verdict,
                             QDate today, const Library::Progress &progress = {});
/// An edit of column fields for every post of the selection; approved posts lose their approval. `label` names it in
/// the list of operations.
Result<BulkResult> changeAll(Library::Library &library, const Library::Selection &selection,
                             const Library::ColumnChange &change, const QString &label,
                             const Library::ChangeNote &note = {QStringLiteral("edit"), Post::Bump::Patch, {}},
                             const Library::Progress &progress = {});

} // namespace Copydesk::Review
