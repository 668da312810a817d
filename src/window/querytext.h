// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/chips.h"
#include "query/query.h"

#include <QString>
#include <QStringList>

/// Changes of a query's text that the window's clicks and keys ask for.
namespace Copydesk::Window {

/// What a click on a facet value makes of the query. `term` is the value as a condition ("status:drafted"). The same
/// click again takes back what it did.
QString clicked(const Query::Query &query, const QString &term, Query::Pick how);
/// The text without its last part; empty where there was one or none.
QString withoutLastPart(const Query::Query &query);
/// What a click on a column's head makes of the query: sorted by it upwards, then downwards, then as it comes.
QString sortedBy(const Query::Query &query, const QString &name);

} // namespace Copydesk::Window
