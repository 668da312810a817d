// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sentencesmodel.h"

#include "window/sentencelens.h"

namespace Copydesk::Window {

/// Where the sentences stay and only their numbers change, so do the rows: what is selected stays selected.
void SentencesModel::setUses(const std::vector<Library::SentenceUse> &uses)
{
    std::vector<Library::SentenceUse> shown;
    for (const Library::SentenceUse &use : uses) {
        if (use.isArticle)
            shown.push_back(use);
    }
    const bool areSame =
        std::ranges::equal(shown, m_uses, {}, &Library::SentenceUse::text, &Library::SentenceUse::text);
    if (areSame) {
        m_uses = std::move(shown);
        if (!m_uses.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_uses = std::move(shown);
    endResetModel();
}

int SentencesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_uses.size()); }

QVariant SentencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Library::SentenceUse &use = m_uses[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return use.text;
    case PostsRole:
        return use.posts;
    case Qt::ToolTipRole:
        return QString(use.text + u'\n' + SentenceLens::words(use.posts));
    case Qt::AccessibleTextRole:
        return QString(SentenceLens::words(use.posts) + u". " + use.text);
    default:
        return {};
    }
}

} // namespace Copydesk::Window
