// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An editor's day over all posts, with a watchdog on the event loop: no stop may be longer than a frame of 16 ms.
#include "groups.h"
#include "measure.h"
#include "stage.h"
#include "stagehand.h"
#include "watchdog.h"
#include "window/bulkdialog.h"
#include "window/importdialog.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Copydesk::Benchmarks {

namespace {

class Story {
public:
    explicit Story(const Bench &bench)
        : m_bench(bench)
    {
        m_stage.open();
        m_clock.start();
        m_watchdog.restart();
    }

    Figures played()
    {
        import();
        end("import");
        m_stage.filter(u"flag:needs-review"_s);
        end("filter");
        scroll();
        end("scroll to the end");
        m_stage.filter(u"flag:needs-review sort:-views"_s);
        rest(1000);
        end("sort");
        for (int step = 0; step < 100; ++step) {
            QTest::keyClick(&window().list(), Qt::Key_J);
            rest(60);
        }
        end("next article, 100 times");
        const int before = window().model().rowCount();
        const int selected = approve();
        awaitRows(before - selected);
        end("bulk change");
        m_stage.press(Qt::Key_Z, Qt::ControlModifier); // with an empty queue there is no list to press it on
        awaitRows(before);
        end("undo");
        return m_figures;
    }

private:
    Window::MainWindow &window() { return m_stage.window(); }

    void end(const char *phase)
    {
        const double stop = m_watchdog.longestStop();
        m_figures += {u"story, longest stop, to 16 ms: "_s + QString::fromLatin1(phase), stop / 16, 1, false,
                      u"%1 ms, the most work %2 ms; %3 s in all"_s.arg(stop, 0, 'f', 1)
                          .arg(m_watchdog.longestWork(), 0, 'f', 1)
                          .arg(double(m_clock.elapsed()) / 1e3, 0, 'f', 1)};
        m_clock.start();
        m_watchdog.restart();
    }

    static void need(const std::function<bool()> &holds, const char *what)
    {
        if (!Stories::await(holds, 900'000))
            fail(QString::fromLatin1(what));
    }

    void import()
    {
        window().importFiles({m_bench.jsonLines});
        const auto *dialog = Stories::find<Window::ImportDialog>("ImportDialog");
        bool isReported = false;
        QObject::connect(dialog, &Window::ImportDialog::reported, dialog, [&] { isReported = true; });
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"import"_s), Qt::LeftButton);
        need([&] { return isReported; }, "the import does not end");
        Stories::find<Window::ImportDialog>("ImportDialog")->close();
        awaitRows(int(m_bench.posts));
        rest(1500);
    }

    void scroll()
    {
        QScrollBar *bar = window().list().verticalScrollBar();
        constexpr int Frames = 200;
        for (int frame = 1; frame <= Frames; ++frame) {
            bar->setValue(int(double(bar->maximum()) * frame / Frames));
            rest(16);
        }
        m_stage.settle();
    }

    /// Selects 100,000 rows and approves them; returns how many it were.
    int approve()
    {
        Window::PostListModel &model = window().model();
        const int last = std::min(100'000, model.rowCount()) - 1;
        window().list().setCurrentRow(0);
        window().list().selectionModel()->select(
            QItemSelection(model.index(0, 0), model.index(last, Window::PostListModel::ColumnCount - 1)),
            QItemSelectionModel::ClearAndSelect);
        m_stage.press(Qt::Key_A);
        Window::BulkDialog *dialog = nullptr;
        need([&] { return (dialog = Stories::find<Window::BulkDialog>("bulkDialog")) && dialog->isCounted(); },
             "the bulk change is not counted");
        Stories::activate(*dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        return last + 1;
    }

    void awaitRows(int count)
    {
        const auto rows = [this] { return window().model().rowCount(); };
        if (!Stories::await([&] { return rows() == count; }, 900'000))
            fail(u"the list has %1 rows in place of %2"_s.arg(rows()).arg(count));
        m_stage.settle();
        rest(1000);
    }

    const Bench &m_bench;
    Stories::Stage m_stage;
    Watchdog m_watchdog;
    QElapsedTimer m_clock;
    Figures m_figures;
};

} // namespace

Figures storyBenchmark(Bench &bench) { return Story(bench).played(); }

} // namespace Copydesk::Benchmarks
