// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *later = new QToolButton(this);
    later->setText(u"✕"_s);
    later->setAutoRaise(true);
    later->setAccessibleName(tr("Not now"));
    later->setToolTip(tr("Not now"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 6, 6, 6);
    line->addWidget(m_text, 1);
    line->addLayout(m_buttons);
    line->addWidget(later);
    connect(later, &QToolButton::clicked, this, &MessageBar::close);
    hide();
}

void MessageBar::ask(const QString &text, const QList<Answer> &answers)
{
    m_waiting.append({text, answers});
    if (isHidden())
        showNext();
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::showNext()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (m_waiting.isEmpty()) {
        hide();
        return;
    }
    const Message message = m_waiting.takeFirst();
    m_text->setText(message.text);
    for (const Answer &answer : message.answers) {
        auto *button = new QPushButton(answer.title, this);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, act = answer.act] {
            close();
            act();
        });
    }
    show();
}

void MessageBar::close() { showNext(); }

} // namespace Copydesk::Window
