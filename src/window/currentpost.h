// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/editing.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <vector>

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

/// The post that is open in one window, with what was typed. Typing is kept in the library half a second after the last
/// key, so that a crash loses none; leaving the post saves it as one revision. Changes by others (another window, the
/// command line) come in by themselves and are laid under what was typed.
class CurrentPost : public QObject {
    Q_OBJECT
public:
    enum class SaveState { Saved, Typing, Kept, Saving };
    Q_ENUM(SaveState)

    explicit CurrentPost(Review::Desk &desk, QObject *parent = nullptr);

    /// Leaves the post that was open (saving it) and opens another; 0 opens none. At once where the post was made ready
    /// before.
    void open(Library::PostId id);
    /// Reads these in the background, so that `open` finds them.
    void prepare(const std::vector<Library::PostId> &ids);
    Library::PostId id() const { return m_id; }
    bool isLoaded() const { return m_isLoaded; }
    const Review::Draft &draft() const { return m_draft; }
    SaveState saveState() const { return m_saveState; }

    /// Something was typed or chosen: `draft` holds the post as it is now.
    void setDraft(const Review::Draft &draft);
    void setPost(const Post::Post &post);
    /// Gives up what was typed.
    void discard();
    /// Saves what was typed as one revision; `saved` follows where anything was written.
    void save();
    /// Takes the draft away for a decision, which writes it together with its own change: nothing is saved on leaving
    /// then.
    Review::Draft takeDraft();
    /// A decision that failed gives its draft back: it is kept, and shown if the post is still open.
    void giveBack(const Review::Draft &draft);

Q_SIGNALS:
    /// Another post, or the same one in a newer form. `isSamePost`: what is scrolled and typed should stay where it is.
    void loaded(bool isSamePost);
    /// A neighbour is ready.
    void prepared(const Copydesk::Library::StoredPost &post);
    void closed();
    /// The draft is another one, by `setDraft`, `setPost` or `discard`.
    void draftChanged();
    void saved(const Copydesk::Review::Outcome &outcome);
    void saveStateChanged(Copydesk::Window::CurrentPost::SaveState state);
    /// Typing of an earlier run was found and is in the draft.
    void recovered();
    void failed(const Copydesk::Error &error);

private:
    struct Loaded {
        Library::StoredPost post;
        std::optional<Post::Post> typed;
        Post::Post typedUpon; ///< the post as it was when the typing began
    };
    static Result<Loaded> load(Library::Library &library, Library::PostId id);

    void read(Library::PostId id);
    void makeReady(Library::PostId id);
    void take(const Loaded &loaded);
    void rebase(const Library::StoredPost &newer);
    void refresh();
    void keep();
    void write(const Review::Draft &draft);
    void setSaveState(SaveState state);

    Review::Desk &m_desk;
    Library::PostId m_id;
    bool m_isLoaded = false;
    Review::Draft m_draft;
    QCache<qint64, Library::StoredPost> m_ready{8};
    QSet<qint64> m_neighbours, m_beingPrepared;
    QTimer m_keepSoon;
    quint64 m_generation = 0; ///< of what is shown; an answer for an older one is dropped
    bool m_asksForTyping = false; ///< the first answer of the library is awaited
    bool m_isKept = false; ///< the library holds a draft of this post
    SaveState m_saveState = SaveState::Saved;
};

} // namespace Copydesk::Window
