// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tones.h"

#include <algorithm>
#include <cmath>

namespace Copydesk::Window {

namespace {

double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor tone(const QPalette &palette, Tone tone)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Muted:
        return dark ? QColor(0xa9, 0xaf, 0xb8) : QColor(0x56, 0x5c, 0x66);
    case Tone::Problem:
        return dark ? QColor(0xff, 0x9a, 0x8f) : QColor(0xa8, 0x1f, 0x1a);
    case Tone::Change:
        return dark ? QColor(0x8a, 0xb8, 0xf5) : QColor(0x1b, 0x59, 0xa8);
    case Tone::Done:
        return dark ? QColor(0x86, 0xd1, 0x9b) : QColor(0x1c, 0x66, 0x36);
    case Tone::Caution:
        return dark ? QColor(0xf0, 0xc0, 0x6a) : QColor(0x7a, 0x4e, 0x00);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Copydesk::Window
