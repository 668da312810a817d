// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Copydesk::Window {

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QToolButton(this))
    , m_remark(new QLabel(this))
    , m_inside(new QWidget(this))
    , m_rows(new QVBoxLayout(m_inside))
{
    m_heading->setText(title);
    m_heading->setCheckable(true);
    m_heading->setChecked(true);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setArrowType(Qt::DownArrow);
    // The arrow says whether it is open; a pressed look as well would be too much.
    m_heading->setStyleSheet(QStringLiteral("QToolButton { border: none; font-weight: 600; padding: 3px 0; }"
                                            "QToolButton:hover, QToolButton:focus { text-decoration: underline; }"));
    m_heading->setFocusPolicy(Qt::TabFocus);
    m_heading->setAccessibleName(tr("Section %1").arg(title));

    auto *top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addStretch();
    top->addWidget(m_remark);

    m_rows->setContentsMargins(0, 0, 0, 6);
    m_rows->setSpacing(5);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(2);
    all->addLayout(top);
    all->addWidget(m_inside);

    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setArrowType(open ? Qt::DownArrow : isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
        m_inside->setVisible(open);
        Q_EMIT toggled(open);
    });
}

void Section::add(QWidget *widget) { m_rows->addWidget(widget); }

bool Section::isOpen() const { return m_heading->isChecked(); }

void Section::setOpen(bool open) { m_heading->setChecked(open); }

void Section::setRemark(const QString &remark, const QColor &color)
{
    if (m_remark->text() == remark)
        return;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, color);
    m_remark->setPalette(colors);
    m_remark->setText(remark);
}

QWidget *Section::heading() const { return m_heading; }

} // namespace Copydesk::Window
