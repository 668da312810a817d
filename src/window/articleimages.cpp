// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/articleimages.h"

#include "render/postdocument.h"
#include "window/imagestore.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QTextEdit>

#include <algorithm>

namespace Copydesk::Window {

using State = Render::Picture::State;

ArticleImages::ArticleImages(QTextEdit &view, ImageStore *store)
    : m_view(view)
    , m_store(store)
{
    if (!store)
        return;
    connect(store, &ImageStore::loaded, this, [this](const QUrl &url, const QImage &pixels) {
        for (int i = 0; m_document && i < m_document->pictures().size(); ++i) {
            if (m_document->pictures().at(i).url == url)
                show(i, pixels);
        }
    });
    connect(store, &ImageStore::failed, this, [this](const QUrl &url, const QString &reason) {
        for (int i = 0; m_document && i < m_document->pictures().size(); ++i) {
            if (m_document->pictures().at(i).url == url)
                m_document->setPictureState(i, State::Failed, reason);
        }
    });
    connect(store, &ImageStore::policyChanged, this, &ArticleImages::policyChanged);
}

void ArticleImages::setDocument(const std::shared_ptr<Render::PostDocument> &document)
{
    m_document = document;
    if (m_store)
        m_store->forgetWaiting();
    policyChanged();
}

void ArticleImages::policyChanged()
{
    if (!m_document || !m_store)
        return;
    for (int i = 0; i < m_document->pictures().size(); ++i) {
        const Render::Picture &picture = m_document->pictures().at(i);
        if (picture.url.isEmpty())
            continue;
        const QString refusal = m_store->refusal(picture.url);
        if (!refusal.isEmpty())
            m_document->setPictureState(i, State::Blocked, refusal);
        else if (picture.state == State::Blocked)
            m_document->setPictureState(i, State::NotLoaded);
    }
    update();
}

void ArticleImages::update()
{
    if (!m_document || !m_store || m_document->pictures().isEmpty())
        return;
    const auto mayBeShown = [this](const Render::Picture &picture) {
        return !picture.pixels.isNull() || m_store->permission(picture.url) == ImageStore::Permission::Allowed;
    };
    if (std::ranges::none_of(m_document->pictures(), mayBeShown))
        return; // to find out what is in sight takes a while
    // A screen ahead and behind.
    const int height = m_view.viewport()->height();
    const int from = m_view.cursorForPosition(QPoint(0, -height)).position();
    const int to = m_view.cursorForPosition(QPoint(m_view.viewport()->width(), 2 * height)).position();
    for (int i = 0; i < m_document->pictures().size(); ++i) {
        const Render::Picture &picture = m_document->pictures().at(i);
        if (picture.position >= from && picture.position <= to)
            require(i);
        else if (!picture.pixels.isNull())
            m_document->dropPixels(i);
    }
}

void ArticleImages::require(int number)
{
    const Render::Picture &picture = m_document->pictures().at(number);
    if (!picture.pixels.isNull() || picture.state == State::Failed
        || m_store->permission(picture.url) != ImageStore::Permission::Allowed)
        return;
    if (const QImage pixels = m_store->picture(picture.url); !pixels.isNull()) {
        show(number, pixels);
        return;
    }
    if (picture.state != State::Loaded)
        m_document->setPictureState(number, State::Loading);
    m_store->request(picture.url);
}

/// What is being read stays where it is, whatever shape the picture above it takes.
void ArticleImages::show(int number, const QImage &pixels)
{
    const QTextCursor top = m_view.cursorForPosition(QPoint(0, 0));
    const int before = m_view.cursorRect(top).top();
    m_document->setPicture(number, pixels);
    const int moved = m_view.cursorRect(top).top() - before;
    if (moved != 0 && top.position() > m_document->pictures().at(number).position)
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + moved);
}

void ArticleImages::activate(int number)
{
    if (!m_document || !m_store || number < 0 || number >= m_document->pictures().size())
        return;
    const Render::Picture &picture = m_document->pictures().at(number);
    if (picture.state == State::Failed) {
        m_document->setPictureState(number, State::NotLoaded);
        require(number);
        return;
    }
    if (m_store->permission(picture.url) != ImageStore::Permission::Ask)
        return;
    if (std::unique_ptr<QMenu> choices = menu(number)) {
        QMenu *shown = choices.release();
        shown->setAttribute(Qt::WA_DeleteOnClose);
        shown->popup(QCursor::pos());
    }
}

std::unique_ptr<QMenu> ArticleImages::menu(int number) const
{
    if (!m_document || number < 0 || number >= m_document->pictures().size())
        return {};
    const QUrl url = m_document->pictures().at(number).url;
    if (url.isEmpty())
        return {};
    auto menu = std::make_unique<QMenu>(&m_view);
    if (m_store && m_store->permission(url) == ImageStore::Permission::Ask) {
        ImageStore *store = m_store;
        connect(menu->addAction(tr("&Load this image")), &QAction::triggered, store,
                [store, url] { store->allowOnce(url); });
        connect(menu->addAction(tr("Always load images from %1").arg(url.host())), &QAction::triggered, store,
                [store, url] { store->allowHost(url.host()); });
        connect(menu->addAction(tr("Always load &all images")), &QAction::triggered, store,
                [store] { store->allowAlways(); });
        menu->addSeparator();
    }
    connect(menu->addAction(tr("&Copy image address")), &QAction::triggered, this,
            [url] { QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded)); });
    return menu;
}

} // namespace Copydesk::Window
