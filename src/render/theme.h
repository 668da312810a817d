// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QPalette;

namespace Copydesk::Render {

/// The contrast of two colours by WCAG 2: 1 to 21.
qreal contrast(const QColor &a, const QColor &b);
/// `colour`, moved towards black or white until it stands out from `background` by at least `ratio`.
QColor readable(const QColor &colour, const QColor &background, qreal ratio = 4.5);

/// The colours of everything that is drawn by hand: article, list rows, diffs, status words. A value; every text colour
/// stands out from its background by 4.5:1 at least, whatever the palette is.
struct Theme {
    bool dark = false;
    QColor base, text; ///< as the palette has them
    QColor secondary; ///< captions, labels, the second line of a row
    QColor selection, selectionText; ///< as the palette has them
    QColor selectionSecondary; ///< the second line of a selected row
    QColor accent, link; ///< on base
    QColor border; ///< lines between things; 3:1 is not asked of them
    QColor codeText, codeBackground;
    QColor boxBackground; ///< the meta box, an image that is not loaded
    QColor added, addedBackground, removed,
        removedBackground; ///< text colours are for their own background and for base
    QColor good, warning, bad; ///< status words on base
    QColor hitText, hit, currentHit; ///< what was sought: the backgrounds, and the text on them
    QString ksyntaxTheme; ///< a theme of KSyntaxHighlighting

    /// Dark where the palette's text is lighter than its base.
    static Theme fromPalette(const QPalette &palette);
    static Theme light();
    static Theme darkTheme();
    /// Black on white; what is printed.
    static Theme printing();

    bool operator==(const Theme &) const = default;
};

} // namespace Copydesk::Render
