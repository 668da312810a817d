// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/inlinetext.h"

#include "post/block.h"

#include <QTextBlock>
#include <QTextDocument>

namespace Copydesk::Render {

namespace {

/// What the other program's document says of the looks, without its fonts and colours.
QTextCharFormat looksOf(const QTextCharFormat &format)
{
    QTextCharFormat looks;
    if (format.fontWeight() > QFont::Medium)
        looks.setFontWeight(QFont::Bold);
    if (format.fontItalic())
        looks.setFontItalic(true);
    if (format.fontStrikeOut())
        looks.setFontStrikeOut(true);
    if (format.fontFixedPitch())
        looks.setFontFixedPitch(true);
    if (format.isAnchor() && !format.anchorHref().isEmpty()) {
        looks.setAnchor(true);
        looks.setAnchorHref(format.anchorHref());
        looks.setToolTip(format.anchorHref());
    }
    return looks;
}

} // namespace

QList<InlineRun> inlineRuns(const QString &text, const QString &syntax)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    if (syntax == Post::Syntax::Markdown)
        document.setMarkdown(text,
                             QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                 | QTextDocument::MarkdownNoHTML);
    else if (syntax == Post::Syntax::Html)
        document.setHtml(text);
    else
        return {{text, {}}};
    QList<InlineRun> runs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!runs.isEmpty())
            runs.append({QString(QChar::LineSeparator), {}});
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            InlineRun run{part.fragment().text(), looksOf(format)};
            if (format.isImageFormat())
                run.text = format.stringProperty(QTextFormat::ImageAltText);
            if (!run.text.isEmpty())
                runs.append(std::move(run));
        }
    }
    if (runs.isEmpty()) // an empty comment, a definition: rather as it stands than not at all
        runs.append({text, {}});
    return runs;
}

} // namespace Copydesk::Render
