// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/outlineview.h"

#include "window/articleview.h"

#include <QScopedValueRollback>

namespace Copydesk::Window {

OutlineView::OutlineView(ArticleView &article, QWidget *parent)
    : QListView(parent)
    , m_article(article)
{
    setObjectName(QStringLiteral("outline"));
    setAccessibleName(tr("Outline of the article"));
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    const auto readHeadings = [this] {
        const auto *document = m_article.postDocument();
        m_model.setHeadings(document ? document->headings() : QList<Render::PostDocument::Heading>());
        showCurrent(m_article.currentHeading());
    };
    connect(&m_article, &ArticleView::documentShown, this, readHeadings);
    connect(&m_article, &ArticleView::currentHeadingChanged, this, &OutlineView::showCurrent);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_isFollowing && current.isValid())
            m_article.goToHeading(current.row());
    });
    // A click on the current one goes there again.
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { m_article.goToHeading(index.row()); });
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { m_article.goToHeading(index.row()); });
    readHeadings();
}

void OutlineView::showCurrent(int row)
{
    const QScopedValueRollback following(m_isFollowing, true);
    setCurrentIndex(m_model.index(row));
}

} // namespace Copydesk::Window
