// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tones.h"

#include "render/theme.h"

namespace Copydesk::Window {

QColor tone(const QPalette &palette, Tone tone)
{
    const Render::Theme theme = Render::Theme::fromPalette(palette);
    // The theme's colours are for the base; most of these stand on the window.
    const auto onWindow = [&](const QColor &color) { return Render::readable(color, palette.color(QPalette::Window)); };
    switch (tone) {
    case Tone::Muted:
        return onWindow(theme.secondary);
    case Tone::Problem:
        return onWindow(theme.bad);
    case Tone::Change:
        return onWindow(theme.accent);
    case Tone::Done:
        return onWindow(theme.good);
    case Tone::Caution:
        return onWindow(theme.warning);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Copydesk::Window
