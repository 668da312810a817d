// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

/// Measures how long the event loop of its thread stops: the longest time between two ticks of a timer, less the
/// timer's own interval; and how much of it the thread itself worked, which other programs on the machine do not
/// lengthen.
class Watchdog : public QObject {
    Q_OBJECT
public:
    explicit Watchdog(QObject *parent = nullptr);

    /// Milliseconds; begins anew with `restart`.
    double longestStop() const { return m_longest; }
    /// Milliseconds of processor time, the most between two ticks.
    double longestWork() const { return m_longestWork; }
    void restart();

private:
    static constexpr int Interval = 2;
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    double m_longest = 0, m_longestWork = 0;
    double m_worked = 0; ///< by this thread, at the last tick
};
