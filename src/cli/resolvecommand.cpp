// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "library/importing.h"
#include "review/editing.h"

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"take", Option::Takes::Value, "ours|theirs|ancestor",
     QT_TRANSLATE_NOOP("Cli", "the side of all parts that both changed")},
    {"field", Option::Takes::Words, "PART=SIDE…",
     QT_TRANSLATE_NOOP("Cli", "the side of one part: title, lead, blocks, or a field's key")},
};

Result<const Post::Post *> side(const Library::ConflictVersions &versions, const QString &name)
{
    if (name == QLatin1String("ours"))
        return &versions.ours;
    if (name == QLatin1String("theirs"))
        return &versions.theirs;
    if (name == QLatin1String("ancestor"))
        return &versions.ancestor;
    return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such side")), name,
                 QStringLiteral("ours, theirs, ancestor"));
}

/// What only one side changed is taken from it; the rest as the options say. Every part that both changed must be
/// decided on.
Result<Post::Post> merged(const Library::ConflictVersions &versions, const Arguments &arguments)
{
    Review::Merge merge = Review::merge(versions.ancestor, versions.ours, versions.theirs);
    QStringList open = merge.contested;
    if (arguments.has(QLatin1StringView("take"))) {
        const auto from = side(versions, arguments.value(QLatin1StringView("take")));
        if (!from)
            return tl::make_unexpected(from.error());
        for (const QString &part : std::as_const(open))
            Review::takePart(merge.merged, **from, part);
        open.clear();
    }
    for (const QString &word : arguments.values(QLatin1StringView("field"))) {
        const QString part = word.section(QLatin1Char('='), 0, 0);
        if (!merge.differing.contains(part)) {
            return usage(words(QT_TRANSLATE_NOOP("Cli", "This part does not differ")), part,
                         merge.differing.join(QLatin1String(", ")));
        }
        const auto from = side(versions, word.section(QLatin1Char('='), 1));
        if (!from)
            return tl::make_unexpected(from.error());
        Review::takePart(merge.merged, **from, part);
        open.removeAll(part);
    }
    if (!open.isEmpty()) {
        return usage(words(QT_TRANSLATE_NOOP("Cli", "Both sides changed these parts; say which to take")),
                     open.join(QLatin1String(", ")), QStringLiteral("--take SIDE, --field PART=SIDE"));
    }
    return merge.merged;
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto id = context.openPost(Library::OpenMode::Existing, arguments.words.first());
    if (!id)
        return tl::make_unexpected(id.error());
    const auto versions = Library::readConflict(context.library(), *id);
    if (!versions)
        return tl::make_unexpected(versions.error());
    const auto post = merged(*versions, arguments);
    if (!post)
        return tl::make_unexpected(post.error());
    const auto operation = Library::resolveConflict(context.library(), *id, *post, versions->head);
    if (!operation)
        return tl::make_unexpected(operation.error());
    if (context.isJson())
        context.printJson(
            {{QStringLiteral("operation"), operation->value}, {QStringLiteral("id"), arguments.words.first()}});
    else
        context.printLine(words(QT_TRANSLATE_NOOP("Cli", "The conflict is resolved.")));
    return Exit::Done;
}

} // namespace

Command resolveCommand()
{
    return {"resolve",
            "ID [--take ours|theirs|ancestor] [--field PART=SIDE…]",
            QT_TRANSLATE_NOOP("Cli", "Ends a conflict, part by part"),
            Options,
            1,
            1,
            run};
}

} // namespace Copydesk::Cli
