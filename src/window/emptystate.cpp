// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/emptystate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_steps(new QHBoxLayout)
{
    setObjectName(u"emptyState"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_steps->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addLayout(m_steps);
    column->addStretch(3);
}

void EmptyState::say(const QString &title, const QString &text, const QList<Step> &steps)
{
    m_title->setText(title);
    m_text->setText(text);
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Step &step : steps) {
        auto *button = new QPushButton(step.title, this);
        button->setObjectName(u"emptyStep%1"_s.arg(m_steps->count()));
        connect(button, &QPushButton::clicked, this, step.act);
        m_steps->addWidget(button);
    }
}

QString EmptyState::title() const { return m_title->text(); }

} // namespace Copydesk::Window
