// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/post.h"
#include "render/postdocument.h"

#include <QString>

class QPagedPaintDevice;
class QWidget;

namespace Copydesk::Window {

/// Prints a post in the light theme, whatever the window shows, with page numbers. Pictures come from `shown` (the
/// document in the window) as far as they are loaded there; null: none.
Result<> printPost(const Post::Post &post, QPagedPaintDevice &device, const Render::PostDocument *shown = nullptr);

/// Writes a PDF beside `file` and renames it, so that nobody meets half a file.
Result<> writePdf(const Post::Post &post, const QString &file, const Render::PostDocument *shown = nullptr);

/// Asks for a printer and prints; says nothing where the person cancels.
void printWithDialog(const Post::Post &post, const Render::PostDocument *shown, QWidget *parent);

} // namespace Copydesk::Window
