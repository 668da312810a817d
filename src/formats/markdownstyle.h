// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/block.h"

#include <QByteArray>

namespace Copydesk::Formats::Markdown {

/// Lines of code between fences that none of them closes.
QByteArray fencedCode(const QByteArray &lines, const QByteArray &language);
/// The lines between a block's fences, without the indent of the first fence.
QByteArray insideFences(const QByteArray &source);
/// The lines of indented code without what makes them code.
QByteArray withoutIndent(const QByteArray &source);
/// A line of a quote without what makes it one.
QByteArray withoutQuoteMark(const QByteArray &line);
/// Lines as a quote; lines that `former` has too stand as they do there.
QByteArray quoted(const QByteArray &text, const QByteArray &former);
/// What a block is to be written as, given what it was written as before it was changed: with its fences and info
/// string, its underline. `usual` where there is no style to keep.
QByteArray inStyleOf(const QByteArray &former, const Post::Block &block, const QByteArray &usual);

} // namespace Copydesk::Formats::Markdown
