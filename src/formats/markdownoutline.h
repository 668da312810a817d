// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Copydesk::Formats::Markdown {

/// What md4c says of a piece of Markdown that should be one block.
struct Outline {
    enum class Kind { None, Paragraph, Heading, Code, Html, Quote, List, Table, Rule, Several };
    Kind kind = Kind::None; ///< None: nothing that shows (definitions); Several: not one block
    int level = 0; ///< Heading
    QByteArray text; ///< Paragraph, Heading: what is read; Code: its lines, the last line's end too. Image: its caption
    bool isPlain = false; ///< Paragraph, Heading: nothing but letters, on one line
    bool isImage = false; ///< Paragraph: one image and nothing else, with a plain caption
    QByteArray url, title; ///< Image
    bool hasTitle = false;
    QByteArray language; ///< Code: the first word behind the fence
    bool isFenced = false;
};

/// GitHub's tables, crossings out and task lists are known. Nesting beyond 100 is `Several`.
Outline outlineOf(QByteArrayView source);

} // namespace Copydesk::Formats::Markdown
