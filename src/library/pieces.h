// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/outcome.h"

#include <QThread>
#include <QThreadPool>

#include <deque>
#include <future>
#include <memory>
#include <optional>
#include <utility>

namespace Copydesk::Library {

/// Work on pieces, on all cores: the calling thread makes the pieces (`next`: Result<std::optional<Piece>>, nothing at
/// the end) and takes what came of them in their order (`take`: Result<>), while others do `work` (Made of Piece),
/// which touches nothing of the caller's. Few pieces are under way at once, so that memory stays flat.
template <typename Next, typename Work, typename Take> Result<> inPieces(Next next, Work work, Take take)
{
    using Piece = typename decltype(next())::value_type::value_type;
    using Made = decltype(work(std::declval<Piece>()));
    const int threads = std::max(1, QThread::idealThreadCount());
    const auto most = size_t(threads) + 2;
    std::deque<std::future<Made>> underWay;
    QThreadPool pool; // goes first, and waits for its threads
    pool.setMaxThreadCount(threads);
    const auto takeFirst = [&]() -> Result<> {
        Made made = underWay.front().get();
        underWay.pop_front();
        return take(std::move(made));
    };
    while (true) {
        COPYDESK_LET(piece, next());
        if (!piece)
            break;
        auto task = std::make_shared<std::packaged_task<Made()>>(
            [&work, piece = std::make_shared<Piece>(std::move(*piece))] { return work(std::move(*piece)); });
        underWay.push_back(task->get_future());
        pool.start([task] { (*task)(); });
        if (underWay.size() >= most)
            COPYDESK_TRY(takeFirst());
    }
    while (!underWay.empty())
        COPYDESK_TRY(takeFirst());
    return {};
}

} // namespace Copydesk::Library
