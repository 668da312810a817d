// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changeoptions.h"
#include "cli/commandlist.h"
#include "cli/context.h"
#include "review/editing.h"
#include "review/fieldedit.h"

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"id", Option::Takes::Words, "ID…", QT_TRANSLATE_NOOP("Cli", "these posts instead of a query")},
    {"bump", Option::Takes::Value, "patch|minor|major",
     QT_TRANSLATE_NOOP("Cli", "a larger step of the version than patch")},
    {"dry-run", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "report what would happen, write nothing")},
};

/// One post that was named: an edit, not a bulk change.
Result<Review::BulkResult> editOne(Library::Library &library, Library::PostId id,
                                   const std::vector<Review::FieldEdit> &edits, Post::Bump bump)
{
    const auto stored = Library::readPost(library, id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    Review::Draft draft(*stored);
    draft.chosenBump = bump;
    for (const Review::FieldEdit &edit : edits)
        Review::apply(edit, draft.post.meta);
    Post::Post approved = draft.post;
    const bool losesApproval = draft.isChanged() && Review::loseApproval(approved, stored->post);
    const auto outcome = Review::saveDraft(library, draft);
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    const qint64 changed = bool(outcome->operation);
    return Review::BulkResult{
        {.matched = 1, .changed = changed, .already = 1 - changed, .approvalsLost = losesApproval}, outcome->operation};
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    std::vector<Review::FieldEdit> edits;
    QStringList queryWords = arguments.words;
    while (!queryWords.isEmpty() && Review::looksLikeFieldEdit(queryWords.first())) {
        auto edit = Review::parseFieldEdit(queryWords.takeFirst());
        if (!edit)
            return tl::make_unexpected(edit.error());
        edits.push_back(std::move(*edit));
    }
    if (edits.empty())
        return usage(words(QT_TRANSLATE_NOOP("Cli", "Nothing to set")), arguments.words.first(),
                     QStringLiteral("FIELD=VALUE"));
    const auto bump = bumpOption(arguments);
    if (!bump)
        return tl::make_unexpected(bump.error());
    const QStringList ids = arguments.values(QLatin1StringView("id"));
    const auto selection = context.openSelection(queryWords, ids);
    if (!selection)
        return tl::make_unexpected(selection.error());
    if (arguments.has(QLatin1StringView("dry-run"))) {
        const auto counts = Review::previewEdits(context.library(), *selection, edits);
        if (!counts)
            return tl::make_unexpected(counts.error());
        printCounts(context, *counts, {}, true);
        return Exit::Done;
    }
    const auto *named = std::get_if<std::vector<Library::PostId>>(&*selection);
    const auto result = named && named->size() == 1
        ? editOne(context.library(), named->front(), edits, *bump)
        : Review::editAll(context.library(), *selection, edits,
                          {QStringLiteral("edit"), std::max(*bump, Post::Bump::Patch), {}}, context.progressFunction());
    if (!result)
        return tl::make_unexpected(result.error());
    printCounts(context, result->counts, result->operation, false, {}, result->blocked);
    return Exit::Done;
}

} // namespace

Command setCommand()
{
    return {
        "set",
        "FIELD=VALUE… [QUERY | --id ID…] [--bump patch|minor|major] [--dry-run]",
        QT_TRANSLATE_NOOP("Cli", "Edits meta fields (score.quality=80, tools+=ruff, tools-=ruff), as one operation"),
        Options,
        1,
        -1,
        run};
}

} // namespace Copydesk::Cli
