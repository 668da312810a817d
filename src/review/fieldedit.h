// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/meta.h"
#include "review/bulk.h"

#include <QString>

#include <vector>

namespace Copydesk::Review {

/// One edit of a meta field in words: `score.quality=80`, `tools+=ruff`, `tools-=ruff`, `difficulty=` (takes the field
/// away).
struct FieldEdit {
    enum class Kind { Assign, Add, Remove };
    Post::FieldId field = Post::Fields::Topic;
    Kind kind = Kind::Assign;
    Post::Value value; ///< Assign
    QStringList items; ///< Add and Remove: of a list

    bool operator==(const FieldEdit &) const = default;
};

/// Whether a word looks like an edit, and not like a part of a query.
bool looksLikeFieldEdit(const QString &word);
/// The field by its JSON key or its name in the query language; a list's items are separated by ";", flags are 0 or 1.
/// The version, the source id and records cannot be set so.
Result<FieldEdit> parseFieldEdit(const QString &word);

void apply(const FieldEdit &edit, Post::Meta &meta);

/// Makes the edits in every post of the selection, as one operation.
Result<BulkResult> editAll(Library::Library &library, const Library::Selection &selection,
                           const std::vector<FieldEdit> &edits, const Library::ChangeNote &note,
                           const Library::Progress &progress = {});
/// What `editAll` would do.
Result<Library::BulkCounts> previewEdits(Library::Library &library, const Library::Selection &selection,
                                         const std::vector<FieldEdit> &edits);

} // namespace Copydesk::Review
