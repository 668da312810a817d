// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sidebarrow.h"

#include <QPainter>
#include <QStyle>

namespace Copydesk::Window {

void drawSidebarGround(QPainter &painter, const QStyleOptionViewItem &option, const Render::Theme &theme,
                       const QColor &back)
{
    const QRectF row = QRectF(option.rect).adjusted(2, 1, -4, -1);
    QColor ground = back;
    if (!ground.isValid() && (option.state & QStyle::State_MouseOver)) {
        ground = theme.text;
        ground.setAlpha(16);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (ground.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(row, 4, 4);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void drawSidebarRow(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area, const SidebarRow &row)
{
    const auto aligned = [&](Qt::Alignment side) {
        return int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter);
    };
    painter.setFont(option.font);
    int asideWidth = 0;
    if (!row.aside.isNull()) {
        asideWidth = painter.fontMetrics().horizontalAdvance(row.aside) + 8;
        painter.setPen(row.asideColor);
        painter.drawText(area, aligned(Qt::AlignRight), row.aside);
    }
    const QRect words = QStyle::visualRect(option.direction, area, area.adjusted(0, 0, -asideWidth, 0));
    painter.setFont(row.font);
    painter.setPen(row.color);
    painter.drawText(words, aligned(Qt::AlignLeft),
                     painter.fontMetrics().elidedText(row.words, Qt::ElideRight, words.width()));
}

} // namespace Copydesk::Window
