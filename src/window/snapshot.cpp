// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/snapshot.h"

#include "window/mainwindow.h"

#include <QPixmap>

namespace Copydesk::Window {

Snapshot::Snapshot(MainWindow &window, const QString &file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_file(file)
{
    m_timer.setInterval(40);
    connect(&m_timer, &QTimer::timeout, this, &Snapshot::look);
    m_waiting.start();
    m_timer.start();
}

void Snapshot::look()
{
    m_settled = m_window.isSettled() ? m_settled + 1 : 0;
    // Counts and the facets come a moment after the list.
    constexpr int Enough = 12;
    if (m_settled < Enough && m_waiting.elapsed() < PatienceMs)
        return;
    m_timer.stop();
    Q_EMIT finished(m_window.grab().save(m_file));
}

} // namespace Copydesk::Window
