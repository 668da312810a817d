// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/decision.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Copydesk::Window {

/// Asks why, where a decision needs a reason; beside what was pressed. Every letter typed here is text; Return accepts,
/// Esc cancels. Reasons that were given before are offered.
class ReasonPopover : public QDialog {
    Q_OBJECT
public:
    /// `what`: the title of the post, or how many there are.
    ReasonPopover(const Review::Decision &decision, const QString &what, QWidget *parent);

    QString reason() const;
    /// Above the middle of this widget's lower edge.
    void openAbove(const QWidget &anchor);
    void accept() override;

private:
    QLineEdit *m_reason;
    QPushButton *m_ok;
};

} // namespace Copydesk::Window
