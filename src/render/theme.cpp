// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace Copydesk::Render {

namespace {

qreal linear(qreal channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto channel = [share](float x, float y) { return float(x * (1 - share) + y * share); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()))
        .toRgb();
}

/// What does not come from the palette.
struct Tokens {
    QColor accent, link, added, removed, good, warning, bad, hit, currentHit;
};

const Tokens LightTokens{.accent = QColor(0x1f, 0x5f, 0xa8),
                         .link = QColor(0x1a, 0x5a, 0xb0),
                         .added = QColor(0x0f, 0x5c, 0x2e),
                         .removed = QColor(0x9b, 0x1c, 0x1c),
                         .good = QColor(0x1b, 0x6e, 0x3c),
                         .warning = QColor(0x8a, 0x55, 0x00),
                         .bad = QColor(0xb0, 0x22, 0x22),
                         .hit = QColor(0xff, 0xec, 0x99),
                         .currentHit = QColor(0xff, 0xb8, 0x4d)};

const Tokens DarkTokens{.accent = QColor(0x7f, 0xb4, 0xf0),
                        .link = QColor(0x86, 0xb8, 0xf5),
                        .added = QColor(0x8f, 0xdc, 0xa8),
                        .removed = QColor(0xf5, 0xa3, 0xa3),
                        .good = QColor(0x86, 0xd6, 0xa0),
                        .warning = QColor(0xf0, 0xc0, 0x6a),
                        .bad = QColor(0xf5, 0x98, 0x98),
                        .hit = QColor(0x6b, 0x55, 0x0a),
                        .currentHit = QColor(0xa8, 0x5f, 0x00)};

Theme build(const QColor &base, const QColor &text, const QColor &selection, const QColor &selectionText)
{
    Theme theme;
    theme.dark = luminance(text) > luminance(base);
    const Tokens &tokens = theme.dark ? DarkTokens : LightTokens;
    theme.base = base;
    theme.text = readable(text, base);
    theme.selection = selection;
    theme.selectionText = readable(selectionText, selection);
    theme.selectionSecondary = readable(mixed(theme.selectionText, selection, 0.2), selection);
    theme.boxBackground = mixed(base, theme.text, theme.dark ? 0.06 : 0.035);
    theme.codeBackground = mixed(base, theme.text, theme.dark ? 0.08 : 0.045);
    theme.border = mixed(base, theme.text, theme.dark ? 0.25 : 0.18);
    // Readable on the boxes is readable on base, which is farther away from the text.
    theme.secondary = readable(mixed(theme.text, base, 0.36), theme.boxBackground, 4.6);
    theme.codeText = readable(theme.text, theme.codeBackground);
    theme.accent = readable(tokens.accent, theme.boxBackground, 4.6);
    theme.link = readable(tokens.link, theme.boxBackground, 4.6);
    theme.good = readable(tokens.good, base);
    theme.warning = readable(tokens.warning, base);
    theme.bad = readable(tokens.bad, base);
    theme.addedBackground = mixed(base, tokens.added, theme.dark ? 0.22 : 0.14);
    theme.removedBackground = mixed(base, tokens.removed, theme.dark ? 0.22 : 0.12);
    theme.added = readable(tokens.added, theme.addedBackground);
    theme.removed = readable(tokens.removed, theme.removedBackground);
    theme.hit = tokens.hit;
    theme.currentHit = tokens.currentHit;
    theme.hitText = theme.dark ? QColor(Qt::white) : QColor(Qt::black);
    theme.ksyntaxTheme = theme.dark ? QStringLiteral("Breeze Dark") : QStringLiteral("GitHub Light");
    return theme;
}

} // namespace

qreal contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QColor readable(const QColor &colour, const QColor &background, qreal ratio)
{
    if (contrast(colour, background) >= ratio)
        return colour;
    const QColor black(Qt::black), white(Qt::white);
    const QColor &end = contrast(white, background) > contrast(black, background) ? white : black;
    for (int step = 1; step < 20; ++step) {
        const QColor moved = mixed(colour, end, step / 20.0);
        if (contrast(moved, background) >= ratio)
            return moved;
    }
    return end;
}

Theme Theme::fromPalette(const QPalette &palette)
{
    return build(palette.color(QPalette::Active, QPalette::Base), palette.color(QPalette::Active, QPalette::Text),
                 palette.color(QPalette::Active, QPalette::Highlight),
                 palette.color(QPalette::Active, QPalette::HighlightedText));
}

Theme Theme::light()
{
    return build(QColor(0xff, 0xff, 0xff), QColor(0x1c, 0x1d, 0x1f), QColor(0x1f, 0x5f, 0xa8), QColor(Qt::white));
}

Theme Theme::darkTheme()
{
    return build(QColor(0x1d, 0x1f, 0x22), QColor(0xe3, 0xe4, 0xe6), QColor(0x2d, 0x5f, 0x99), QColor(Qt::white));
}

Theme Theme::printing()
{
    Theme theme = build(Qt::white, Qt::black, QColor(0x1f, 0x5f, 0xa8), Qt::white);
    theme.ksyntaxTheme = QStringLiteral("Printing");
    return theme;
}

} // namespace Copydesk::Render
