// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "review/similar.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"limit", Option::Takes::Value, "N", QT_TRANSLATE_NOOP("Cli", "at most N posts; 20 without this option")},
};

double rounded(double share) { return qRound(share * 1000) / 1000.0; }

QJsonObject toJson(const Library::SimilarPost &post)
{
    const Post::Likeness &likeness = post.likeness;
    QJsonObject object{{QStringLiteral("id"), post.sourceId}, {QStringLiteral("title"), post.title}};
    object[QLatin1String("score")] = rounded(likeness.score());
    object[QLatin1String("share")] = rounded(likeness.text.share());
    object[QLatin1String("sentences")] = likeness.text.sentences;
    object[QLatin1String("common_sentences")] = rounded(likeness.text.common);
    object[QLatin1String("topic")] = rounded(likeness.topic);
    object[QLatin1String("stack")] = rounded(likeness.stack);
    object[QLatin1String("entities")] = rounded(likeness.entities);
    object[QLatin1String("common_entities")] = likeness.commonEntities;
    return object;
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto limit = number(arguments, QLatin1StringView("limit"), 1, 20);
    if (!limit)
        return tl::make_unexpected(limit.error());
    // For writing where that is possible: the search index may have to be caught up first.
    const auto id = context.openPost(Library::OpenMode::ReadOnly, arguments.words.first());
    if (!id)
        return tl::make_unexpected(id.error());
    const auto post = Library::readPost(context.library(), *id);
    if (!post)
        return tl::make_unexpected(post.error());
    const auto similar = Review::similarPosts(context.library(), post->post, *id, size_t(*limit));
    if (!similar)
        return tl::make_unexpected(similar.error());
    if (context.isJson()) {
        QJsonArray array;
        for (const Library::SimilarPost &each : *similar)
            array += toJson(each);
        context.printJson({{QStringLiteral("id"), arguments.words.first()}, {QStringLiteral("similar"), array}});
        return Exit::Done;
    }
    for (const Library::SimilarPost &each : *similar) {
        context.printLine(QString::number(each.likeness.score(), 'f', 2) + QLatin1String("  ") + each.sourceId
                          + QLatin1String("  ") + each.title + QStringLiteral("  — ")
                          + Review::reasonsOf(each.likeness));
    }
    if (similar->empty())
        context.note(words(QT_TRANSLATE_NOOP("Cli", "No post is similar.")));
    return Exit::Done;
}

} // namespace

Command similarCommand()
{
    return {"similar",
            "ID [--limit N]",
            QT_TRANSLATE_NOOP("Cli", "Lists the posts that are similar to one, by text, topic, stack and entities"),
            Options,
            1,
            1,
            run};
}

} // namespace Copydesk::Cli
