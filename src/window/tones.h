// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Copydesk::Window {

/// Colours with a meaning that QPalette has no role for: the theme's, readable on the window's background too (4.5:1,
/// tests/window).
enum class Tone {
    Muted, ///< secondary text
    Problem, ///< what is wrong
    Change, ///< what was changed here
    Done, ///< what went well
    Caution, ///< what wants a choice: a conflict
};

QColor tone(const QPalette &palette, Tone tone);

} // namespace Copydesk::Window
