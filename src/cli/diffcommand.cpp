// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changetext.h"
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/postversion.h"

namespace Copydesk::Cli {

namespace {

/// Two states of one post.
struct Pair {
    Post::Post before, after;
};

Result<Pair> readPair(Context &context, Library::PostId id, const QStringList &versions)
{
    const auto stored = Library::readPost(context.library(), id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    Library::RevisionId from = stored->head;
    Library::RevisionId to = stored->head;
    if (versions.isEmpty()) { // the last change
        const auto revisions = Library::revisionsOf(context.library(), id);
        if (!revisions)
            return tl::make_unexpected(revisions.error());
        if (!revisions->isEmpty())
            from = revisions->first().stateBefore;
    }
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const auto state = stateOfVersion(context.library(), id, versions[i]);
        if (!state)
            return tl::make_unexpected(state.error());
        (i == 0 ? from : to) = *state;
    }
    Pair pair;
    for (auto [state, post] : {std::pair(from, &pair.before), std::pair(to, &pair.after)}) {
        auto read = Library::readPostAt(context.library(), id, state);
        if (!read)
            return tl::make_unexpected(read.error());
        *post = std::move(*read);
    }
    return pair;
}

QString versionText(const Post::Post &post) { return Post::scalarText(post.meta.value(Post::Fields::Version)); }

void print(Context &context, const Pair &pair, const QList<Review::FieldChange> &changes)
{
    context.printLine(versionText(pair.before) + QStringLiteral(" → ") + versionText(pair.after));
    printChanges(context, changes);
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto id = context.openPost(Library::OpenMode::ReadOnly, arguments.words.first());
    if (!id)
        return tl::make_unexpected(id.error());
    const auto pair = readPair(context, *id, arguments.words.sliced(1));
    if (!pair)
        return tl::make_unexpected(pair.error());
    const QList<Review::FieldChange> changes = Review::changedParts(pair->before, pair->after);
    if (!context.isJson()) {
        print(context, *pair, changes);
        return Exit::Done;
    }
    QJsonObject object{{QStringLiteral("id"), arguments.words.first()}, {QStringLiteral("changes"), toJson(changes)}};
    object[QLatin1String("before")] = versionText(pair->before);
    object[QLatin1String("after")] = versionText(pair->after);
    context.printJson(object);
    return Exit::Done;
}

} // namespace

Command diffCommand()
{
    return {"diff",
            "ID [VERSION [VERSION]]",
            QT_TRANSLATE_NOOP(
                "Cli",
                "Shows the last change of a post, or what changed since a version (“approved”: the approved one), "
                "or between two"),
            {},
            1,
            3,
            run};
}

} // namespace Copydesk::Cli
