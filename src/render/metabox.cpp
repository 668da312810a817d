// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/metabox.h"

#include "render/bidi.h"
#include "render/metarows.h"
#include "render/theme.h"
#include "render/typography.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace Copydesk::Render {

namespace {

/// Of one row; more items than this are rather a mistake of the source than something to read.
constexpr qsizetype MostLines = 500;
constexpr qsizetype MostLetters = 20'000;

class Box {
public:
    Box(QTextCursor &cursor, const Typography &type, const Theme &theme)
        : m_cursor(cursor)
        , m_type(type)
        , m_theme(theme)
    {
    }

    void insert(const QList<MetaRow> &rows)
    {
        QTextTableFormat format = tableFormat();
        format.setCellPadding(m_type.px(5));
        format.setTopMargin(m_type.px(6));
        format.setBottomMargin(m_type.px(10));
        format.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 30), QTextLength(QTextLength::PercentageLength, 70)});
        QTextTable *table = m_cursor.insertTable(int(rows.size()), 2, format);
        m_lineAbove.setTopBorder(1);
        m_lineAbove.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        m_lineAbove.setTopBorderBrush(m_theme.border);
        for (int i = 0; i < rows.size(); ++i)
            insertRow(*table, i, rows.at(i));
    }

private:
    QTextTableFormat tableFormat() const
    {
        QTextTableFormat format;
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setBorderBrush(m_theme.border);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellSpacing(0);
        format.setLayoutDirection(QGuiApplication::layoutDirection());
        return format;
    }

    void insertRow(QTextTable &table, int index, const MetaRow &row)
    {
        if (!row.isInGroup) {
            for (const int column : {0, 1})
                table.cellAt(index, column).setFormat(m_lineAbove);
        }
        if (row.kind == MetaRow::Kind::Group) {
            QTextCharFormat bold = m_type.meta;
            bold.setFontWeight(QFont::DemiBold);
            write(table.cellAt(index, 0), row.label, bold, QGuiApplication::layoutDirection());
            return;
        }
        QTextTableCell labelCell = table.cellAt(index, 0);
        write(labelCell, row.label, m_type.label, QGuiApplication::layoutDirection());
        if (row.isInGroup) {
            QTextTableCellFormat cell = labelCell.format().toTableCellFormat();
            if (QGuiApplication::isRightToLeft())
                cell.setRightPadding(m_type.px(18));
            else
                cell.setLeftPadding(m_type.px(18));
            labelCell.setFormat(cell);
        }

        if (row.kind == MetaRow::Kind::Records && !row.cells.isEmpty()) {
            // Addresses and captions want the room of both columns.
            if (row.keys.size() > 2)
                table.mergeCells(index, 0, 1, 2);
            writeRecords(table.cellAt(index, row.keys.size() > 2 ? 0 : 1), row, row.keys.size() > 2);
            return;
        }
        const QTextTableCell cell = table.cellAt(index, 1);
        if (row.kind == MetaRow::Kind::List && !row.lines.isEmpty())
            writeList(cell, row.lines);
        else if (row.kind == MetaRow::Kind::Verbatim)
            write(cell, row.lines.mid(0, MostLines).join(u'\n'), m_type.verbatim);
        else if (row.lines.isEmpty() || row.lines.constFirst().isEmpty())
            write(cell, QCoreApplication::translate("MetaBox", "(empty)"), m_type.label,
                  QGuiApplication::layoutDirection());
        else if (row.isIsolated)
            write(cell, isolated(row.lines.constFirst()), m_type.meta, QGuiApplication::layoutDirection());
        else
            write(cell, row.lines.constFirst(), m_type.meta);
    }

    QTextBlockFormat direction(QTextBlockFormat block, Qt::LayoutDirection direction) const
    {
        block.setLayoutDirection(direction);
        return block;
    }

    void write(const QTextTableCell &cell, const QString &text, const QTextCharFormat &format)
    {
        write(cell, text, format, firstStrongDirection(text, QGuiApplication::layoutDirection()));
    }

    void write(const QTextTableCell &cell, const QString &text, const QTextCharFormat &format,
               Qt::LayoutDirection textDirection)
    {
        m_cursor = cell.firstCursorPosition();
        // Not the block's character format: that of a cell's first block is the cell's own format.
        m_cursor.setBlockFormat(direction(m_type.metaBlock, textDirection));
        m_cursor.insertText(displayable(text.left(MostLetters)), isWebAddress(text) ? linkFormat(text) : format);
    }

    QTextCharFormat linkFormat(const QString &address) const
    {
        QTextCharFormat link = m_type.link;
        link.setAnchor(true);
        link.setAnchorHref(address);
        return link;
    }

    void writeList(const QTextTableCell &cell, const QStringList &items)
    {
        QTextListFormat format;
        format.setStyle(QTextListFormat::ListDisc);
        format.setIndent(1);
        QTextList *list = nullptr;
        const QTextBlockFormat block =
            direction(m_type.metaItemBlock, listDirection(items, QGuiApplication::layoutDirection()));
        m_cursor = cell.firstCursorPosition();
        for (const QString &item : items.mid(0, MostLines)) {
            if (list) {
                m_cursor.insertBlock(block, m_type.meta);
                list->add(m_cursor.block());
            } else {
                m_cursor.setBlockFormat(block);
                list = m_cursor.createList(format);
            }
            m_cursor.insertText(displayable(item.left(MostLetters)),
                                isWebAddress(item) ? linkFormat(item) : m_type.meta);
        }
        if (items.size() > MostLines) {
            m_cursor.insertBlock(m_type.metaBlock, m_type.label);
            m_cursor.insertText(
                QCoreApplication::translate("MetaBox", "… and %n more", nullptr, int(items.size() - MostLines)));
        }
    }

    void writeRecords(const QTextTableCell &cell, const MetaRow &row, bool isBelowLabel)
    {
        m_cursor = isBelowLabel ? cell.lastCursorPosition() : cell.firstCursorPosition();
        const QList<QStringList> cells = row.cells.mid(0, MostLines);
        QTextTableFormat format = tableFormat();
        format.setCellPadding(m_type.px(3));
        format.setBorderCollapse(false);
        QTextTable *table = m_cursor.insertTable(int(cells.size()) + 1, int(row.keys.size()), format);
        for (int column = 0; column < row.keys.size(); ++column)
            write(table->cellAt(0, column), row.keys.at(column), m_type.label);
        for (int line = 0; line < cells.size(); ++line) {
            for (int column = 0; column < row.keys.size(); ++column)
                write(table->cellAt(line + 1, column), cells.at(line).at(column), m_type.meta);
        }
    }

    QTextCursor &m_cursor;
    const Typography &m_type;
    const Theme &m_theme;
    QTextTableCellFormat m_lineAbove;
};

} // namespace

void insertMetaBox(QTextCursor &cursor, const QList<MetaRow> &rows, const Typography &type, const Theme &theme)
{
    Box(cursor, type, theme).insert(rows);
}

} // namespace Copydesk::Render
