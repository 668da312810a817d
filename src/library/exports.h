// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "post/version.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <span>
#include <vector>

/// The export ledger (spec review.md, "Export").
namespace Copydesk::Library {

class Library;

struct ExportItem {
    PostId post;
    std::optional<Post::Version> version;
    RevisionId head;
    QString file; ///< relative to the place
    QString sha256; ///< hex
    qint64 bytes = -1; ///< of the file; -1: not known
};
struct ExportRow {
    qint64 id = 0;
    QDateTime time;
    QString editor, place, format, query;
    qint64 posts = 0, removed = 0;
};

/// What an export did, for the ledger.
struct ExportRecord {
    QString place, format, query;
    QString scope; ///< whose files they are: "profile:NAME", or the query where this is empty
    std::span<const ExportItem> written;
    std::span<const ExportItem> removed; ///< taken away from the place
    /// Everything at the place was written anew: what earlier exports wrote there is there no more.
    bool isWhole = true;
};

Result<> recordExport(Library &library, const ExportRecord &record);
/// Newest first.
Result<QList<ExportRow>> exports(Library &library, int limit = 100);
/// When and as which version a post last left; empty where it never did.
Result<QList<ExportItem>> exportsOf(Library &library, PostId post);

/// A post that lies at a place, as the ledger knows it.
struct StandingItem {
    ExportItem item;
    QString sourceId;
    QString scope, format; ///< of the export that brought it
};
/// All that lies at a place, by the posts' numbers. A file that several posts share is there with each.
Result<std::vector<StandingItem>> standingAt(Library &library, const QString &place);

/// As what a post would go out now.
struct PresentState {
    PostId post;
    RevisionId head;
    QString sourceId;
    std::optional<Post::Version> version;
};
/// In the order of `ids`; a post that is gone is left out.
Result<std::vector<PresentState>> presentStates(Library &library, std::span<const PostId> ids);

} // namespace Copydesk::Library
