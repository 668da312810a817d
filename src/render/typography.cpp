// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/typography.h"

#include "render/postdocument.h"
#include "render/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace Copydesk::Render {

namespace {

constexpr qreal BodyPoints = 12;
constexpr qreal LettersPerLine = 69;

QFont font(const QStringList &families, QFont::StyleHint hint, qreal points)
{
    QFont made;
    made.setFamilies(families);
    made.setStyleHint(hint);
    made.setPointSizeF(points);
    return made;
}

QTextCharFormat textFormat(const QFont &font, const QColor &colour)
{
    QTextCharFormat format;
    format.setFont(font, QTextCharFormat::FontPropertiesSpecifiedOnly);
    format.setForeground(colour);
    return format;
}

/// `pitch`: from base line to base line, in font sizes. Qt wants per cent of the font's own line height, which differs
/// from font to font.
QTextBlockFormat blockFormat(const QTextCharFormat &type, qreal pitch, qreal top, qreal bottom)
{
    QTextBlockFormat format;
    const QFontMetricsF metrics(type.font());
    const qreal size = QFontInfo(type.font()).pixelSize();
    if (metrics.height() > 0 && size > 0)
        format.setLineHeight(100 * pitch * size / metrics.height(), QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(top);
    format.setBottomMargin(bottom);
    return format;
}

} // namespace

QFont serifFont(qreal points)
{
    return font({u"Noto Serif"_s, u"Georgia"_s, u"DejaVu Serif"_s, u"serif"_s}, QFont::Serif, points);
}

QFont sansFont(qreal points)
{
    return font({u"Noto Sans"_s, u"Segoe UI"_s, u"DejaVu Sans"_s, u"sans-serif"_s}, QFont::SansSerif, points);
}

QFont monospaceFont(qreal points)
{
    QFont made = font({u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s, u"Menlo"_s, u"Consolas"_s, u"monospace"_s},
                      QFont::Monospace, points);
    made.setFixedPitch(true);
    return made;
}

Typography::Typography(const Theme &theme, qreal zoomFactor)
    : zoom(zoomFactor)
{
    QFont titleFont = sansFont(21 * zoom);
    titleFont.setWeight(QFont::Bold);
    QFont headingFont = sansFont(14.5 * zoom);
    headingFont.setWeight(QFont::DemiBold);
    const QFont codeFont = monospaceFont(10 * zoom);

    title = textFormat(titleFont, theme.text);
    lead = textFormat(serifFont(13.5 * zoom), theme.secondary);
    body = textFormat(serifFont(BodyPoints * zoom), theme.text);
    heading = textFormat(headingFont, theme.text);
    caption = textFormat(sansFont(9.5 * zoom), theme.secondary);
    code = textFormat(codeFont, theme.codeText);
    label = textFormat(sansFont(9.5 * zoom), theme.secondary);
    meta = textFormat(sansFont(9.5 * zoom), theme.text);
    verbatim = textFormat(monospaceFont(9 * zoom), theme.text);
    link = textFormat(sansFont(9.5 * zoom), theme.link);
    link.setFontUnderline(true);
    tiny = textFormat(sansFont(1), theme.text);

    titleBlock = blockFormat(title, 1.2, px(4), px(10));
    titleBlock.setHeadingLevel(1);
    leadBlock = blockFormat(lead, 1.42, 0, px(18));
    bodyBlock = blockFormat(body, 1.42, 0, px(13));
    headingBlock = blockFormat(heading, 1.25, px(20), px(8));
    headingBlock.setHeadingLevel(2);
    pictureBlock.setTopMargin(px(6));
    pictureBlock.setBottomMargin(px(5));
    captionBlock = blockFormat(caption, 1.35, 0, px(18));
    itemBlock = blockFormat(body, 1.42, 0, px(4));
    codeBlock = blockFormat(code, 1.4, 0, 0);
    codeBlock.setLayoutDirection(Qt::LeftToRight);
    codeBlock.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    metaBlock = blockFormat(meta, 1.35, 0, 0);
    metaItemBlock = metaBlock;
    // The headings of the program's own boxes have the format, too: they stand behind all text of the post.
    titleBlock.setProperty(PostDocument::PartName, u"title"_s);
    leadBlock.setProperty(PostDocument::PartName, u"lead"_s);
    bodyBlock.setProperty(PostDocument::PartName, u"body"_s);
    itemBlock.setProperty(PostDocument::PartName, u"body"_s);
    headingBlock.setProperty(PostDocument::PartName, u"heading"_s);
    captionBlock.setProperty(PostDocument::PartName, u"caption"_s);
    codeBlock.setProperty(PostDocument::PartName, u"code"_s);
    tinyBlock.setLineHeight(1, QTextBlockFormat::FixedHeight);

    tabWidth = 4 * QFontMetricsF(codeFont).horizontalAdvance(u'0');
}

qreal measure(qreal zoom)
{
    // Letters in about the shares in which English has them, blanks as well.
    static const QString sample =
        u"the old desk by the window keeps notes on what was said and who has read it since then; most of it is short"_s;
    return LettersPerLine * QFontMetricsF(serifFont(BodyPoints * zoom)).horizontalAdvance(sample)
        / qreal(sample.size());
}

} // namespace Copydesk::Render
