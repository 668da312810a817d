// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Copydesk::Formats::Markdown {

/// Plain text as Markdown in which every letter stands for itself: as it is where that is so, with as few escapes as
/// need be otherwise. `before` is what stands before it on its line ("## ") and makes the block that it is in.
QByteArray escaped(const QByteArray &plain, const QByteArray &before = {});

/// An image with nothing else in its paragraph. `title` null: none.
QByteArray imageSource(const QByteArray &caption, const QByteArray &url, const QByteArray &title);

} // namespace Copydesk::Formats::Markdown
