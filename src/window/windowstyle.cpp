// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowstyle.h"

#include "render/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace Copydesk::Window {

WindowStyle::WindowStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool isRadio = element == PE_IndicatorRadioButton;
    if (!isBox && !isRadio) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const QPalette &palette = option->palette;
    const bool isEnabled = option->state & State_Enabled;
    const bool isOn = option->state & (State_On | State_NoChange);
    const QColor base = palette.color(QPalette::Base);
    // 3:1 against what is around it: the least for the edge of something that can be clicked.
    const QColor edge = Render::readable(palette.color(QPalette::Mid), base, isEnabled ? 3.2 : 1.8);
    const QColor fill = isOn && isEnabled ? palette.color(QPalette::Highlight) : base;
    const QRectF rect = QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->state & State_HasFocus || (isOn && isEnabled)
                             ? Render::readable(palette.color(QPalette::Highlight), base, 3)
                             : edge,
                         option->state & State_HasFocus ? 2 : 1.25));
    painter->setBrush(fill);
    if (isRadio)
        painter->drawEllipse(rect);
    else
        painter->drawRoundedRect(rect, 3, 3);
    const QColor mark = isEnabled ? palette.color(QPalette::HighlightedText) : edge;
    if (isRadio && isOn) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(rect.center(), rect.width() * 0.22, rect.height() * 0.22);
    } else if (option->state & State_NoChange) {
        painter->setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(rect.left() + rect.width() * 0.25, rect.center().y()),
                          QPointF(rect.right() - rect.width() * 0.25, rect.center().y()));
    } else if (isOn) {
        QPainterPath tick(QPointF(rect.left() + rect.width() * 0.22, rect.top() + rect.height() * 0.54));
        tick.lineTo(rect.left() + rect.width() * 0.42, rect.top() + rect.height() * 0.74);
        tick.lineTo(rect.left() + rect.width() * 0.80, rect.top() + rect.height() * 0.28);
        painter->setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(tick);
    }
    painter->restore();
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (bar)
        drawScrollBar(*bar, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

/// In plain colours: Fusion fills the groove with a gradient, which Qt hands out to other threads in strips, and
/// waiting for those takes longer than all else that is painted when one scrolls.
void WindowStyle::drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option.palette;
    const QColor ground = palette.color(QPalette::Window);
    painter->fillRect(option.rect, ground);
    const bool isEnabled = option.state & State_Enabled && option.maximum > option.minimum;
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const auto part = [&](SubControl control) { return subControlRect(CC_ScrollBar, &option, control, widget); };
    const auto isActive = [&](SubControl control) {
        return option.activeSubControls & control && option.state & (State_MouseOver | State_Sunken);
    };
    if (isEnabled) {
        const qreal contrast = isActive(SC_ScrollBarSlider) ? 4.5 : 3.2;
        const QRect slider = part(SC_ScrollBarSlider);
        const int side = (isHorizontal ? slider.height() : slider.width()) / 4;
        painter->fillRect(isHorizontal ? slider.adjusted(1, side, -1, -side) : slider.adjusted(side, 1, -side, -1),
                          Render::readable(palette.color(QPalette::Mid), ground, contrast));
    }
    const bool isMirrored = isHorizontal && option.direction == Qt::RightToLeft;
    for (const SubControl control : {SC_ScrollBarSubLine, SC_ScrollBarAddLine}) {
        QStyleOption arrow = option;
        arrow.rect = part(control);
        if (arrow.rect.isEmpty())
            continue;
        if (isActive(control))
            painter->fillRect(arrow.rect, palette.color(QPalette::Midlight));
        const int inset = std::min(arrow.rect.width(), arrow.rect.height()) / 4;
        arrow.rect.adjust(inset, inset, -inset, -inset);
        const bool isForward = (control == SC_ScrollBarAddLine) != isMirrored;
        QProxyStyle::drawPrimitive(isHorizontal ? (isForward ? PE_IndicatorArrowRight : PE_IndicatorArrowLeft)
                                                : (isForward ? PE_IndicatorArrowDown : PE_IndicatorArrowUp),
                                   &arrow, painter, widget);
    }
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (element == CE_Splitter) { // a hairline; it can be gripped beyond it
        const QRect rect = option->rect;
        const QColor line = option->palette.color(QPalette::Mid);
        if (option->state & State_Horizontal)
            painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), line);
        else
            painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), line);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 5;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return std::max(16, QProxyStyle::pixelMetric(metric, option, widget));
    case PM_ToolBarIconSize:
        return 18;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace Copydesk::Window
