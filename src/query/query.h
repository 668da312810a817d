// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/field.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

/// The query language of the window and of the command line (spec window.md, "Filter bar").
///
///     status:drafted,expanded quality:<70 reviewed:>30d -source:unsplash (depth:80..100 OR views:>100000) "exact
///     phrase" prefix* sort:-views
///
/// A blank (or AND) is and; OR is or and binds less than and; a comma is or and binds most: in
/// `status:drafted,expanded` the name goes on to the next value; `-` (or NOT) excludes the term or the whole comma list
/// behind it; parentheses group; `*` is every post. The words and, or, not are searched as words where they are quoted.
/// In quotes, `\"` is a quote and `\\` a backslash.
///
/// - Words: letters and digits count, case and accents do not; what stands between them ("a-b") makes them a phrase.
///   A phrase stands within one sentence, heading or line of code; quoted text of several sentences within one
///   paragraph. Searched in title, lead, body, headings,
///   captions, code and the text and list fields of the meta box.
/// - `title:` `lead:` `body:` `heading:` `caption:` `code:` search words in one part of the text.
/// - Every meta field can be named by its name, its JSON key ("score.quality") or its label with dashes
/// ("last-reviewed").
///   Text, records and the lists kept in the body: words in the field; `topic:="…"` is the whole value (columns only).
///   Other lists: one item, whole (`stack:"python services"`), `tools:ru*` by its beginning. Enumerations: the whole
///   value or its beginning. `id:` is the source id, letter for letter, or its beginning. Values compare without regard
///   to the case of A to Z.
/// - Numbers, dates, versions: `70` `<70` `<=70` `>70` `>=70` `=70` `!=70` `60..80` `60..` `..80`. `2025`, `2025-06`
/// and version `1.2` stand for all within.
///   Dates also: today, yesterday, and ages: `30d` `2w` `6m` `1y` are that long ago, `>30d` is longer ago than that,
///   `<30d` less long ago.
/// - `flag:` needs-review, ai-style, has-images, image-heavy. `has:` code, images, list, headings, similar, conflict,
/// or any field (it is present).
///   `is:` flagged, approved, conflict, exported, changed (here, since its import), changed-since-export,
///   changed-since-approval (it was approved, and is another one since, approved or not), new (it came with the newest
///   import), duplicate.
/// - `check:` a check's name (post/checktable.h), or as `checks:` blocking, advisory, note (one of those finds
///   something), any (a blocking or an advisory one does), none (neither does), dismissed (somebody said that a check
///   does not matter here; such a check finds nothing there), unchecked (not looked at since it came or changed).
/// - `own:<20%` `own:0`: of the article's different sentences, how many in a hundred (rounded down) no other post has;
/// compared like a number. `repeats:"…"`: the posts that have the sentence, in the lead, a paragraph, a heading, a
/// caption or an item; the same but for case, quotes, white space and the marks at its ends.
/// - `rule:"thin articles"`: flagged by the rule of that name (without regard to the case of A to Z), `rule:th*` by its
/// beginning, `rule:*` by any; only as long as that flag stands.
/// - `similar:ID`: posts that share most of their text (post/likeness.h, DuplicateShare) with the one of this source
/// id, which is not among them. `is:duplicate` and `cluster:N`: as near duplicates were when they were last looked for
/// (library/duplicates.h); a cluster's number is that of the post that came first in it.
/// - `sort:` title, imported, changed, relevance, or a field kept in a column; `-` for descending; several by comma.
/// Absent values come last. A field that is absent fits no condition on it, and so fits the exclusion of one.
namespace Copydesk::Query {

/// Text between two quotes, a word, or a prefix, searched in title, lead, body, captions, code and meta text, or in one
/// part of them.
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
        Check, ///< check:placeholder-image, checks:blocking …
        Own, ///< own:<20%: how much of the article no other post has; compared like a number
        Repeats, ///< repeats:"…": posts that have a sentence
        Rule, ///< rule:"…": flagged by a rule, by its name; the beginning of one with `isPrefix`
        Similar, ///< similar:ID: near duplicates of a post
        Cluster, ///< cluster:N: near duplicates that were found together
    };
    Kind kind = Kind::Everything;
    TextMatch text; ///< Text; Repeats; Rule; Similar (a source id); Field where words are searched in it (`low` is then
                    ///< absent); Field with `isPrefix`: `low` is a beginning
    QString part; ///< Text: "", or title, lead, body, heading, caption, code
    Post::FieldId field = Post::Fields::Topic; ///< Field
    Comparison comparison = Comparison::Equal; ///< Field, Own
    Post::Value low,
        high; ///< Field, Own (percent, qint64), Cluster (qint64): what it is compared with; `high` for Range
    QString
        name; ///< Has: code, images, list, headings, similar, conflict or a field's query name; Is, Check: see above
    QString written; ///< Field: the value's text where `low` and `high` do not say it all (">30d", "2025-06"); empty
                     ///< otherwise
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
    /// A field kept in a column, or one of: title, imported (the order of import), changed (time of the last change),
    /// relevance.
    std::optional<Post::FieldId> field;
    QString name; ///< where `field` is nothing
    bool descending = false;
    bool operator==(const SortKey &) const = default;
};

/// A query, parsed. The default one is every post.
struct Query {
    Node root; ///< an And; its children are the chips
    std::vector<SortKey> sort;
    QString text; ///< as it was written
    struct Span {
        qsizetype position = 0, length = 0;
        bool operator==(const Span &) const = default;
    };
    std::vector<Span> sortSpans; ///< where the sort terms stand

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

inline constexpr qsizetype LengthLimit = 10'000; ///< characters
inline constexpr int DepthLimit = 100; ///< parentheses within parentheses
inline constexpr size_t ProblemLimit = 20; ///< what is wrong behind that many problems is not looked at

/// Never fails otherwise than with problems; every text of any length and content is taken. `today` is what ages are
/// counted from. What a problem is about stays in the tree as a text term, so that it has a chip and is not dropped by
/// the functions of chips.h.
Parsed parse(const QString &text, QDate today = QDate::currentDate());
/// The same as a Result, for callers that only want a valid query.
Result<Query> parsed(const QString &text);
/// Whether two trees ask for the same thing in the same words, wherever they stand.
bool sameMeaning(const Node &a, const Node &b);

} // namespace Copydesk::Query
