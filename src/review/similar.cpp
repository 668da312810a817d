// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/similar.h"

#include "library/library.h"
#include "library/searchindex.h"
#include "library/sentenceindex.h"

#include <QCoreApplication>

namespace Copydesk::Review {

using namespace Qt::StringLiterals;

QString reasonsOf(const Post::Likeness &likeness)
{
    QStringList reasons;
    if (const int common = qRound(likeness.text.common); common > 0) {
        reasons += QCoreApplication::translate("Similar", "%1 of %n sentence(s)", nullptr, likeness.text.sentences)
                       .arg(common);
    }
    if (likeness.topic == 1)
        reasons += QCoreApplication::translate("Similar", "topic");
    else if (likeness.topic > 0)
        reasons += QCoreApplication::translate("Similar", "half of the topic");
    if (likeness.commonStack > 0)
        reasons += QCoreApplication::translate("Similar", "stack");
    if (likeness.commonEntities > 0)
        reasons += QCoreApplication::translate("Similar", "%n entities", nullptr, likeness.commonEntities);
    return reasons.join(u", "_s);
}

Result<std::vector<Library::SimilarPost>> similarPosts(Library::Library &library, const Post::Post &post,
                                                       Library::PostId self, size_t most)
{
    if (const auto ready = library.searchIndex().makeReady(); !ready)
        return tl::make_unexpected(ready.error());
    Library::SimilarLimits limits;
    limits.most = most;
    return library.similarPosts().of(post, self, limits);
}

SimilarFilling::SimilarFilling(Library::Library &library, const std::vector<Library::PostId> &among)
    : m_library(library)
{
    m_among.reserve(qsizetype(among.size()));
    for (const Library::PostId post : among)
        m_among.insert(post.value);
}

Result<> SimilarFilling::fill(Library::StoredPost &stored)
{
    if (!m_isReady) {
        if (const auto ready = m_library.searchIndex().makeReady(); !ready)
            return tl::make_unexpected(ready.error());
        m_isReady = true;
    }
    // Less is looked at than for one article in the window: this is done for every post.
    constexpr Library::SimilarLimits limits{.postings = 100'000, .byText = 30, .byTopic = 30, .most = 3 * Most};
    const auto similar = m_library.similarPosts().of(
        stored.post, stored.id, limits, [this](Library::PostId post) { return m_among.contains(post.value); });
    if (!similar)
        return tl::make_unexpected(similar.error());
    QStringList titles;
    for (const Library::SimilarPost &each : *similar) {
        const QString title = each.title.simplified();
        if (!title.isEmpty() && title != stored.post.title.simplified() && !titles.contains(title)
            && size_t(titles.size()) < Most)
            titles += title;
    }
    if (!titles.isEmpty())
        stored.post.similar = titles;
    return {};
}

} // namespace Copydesk::Review
