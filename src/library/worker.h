// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace Copydesk::Library {

/// A thread with a connection of its own. Work is done in the order in which it is asked for; the answer comes through
/// a future, so that the window's thread never waits for the library: `worker.run([](Library &library) { return
/// postCount(library); }).then(this, …)`.
class Worker {
public:
    /// Opens the library in the new thread and waits for that (for use before the first paint, or for a file known to
    /// open at once).
    static Result<std::unique_ptr<Worker>> start(const QString &path, OpenMode mode);
    /// Finishes what was asked for, then ends the thread.
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    template <typename Function> auto run(Function function) -> QFuture<std::invoke_result_t<Function, Library &>>
    {
        using Answer = std::invoke_result_t<Function, Library &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        QMetaObject::invokeMethod(
            m_context.get(),
            [this, promise, work = std::move(function)]() mutable {
                if (!promise->isCanceled())
                    promise->addResult(work(*m_library));
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

private:
    Worker() = default;

    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives in the thread
    std::unique_ptr<Library> m_library; ///< opened, used and closed in the thread
};

} // namespace Copydesk::Library
