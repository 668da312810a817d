// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/clusterqueries.h"

#include "query/writer.h"

#include <QHash>

namespace Copydesk::Window {

using Library::PostId;

namespace {

Result<QHash<qint64, Library::PostRow>> rowsOf(Library::Library &library, const std::vector<PostId> &ids)
{
    const auto rows = Library::readRows(library, ids);
    if (!rows)
        return failure(rows.error());
    QHash<qint64, Library::PostRow> byId;
    for (const Library::PostRow &row : *rows)
        byId.insert(row.id.value, row);
    return byId;
}

} // namespace

Result<LoadedClusters> loadClusters(Library::Library &library)
{
    const auto state = Library::duplicateState(library);
    if (!state)
        return failure(state.error());
    auto all = state->isThere() ? Library::clusters(library) : Result<std::vector<Library::Cluster>>();
    if (!all)
        return failure(all.error());
    LoadedClusters loaded{*state, {}, qsizetype(all->size())};
    all->resize(std::min(all->size(), size_t(MostClusters)));
    std::vector<PostId> ids;
    for (const Library::Cluster &cluster : *all)
        ids.push_back(cluster.representative);
    const auto rows = rowsOf(library, ids);
    if (!rows)
        return failure(rows.error());
    for (const Library::Cluster &cluster : *all)
        loaded.rows.append({cluster, rows->value(cluster.representative.value).title});
    return loaded;
}

Result<QList<ClusterMember>> loadMembers(Library::Library &library, PostId cluster)
{
    const auto posts = Library::clusterPosts(library, cluster);
    if (!posts)
        return failure(posts.error());
    std::vector<PostId> ids;
    for (const Library::NearDuplicate &each : *posts)
        ids.push_back(each.post);
    const auto rows = rowsOf(library, ids);
    if (!rows)
        return failure(rows.error());
    QList<ClusterMember> members;
    for (const Library::NearDuplicate &each : *posts)
        members.append({rows->value(each.post.value), each.share});
    return members;
}

QString clusterQuery(PostId cluster)
{
    Query::Term term;
    term.kind = Query::Term::Kind::Cluster;
    term.low = cluster.value;
    return Query::toText(term);
}

} // namespace Copydesk::Window
