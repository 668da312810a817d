// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "library/duplicates.h"
#include "post/likeness.h"

#include <QJsonArray>
#include <QLocale>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"at-least", Option::Takes::Value, "S",
     QT_TRANSLATE_NOOP("Cli", "the share that is to be the same: 0.8 (as it is without this option) or 80%")},
    {"limit", Option::Takes::Value, "N", QT_TRANSLATE_NOOP("Cli", "clusters, the largest first")},
};

/// Over 0, at most 1; nothing where the option is not there.
Result<std::optional<double>> leastShare(const Arguments &arguments)
{
    if (!arguments.has(QLatin1StringView("at-least")))
        return std::nullopt;
    const QString given = arguments.value(QLatin1StringView("at-least"));
    const bool isPercent = given.endsWith(QLatin1Char('%'));
    bool isNumber = false;
    const double number = given.chopped(isPercent ? 1 : 0).toDouble(&isNumber);
    const double share = isPercent ? number / 100 : number;
    if (!isNumber || share < 0.05 || share > 1)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "This is no share")), given,
                     words(QT_TRANSLATE_NOOP("Cli", "0.05 to 1, or 5% to 100%")));
    return share;
}

/// Looks for duplicates where what is kept is old, or was asked for with another share.
Result<> settle(Context &context, std::optional<double> least)
{
    const auto state = Library::duplicateState(context.library());
    if (!state)
        return tl::make_unexpected(state.error());
    const double wanted = least.value_or(state->isThere() ? state->least : Post::DuplicateShare);
    if (state->isThere() && !state->isStale() && qAbs(wanted - state->least) < 0.0005)
        return {};
    if (context.library().isReadOnly()) {
        if (state->isThere() && (!least || qAbs(wanted - state->least) < 0.0005)) {
            context.note(words(QT_TRANSLATE_NOOP("Cli",
                                                 "Posts have come or changed since; the library can only be "
                                                 "read, so these are the clusters from before")));
            return {};
        }
        return failure(Error::Kind::Refused,
                       words(QT_TRANSLATE_NOOP("Cli",
                                               "The clusters have to be looked for, and this library can only "
                                               "be read. Copy it to a folder that can be written.")));
    }
    const auto found = Library::refreshDuplicates(context.library(), wanted, context.progressFunction());
    return found ? Result<>() : tl::make_unexpected(found.error());
}

struct Member {
    QString id, title;
    double share = 1;
};

Result<QList<Member>> membersOf(Library::Library &library, Library::PostId representative)
{
    const auto posts = Library::clusterPosts(library, representative);
    if (!posts)
        return tl::make_unexpected(posts.error());
    std::vector<Library::PostId> ids;
    QHash<qint64, double> shares;
    for (const Library::NearDuplicate &each : *posts) {
        ids.push_back(each.post);
        shares.insert(each.post.value, each.share);
    }
    const auto rows = Library::readRows(library, ids);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<Member> members;
    for (const Library::PostRow &row : *rows)
        members.append({row.sourceId, row.title, shares.value(row.id.value)});
    return members;
}

QString shareText(double share) { return QString::number(share, 'f', 3); }

QJsonObject toJson(const Library::Cluster &cluster, const QList<Member> &members)
{
    QJsonArray posts;
    for (const Member &member : members) {
        posts += QJsonObject{{QStringLiteral("id"), member.id},
                             {QStringLiteral("title"), member.title},
                             {QStringLiteral("share"), member.share}};
    }
    QJsonObject object{{QStringLiteral("cluster"), cluster.representative.value}};
    object[QLatin1String("representative")] = members.isEmpty() ? QString() : members.first().id;
    object[QLatin1String("least_share")] = cluster.least;
    object[QLatin1String("posts")] = posts;
    return object;
}

void print(Context &context, const Library::Cluster &cluster, const QList<Member> &members)
{
    context.printLine(
        words(QT_TRANSLATE_N_NOOP("Cli", "cluster:%1 · %n post(s), %2 in common at least"), int(cluster.posts))
            .arg(QString::number(cluster.representative.value), shareText(cluster.least)));
    bool isFirst = true;
    for (const Member &member : members)
        context.printLine(QLatin1String(std::exchange(isFirst, false) ? "* " : "  ") + shareText(member.share)
                          + QLatin1String("  ") + member.id + QLatin1String("  ") + member.title);
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto query = context.query(arguments.words);
    if (!query)
        return tl::make_unexpected(query.error());
    const auto limit = number(arguments, QLatin1StringView("limit"), 1, 0);
    if (!limit)
        return tl::make_unexpected(limit.error());
    const auto least = leastShare(arguments);
    if (!least)
        return tl::make_unexpected(least.error());
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    if (const auto settled = settle(context, *least); !settled)
        return tl::make_unexpected(settled.error());
    if (const auto checked = context.settleChecks(*query); !checked)
        return tl::make_unexpected(checked.error());
    Library::Library &library = context.library();
    const auto clusters = Library::clusters(library, *query, *limit);
    const auto state = clusters ? Library::duplicateState(library) : tl::make_unexpected(clusters.error());
    if (!state)
        return tl::make_unexpected(state.error());
    QJsonArray array;
    for (const Library::Cluster &cluster : *clusters) {
        const auto members = membersOf(library, cluster.representative);
        if (!members)
            return tl::make_unexpected(members.error());
        if (Context::isCancelled())
            return failure(Error::Kind::Cancelled, words(QT_TRANSLATE_NOOP("Cli", "The list was cancelled.")));
        if (Review::StandardOutput::readerIsGone())
            break;
        if (context.isJson())
            array += toJson(cluster, *members);
        else
            print(context, cluster, *members);
    }
    if (context.isJson())
        context.printJson({{QStringLiteral("at_least"), state->least},
                           {QStringLiteral("found"), state->found.toString(Qt::ISODate)},
                           {QStringLiteral("stale"), state->isStale()},
                           {QStringLiteral("clusters"), array}});
    else
        context.note(words(QT_TRANSLATE_N_NOOP("Cli", "%n cluster(s) of posts that have %1 of their text in common"),
                           int(clusters->size()))
                         .arg(shareText(state->least)));
    return Exit::Done;
}

} // namespace

Command clustersCommand()
{
    return {"clusters",
            "[QUERY] [--at-least S] [--limit N]",
            QT_TRANSLATE_NOOP("Cli",
                              "Lists near duplicates, by clusters in which a post matches: each post with the share of "
                              "its text that it has in common with the first, marked *"),
            Options,
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
