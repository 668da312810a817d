// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stagehand.h"

#include "measure.h"
#include "stage.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"

#include <QEvent>
#include <QFile>

#include <algorithm>
#include <time.h>

using namespace Qt::StringLiterals;

namespace Copydesk::Benchmarks {

QString libraryOf(const Bench &bench, qint64 posts)
{
    const QString library = bench.scratch.filePath(u"window-%1.copydesk"_s.arg(posts));
    if (QFile::exists(library))
        return library;
    const QString cli = QStringLiteral(COPYDESK_BIN "/copydesk-cli");
    QString load = bench.jsonLines;
    if (posts != bench.posts) {
        load = bench.scratch.filePath(u"load-%1.jsonl"_s.arg(posts));
        runProcess(cli,
                   {u"synthesize"_s, u"--count"_s, QString::number(posts), u"--seed"_s, u"1"_s, u"--format"_s,
                    u"jsonl"_s, u"--out"_s, load});
    }
    runProcess(cli, {u"--library"_s, library, u"import"_s, load});
    return library;
}

std::unique_ptr<Window::MainWindow> opened(const QString &library)
{
    auto desk = Review::Desk::open(library);
    if (!desk)
        fail(desk.error().text());
    auto window = std::make_unique<Window::MainWindow>(
        std::move(*desk), Window::MainWindow::Options{.restoresSession = false, .query = {}, .post = {}});
    window->resize(1400, 850);
    window->show();
    window->activateWindow();
    if (!Stories::await([&] { return window->isSettled(); }))
        fail(u"the window does not settle"_s);
    rest(1500);
    window->list().setFocus();
    return window;
}

void rest(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    Stories::await([&] { return clock.elapsed() >= milliseconds; });
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

double workMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

ListPainted::ListPainted(Window::MainWindow &window)
    : m_window(window)
{
    window.list().viewport()->installEventFilter(this);
}

qint64 ListPainted::now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

qint64 ListPainted::await()
{
    if (!Stories::await([this] { return m_painted > 0; }))
        fail(u"the list is not painted"_s);
    return m_painted;
}

bool ListPainted::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_painted == 0 && m_window.model().rowCount() > 0 && m_window.isListed())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_painted == 0)
                    m_painted = now();
            },
            Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace Copydesk::Benchmarks
