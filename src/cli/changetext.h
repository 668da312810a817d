// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/postdiff.h"

#include <QJsonArray>

namespace Copydesk::Cli {

class Context;

/// Texts as word diffs, `[-removed-]{+added+}`, without stretches of lines that did not change; then fields as rows.
void printChanges(Context &context, const QList<Review::FieldChange> &changes);
QJsonArray toJson(const QList<Review::FieldChange> &changes);

} // namespace Copydesk::Cli
