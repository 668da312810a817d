// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace Copydesk::Window {

WheelGuard::WheelGuard(QObject *parent)
    : QObject(parent)
{
}

void WheelGuard::guard(QWidget *widget)
{
    widget->setFocusPolicy(Qt::StrongFocus); // WheelFocus would take the focus by the very wheel that is to be ignored
    widget->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget || widget->hasFocus())
        return false;
    event->ignore(); // goes on to the parent, which scrolls
    return true;
}

} // namespace Copydesk::Window
