// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"

#include <algorithm>

namespace Copydesk::Cli {

namespace {

/// Cells of a terminal, near enough: marks take none, letters beyond the basic plane are one.
qsizetype width(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isMark() && !c.isLowSurrogate(); });
}

} // namespace

void Table::add(const QStringList &cells)
{
    QStringList row;
    for (QString cell : cells) {
        std::ranges::replace_if(cell, [](QChar c) { return c.category() == QChar::Other_Control; }, QLatin1Char(' '));
        if (m_widths.size() <= row.size())
            m_widths += 0;
        m_widths[row.size()] = std::max(m_widths[row.size()], width(cell));
        row += cell;
    }
    m_rows += row;
}

QString Table::take()
{
    QString text;
    for (const QStringList &row : std::as_const(m_rows)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += QString(m_widths[i] - width(row[i]) + 2, QLatin1Char(' '));
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    }
    m_rows.clear();
    return text;
}

} // namespace Copydesk::Cli
