// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/pace.h"

namespace Copydesk::Window {

Pace::Pace(std::function<void()> ask)
    : m_ask(std::move(ask))
{
    m_later.setSingleShot(true);
    m_later.callOnTimeout([this] { begin(); });
}

void Pace::libraryChanged(Review::Desk::By by)
{
    m_isAskedFor = true;
    m_isUrgent = m_isUrgent || by == Review::Desk::By::Here;
    if (m_isAsking)
        return;
    constexpr int Share = 3; // times as long as it takes, it rests
    const qint64 rest = m_answered.isValid() ? Share * m_took - m_answered.elapsed() : 0;
    if (m_isUrgent || rest <= 0)
        begin();
    else if (!m_later.isActive())
        m_later.start(int(rest));
}

void Pace::begin()
{
    m_later.stop();
    m_isAsking = true;
    m_isAskedFor = m_isUrgent = false;
    m_asked.start();
    m_ask();
}

void Pace::end()
{
    m_isAsking = false;
    m_took = m_asked.elapsed();
    m_answered.start();
    if (m_isAskedFor)
        libraryChanged(m_isUrgent ? Review::Desk::By::Here : Review::Desk::By::Elsewhere);
}

} // namespace Copydesk::Window
