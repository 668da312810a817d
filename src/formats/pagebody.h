// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QStringList>

#include <optional>

namespace Copydesk::Formats {

/// What the meta box says about the body: it stands behind it and helps to read it.
struct BodyHints {
    QString language; ///< of code blocks; null where it is not known
    std::optional<qint64> paragraphs; ///< without the lead
    bool somethingFollows = false; ///< the line that opens the meta box, or the trailer
};

/// Reads what stands above the meta box into `post`: preamble, title, lead, blocks, and the gaps that are not the usual
/// ones. Nothing fails: every line ends up somewhere. No title is left null.
void readBody(const QStringList &lines, const BodyHints &hints, Post::Post &post);

} // namespace Copydesk::Formats
