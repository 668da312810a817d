// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/similarposts.h"

#include <QAbstractListModel>

#include <vector>

namespace Copydesk::Window {

/// Posts that are similar to one, the most similar first, each with why.
class SimilarModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ReasonsRole = Qt::UserRole, ///< "12 of 22 sentences, topic, 3 entities"
        ScoreRole, ///< double, 0 to 1
        SourceRole, ///< source id and status, in one line
    };

    using QAbstractListModel::QAbstractListModel;

    void setPosts(std::vector<Library::SimilarPost> posts);
    const Library::SimilarPost &post(int row) const { return m_posts.at(size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Library::SimilarPost> m_posts;
};

} // namespace Copydesk::Window
