// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

/// The names of the checks, which queries, library and window share; what a check does is in the layer `checks`.
namespace Copydesk::Post {

enum class Severity {
    Blocking, ///< stands against an approval: a truth of the archive does not hold, or there is nothing to publish
    Advisory, ///< something for the editor to weigh
    Note, ///< true of most of this archive (all of it is lower case): found by its name, counted nowhere
};

// clang-format off
/// The check table. To add a check is to add a row here and the file of its name in src/checks. Those that most posts
/// have stand first: what is kept of a post is a number of their bits, and small numbers take less room. A condition is a query that columns answer (with {…} from CheckLimits): such a check needs
/// no keeping, and moves with the days and the limits.
#define COPYDESK_CHECKS(ROW)                                                                          \
    /*  file and object    name                  severity   condition, or empty */                    \
    ROW(LowerCase,        "lower-case",          Note,     "")                                     \
    ROW(ReadingTime,      "reading-time",        Note,     "")                                     \
    ROW(Spelling,         "spelling",            Note,     "")                                     \
    ROW(PlaceholderImage, "placeholder-image",   Advisory, "")                                     \
    ROW(CutOffUrl,        "cut-off-url",         Advisory, "")                                     \
    ROW(InsecureUrl,      "insecure-url",        Advisory, "")                                     \
    ROW(MissingCaption,   "missing-caption",     Advisory, "")                                     \
    ROW(RepeatedCaption,  "repeated-caption",    Advisory, "")                                     \
    ROW(EmptySection,     "empty-section",       Advisory, "")                                     \
    ROW(EmptyHeading,     "empty-heading",       Advisory, "")                                     \
    ROW(Scenario,         "scenario",            Advisory, "")                                     \
    ROW(CodeSyntax,       "code-syntax",         Advisory, "")                                     \
    ROW(DoubledWord,      "doubled-word",        Advisory, "")                                     \
    ROW(NoTitle,          "no-title",            Blocking, "")                                     \
    ROW(NoText,           "no-text",             Blocking, "")                                     \
    ROW(ParagraphCount,   "paragraph-count",     Blocking, "")                                     \
    ROW(ImageSources,     "image-sources",       Blocking, "")                                     \
    ROW(ImageFlags,       "image-flags",         Blocking, "")                                     \
    ROW(Checklist,        "checklist",           Blocking, "")                                     \
    ROW(Topic,            "topic",               Blocking, "")                                     \
    ROW(Entities,         "entities",            Blocking, "")                                     \
    ROW(Identity,         "identity",            Blocking, "")                                     \
    ROW(CodeLanguage,     "code-language",       Blocking, "")                                     \
    ROW(StaleReview,      "stale-review",        Advisory, "reviewed:<{oldest-review}")            \
    ROW(LowQuality,       "low-quality",         Advisory, "quality:<{least-quality}")             \
    ROW(ScoreRange,       "score-range",         Advisory, "quality:>100 OR freshness:>100 OR depth:>100 OR clarity:>100") \
    ROW(FutureDate,       "future-date",         Advisory, "reviewed:>{today}")                    \
    ROW(FutureVersion,    "future-version",      Advisory, "version:{next-month}..9999")
// clang-format on

/// One row of the check table.
struct CheckRow {
    std::string_view name; ///< in queries, on the command line and in the history: "paragraph-count"
    Severity severity = Severity::Advisory;
    std::string_view condition; ///< see above
};

std::span<const CheckRow> checkRows();
inline constexpr size_t CheckLimit = 62; ///< a bit each in an integer of SQLite
/// The row's place in the table; nothing where there is none. Names are taken in any case.
std::optional<size_t> checkByName(QStringView name);

/// Checks by their place in the table, a bit each.
using CheckSet = quint64;
constexpr CheckSet checkBit(size_t row) { return CheckSet(1) << row; }
CheckSet checksOf(Severity severity);
/// Those whose answers have to be kept: all that have no condition.
CheckSet keptChecks();
/// "blocking", "advisory", "note".
QString severityName(Severity severity);

/// What conditions and checks measure by.
struct CheckLimits {
    QDate today = QDate::currentDate();
    qint64 leastQuality = 60; ///< a score of quality under it is found
    int staleDays = 730; ///< a last review longer ago than this is found

    QDate oldestReview() const { return today.addDays(-staleDays); }
    /// The row's condition as a query; empty where it has none.
    QString condition(const CheckRow &row) const;
};

} // namespace Copydesk::Post
