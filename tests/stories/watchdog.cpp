// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchdog.h"

Watchdog::Watchdog(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_longest = std::max(m_longest, double(m_sinceTick.nsecsElapsed()) / 1e6 - Interval);
        m_sinceTick.restart();
    });
    restart();
}

void Watchdog::restart()
{
    m_longest = 0;
    m_sinceTick.start();
    m_timer.start();
}
