// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Copydesk::Window {

/// Colours with a meaning that QPalette has no role for. On the palette's window and base each has a contrast of 4.5:1
/// or more (tests/window).
enum class Tone {
    Muted, ///< secondary text
    Problem, ///< what is wrong
    Change, ///< what was changed here
    Done, ///< what went well
    Caution, ///< what wants a choice: a conflict
};

QColor tone(const QPalette &palette, Tone tone);
bool isDark(const QPalette &palette);
/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace Copydesk::Window
