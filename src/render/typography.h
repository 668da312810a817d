// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QTextBlockFormat>
#include <QTextCharFormat>

namespace Copydesk::Render {

struct Theme;

/// The type of an article: fonts in points, so that paper and screen agree; margins in pixels of a 96 dpi screen,
/// scaled with the zoom.
struct Typography {
    Typography(const Theme &theme, qreal zoom);

    qreal zoom;
    QTextCharFormat title, lead, body, heading, caption, code, label, meta, verbatim, link, tiny;
    QTextBlockFormat titleBlock, leadBlock, bodyBlock, headingBlock, pictureBlock, captionBlock, itemBlock, codeBlock,
        metaBlock, metaItemBlock, tinyBlock;
    qreal tabWidth; ///< four characters of code
    /// Whole pixels at this zoom.
    qreal px(qreal pixels) const { return pixels * zoom; }
};

/// What running text, headings and code are set in; each falls back to what the machine has.
QFont serifFont(qreal points);
QFont sansFont(qreal points);
QFont monospaceFont(qreal points);

} // namespace Copydesk::Render
