// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/postprinter.h"

#include "post/post.h"
#include "render/renderer.h"
#include "render/typography.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPagedPaintDevice>

namespace Copydesk::Render {

namespace {

constexpr qreal FooterPoints = 8;
/// Between text and footer, in the footer's line heights.
constexpr qreal FooterLines = 2.5;

} // namespace

PostPrinter::PostPrinter(QPagedPaintDevice &device, Numbers numbers)
    : m_device(device)
    , m_numbers(numbers)
    , m_footer(sansFont(FooterPoints))
    , m_page(QPointF(), device.pageLayout().paintRectPixels(device.logicalDpiX()).size())
    , m_footerHeight(FooterLines * QFontMetricsF(m_footer, &device).height())
{
}

bool PostPrinter::print(const Post::Post &post, const PostDocument *shown)
{
    Options options;
    options.theme = Theme::printing();
    options.forPrint = true;
    const auto document = Renderer().render(post, options);
    if (shown)
        document->takePictures(*shown);
    document->documentLayout()->setPaintDevice(&m_device);
    document->setPageSize(QSizeF(m_page.width(), m_page.height() - m_footerHeight));
    document->setLayoutEnabled(true);
    if (!m_painter.isActive() && !m_painter.begin(&m_device))
        return false;
    const int count = document->pageCount();
    for (int page = 0; page < count; ++page) {
        if (m_printed > 0 && !m_device.newPage())
            return false;
        paintPage(*document, post.title, page, count);
        ++m_printed;
    }
    return true;
}

bool PostPrinter::finish()
{
    // Without a post: a page without anything, for a document has one.
    return (m_painter.isActive() || m_painter.begin(&m_device)) && m_painter.end();
}

void PostPrinter::paintPage(const PostDocument &document, const QString &title, int page, int count)
{
    const qreal height = document.pageSize().height();
    m_painter.save();
    m_painter.translate(0, -page * height);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * height, m_page.width(), height);
    context.palette.setColor(QPalette::Text, Qt::black);
    m_painter.setClipRect(context.clip);
    document.documentLayout()->draw(&m_painter, context);
    m_painter.restore();

    m_painter.setFont(m_footer);
    m_painter.setPen(document.options().theme.secondary);
    const QLocale locale;
    const QString number = m_numbers == Numbers::Running
        ? locale.toString(m_printed + 1)
        : QCoreApplication::translate("Printing", "%1 of %2").arg(locale.toString(page + 1), locale.toString(count));
    const QRectF line = m_page.adjusted(0, m_page.height() - m_footerHeight, 0, 0);
    const QFontMetricsF metrics(m_footer, &m_device);
    const qreal room = m_page.width() - 2 * metrics.horizontalAdvance(number);
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                       metrics.elidedText(title, Qt::ElideRight, room));
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, number);
}

} // namespace Copydesk::Render
