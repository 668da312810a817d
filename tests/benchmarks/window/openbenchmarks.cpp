// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "groups.h"
#include "measure.h"
#include "stage.h"
#include "stagehand.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <time.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Copydesk::Benchmarks {

namespace {

struct Opening {
    double milliseconds = 0;
    double bytes = 0; ///< resident
};

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        fail(file.errorString());
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

Opening openedMedian(const QString &library, int runs)
{
    std::vector<double> milliseconds, bytes;
    for (int run = 0; run < runs; ++run) {
        const ProcessFigures figures = runProcess(QCoreApplication::applicationFilePath(), {u"open"_s, library});
        const QList<QByteArray> words = figures.output.split(' ');
        milliseconds.push_back(words.value(0).toDouble());
        bytes.push_back(words.value(1).toDouble());
    }
    return {median(milliseconds), median(bytes)};
}

} // namespace

qint64 monotonicNanoseconds() { return ListPainted::now(); }

int openOnce(const QString &library, qint64 started)
{
    auto desk = Review::Desk::open(library);
    if (!desk)
        fail(desk.error().text());
    Window::MainWindow window(std::move(*desk), {.restoresSession = false, .query = {}, .post = {}});
    window.resize(1400, 850);
    ListPainted painted(window);
    window.show();
    const qint64 done = painted.await();
    // Quiet: the counts are there, and what they took is given back.
    if (!Stories::await([&] { return window.isSettled(); }))
        fail(u"the window does not settle"_s);
    rest(5000);
    printf("%.2f %lld\n", double(done - started) / 1e6, qlonglong(residentBytes()));
    return 0;
}

Figures openBenchmarks(Bench &bench)
{
    const QString small = libraryOf(bench, 5), large = libraryOf(bench, bench.posts);
    openedMedian(large, 1); // the system has both in its cache
    const Opening few = openedMedian(small, bench.runs), many = openedMedian(large, bench.runs);
    return {{u"open until the first rows are painted"_s, many.milliseconds / few.milliseconds, 1.5, false,
             u"%1 ms against %2 ms with 5 posts"_s.arg(many.milliseconds, 0, 'f', 0).arg(few.milliseconds, 0, 'f', 0)},
            {u"memory with the library open, bytes a post"_s, (many.bytes - few.bytes) / double(bench.posts), 16, false,
             u"%1 MB against %2 MB with 5 posts"_s.arg(many.bytes / 1e6, 0, 'f', 1).arg(few.bytes / 1e6, 0, 'f', 1)}};
}

} // namespace Copydesk::Benchmarks
