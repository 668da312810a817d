// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changetext.h"
#include "cli/commandlist.h"
#include "cli/context.h"
#include "post/field.h"
#include "review/sinceapproval.h"

namespace Copydesk::Cli {

namespace {

QString versionOf(const Post::Post &post) { return Post::scalarText(post.meta.value(Post::Fields::Version)); }

/// The first row of the decision table that approves.
const Review::Decision &approval()
{
    for (const Review::Decision &decision : Review::decisions()) {
        if (decision.status == "approved")
            return decision;
    }
    return Review::decisions().front();
}

QJsonObject toJson(const Review::SinceApproval &since)
{
    QJsonObject object{{QStringLiteral("approved"), versionOf(since.approval.approved)},
                       {QStringLiteral("now"), versionOf(since.approval.present)}};
    object[QLatin1String("status")] = Post::scalarText(since.approval.present.meta.value(Post::Fields::Status));
    object[QLatin1String("editor")] = since.approval.editor;
    object[QLatin1String("time")] = since.approval.time.toString(Qt::ISODateWithMs);
    object[QLatin1String("kind")] = since.approval.kind;
    object[QLatin1String("revisions")] = since.approval.revisionsSince;
    object[QLatin1String("share")] = since.size.share;
    object[QLatin1String("size")] = Post::toString(since.size.bump);
    object[QLatin1String("because")] = since.size.text();
    object[QLatin1String("proposed_bump")] = Post::toString(since.proposed(approval()));
    object[QLatin1String("changes")] = Cli::toJson(since.changes);
    return object;
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto id = context.openPost(Library::OpenMode::ReadOnly, arguments.words.first());
    if (!id)
        return tl::make_unexpected(id.error());
    const auto since = Review::sinceApproval(context.library(), *id);
    if (!since)
        return tl::make_unexpected(since.error());
    if (context.isJson()) {
        QJsonObject object = *since ? toJson(**since) : QJsonObject{{QStringLiteral("approved"), QJsonValue()}};
        object[QLatin1String("id")] = arguments.words.first();
        context.printJson(object);
        return Exit::Done;
    }
    if (!*since) {
        context.printLine(words(QT_TRANSLATE_NOOP("Cli", "The post was never approved, or that was undone")));
        return Exit::Done;
    }
    context.printLine((*since)->text());
    if ((*since)->approval.revisionsSince == 0) {
        context.printLine(words(QT_TRANSLATE_NOOP("Cli", "It shows what was approved.")));
        return Exit::Done;
    }
    context.printLine(versionOf((*since)->approval.approved) + QStringLiteral(" → ")
                      + versionOf((*since)->approval.present) + QLatin1String(": ") + (*since)->size.text());
    context.printLine(words(QT_TRANSLATE_NOOP("Cli", "Proposed step for an approval: %1"))
                          .arg(Post::toString((*since)->proposed(approval()))));
    printChanges(context, (*since)->changes);
    return Exit::Done;
}

} // namespace

Command sinceApprovedCommand()
{
    return {"since-approved",
            "ID",
            QT_TRANSLATE_NOOP("Cli", "Shows what changed in a post since it was approved, and what step that is worth"),
            {},
            1,
            1,
            run};
}

} // namespace Copydesk::Cli
