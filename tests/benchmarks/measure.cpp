// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace Copydesk::Benchmarks {

double medianSeconds(int runs, const std::function<void()> &work, const std::function<void()> &prepare)
{
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run) {
        if (prepare)
            prepare();
        QElapsedTimer timer;
        timer.start();
        work();
        seconds.push_back(double(timer.nsecsElapsed()) / 1e9);
    }
    std::ranges::sort(seconds);
    return seconds[seconds.size() / 2];
}

ProcessFigures runProcess(const QString &program, const QStringList &arguments, Output output)
{
    // fork and wait4 rather than QProcess: only wait4 tells this one child's peak memory.
    std::vector<QByteArray> texts{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        texts.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &text : texts)
        argv.push_back(text.data());
    argv.push_back(nullptr);
    int ends[2];
    if (pipe(ends) != 0)
        fail(QStringLiteral("no pipe"));
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        if (output == Output::Kept)
            dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execvp(argv[0], argv.data());
        _exit(127);
    }
    close(ends[1]);
    ProcessFigures figures;
    char buffer[65536];
    for (ssize_t n; (n = ::read(ends[0], buffer, sizeof buffer)) > 0;) {
        if (figures.output.size() < 1'000'000)
            figures.output.append(buffer, qsizetype(n));
    }
    close(ends[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    figures.seconds = double(timer.nsecsElapsed()) / 1e9;
    figures.peakKilobytes = usage.ru_maxrss;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail(QStringLiteral("%1 %2 failed").arg(program, arguments.join(QLatin1Char(' '))));
    return figures;
}

namespace {
QStringList filesOf(const QString &path)
{
    const QFileInfo info(path);
    QStringList files;
    for (const QString &name : info.dir().entryList({info.fileName() + QLatin1Char('*')}, QDir::Files))
        files += info.dir().filePath(name);
    return files;
}
} // namespace

void removeLibrary(const QString &path)
{
    for (const QString &file : filesOf(path))
        QFile::remove(file);
}

qint64 librarySize(const QString &path)
{
    qint64 bytes = 0;
    for (const QString &file : filesOf(path))
        bytes += QFileInfo(file).size();
    return bytes;
}

void fail(const QString &message)
{
    fprintf(stderr, "%s\n", qPrintable(message));
    exit(3);
}

} // namespace Copydesk::Benchmarks
