// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/noticebar.h"

#include "window/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"notice"_s);
    // The tooltip's colours: the inverse of the window's in most themes, so that the bar stands out from it.
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(false);
    m_action->setObjectName(u"noticeAction"_s);
    m_close->setAccessibleName(tr("Close the notice"));
    m_close->setText(u"✕"_s);
    for (QToolButton *button : {m_action, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setCursor(Qt::PointingHandCursor);
    }
    QFont bold = m_action->font();
    bold.setBold(true);
    m_action->setFont(bold);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 8, 8);
    line->setSpacing(12);
    line->addWidget(m_text);
    line->addWidget(m_action);
    line->addWidget(m_close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(ShownMs);
    connect(&m_timer, &QTimer::timeout, this, &NoticeBar::dismiss);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_action, &QToolButton::clicked, this, [this] {
        const auto act = m_act;
        dismiss();
        if (act)
            act();
    });
    parent->installEventFilter(this);
    hide();
}

void NoticeBar::say(const QString &text, Tone tone, const QString &action, std::function<void()> act)
{
    m_tone = tone;
    m_act = std::move(act);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    m_text->setText(text);
    QPalette colours = palette();
    const bool isDark = parentWidget()->palette().color(QPalette::Base).lightness() < 128;
    const QColor back = tone == Tone::Problem ? QColor(0x8c, 0x1d, 0x18)
        : isDark                              ? QColor(0xe8, 0xea, 0xed)
                                              : QColor(0x2b, 0x2f, 0x36);
    const QColor front = tone == Tone::Done && isDark ? QColor(0x1e, 0x21, 0x26) : QColor(0xff, 0xff, 0xff);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colours.setColor(role, front);
    colours.setColor(QPalette::Window, back);
    colours.setColor(QPalette::Button, back);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_action, m_close})
        widget->setPalette(colours);
    setPalette(colours);
    place();
    show();
    raise();
    if (tone == Tone::Done && !underMouse())
        m_timer.start();
    else
        m_timer.stop();
    QAccessibleAnnouncementEvent announcement(this,
                                              action.isEmpty() ? text : tr("%1. %2 is possible.").arg(text, action));
    announcement.setPoliteness(tone == Tone::Problem ? QAccessible::AnnouncementPoliteness::Assertive
                                                     : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&announcement);
}

QString NoticeBar::text() const { return isHidden() ? QString() : m_text->text(); }

void NoticeBar::dismiss()
{
    m_timer.stop();
    hide();
}

void NoticeBar::place()
{
    const QRect area = parentWidget()->rect();
    const int widest = area.width() - 48;
    m_text->setWordWrap(false);
    QSize size = sizeHint();
    if (size.width() > widest) {
        m_text->setWordWrap(true);
        size = QSize(widest, heightForWidth(widest));
    }
    setGeometry(area.center().x() - size.width() / 2, area.bottom() - size.height() - 20, size.width(), size.height());
}

bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void NoticeBar::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void NoticeBar::leaveEvent(QEvent *event)
{
    if (m_tone == Tone::Done)
        m_timer.start();
    QFrame::leaveEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(rect(), 8, 8);
}

} // namespace Copydesk::Window
