// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_date.h"

#include "window/icons.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

DateEditor::DateEditor(Post::FieldId field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit(this))
    , m_button(new QToolButton(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    m_line->setPlaceholderText(notSet());
    m_line->setToolTip(tr("Year-month-day, as 2025-06-30"));
    m_button->setIcon(icon(u"calendar"_s));
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setToolTip(tr("Pick from a calendar"));
    m_button->setAccessibleName(tr("%1: calendar").arg(Post::displayName(*field)));
    row->addWidget(m_line, 1);
    row->addWidget(m_button);
    static_cast<QBoxLayout *>(layout())->addLayout(row);
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) { takeText(text); });
    connect(m_button, &QToolButton::clicked, this, &DateEditor::showCalendar);
}

void DateEditor::showValue(const Post::Value &value) { m_line->setText(Post::scalarText(value)); }

void DateEditor::showCalendar()
{
    QMenu menu(this);
    m_calendar = new QCalendarWidget(&menu);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QDate *date = std::get_if<QDate>(&value());
    m_calendar->setSelectedDate(date ? *date : QDate::currentDate());
    auto *inside = new QWidgetAction(&menu);
    inside->setDefaultWidget(m_calendar);
    menu.addAction(inside);
    menu.addSeparator();
    connect(menu.addAction(tr("Today")), &QAction::triggered, this, [this] { pick(QDate::currentDate()); });
    connect(menu.addAction(tr("No date")), &QAction::triggered, this, [this] { pick({}); });
    for (auto signal : {&QCalendarWidget::clicked, &QCalendarWidget::activated}) {
        connect(m_calendar, signal, &menu, [this, &menu](QDate picked) {
            menu.close();
            pick(picked);
        });
    }
    m_calendar->setFocus();
    menu.exec(m_button->mapToGlobal(QPoint(0, m_button->height())));
    m_calendar = nullptr;
}

void DateEditor::pick(QDate date)
{
    m_line->setText(date.toString(Qt::ISODate));
    takeText(m_line->text());
}

} // namespace Copydesk::Window
