// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barequery.h"
#include "groups.h"
#include "measure.h"
#include "stage.h"
#include "stagehand.h"
#include "watchdog.h"
#include "window/filterbar.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace Copydesk::Benchmarks {

namespace {

struct Frames {
    double median = 0, longest = 0; ///< milliseconds
    double longestWork = 0;
};

/// Scrolls row by row at the beginning, in the middle and at the end, then jumps anywhere. A frame is all that the
/// window does until it is painted; rows come in between, and what they cost counts, too.
Frames scrolled(Window::MainWindow &window)
{
    QScrollBar *bar = window.list().verticalScrollBar();
    std::mt19937 dice(1);
    std::vector<double> frames;
    double longestWork = 0;
    const auto frame = [&](int value) {
        QElapsedTimer clock;
        clock.start();
        const double before = workMilliseconds();
        bar->setValue(value);
        QApplication::processEvents();
        frames.push_back(double(clock.nsecsElapsed()) / 1e6);
        longestWork = std::max(longestWork, workMilliseconds() - before);
        rest(4);
    };
    for (const double place : {0.0, 0.5, 0.99}) {
        const int from = int(place * bar->maximum());
        for (int step = 0; step < 100; ++step)
            frame(from + 31 * step);
    }
    for (int jump = 0; jump < 100; ++jump)
        frame(int(double(dice()) / double(std::mt19937::max()) * bar->maximum()));
    return {median(frames), *std::ranges::max_element(frames), longestWork};
}

/// Milliseconds from the words in the filter to the first rows that fit them, painted.
double filtered(Window::MainWindow &window, const QString &query)
{
    const qint64 begun = ListPainted::now();
    window.filter().setText(query);
    ListPainted painted(window);
    return double(painted.await() - begun) / 1e6;
}

} // namespace

Figures listBenchmarks(Bench &bench)
{
    Figures figures;
    {
        const auto small = opened(libraryOf(bench, 1000));
        const Frames few = scrolled(*small);
        const auto large = opened(libraryOf(bench, bench.posts));
        const Frames many = scrolled(*large);
        figures += {u"list: a frame while scrolling"_s, many.median / few.median, 1.1, false,
                    u"%1 ms against %2 ms with 1,000 posts"_s.arg(many.median, 0, 'f', 2).arg(few.median, 0, 'f', 2)};
        figures += {u"list: the longest frame, to 16 ms"_s, many.longest / 16, 1, false,
                    u"%1 ms, %2 of them work; %3 with 1,000 posts"_s.arg(many.longest, 0, 'f', 1)
                        .arg(many.longestWork, 0, 'f', 1)
                        .arg(few.longest, 0, 'f', 1)};
    }
    const QString library = libraryOf(bench, bench.posts);
    const auto window = opened(library);
    std::vector<double> times;
    Watchdog watchdog;
    for (int run = 0; run < bench.runs; ++run) {
        filtered(*window, u"flag:needs-review"_s);
        rest(1000);
        watchdog.restart();
        times.push_back(filtered(*window, u"status:drafted quality:<70 sort:-views"_s));
        rest(1000);
    }
    const double bare = 1e3
        * bareSeconds(library,
                      "SELECT id FROM post WHERE status = 'drafted' AND quality < 70 AND removed = 0 ORDER BY "
                      "view_count DESC, id",
                      bench.runs);
    figures += {u"filter and sort to the first painted rows"_s, median(times) / bare, 1.3, false,
                u"%1 ms against %2 ms; %3 rows; longest stop %4 ms, %5 of them work"_s.arg(median(times), 0, 'f', 1)
                    .arg(bare, 0, 'f', 1)
                    .arg(window->model().rowCount())
                    .arg(watchdog.longestStop(), 0, 'f', 1)
                    .arg(watchdog.longestWork(), 0, 'f', 1)};
    return figures;
}

} // namespace Copydesk::Benchmarks
