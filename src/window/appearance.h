// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/preferences.h"

#include <QPalette>

class QApplication;

namespace Copydesk::Window {

QPalette lightPalette();
QPalette darkPalette();

/// Gives the program its look: our own style over Fusion, and a light or a dark palette. Automatic follows the system's
/// colour scheme where it tells one. May be called again when the preference changes. Style sheets are not used:
/// palettes reach delegates and the article alike.
void applyAppearance(Preferences::Appearance appearance);

} // namespace Copydesk::Window
