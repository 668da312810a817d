// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/currentpost.h"

#include "library/drafts.h"
#include "review/desk.h"

namespace Copydesk::Window {

using Library::PostId;
using Library::StoredPost;
using Review::Draft;

namespace {
/// How long after the last key typing is kept; a crash loses no more than this.
constexpr int KeepAfterMs = 500;

/// What was typed, over a newer form of the post; the version is nothing that is typed.
Post::Post laidOver(const Post::Post &older, const Post::Post &typed, const Post::Post &newer)
{
    Post::Post post = Review::merge(older, typed, newer).merged;
    post.meta.set(Post::Fields::Version, newer.meta.value(Post::Fields::Version));
    return post;
}

} // namespace

CurrentPost::CurrentPost(Review::Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(KeepAfterMs);
    connect(&m_keepSoon, &QTimer::timeout, this, &CurrentPost::keep);
    connect(&desk, &Review::Desk::changed, this, &CurrentPost::refresh);
}

void CurrentPost::open(PostId id)
{
    if (id == m_id)
        return;
    save();
    ++m_generation;
    m_id = id;
    m_isLoaded = false;
    m_isKept = false;
    m_asksForTyping = true;
    m_draft = Draft();
    setSaveState(SaveState::Saved);
    if (!id) {
        Q_EMIT closed();
        return;
    }
    // What was made ready stands at once; the library is asked all the same, for typing kept there and for changes
    // since.
    if (const StoredPost *ready = m_ready.object(id.value)) {
        m_draft = Draft(*ready);
        m_isLoaded = true;
        Q_EMIT loaded(false);
    }
    read(id);
}

Result<CurrentPost::Loaded> CurrentPost::load(Library::Library &library, PostId id)
{
    auto post = Library::readPost(library, id);
    if (!post)
        return failure(post.error());
    Loaded loaded{*post, {}, post->post};
    const auto typed = Library::readDraft(library, id);
    if (typed && *typed) {
        loaded.typed = (*typed)->content;
        if ((*typed)->head != post->head) {
            if (auto before = Library::readPostAt(library, id, (*typed)->head))
                loaded.typedUpon = *before;
        }
    }
    return loaded;
}

void CurrentPost::read(PostId id)
{
    const quint64 generation = m_generation;
    m_desk.read([id](Library::Library &library) { return load(library, id); })
        .then(this, [this, generation](const Result<Loaded> &loaded) {
            if (generation != m_generation)
                return;
            if (loaded)
                take(*loaded);
            else if (loaded.error().kind == Error::Kind::NotFound)
                open({}); // removed by the undo of its import
            else
                Q_EMIT failed(loaded.error());
        });
}

void CurrentPost::take(const Loaded &loaded)
{
    m_ready.insert(loaded.post.id.value, new StoredPost(loaded.post));
    if (m_isLoaded) {
        rebase(loaded.post);
    } else {
        m_draft = Draft(loaded.post);
        m_isLoaded = true;
        Q_EMIT this->loaded(false);
    }
    if (!std::exchange(m_asksForTyping, false) || !loaded.typed || m_draft.isChanged()
        || m_saveState == SaveState::Typing)
        return;
    Draft draft = m_draft;
    draft.post = laidOver(loaded.typedUpon, *loaded.typed, loaded.post.post);
    m_isKept = true;
    if (!draft.isChanged())
        return;
    m_draft = draft;
    setSaveState(SaveState::Kept);
    Q_EMIT draftChanged();
    Q_EMIT recovered();
}

/// The post has changed in the library: what was typed here stays typed, what was not is taken over.
void CurrentPost::rebase(const StoredPost &newer)
{
    const StoredPost &older = m_draft.stored;
    if (newer.changed < older.changed)
        return; // an answer that was overtaken
    if (older.head == newer.head && older.post == newer.post && older.hasConflict == newer.hasConflict)
        return;
    Draft draft(newer);
    draft.keepApproval = m_draft.keepApproval;
    if (m_draft.isChanged())
        draft.post = laidOver(older.post, m_draft.post, newer.post);
    m_draft = draft;
    Q_EMIT loaded(true);
}

void CurrentPost::refresh()
{
    if (m_id && m_saveState != SaveState::Saving)
        read(m_id);
    // The neighbours stay ready meanwhile: whoever opens one asks the library all the same.
    const QSet<qint64> isWanted = m_neighbours;
    for (const qint64 id : m_ready.keys()) {
        if (!isWanted.contains(id))
            m_ready.remove(id);
    }
    for (const qint64 id : isWanted)
        makeReady({id});
}

void CurrentPost::prepare(const std::vector<PostId> &ids)
{
    m_neighbours.clear();
    for (const PostId id : ids) {
        if (!id)
            continue;
        m_neighbours.insert(id.value);
        if (!m_ready.contains(id.value))
            makeReady(id);
    }
}

void CurrentPost::makeReady(PostId id)
{
    if (m_beingPrepared.contains(id.value))
        return;
    m_beingPrepared.insert(id.value);
    m_desk.read([id](Library::Library &library) { return Library::readPost(library, id); })
        .then(this, [this, id](const Result<StoredPost> &post) {
            m_beingPrepared.remove(id.value);
            if (!post) {
                m_ready.remove(id.value);
                return;
            }
            m_ready.insert(id.value, new StoredPost(*post));
            Q_EMIT prepared(*post);
        });
}
void CurrentPost::setDraft(const Draft &draft)
{
    if (!m_isLoaded || draft.stored.id != m_id)
        return;
    m_draft.keepApproval = draft.keepApproval;
    if (m_draft.post == draft.post)
        return;
    m_draft.post = draft.post;
    setSaveState(m_draft.isChanged() || m_isKept ? SaveState::Typing : SaveState::Saved);
    m_keepSoon.start();
    Q_EMIT draftChanged();
}

void CurrentPost::setPost(const Post::Post &post)
{
    Draft draft = m_draft;
    draft.post = post;
    setDraft(draft);
}

void CurrentPost::discard()
{
    if (m_draft.isChanged())
        setPost(m_draft.stored.post);
}

void CurrentPost::keep()
{
    m_keepSoon.stop();
    if (!m_isLoaded || m_saveState != SaveState::Typing)
        return;
    const Library::StoredDraft kept{m_id, m_draft.stored.head, m_draft.post};
    const bool drop = !m_draft.isChanged();
    m_isKept = !drop;
    const quint64 generation = m_generation;
    m_desk
        .writeQuietly([kept, drop](Library::Library &library) {
            return drop ? Library::dropDraft(library, kept.post) : Library::storeDraft(library, kept);
        })
        .then(this, [this, generation, drop](const Result<> &answer) {
            if (!answer)
                Q_EMIT failed(answer.error());
            else if (generation == m_generation && m_saveState == SaveState::Typing && !m_keepSoon.isActive())
                setSaveState(drop ? SaveState::Saved : SaveState::Kept);
        });
}

void CurrentPost::save()
{
    m_keepSoon.stop();
    if (!m_isLoaded)
        return;
    if (m_draft.isChanged())
        write(m_draft);
    else if (m_isKept || m_saveState == SaveState::Typing)
        m_desk.writeQuietly([id = m_id](Library::Library &library) { return Library::dropDraft(library, id); });
    m_isKept = false;
}

void CurrentPost::write(const Draft &draft)
{
    // First kept, then saved: a program that is killed in between has lost nothing.
    const Library::StoredDraft kept{draft.stored.id, draft.stored.head, draft.post};
    m_desk.writeQuietly([kept](Library::Library &library) { return Library::storeDraft(library, kept); });
    setSaveState(SaveState::Saving);
    const quint64 generation = m_generation;
    m_desk.save(draft).then(this, [this, generation, draft](const Result<Review::Outcome> &outcome) {
        if (generation == m_generation)
            setSaveState(outcome ? SaveState::Saved : SaveState::Kept);
        if (!outcome) {
            Q_EMIT failed(outcome.error());
            return;
        }
        m_desk.writeQuietly(
            [id = draft.stored.id](Library::Library &library) { return Library::dropDraft(library, id); });
        if (generation == m_generation)
            rebase(outcome->post);
        Q_EMIT saved(*outcome);
    });
}

Draft CurrentPost::takeDraft()
{
    m_keepSoon.stop();
    const Draft draft = m_draft;
    m_draft.post = m_draft.stored.post;
    m_isKept = false;
    setSaveState(SaveState::Saved);
    return draft;
}

void CurrentPost::giveBack(const Draft &draft)
{
    if (!draft.isChanged())
        return;
    if (m_id == draft.stored.id && m_isLoaded) {
        setPost(laidOver(draft.stored.post, draft.post, m_draft.stored.post));
        return;
    }
    const Library::StoredDraft kept{draft.stored.id, draft.stored.head, draft.post};
    m_desk.writeQuietly([kept](Library::Library &library) { return Library::storeDraft(library, kept); });
}

void CurrentPost::setSaveState(SaveState state)
{
    if (m_saveState == state)
        return;
    m_saveState = state;
    Q_EMIT saveStateChanged(state);
}

} // namespace Copydesk::Window
