// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changeoptions.h"
#include "cli/commandlist.h"
#include "cli/context.h"
#include "review/checking.h"
#include "review/editing.h"

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"id", Option::Takes::Words, "ID…", QT_TRANSLATE_NOOP("Cli", "these posts instead of a query")},
    {"reason", Option::Takes::Value, "T", QT_TRANSLATE_NOOP("Cli", "why; some decisions need it")},
    {"bump", Option::Takes::Value, "patch|minor|major",
     QT_TRANSLATE_NOOP("Cli", "a larger step of the version than the decision's own")},
    {"dry-run", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "report what would happen, write nothing")},
};

/// One post that was named: a decision, not a bulk change.
Result<Exit> decideOne(Context &context, Library::PostId id, const Review::Verdict &verdict, bool dryRun)
{
    const auto stored = Library::readPost(context.library(), id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    const QString sourceId = stored->post.sourceId();
    Library::BulkCounts counts;
    counts.matched = 1;
    Library::OperationId operation;
    const QDate today = QDate::currentDate();
    const Review::Preview preview = Review::preview(verdict, stored->post.meta, today);
    QJsonObject more{{QStringLiteral("id"), sourceId}};
    more[QLatin1String("before")] = preview.before.toString();
    more[QLatin1String("after")] = preview.after.toString();
    more[QLatin1String("status")] = preview.status;
    Post::Post after = stored->post;
    for (const auto &[field, value] : Review::columnChange(verdict, today).assignments)
        after.meta.set(field, value);
    const auto allowed =
        Review::isApproved(preview.status) ? Review::allowApproval(context.library(), id, after) : Result<>();
    if (!allowed && allowed.error().kind != Error::Kind::Refused)
        return tl::make_unexpected(allowed.error());
    if (!allowed) {
        more[QLatin1String("after")] = more[QLatin1String("before")];
        more[QLatin1String("status")] = stored->post.meta.text(Post::Fields::Status);
        more[QLatin1String("why")] = allowed.error().what;
        if (!context.isJson())
            context.printLine(sourceId + QLatin1String(": ") + allowed.error().what);
        printCounts(context, counts, {}, dryRun, more, 1);
        return Exit::Partly;
    }
    if (!dryRun) {
        const auto outcome = Review::decide(context.library(), Review::Draft(*stored), verdict, today);
        if (!outcome)
            return tl::make_unexpected(outcome.error());
        operation = outcome->operation;
        if (outcome->after)
            more[QLatin1String("after")] = outcome->after->toString();
    }
    counts.changed = dryRun ? !preview.changesNothing : bool(operation);
    counts.already = 1 - counts.changed;
    if (!context.isJson())
        context.printLine(sourceId + QLatin1String(": ") + preview.text());
    printCounts(context, counts, operation, dryRun, more);
    return Exit::Done;
}

Result<Exit> decideMany(Context &context, const Library::Selection &selection, const Review::Verdict &verdict,
                        bool dryRun)
{
    const QDate today = QDate::currentDate();
    if (dryRun) {
        const auto preview =
            Review::previewDecision(context.library(), selection, verdict, today, context.progressFunction());
        if (!preview)
            return tl::make_unexpected(preview.error());
        if (!context.isJson()) {
            for (const auto &sample : preview->samples)
                context.printLine(sample.sourceId + QLatin1String(": ") + sample.finding);
        }
        printCounts(context, preview->counts, {}, true, {}, preview->blocked);
        return preview->blocked > 0 ? Exit::Partly : Exit::Done;
    }
    const auto result = Review::decideAll(context.library(), selection, verdict, today, context.progressFunction());
    if (!result)
        return tl::make_unexpected(result.error());
    printCounts(context, result->counts, result->operation, false, {}, result->blocked);
    return result->blocked > 0 ? Exit::Partly : Exit::Done;
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    auto verdict = Review::parseVerdict(arguments.words.first());
    if (!verdict)
        return tl::make_unexpected(verdict.error());
    verdict->reason = arguments.value(QLatin1StringView("reason"));
    const auto bump = bumpOption(arguments);
    if (!bump)
        return tl::make_unexpected(bump.error());
    verdict->bump = *bump;
    if (const auto allowed = verdict->check(); !allowed)
        return usage(allowed.error().what, {}, QStringLiteral("--reason T"));

    const QStringList queryWords = arguments.words.sliced(1);
    const QStringList ids = arguments.values(QLatin1StringView("id"));
    const auto selection = context.openSelection(queryWords, ids);
    if (!selection)
        return tl::make_unexpected(selection.error());
    const bool dryRun = arguments.has(QLatin1StringView("dry-run"));
    const auto *named = std::get_if<std::vector<Library::PostId>>(&*selection);
    return named && named->size() == 1 ? decideOne(context, named->front(), *verdict, dryRun)
                                       : decideMany(context, *selection, *verdict, dryRun);
}

} // namespace

Command decideCommand()
{
    return {"decide",
            "DECISION [QUERY | --id ID…] [--reason T] [--bump patch|minor|major] [--dry-run]",
            QT_TRANSLATE_NOOP("Cli", "Makes a decision on the posts that match, as one operation"),
            Options,
            1,
            -1,
            run};
}

} // namespace Copydesk::Cli
