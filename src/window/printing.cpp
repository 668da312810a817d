// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/printing.h"

#include "render/renderer.h"
#include "render/typography.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QMarginsF>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace Copydesk::Window {

namespace {

constexpr qreal FooterPoints = 8;
/// Between text and footer, in the footer's line heights.
constexpr qreal FooterLines = 2.5;

class PrintedPost {
public:
    PrintedPost(const Post::Post &post, QPagedPaintDevice &device, const Render::PostDocument *shown)
        : m_title(post.title)
        , m_footer(Render::sansFont(FooterPoints))
        , m_page(QPointF(), device.pageLayout().paintRectPixels(device.logicalDpiX()).size())
    {
        Render::Options options;
        options.theme = Render::Theme::printing();
        options.forPrint = true;
        m_document = Render::Renderer().render(post, options);
        if (shown)
            m_document->takePictures(*shown);
        m_document->documentLayout()->setPaintDevice(&device);
        m_footerHeight = FooterLines * QFontMetricsF(m_footer, &device).height();
        m_document->setPageSize(QSizeF(m_page.width(), m_page.height() - m_footerHeight));
        m_document->setLayoutEnabled(true);
    }

    bool print(QPagedPaintDevice &device)
    {
        QPainter painter;
        if (!painter.begin(&device))
            return false;
        const int count = m_document->pageCount();
        for (int page = 0; page < count; ++page) {
            if (page > 0 && !device.newPage())
                return false;
            paint(painter, page, count);
        }
        return painter.end();
    }

private:
    void paint(QPainter &painter, int page, int count)
    {
        const qreal height = m_document->pageSize().height();
        painter.save();
        painter.translate(0, -page * height);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * height, m_page.width(), height);
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        m_document->documentLayout()->draw(&painter, context);
        painter.restore();

        painter.setFont(m_footer);
        painter.setPen(m_document->options().theme.secondary);
        const QString number = QCoreApplication::translate("Printing", "%1 of %2")
                                   .arg(QLocale().toString(page + 1), QLocale().toString(count));
        const QRectF line = m_page.adjusted(0, m_page.height() - m_footerHeight, 0, 0);
        const QFontMetricsF metrics(m_footer, painter.device());
        const qreal room = m_page.width() - 2 * metrics.horizontalAdvance(number);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                         metrics.elidedText(m_title, Qt::ElideRight, room));
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, number);
    }

    QString m_title;
    QFont m_footer;
    QRectF m_page;
    qreal m_footerHeight = 0;
    std::unique_ptr<Render::PostDocument> m_document;
};

} // namespace

Result<> printPost(const Post::Post &post, QPagedPaintDevice &device, const Render::PostDocument *shown)
{
    if (!PrintedPost(post, device, shown).print(device))
        return failure(
            Error::Kind::Io,
            QCoreApplication::translate(
                "Printing",
                "The post could not be printed: the printer does not answer. Try again, or save it as PDF."));
    return {};
}

Result<> writePdf(const Post::Post &post, const QString &file, const Render::PostDocument *shown)
{
    const auto cannotWrite = [&file](const QString &reason) {
        return failure(
            Error{.kind = Error::Kind::Io,
                  .what = QCoreApplication::translate("Printing", "The PDF could not be written: %1").arg(reason),
                  .file = file,
                  .line = 0,
                  .found = {},
                  .expected = {}});
    };
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return cannotWrite(out.errorString());
    {
        QPdfWriter writer(&out);
        writer.setPageMargins(QMarginsF(20, 18, 20, 14), QPageLayout::Millimeter);
        writer.setTitle(post.title);
        writer.setCreator(QCoreApplication::applicationName());
        if (!PrintedPost(post, writer, shown).print(writer))
            return cannotWrite(out.errorString());
    }
    if (!out.commit())
        return cannotWrite(out.errorString());
    return {};
}

void printWithDialog(const Post::Post &post, const Render::PostDocument *shown, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(post.title);
    printer.setPageMargins(QMarginsF(20, 18, 20, 14), QPageLayout::Millimeter);
    QPrintDialog dialog(&printer, parent);
    dialog.setOption(QAbstractPrintDialog::PrintToFile);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto printed = printPost(post, printer, shown); !printed)
        QMessageBox::warning(parent, QCoreApplication::translate("Printing", "Print"), printed.error().text());
}

} // namespace Copydesk::Window
