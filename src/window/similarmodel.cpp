// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/similarmodel.h"

#include "review/similar.h"

#include <algorithm>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const Library::SimilarPost &post) { return post.title.isEmpty() ? post.sourceId : post.title; }

QString sourceOf(const Library::SimilarPost &post)
{
    return post.status.isEmpty() ? post.sourceId : QString(post.sourceId + u" · "_s + post.status);
}

} // namespace

/// Where the posts stay and only their figures change, so do the rows: what is selected stays selected.
void SimilarModel::setPosts(std::vector<Library::SimilarPost> posts)
{
    if (std::ranges::equal(posts, m_posts, {}, &Library::SimilarPost::id, &Library::SimilarPost::id)) {
        m_posts = std::move(posts);
        if (!m_posts.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_posts = std::move(posts);
    endResetModel();
}

int SimilarModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_posts.size()); }

QVariant SimilarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Library::SimilarPost &post = m_posts[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(post);
    case ReasonsRole:
        return Review::reasonsOf(post.likeness);
    case ScoreRole:
        return post.likeness.score();
    case SourceRole:
        return sourceOf(post);
    case Qt::ToolTipRole:
        return QString(titleOf(post) + u'\n' + sourceOf(post) + u'\n' + Review::reasonsOf(post.likeness));
    case Qt::AccessibleTextRole: {
        const int percent = qRound(post.likeness.score() * 100);
        return tr("%1, %2 percent similar: %3")
            .arg(titleOf(post), QString::number(percent), Review::reasonsOf(post.likeness));
    }
    default:
        return {};
    }
}

} // namespace Copydesk::Window
