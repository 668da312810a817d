// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "groups.h"
#include "measure.h"
#include "stage.h"
#include "stagehand.h"
#include "window/articleview.h"
#include "window/currentpost.h"
#include "window/filterbar.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Copydesk::Benchmarks {

Figures articleBenchmarks(Bench &bench)
{
    const auto window = opened(libraryOf(bench, bench.posts));
    window->filter().setText(u"has:code"_s);
    if (!Stories::await([&] { return window->isSettled(); }))
        fail(u"the filter does not settle"_s);
    rest(1000);
    Window::ArticleView &view = window->pane().view();
    QTextBrowser browser;
    browser.setFont(view.font());
    browser.resize(view.size());
    browser.setAttribute(Qt::WA_ShowWithoutActivating);
    browser.show();
    rest(200);
    Stories::activate(*window);
    window->list().setFocus();

    constexpr int Posts = 60;
    std::vector<double> whole, wall, documents, yardstick;
    int cold = 0;
    for (int step = 0; step < Posts; ++step) {
        const Library::PostId next = window->model().idAt(window->list().currentRow() + 1);
        QElapsedTimer clock;
        clock.start();
        double before = workMilliseconds();
        QTest::keyClick(&window->list(), Qt::Key_J);
        QApplication::processEvents();
        whole.push_back(workMilliseconds() - before);
        wall.push_back(double(clock.nsecsElapsed()) / 1e6);
        cold += view.postId() != next;
        if (!Stories::await([&] { return view.postId() == next; }))
            fail(u"the next post does not come"_s);
        rest(80); // a reader is slower than this; the neighbours are made ready meanwhile

        const QString html = view.postDocument()->toHtml();
        before = workMilliseconds();
        browser.setHtml(html);
        browser.viewport()->repaint();
        yardstick.push_back(workMilliseconds() - before);

        // The document's part of it: the same post in the article alone, made ready as its neighbours are.
        const Library::StoredPost shown = view.post();
        view.showEmpty();
        QApplication::processEvents();
        before = workMilliseconds();
        view.showPost(shown);
        view.viewport()->repaint();
        documents.push_back(workMilliseconds() - before);
        rest(20);
    }
    const double own = median(whole) - median(documents);
    const auto ms = [](double value) { return QString::number(value, 'f', 2); };
    return {{u"next article, warm, with code"_s, median(whole) / median(yardstick), 1.3, false,
             u"%1 ms (%2 ms on the clock) against %3 ms; %4 of %5 were not ready"_s
                 .arg(ms(median(whole)), ms(median(wall)), ms(median(yardstick)))
                 .arg(cold)
                 .arg(Posts)},
            {u"next article: the window's own share, to 4 ms"_s, own / 4, 1, false,
             u"%1 ms beside the article's %2 ms"_s.arg(ms(own), ms(median(documents)))}};
}

} // namespace Copydesk::Benchmarks
