// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/articledocuments.h"

#include <algorithm>

namespace Copydesk::Window {

ArticleDocuments::ArticleDocuments()
    : m_there(std::make_shared<Render::Renderer>())
{
    m_thread.setMaxThreadCount(1);
    m_thread.setObjectName(QStringLiteral("Articles"));
}

ArticleDocuments::~ArticleDocuments()
{
    m_thread.clear();
    m_thread.waitForDone();
}

std::deque<ArticleDocuments::Entry>::const_iterator ArticleDocuments::find(const Post::Post &post,
                                                                           const Render::Options &options) const
{
    return std::ranges::find_if(m_entries,
                                [&](const Entry &entry) { return entry.options == options && entry.post == post; });
}

bool ArticleDocuments::isReady(const Post::Post &post, const Render::Options &options) const
{
    const auto entry = find(post, options);
    return entry != m_entries.end() && entry->document;
}

std::shared_ptr<Render::PostDocument> ArticleDocuments::document(const Post::Post &post, const Render::Options &options)
{
    const auto entry = find(post, options);
    if (entry != m_entries.end() && entry->document)
        return entry->document;
    std::shared_ptr<Render::PostDocument> made = m_here.render(post, options);
    keep({post, options, made});
    return made;
}

void ArticleDocuments::prepare(const Post::Post &post, const Render::Options &options, Urgency urgency)
{
    if (find(post, options) != m_entries.end())
        return;
    keep({post, options, nullptr});
    m_thread.start(
        [this, post, options, renderer = m_there, here = thread()] {
            std::shared_ptr<Render::PostDocument> made = renderer->render(post, options);
            made->moveToThread(here);
            QMetaObject::invokeMethod(this, [this, post, options, made = std::move(made)] {
                // Where nobody waits for it any more it is let go.
                if (const auto entry = find(post, options); entry != m_entries.end() && !entry->document)
                    keep({post, options, made});
                Q_EMIT this->made();
            });
        },
        int(urgency));
}

void ArticleDocuments::clear()
{
    m_thread.clear();
    m_entries.clear();
}

void ArticleDocuments::keep(Entry entry)
{
    if (const auto known = find(entry.post, entry.options); known != m_entries.end())
        m_entries.erase(known);
    m_entries.push_front(std::move(entry));
    if (m_entries.size() > Kept)
        m_entries.pop_back();
}

} // namespace Copydesk::Window
