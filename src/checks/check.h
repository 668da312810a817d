// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"
#include "checks/finding.h"
#include "post/checktable.h"
#include "post/post.h"

#include <optional>
#include <span>

/// What is wrong in a post: one check a file, all of them in one table (spec post.md, "Truths", and what an editor
/// needs beyond them).
namespace Copydesk::Checks {

using Post::CheckSet;
using Post::Severity;

/// What the file of a check says of it; the rest is in its row (post/checktable.h).
struct CheckPart {
    const char *title; ///< for people; translate in context "Check"
    Findings (*find)(const Post::Post &post, const Context &context);

    const char *fixTitle = nullptr; ///< what the fix does: "Recount the paragraphs"; null where there is none
    /// The post with its findings mended as far as that goes without a person. One change, for one key.
    Post::Post (*fix)(const Post::Post &post, const Context &context) = nullptr;
};

#define COPYDESK_DECLARE_CHECK(Object, name, severity, condition) extern const CheckPart Object;
COPYDESK_CHECKS(COPYDESK_DECLARE_CHECK)
#undef COPYDESK_DECLARE_CHECK

/// All that window, command line and help know of a check.
struct Check : Post::CheckRow, CheckPart {
    size_t index = 0; ///< in the table

    CheckSet bit() const { return Post::checkBit(index); }
    QString id() const { return Post::latin1(name); }
};

std::span<const Check> checks();
const Check *checkByName(QStringView name);
QString displayTitle(const Check &check);
QString displayFix(const Check &check);
QString displayName(Severity severity);

/// Another text whenever the table, or what a check finds, is another one: answers kept under another are void.
/// Raise `FindingsVersion` with every change of what a check finds.
QString tableSignature();
inline constexpr int FindingsVersion = 1;

/// What one check found.
struct Report {
    const Check *check = nullptr;
    Findings findings; ///< never empty
};
/// Every check of the table that finds something, blocking ones first; dismissed ones too, which the caller knows of.
QList<Report> report(const Post::Post &post, const Context &context);
/// Those of `among` that find something: `report` without the words.
CheckSet failing(const Post::Post &post, const Context &context, CheckSet among = ~CheckSet(0));
/// The post after the check's fix; nothing where there is none, or where the check would find as much as before.
std::optional<Post::Post> fixed(const Check &check, const Post::Post &post, const Context &context);

} // namespace Copydesk::Checks
