// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Copydesk::Cli {

/// The name that was probably meant; empty where none comes near (a third of the letters, at most two, may be off).
QString suggestion(const QString &misspelt, const QStringList &names);

} // namespace Copydesk::Cli
