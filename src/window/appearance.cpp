// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/appearance.h"

#include "window/windowstyle.h"

#include <QApplication>
#include <QStyleHints>

namespace Copydesk::Window {

namespace {

struct Shades {
    QRgb window, base, alternate, text, placeholder, button, border, highlight, highlightedText, link, disabled;
};

QPalette palette(const Shades &shades)
{
    QPalette palette;
    palette.setColor(QPalette::Window, shades.window);
    palette.setColor(QPalette::WindowText, shades.text);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::Text, shades.text);
    palette.setColor(QPalette::PlaceholderText, shades.placeholder);
    palette.setColor(QPalette::Button, shades.button);
    palette.setColor(QPalette::ButtonText, shades.text);
    palette.setColor(QPalette::BrightText, QColor(0xff, 0x60, 0x60));
    palette.setColor(QPalette::ToolTipBase, shades.alternate);
    palette.setColor(QPalette::ToolTipText, shades.text);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, shades.highlightedText);
    palette.setColor(QPalette::Accent, shades.highlight);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.link);
    // What Fusion draws its lines and edges with.
    palette.setColor(QPalette::Light, QColor(shades.button).lighter(115));
    palette.setColor(QPalette::Midlight, QColor(shades.button).lighter(107));
    palette.setColor(QPalette::Mid, shades.border);
    palette.setColor(QPalette::Dark, QColor(shades.border).darker(115));
    palette.setColor(QPalette::Shadow, QColor(shades.window).darker(170));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, shades.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, shades.border);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return palette({.window = 0xfff3f4f6,
                    .base = 0xffffffff,
                    .alternate = 0xfff8f9fa,
                    .text = 0xff1f2328,
                    .placeholder = 0xff5f6873,
                    .button = 0xfffbfbfc,
                    .border = 0xffd0d4da,
                    .highlight = 0xff1f5fbf,
                    .highlightedText = 0xffffffff,
                    .link = 0xff1a56b0,
                    .disabled = 0xff8b929b});
}

QPalette darkPalette()
{
    return palette({.window = 0xff23262b,
                    .base = 0xff1b1d21,
                    .alternate = 0xff202328,
                    .text = 0xffe4e6ea,
                    .placeholder = 0xffa3abb6,
                    .button = 0xff2f333a,
                    .border = 0xff434954,
                    .highlight = 0xff2f63b8,
                    .highlightedText = 0xffffffff,
                    .link = 0xff86b4ff,
                    .disabled = 0xff747c88});
}

void applyAppearance(Preferences::Appearance appearance)
{
    if (!qobject_cast<WindowStyle *>(QApplication::style()))
        QApplication::setStyle(new WindowStyle);
    // On plain X11 asking for a dark scheme does nothing; where it does something (window frames, file dialogs) it fits
    // what we set ourselves.
    QStyleHints *const hints = QGuiApplication::styleHints();
    hints->setColorScheme(appearance == Preferences::Appearance::Dark        ? Qt::ColorScheme::Dark
                              : appearance == Preferences::Appearance::Light ? Qt::ColorScheme::Light
                                                                             : Qt::ColorScheme::Unknown);
    const bool isDark = appearance == Preferences::Appearance::Dark
        || (appearance == Preferences::Appearance::Automatic && hints->colorScheme() == Qt::ColorScheme::Dark);
    QApplication::setPalette(isDark ? darkPalette() : lightPalette());
}

} // namespace Copydesk::Window
