// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/postfeed.h"

#include "library/interruption.h"
#include "library/presentposts.h"
#include "library/search.h"
#include "window/postlistmodel.h"
#include "window/sitting.h"

#include <algorithm>

namespace Copydesk::Window {

using Library::PostId;

namespace {

/// Rows that come with a new list: more than a tall screen shows.
constexpr size_t RowsAround = 48;

/// The part of a list that is seen first, with the open post where it is in it.
Ids seenFirst(const Ids &ids, PostId current)
{
    const auto found = std::ranges::find(ids, current);
    const auto place = found == ids.end() ? size_t(0) : size_t(found - ids.begin());
    const size_t first = place > RowsAround ? place - RowsAround : 0;
    const size_t last = std::min(ids.size(), place + RowsAround);
    return {ids.begin() + std::ptrdiff_t(first), ids.begin() + std::ptrdiff_t(last)};
}

} // namespace

PostFeed::PostFeed(Review::Desk &desk, PostListModel &model, const Sitting &sitting, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_model(model)
    , m_sitting(sitting)
    , m_pace([this] { ask(); })
{
    connect(&desk, &Review::Desk::changed, this, &PostFeed::libraryChanged);
    connect(&model, &PostListModel::rowsWanted, this, &PostFeed::readRows);
    connect(&model.snippets(), &HitSnippets::wanted, this, &PostFeed::readSnippets);
}

void PostFeed::setQuery(const Query::Query &query, PostId current)
{
    m_query = query;
    m_current = current;
    m_answered = false;
    m_isNewQuery = true;
    m_pace.begin();
}

void PostFeed::libraryChanged(Review::Desk::By by)
{
    m_model.markStale();
    m_pace.libraryChanged(by);
}

void PostFeed::ask()
{
    const quint64 question = ++*m_question;
    const quint64 generation = m_model.generation();
    m_desk
        .list([question, newest = m_question, query = m_query, before = m_model.ids(), sitting = m_sitting,
               isNewQuery = m_isNewQuery, current = m_current](Library::Library &library) -> Result<Answer> {
            const auto isNewest = [question, newest] { return *newest == question; };
            if (!isNewest())
                return Answer();
            const Library::Interruption interruption(library, isNewest);
            auto ids = query.isEverything() && query.sort.empty() ? Library::presentPosts(library)
                                                                  : Library::matchingIds(library, query);
            if (!ids)
                return failure(std::move(ids).error());
            Answer answer;
            SharedIds after;
            if (sitting.hasSkipped()) {
                answer.unarranged = std::make_shared<const Ids>(std::move(*ids));
                after = std::make_shared<const Ids>(sitting.arranged(*answer.unarranged));
            } else {
                ids->shrink_to_fit();
                after = std::make_shared<const Ids>(std::move(*ids));
            }
            answer.change = changeBetween(before, after);
            if (isNewQuery) {
                if (auto rows = Library::readRows(library, seenFirst(*after, current)))
                    answer.rows = std::move(*rows);
            }
            return answer;
        })
        .then(this,
              [this, question, generation](Result<Answer> answer) { take(std::move(answer), question, generation); });
}

void PostFeed::take(Result<Answer> answer, quint64 question, quint64 generation)
{
    if (*m_question != question)
        return;
    if (!answer) {
        m_pace.end();
        Q_EMIT failed(answer.error());
        return;
    }
    if (m_isNewQuery) {
        Q_EMIT aboutToAnswer();
        m_model.snippets().setSought(soughtWords(m_query));
    }
    m_answered = true;
    m_model.learnRows(answer->rows, generation);
    show(*answer);
    Q_EMIT answered(std::exchange(m_isNewQuery, false));
    m_pace.end();
}

void PostFeed::show(const Answer &answer)
{
    m_unarranged = answer.unarranged;
    if (answer.change.before == m_model.ids())
        m_model.take(answer.change);
    else // arranged anew since the question
        m_model.take(changeBetween(m_model.ids(), answer.change.after));
}

void PostFeed::rearrange()
{
    if (!m_unarranged)
        m_unarranged = m_model.ids(); // nothing was skipped when these came
    m_model.take(changeBetween(m_model.ids(), std::make_shared<const Ids>(m_sitting.arranged(*m_unarranged))));
}

void PostFeed::readRows(const Ids &ids, quint64 generation)
{
    m_desk.read([ids](Library::Library &library) { return Library::readRows(library, ids); })
        .then(this, [this, generation](const Result<QList<Library::PostRow>> &rows) {
            m_model.takeRows(rows ? *rows : QList<Library::PostRow>(), generation);
            if (!rows)
                Q_EMIT failed(rows.error());
        });
}

void PostFeed::readSnippets(const Ids &ids, quint64 generation)
{
    using Snippets = QHash<qint64, HitSnippet>;
    m_desk
        .read([ids, sought = m_model.snippets().sought()](Library::Library &library) {
            Snippets snippets;
            for (const PostId id : ids) {
                if (const auto post = Library::readPost(library, id))
                    snippets.insert(id.value, snippetOf(post->post, sought));
            }
            return snippets;
        })
        .then(this, [this, generation](const Snippets &snippets) { m_model.snippets().take(snippets, generation); });
}

} // namespace Copydesk::Window
