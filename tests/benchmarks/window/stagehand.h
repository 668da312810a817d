// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmark.h"
#include "window/mainwindow.h"

#include <QElapsedTimer>

#include <memory>
#include <vector>

/// What the window's benchmarks share.
namespace Copydesk::Benchmarks {

/// A library of that many posts in the scratch folder; made where it is missing.
QString libraryOf(const Bench &bench, qint64 posts);
/// A shown window over it, whose list and article stand there; its counts, too.
std::unique_ptr<Window::MainWindow> opened(const QString &library);
/// Lets the event loop run for so long.
void rest(int milliseconds);
double median(std::vector<double> values);
/// Processor time of this thread, in milliseconds: what others do on the machine does not lengthen it.
double workMilliseconds();

/// Notes when the list was first painted with every row in sight.
class ListPainted : public QObject {
public:
    explicit ListPainted(Window::MainWindow &window);
    /// Waits for it; nanoseconds on the clock of `now`.
    qint64 await();
    static qint64 now();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Window::MainWindow &m_window;
    qint64 m_painted = 0;
};

} // namespace Copydesk::Benchmarks
