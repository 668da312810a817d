// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "library/exports.h"
#include "review/exportjob.h"

namespace Copydesk::Review {

/// What an export does with each post and each file that lies at the place.
struct ExportPlan {
    std::vector<Library::PostId> write; ///< in the order of the query
    std::vector<Library::StandingItem> keep; ///< lie there as they are
    std::vector<Library::StandingItem> remove; ///< are to be taken away
    std::vector<Library::StandingItem> standing; ///< all that lies there before
    QString place; ///< as the ledger knows it
    QString scope;
    bool isByPost = false; ///< a post has a file of its own in a folder

    bool changesNothing() const { return write.empty() && remove.empty(); }
};

/// `ids`: the posts that match, in their order.
Result<ExportPlan> planExport(Library::Library &library, const ExportRequest &request, const Formats::Format &format,
                              std::vector<Library::PostId> ids);

} // namespace Copydesk::Review
