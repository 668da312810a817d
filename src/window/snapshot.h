// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

namespace Copydesk::Window {

class MainWindow;

/// Writes a picture of a window as soon as its list and article stand there.
class Snapshot : public QObject {
    Q_OBJECT
public:
    /// A window that has not settled by then is taken as it is.
    static constexpr int PatienceMs = 30'000;

    Snapshot(MainWindow &window, const QString &file, QObject *parent = nullptr);

Q_SIGNALS:
    void finished(bool isWritten);

private:
    void look();

    MainWindow &m_window;
    QString m_file;
    QTimer m_timer;
    QElapsedTimer m_waiting;
    int m_settled = 0; ///< looks in a row at which it had settled
};

} // namespace Copydesk::Window
