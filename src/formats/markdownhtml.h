// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Copydesk::Formats::Markdown {

/// What ends a block of HTML in Markdown (CommonMark 0.31, "HTML blocks").
enum class HtmlEnd { None, RawElement, Comment, Instruction, Declaration, CData, BlankLine };

/// What ends the block that a line opens, without its indent; None where it opens none. Behind a paragraph's line a tag
/// of no known name opens none.
HtmlEnd htmlEnd(QByteArrayView line, bool behindParagraph);
/// Whether the line holds that end. Never for `BlankLine`.
bool endsHtml(QByteArrayView line, HtmlEnd end);

} // namespace Copydesk::Formats::Markdown
