// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor.h"

class QCalendarWidget;
class QLineEdit;
class QToolButton;

namespace Copydesk::Window {

/// A date as it stands on the page (ISO), or none; typed, or picked from a calendar. The calendar is made when it is
/// first asked for.
class DateEditor : public FieldEditor {
    Q_OBJECT
public:
    DateEditor(Post::FieldId field, QWidget *parent);

protected:
    void showValue(const Post::Value &value) override;

private:
    void showCalendar();
    void pick(QDate date);

    QLineEdit *m_line;
    QToolButton *m_button;
    QCalendarWidget *m_calendar = nullptr;
};

} // namespace Copydesk::Window
