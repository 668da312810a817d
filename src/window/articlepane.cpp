// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/articlepane.h"

#include "window/articleview.h"
#include "window/findbar.h"

#include <QDesktopServices>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Copydesk::Window {

ArticlePane::ArticlePane(ImageStore *images, QWidget *parent)
    : QWidget(parent)
    , m_view(new ArticleView(images, this))
    , m_findBar(new FindBar(*m_view, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_findBar);
    m_findBar->hide();
    setFocusProxy(m_view);
    connect(m_view, &ArticleView::linkConfirmed, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
}

void ArticlePane::openFind() { m_findBar->open(); }

void ArticlePane::zoomBy(int steps)
{
    static constexpr std::array sizes{0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};
    if (steps == 0) {
        m_view->setZoom(1);
        return;
    }
    const auto nearest =
        std::ranges::min_element(sizes, {}, [this](double size) { return std::abs(size - m_view->zoom()); });
    const auto index = std::clamp<qsizetype>(nearest - sizes.begin() + steps, 0, qsizetype(sizes.size()) - 1);
    m_view->setZoom(sizes[size_t(index)]);
}

} // namespace Copydesk::Window
