// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/desk.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace Copydesk::Window {

/// When a question whose answer costs time is asked again after the library has changed: at once after a change made
/// here; after others' changes (an import makes two a second) so that asking takes a quarter of the time at most. One
/// question at a time.
class Pace {
public:
    explicit Pace(std::function<void()> ask);

    void libraryChanged(Review::Desk::By by);
    /// Asks now, whatever is under way: another question.
    void begin();
    /// The answer is there; where the library changed meanwhile, the question is asked anew.
    void end();

private:
    std::function<void()> m_ask;
    QElapsedTimer m_asked, m_answered;
    qint64 m_took = 0; ///< milliseconds, the last time
    bool m_isAsking = false;
    bool m_isAskedFor = false, m_isUrgent = false;
    QTimer m_later;
};

} // namespace Copydesk::Window
