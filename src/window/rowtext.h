// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"

#include <QString>
#include <QStringList>

namespace Copydesk::Window {

/// The text between two direction isolates: versions, dates and ids keep their order in a right-to-left window too.
QString isolated(const QString &text);
/// What is true of a post beyond its fields, in words: "conflict", "needs review", "3 images or more", "AI style".
QStringList flagTexts(const Library::PostRow &row);

} // namespace Copydesk::Window
