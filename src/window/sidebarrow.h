// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace Copydesk::Window {

/// What stands in a row of the side bar: words, and something short at the other side.
struct SidebarRow {
    QString words;
    QFont font;
    QColor color;
    QString aside; ///< a key, a count; null: nothing
    QColor asideColor;
};

/// The row's ground (none where `back` is invalid; under the mouse, a shade) and its focus frame.
void drawSidebarGround(QPainter &painter, const QStyleOptionViewItem &option, const Render::Theme &theme,
                       const QColor &back = {});
/// Words and aside within `area`, which the words share by being cut off.
void drawSidebarRow(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area, const SidebarRow &row);

} // namespace Copydesk::Window
