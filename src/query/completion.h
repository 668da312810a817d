// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/names.h"

#include <vector>

/// What could stand at the cursor of a filter bar.
namespace Copydesk::Query {

/// Where the cursor is in a query's text.
struct CompletionContext {
    enum class Kind {
        Name, ///< a word, which may become the name of a field
        Value, ///< behind a name
    };
    Kind kind = Kind::Name;
    qsizetype position = 0, length = 0; ///< what a completion replaces
    QString prefix; ///< what stands between `position` and the cursor, without an opening quote
    std::optional<Subject> subject; ///< Value: what the name is about; nothing where there is no such name
    bool hasEqualSign = false; ///< Value: "=" stands before it
    /// The field whose values the library can add to the offers: a text, enumeration or list kept in a column.
    std::optional<Post::FieldId> libraryField() const;
};
CompletionContext contextAt(const QString &text, qsizetype cursor);
/// What to insert for a value that the library offered for `context.libraryField()`.
QString insertText(const CompletionContext &context, const QString &value);

struct Completion {
    enum class Kind { Name, Value, Keyword };
    Kind kind = Kind::Name;
    qsizetype position = 0, length = 0; ///< what it replaces
    QString insert; ///< "status:", "drafted", "flag:needs-review", "OR"
    std::optional<Post::FieldId> field; ///< the field that it names, or whose value it is
};
/// What the language itself offers; values out of the library are the caller's to add (`contextAt`).
std::vector<Completion> complete(const QString &text, qsizetype cursor);

} // namespace Copydesk::Query
