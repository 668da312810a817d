// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace Copydesk::Benchmarks {

/// The median of `runs` runs of `work`, in seconds. `prepare` runs before each and is not counted.
double medianSeconds(int runs, const std::function<void()> &work, const std::function<void()> &prepare = {});

struct ProcessFigures {
    double seconds = 0;
    qint64 peakKilobytes = 0;
    QByteArray output;
};
enum class Output { Kept, Shown };
/// Runs a program to its end; stops the benchmark with a message where it fails.
ProcessFigures runProcess(const QString &program, const QStringList &arguments, Output output = Output::Kept);

/// Removes a SQLite file with all that lies beside it.
void removeLibrary(const QString &path);
/// Bytes of a library: the file, its log and its search index.
qint64 librarySize(const QString &path);

[[noreturn]] void fail(const QString &message);

} // namespace Copydesk::Benchmarks
