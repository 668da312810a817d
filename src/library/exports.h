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

/// The export ledger (spec review.md, "Export").
namespace Copydesk::Library {

class Library;

struct ExportItem {
    PostId post;
    std::optional<Post::Version> version;
    RevisionId head;
    QString file;
    QString sha256; ///< hex
};
struct ExportRow {
    qint64 id = 0;
    QDateTime time;
    QString editor, place, format, query;
    qint64 posts = 0;
};

Result<> recordExport(Library &library, const QString &place, const QString &format, const QString &query,
                      std::span<const ExportItem> items);
/// Newest first.
Result<QList<ExportRow>> exports(Library &library, int limit = 100);
/// When and as which version a post last left; nothing where it never did.
Result<QList<ExportItem>> exportsOf(Library &library, PostId post);

} // namespace Copydesk::Library
