// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/postdocument.h"

#include <QAbstractListModel>

namespace Copydesk::Window {

/// The headings of the article that is shown, in its order. A value list: it is replaced as a whole.
class OutlineModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        LevelRole = Qt::UserRole, ///< int: 1 the title, 2 a section
    };
    using QAbstractListModel::QAbstractListModel;

    void setHeadings(const QList<Render::PostDocument::Heading> &headings);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Render::PostDocument::Heading> m_headings;
};

} // namespace Copydesk::Window
