// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "window/clusterpostsmodel.h"
#include "window/clustersmodel.h"

/// What the window of near duplicates asks the library for, in the thread of `library`.
namespace Copydesk::Window {

/// Clusters that are listed; the others are small.
inline constexpr qsizetype MostClusters = 2000;

struct LoadedClusters {
    Library::DuplicateState state;
    QList<ClusterRow> rows; ///< at most `MostClusters`
    qsizetype count = 0; ///< of all clusters
};
Result<LoadedClusters> loadClusters(Library::Library &library);
Result<QList<ClusterMember>> loadMembers(Library::Library &library, Library::PostId cluster);
/// For the list: "cluster:17".
QString clusterQuery(Library::PostId cluster);

} // namespace Copydesk::Window
