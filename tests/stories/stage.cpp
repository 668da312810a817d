// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "library/maintenance.h"
#include "library/search.h"
#include "post/json.h"
#include "review/importjob.h"
#include "synth/synthesizer.h"
#include "window/currentpost.h"
#include "window/filterbar.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"

#include <QApplication>
#include <QDebug>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTest>
#include <QTimer>

namespace Copydesk::Stories {

namespace {
/// A story that cannot go on ends its program: a null reference behind it would only hide why.
template <typename T> T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}
} // namespace

Stage::Stage() = default;
Stage::~Stage() { close(); }

QString Stage::write(const QString &name, qint64 count, const std::function<void(qint64, Post::Post &)> &change) const
{
    const QString file = path(name);
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(out.errorString()));
    const Synth::Synthesizer synthesizer(1);
    for (qint64 index = 1; index <= count; ++index) {
        Post::Post post = synthesizer.post(index);
        if (change)
            change(index, post);
        out.write(Post::toJson(post));
        out.putChar('\n');
    }
    return file;
}

void Stage::import(const QString &file)
{
    Review::ImportRequest request;
    request.paths = {file};
    const auto report = orDie(Review::importPosts(library(), request));
    if (report.errorCount > 0)
        qFatal("%s", qPrintable(report.errors.first().text()));
}

Window::MainWindow &Stage::open(const Window::MainWindow::Options &options)
{
    close();
    m_window = std::make_unique<Window::MainWindow>(orDie(Review::Desk::open(libraryPath())), options);
    m_window->resize(1400, 850);
    m_window->show();
    m_window->activateWindow();
    (void)QTest::qWaitForWindowActive(m_window.get());
    settle();
    m_window->list().setFocus();
    return *m_window;
}

void Stage::close()
{
    if (m_window)
        m_window->close();
    m_window.reset();
}

void Stage::settle(int timeoutMs) const
{
    // Twice, with the loop in between: an answer may ask anew.
    for (int time = 0; time < 2; ++time) {
        if (!await([this] { return m_window->isSettled(); }, timeoutMs))
            qFatal("the window does not settle");
        QElapsedTimer pause;
        pause.start();
        await([&] { return pause.elapsed() >= 20; });
    }
}

void Stage::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    // Without a window manager nobody gives the window its focus back when a dialog has closed.
    activate(*m_window);
    QWidget *target = QApplication::focusWidget(); // with an empty queue: whatever the window gave the keyboard to
    if (m_window->list().isVisible()) {
        target = &m_window->list();
        target->setFocus();
        if (!QTest::qWaitFor([target] { return target->hasFocus(); }))
            qFatal() << "the list does not get the focus; it is with" << QApplication::focusWidget();
    }
    QTest::keyClick(target ? target : m_window.get(), key, modifiers);
}

void Stage::filter(const QString &query) const
{
    m_window->filter().setText(query);
    settle();
}

qint64 Stage::rowCount() const { return m_window->model().rowCount(); }

QString Stage::currentPost() const { return m_window->pane().current().draft().stored.post.sourceId(); }

void Stage::goTo(const QString &sourceId) const
{
    const int row = m_window->model().rowOf(stored(sourceId).id);
    if (row < 0)
        qFatal("%s is not in the list", qPrintable(sourceId));
    m_window->list().setCurrentRow(row);
    if (!QTest::qWaitFor([&] { return currentPost() == sourceId; }, 10'000))
        qFatal("%s does not open", qPrintable(sourceId));
    settle();
}

Library::StoredPost Stage::stored(const QString &sourceId) const
{
    const auto id = orDie(Library::findPost(library(), sourceId));
    if (!id)
        qFatal("%s is not in the library", qPrintable(sourceId));
    return orDie(Library::readPost(library(), *id));
}

qint64 Stage::count(const QString &query) const
{
    return orDie(Library::matchCount(library(), orDie(Query::parsed(query))));
}

Library::Library &Stage::library() const
{
    if (!m_library)
        m_library = orDie(Library::Library::open(libraryPath()));
    return *m_library;
}

bool Stage::isClean() const
{
    const auto report = orDie(Library::verify(library()));
    for (const QString &problem : report.problems)
        qWarning("%s", qPrintable(problem));
    return report.problems.isEmpty();
}

bool await(const std::function<bool()> &holds, int timeoutMs)
{
    QEventLoop loop;
    QElapsedTimer clock;
    clock.start();
    QTimer look;
    look.callOnTimeout([&] {
        if (holds() || clock.elapsed() > timeoutMs)
            loop.quit();
    });
    look.start(3);
    if (!holds())
        loop.exec();
    return holds();
}

void activate(QWidget &window)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal() << &window << "does not become active";
}

QWidget *findAnyWhere(const QString &name)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->objectName() == name)
            return window;
        if (auto *child = window->findChild<QWidget *>(name))
            return child;
    }
    return nullptr;
}

} // namespace Copydesk::Stories
