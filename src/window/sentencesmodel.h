// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/elsewhere.h"

#include <QAbstractListModel>

namespace Copydesk::Window {

/// The sentences of an article in reading order, with in how many other posts each stands.
class SentencesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        PostsRole = Qt::UserRole, ///< qint64
    };

    using QAbstractListModel::QAbstractListModel;

    void setUses(const std::vector<Library::SentenceUse> &uses);
    const Library::SentenceUse &use(int row) const { return m_uses.at(size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Library::SentenceUse> m_uses;
};

} // namespace Copydesk::Window
