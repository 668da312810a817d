// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/documentwriter.h"

#include "post/block.h"
#include "render/bidi.h"
#include "render/inlinetext.h"

#include <QTextTable>

#include <algorithm>

/// Blocks that a page has not, and text that is marked up inside (docs/post-shape.md).
namespace Copydesk::Render {

namespace {

/// A table with more cells is shown as its source, which is folded.
constexpr qsizetype MostCells = 2'000;

bool isLink(const QString &address)
{
    return address.startsWith(QLatin1String("https://")) || address.startsWith(QLatin1String("http://"));
}

} // namespace

void DocumentWriter::writeMarked(const QTextBlockFormat &block, const QTextCharFormat &format, const QString &text,
                                 const QString &syntax, int number)
{
    if (syntax.isEmpty() || text.size() > PieceLength) {
        writeText(block, format, text, number);
        return;
    }
    startBlock(block, format, text);
    insertMarked(format, text, syntax);
}

void DocumentWriter::insertMarked(const QTextCharFormat &format, const QString &text, const QString &syntax)
{
    if (syntax.isEmpty() || text.size() > PieceLength) {
        m_cursor.insertText(displayable(text), format);
        return;
    }
    for (const InlineRun &run : inlineRuns(text, syntax)) {
        QTextCharFormat looks = format;
        looks.merge(run.looks);
        if (run.looks.fontFixedPitch())
            looks.setFontFamilies(m_type.code.fontFamilies().toStringList());
        if (run.looks.isAnchor()) {
            // Whatever it leads to, only the web is asked about; the rest is shown and leads nowhere.
            looks.setAnchor(isLink(run.looks.anchorHref()));
            looks.setForeground(m_type.link.foreground());
            looks.setFontUnderline(true);
        }
        m_cursor.insertText(displayable(run.text), looks);
    }
}

void DocumentWriter::writeQuote(const Post::Block &block, int number)
{
    QTextBlockFormat format = m_type.bodyBlock;
    format.setLeftMargin(m_type.px(22));
    format.setRightMargin(m_type.px(22));
    QTextCharFormat looks = m_type.body;
    looks.setForeground(m_type.lead.foreground());
    writeMarked(format, looks, block.text, block.syntax, number);
}

void DocumentWriter::writeTable(const Post::Block &block, int number)
{
    const QList<QStringList> rows = Post::tableCells(block.text);
    qsizetype columns = 0;
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());
    if (block.syntax != Post::Syntax::Markdown || rows.size() * columns > MostCells || columns == 0) {
        writeCode(block, number);
        return;
    }
    startBlock(m_type.tinyBlock, m_type.tiny);
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(m_options.theme.border);
    format.setCellPadding(m_type.px(5));
    format.setCellSpacing(0);
    format.setTopMargin(m_type.px(4));
    format.setBottomMargin(m_type.px(14));
    format.setHeaderRowCount(1);
    QTextTable *table = m_cursor.insertTable(int(rows.size()), int(columns), format);
    for (int row = 0; row < rows.size(); ++row) {
        QTextCharFormat looks = m_type.body;
        if (row == 0)
            looks.setFontWeight(QFont::DemiBold);
        for (int column = 0; column < rows.at(row).size(); ++column) {
            m_cursor = table->cellAt(row, column).firstCursorPosition();
            insertMarked(looks, rows.at(row).at(column), block.syntax);
        }
    }
    endFrame();
}

void DocumentWriter::writeRule()
{
    QTextBlockFormat format = m_type.bodyBlock;
    format.setAlignment(Qt::AlignHCenter);
    startBlock(format, m_type.label);
    m_cursor.insertText(QStringLiteral("⁂"), m_type.label);
}

} // namespace Copydesk::Render
