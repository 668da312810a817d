// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchdog.h"

#include <time.h>

#include <utility>

namespace {
double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}
} // namespace

Watchdog::Watchdog(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_longest = std::max(m_longest, double(m_sinceTick.nsecsElapsed()) / 1e6 - Interval);
        m_sinceTick.restart();
        const double now = threadMilliseconds();
        m_longestWork = std::max(m_longestWork, now - std::exchange(m_worked, now));
    });
    restart();
}

void Watchdog::restart()
{
    m_longest = m_longestWork = 0;
    m_worked = threadMilliseconds();
    m_sinceTick.start();
    m_timer.start();
}
