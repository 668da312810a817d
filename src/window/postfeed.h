// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"
#include "post/error.h"
#include "query/query.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class PostListModel;
class Sitting;

/// Brings what matches the query from the library to the list's model, in the background: ids at once, rows around the
/// view, both again whenever the library has changed. Answers that were overtaken by a newer question are dropped;
/// there is never more than one list under way.
class PostFeed : public QObject {
    Q_OBJECT
public:
    PostFeed(Review::Desk &desk, PostListModel &model, const Sitting &sitting, QObject *parent = nullptr);

    const Query::Query &query() const { return m_query; }
    void setQuery(const Query::Query &query);
    /// Asks again, as after a change.
    void refresh();
    /// Puts the rows in the sitting's order, without asking the library.
    void rearrange();
    /// False until the first answer to the present query is there.
    bool isUpToDate() const { return m_answered; }

Q_SIGNALS:
    /// The model shows the answer; `isNewQuery`: the first one to a new query, not a refresh.
    void answered(bool isNewQuery);
    void failed(const Copydesk::Error &error);

private:
    void ask();
    void take(Result<std::vector<Library::PostId>> ids, quint64 question);
    void readRows(const std::vector<Library::PostId> &ids, quint64 generation);

    Review::Desk &m_desk;
    PostListModel &m_model;
    const Sitting &m_sitting;
    Query::Query m_query;
    std::vector<Library::PostId> m_ids; ///< in the library's order; kept only while the model's is another one
    /// The newest question; shared with the reader's thread, where overtaken ones are not even begun.
    std::shared_ptr<std::atomic<quint64>> m_question = std::make_shared<std::atomic<quint64>>(0);
    bool m_isAsking = false;
    bool m_askAgain = false;
    bool m_answered = false;
    bool m_isNewQuery = true;
};

} // namespace Copydesk::Window
