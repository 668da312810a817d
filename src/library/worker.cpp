// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/worker.h"

#include "library/bodystore.h"
#include "library/connection.h"
#include "library/poststore.h"
#include "library/searchindex.h"

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Worker>> Worker::start(const QString &path, OpenMode mode)
{
    std::unique_ptr<Worker> worker(new Worker);
    worker->m_thread.setObjectName(u"library"_s);
    worker->m_context = std::make_unique<QObject>();
    worker->m_context->moveToThread(&worker->m_thread);
    worker->m_thread.start();
    Result<> outcome;
    QMetaObject::invokeMethod(
        worker->m_context.get(),
        [&] {
            if (auto opened = Library::open(path, mode))
                worker->m_library = std::move(*opened);
            else
                outcome = failure(std::move(opened).error());
        },
        Qt::BlockingQueuedConnection);
    if (!outcome)
        return failure(std::move(outcome).error());
    return worker;
}

Worker::~Worker()
{
    if (!m_thread.isRunning())
        return;
    // Comes behind all that was asked for; the library is closed where it was opened.
    QMetaObject::invokeMethod(m_context.get(), [this] { m_library.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace Copydesk::Library
