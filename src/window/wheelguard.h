// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace Copydesk::Window {

/// Keeps the wheel from changing a value under the mouse (spec window.md, "Keys"): an unfocused combo box, spin box or
/// slider hands the wheel on to what scrolls it. Has no state; one may watch any number of widgets.
class WheelGuard : public QObject {
    Q_OBJECT
public:
    explicit WheelGuard(QObject *parent);

    /// Also keeps the widget from taking the focus by the wheel.
    void guard(QWidget *widget);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Copydesk::Window
