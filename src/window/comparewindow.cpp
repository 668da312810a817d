// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/comparewindow.h"

#include "library/history.h"
#include "review/desk.h"
#include "window/articleview.h"
#include "window/rowtext.h"

#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostId;

namespace {

QString versionOf(const Post::Post &post)
{
    return post.meta.has(Post::Fields::Version) ? isolated(post.meta.version(Post::Fields::Version).toString())
                                                : QString();
}

} // namespace

CompareWindow::CompareWindow(Review::Desk &desk, ImageStore &images, const std::vector<PostId> &posts, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_images(images)
    , m_columns(new QSplitter(this))
{
    setObjectName(u"compareWindow"_s);
    setWindowTitle(tr("Compare"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_columns);
    resize(posts.size() > 2 ? 1500 : 1200, 800);
    desk.read([posts](Library::Library &library) { return read(library, posts); })
        .then(this, [this](const Result<QList<Side>> &sides) {
            if (sides)
                showSides(*sides);
            else
                showSides({{{}, sides.error().text()}});
        });
}

Result<QList<CompareWindow::Side>> CompareWindow::read(Library::Library &library, const std::vector<PostId> &posts)
{
    QList<Side> sides;
    for (size_t i = 0; i < std::min(posts.size(), Most); ++i) {
        const auto post = Library::readPost(library, posts[i]);
        if (!post)
            return failure(post.error());
        sides.append({*post, tr("%1 · %2", "title and version").arg(post->post.title, versionOf(post->post))});
    }
    if (sides.size() != 1)
        return sides;
    const auto revisions = Library::revisionsOf(library, posts.front());
    if (!revisions)
        return failure(revisions.error());
    if (revisions->isEmpty()) {
        sides.first().title = tr("%1 · as it was imported, never changed").arg(sides.first().post.post.title);
        return sides;
    }
    Side before = sides.first();
    const auto older = Library::readPostAt(library, posts.front(), revisions->first().stateBefore);
    if (!older)
        return failure(older.error());
    before.post.post = *older;
    before.title = tr("Before: %1").arg(versionOf(*older));
    sides.first().title = tr("Now: %1").arg(versionOf(sides.first().post.post));
    sides.prepend(before);
    return sides;
}

void CompareWindow::showSides(const QList<Side> &sides)
{
    for (const Side &side : sides) {
        auto *column = new QWidget(m_columns);
        auto *title = new QLabel(side.title, column);
        title->setTextFormat(Qt::PlainText);
        title->setWordWrap(true);
        title->setContentsMargins(12, 8, 12, 8);
        auto *view = new ArticleView(&m_images, column);
        title->setBuddy(view);
        auto *lines = new QVBoxLayout(column);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(title);
        lines->addWidget(view, 1);
        if (side.post.id)
            view->showPost(side.post);
        m_columns->addWidget(column);
        m_views.append(view);
    }
    if (!m_views.isEmpty())
        m_views.first()->setFocus();
}

void CompareWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Copydesk::Window
