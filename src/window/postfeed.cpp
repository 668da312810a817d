// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/postfeed.h"

#include "library/search.h"
#include "review/desk.h"
#include "window/postlistmodel.h"
#include "window/sitting.h"

namespace Copydesk::Window {

using Library::PostId;
using Ids = std::vector<PostId>;

PostFeed::PostFeed(Review::Desk &desk, PostListModel &model, const Sitting &sitting, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_model(model)
    , m_sitting(sitting)
{
    connect(&desk, &Review::Desk::changed, this, &PostFeed::refresh);
    connect(&model, &PostListModel::rowsWanted, this, &PostFeed::readRows);
}

void PostFeed::setQuery(const Query::Query &query)
{
    m_query = query;
    m_answered = false;
    m_isNewQuery = true;
    m_isAsking = false; // whatever is under way is overtaken
    ask();
}

void PostFeed::refresh()
{
    m_model.markStale();
    if (m_isAsking)
        m_askAgain = true; // an import changes the library all the time: one list after the other, not all at once
    else
        ask();
}

void PostFeed::ask()
{
    m_isAsking = true;
    m_askAgain = false;
    const quint64 question = ++*m_question;
    m_desk
        .read([query = m_query, newest = m_question, question](Library::Library &library) -> Result<Ids> {
            if (*newest != question)
                return Ids();
            return Library::matchingIds(library, query);
        })
        .then(this, [this, question](Result<Ids> ids) { take(std::move(ids), question); });
}

void PostFeed::take(Result<Ids> ids, quint64 question)
{
    if (*m_question != question)
        return;
    m_isAsking = false;
    if (!ids) {
        Q_EMIT failed(ids.error());
        return;
    }
    m_answered = true;
    m_ids = m_sitting.hasSkipped() ? *ids : Ids();
    m_model.setIds(m_sitting.arranged(std::move(*ids)));
    Q_EMIT answered(std::exchange(m_isNewQuery, false));
    if (m_askAgain)
        ask();
}

void PostFeed::rearrange()
{
    if (m_ids.empty())
        m_ids = m_model.ids(); // nothing was skipped when these came
    m_model.setIds(m_sitting.arranged(m_ids));
}

void PostFeed::readRows(const Ids &ids, quint64 generation)
{
    m_desk.read([ids](Library::Library &library) { return Library::readRows(library, ids); })
        .then(this, [this, generation](const Result<QList<Library::PostRow>> &rows) {
            if (rows)
                m_model.takeRows(*rows, generation);
            else
                Q_EMIT failed(rows.error());
        });
}

} // namespace Copydesk::Window
