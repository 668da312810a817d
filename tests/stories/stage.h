// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "library/posts.h"
#include "window/mainwindow.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Copydesk::Stories {

/// Where a story plays: a folder, a library in it, and a real window over that. What the window did is read through a
/// second connection.
class Stage {
public:
    Stage();
    ~Stage();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString libraryPath() const { return path(QStringLiteral("story.copydesk")); }
    /// Synthesized posts as JSON Lines; `change` may alter each before it is written.
    QString write(const QString &name, qint64 count,
                  const std::function<void(qint64, Post::Post &)> &change = {}) const;
    /// Imports without the window.
    void import(const QString &file);

    /// Opens the window, shows it and waits for its first list; one that is open is closed first.
    Window::MainWindow &open(const Window::MainWindow::Options &options = {
                                 .restoresSession = false, .query = {}, .post = {}});
    Window::MainWindow &window() const { return *m_window; }
    void close();

    /// Waits until what was asked for stands there.
    void settle(int timeoutMs = 60'000) const;
    /// A key in the list.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    void filter(const QString &query) const;
    qint64 rowCount() const;
    /// The source id of the post that is open.
    QString currentPost() const;
    /// Goes to the post with this source id, which the list must hold.
    void goTo(const QString &sourceId) const;

    /// As the library has it now.
    Library::StoredPost stored(const QString &sourceId) const;
    Post::Post post(const QString &sourceId) const { return stored(sourceId).post; }
    qint64 count(const QString &query) const;
    Library::Library &library() const;
    /// No problem is found in the library.
    bool isClean() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Window::MainWindow> m_window;
    mutable std::unique_ptr<Library::Library> m_library;
};

/// Lets the event loop run until it holds; false where it does not in time. Unlike Qt Test's waiting it never sleeps
/// beside the loop, so that a watchdog sees the window's own stops alone.
bool await(const std::function<bool()> &holds, int timeoutMs = 60'000);

/// Makes it the active window, as a window manager would: keys go by the focus of the active window.
void activate(QWidget &window);

/// The child of this type and name, in any window that is open; fails the test where there is none.
template <typename Widget> Widget *find(const char *name);
QWidget *findAnyWhere(const QString &name);
template <typename Widget> Widget *find(const char *name)
{
    return qobject_cast<Widget *>(findAnyWhere(QString::fromLatin1(name)));
}

} // namespace Copydesk::Stories
