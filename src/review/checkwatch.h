// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"

#include <QObject>
#include <QTimer>

namespace Copydesk::Library {
class Worker;
}

namespace Copydesk::Review {

/// Keeps what the checks find current in the background: a while after the library has changed, what came or changed
/// is checked a few posts at a time. Posts are read in one thread and answers written in another, so that nobody waits
/// for longer than one step. Lives in the window's thread; the workers must outlive it.
class CheckWatch : public QObject {
    Q_OBJECT
public:
    CheckWatch(Library::Worker &reader, Library::Worker &writer, const Checks::Knowledge &knowledge,
               QObject *parent = nullptr);

    const Checks::Knowledge &knowledge() const { return m_knowledge; }
    /// The library has changed, or may have.
    void look();
    /// While a long job runs nothing is checked: it wants the machine.
    void setPaused(bool isPaused);

Q_SIGNALS:
    /// All is checked, and some answers are new.
    void settled();

private:
    void begin();
    void step();
    void finish();

    Library::Worker &m_reader, &m_writer;
    Checks::Knowledge m_knowledge;
    QTimer m_soon;
    bool m_isPaused = false, m_isRunning = false, m_isAsked = false, m_hasNews = false;
};

} // namespace Copydesk::Review
