// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"
#include "post/error.h"
#include "query/query.h"
#include "review/desk.h"
#include "window/listchange.h"
#include "window/pace.h"

#include <QObject>

#include <atomic>
#include <memory>

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
    /// `current` is the post that is open: the rows around it come with the list.
    void setQuery(const Query::Query &query, Library::PostId current = {});
    /// Puts the rows in the sitting's order, without asking the library.
    void rearrange();
    /// False until the first answer to the present query is there.
    bool isUpToDate() const { return m_answered; }

Q_SIGNALS:
    /// The model is about to show the answer to a new query.
    void aboutToAnswer();
    /// The model shows the answer; `isNewQuery`: the first one to a new query, not a refresh.
    void answered(bool isNewQuery);
    void failed(const Copydesk::Error &error);

private:
    /// What a list's thread hands over: all that passes over every post is done.
    struct Answer {
        ListChange change;
        SharedIds unarranged; ///< in the library's order, where the sitting has another one
        QList<Library::PostRow> rows;
    };
    void libraryChanged(Review::Desk::By by);
    void ask();
    void take(Result<Answer> answer, quint64 question, quint64 generation);
    void show(const Answer &answer);
    void readRows(const Ids &ids, quint64 generation);
    void readSnippets(const Ids &ids, quint64 generation);

    Review::Desk &m_desk;
    PostListModel &m_model;
    const Sitting &m_sitting;
    Query::Query m_query;
    Library::PostId m_current;
    SharedIds m_unarranged; ///< null where the model's order is the library's
    /// The newest question; shared with the list's thread, where overtaken ones are given up.
    std::shared_ptr<std::atomic<quint64>> m_question = std::make_shared<std::atomic<quint64>>(0);
    Pace m_pace;
    bool m_answered = false;
    bool m_isNewQuery = true;
};

} // namespace Copydesk::Window
