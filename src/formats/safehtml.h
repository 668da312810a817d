// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Copydesk::Formats {

/// The HTML without anything that runs, loads a page or leaves its place: elements and attributes of articles alone,
/// every one closed, addresses of the web and relative ones. What scripts, frames and the like hold goes with them.
QString safeHtml(const QString &html);

} // namespace Copydesk::Formats
