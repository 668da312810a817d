// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Copydesk::Formats {

/// Markdown (CommonMark with tables and strikethrough) as HTML: whole blocks.
QString htmlOfMarkdown(const QString &text);
/// The text of one paragraph, without <p> around it.
QString htmlOfMarkdownLine(const QString &text);

} // namespace Copydesk::Formats
