// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/field.h"

#include <QString>

#include <memory>
#include <vector>

/// The query language of the window and of the command line (spec window.md, "Filter bar").
namespace Copydesk::Query {

/// Text between two quotes, a word, or a prefix, searched in title, lead, body, captions, code and meta text, or in one part of them.
struct TextMatch {
    QString text; ///< without quotes and star
    bool isPhrase = false;
    bool isPrefix = false;
    bool operator==(const TextMatch &) const = default;
};

enum class Comparison { Equal, Less, LessOrEqual, Greater, GreaterOrEqual, Range };

/// One condition on one field or on the text.
struct Term {
    enum class Kind {
        Everything, ///< `*`
        Text, ///< words anywhere, or in `part`
        Field, ///< a meta field
        Has, ///< has:code, has:images …
        Is, ///< is:flagged, is:conflict, is:exported, is:changed …
    };
    Kind kind = Kind::Everything;
    TextMatch text; ///< Text; Field of type Text where words are searched
    QString part; ///< Text: "", or title, lead, body, heading, caption, code
    Post::FieldId field = Post::Fields::Topic; ///< Field
    Comparison comparison = Comparison::Equal; ///< Field
    Post::Value low, high; ///< Field: what it is compared with; `high` for Range
    QString name; ///< Has, Is
    bool operator==(const Term &) const = default;
};

/// A tree of conditions. A value.
struct Node {
    enum class Kind { And, Or, Not, Term };
    Kind kind = Kind::And; ///< an And without children is everything
    std::vector<Node> children;
    Term term;
    qsizetype position = 0, length = 0; ///< where it stands in the text, for chips and underlines
    bool operator==(const Node &) const = default;
};

struct SortKey {
    /// A field, or one of: title, id, changed (time of the last change), relevance.
    std::optional<Post::FieldId> field;
    QString name; ///< where `field` is nothing
    bool descending = false;
    bool operator==(const SortKey &) const = default;
};

/// A query, parsed. The default one is every post.
struct Query {
    Node root;
    std::vector<SortKey> sort;
    QString text; ///< as it was written

    bool isEverything() const { return root.kind == Node::Kind::And && root.children.empty(); }
};

/// Something wrong in a query's text; it is underlined in the filter bar.
struct Problem {
    qsizetype position = 0, length = 0;
    QString message; ///< "There is no field “qualty”"
    QString suggestion; ///< what to put in place of the underlined text; empty where nothing comes near
};

struct Parsed {
    Query query; ///< usable only where there are no problems
    std::vector<Problem> problems;
    bool isValid() const { return problems.empty(); }
};

/// Never fails otherwise than with problems; every text of any length and content is taken.
Parsed parse(const QString &text);
/// The same as a Result, for callers that only want a valid query.
Result<Query> parsed(const QString &text);

} // namespace Copydesk::Query
