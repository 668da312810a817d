// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"
#include "render/renderer.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <memory>

namespace Copydesk::Window {

/// The documents of the post that is shown and of its neighbours, which are made ahead in a thread of its own.
class ArticleDocuments : public QObject {
    Q_OBJECT
public:
    /// Enough for the neighbours in both directions and the way back.
    static constexpr size_t Kept = 8;

    ArticleDocuments();
    ~ArticleDocuments() override;

    /// The document that is ready, else made now (some milliseconds).
    std::shared_ptr<Render::PostDocument> document(const Post::Post &post, const Render::Options &options);
    enum class Urgency { Ahead, Awaited };
    void prepare(const Post::Post &post, const Render::Options &options, Urgency urgency = Urgency::Ahead);
    bool isReady(const Post::Post &post, const Render::Options &options) const;
    /// Forgets them all: theme, zoom or language are others now.
    void clear();

Q_SIGNALS:
    /// A document that was to be made ahead is ready.
    void made();

private:
    struct Entry {
        Post::Post post;
        Render::Options options;
        std::shared_ptr<Render::PostDocument> document; ///< null while it is being made
    };
    std::deque<Entry>::const_iterator find(const Post::Post &post, const Render::Options &options) const;
    void keep(Entry entry);

    Render::Renderer m_here; ///< for this thread
    std::shared_ptr<Render::Renderer> m_there; ///< for the other thread
    std::deque<Entry> m_entries; ///< the newest first
    QThreadPool m_thread;
};

} // namespace Copydesk::Window
