// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/printing.h"

#include "render/pdf.h"
#include "render/postprinter.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

namespace Copydesk::Window {

Result<> printPost(const Post::Post &post, QPagedPaintDevice &device, const Render::PostDocument *shown)
{
    Render::PostPrinter printer(device, Render::PostPrinter::Numbers::OfPost);
    if (!printer.print(post, shown) || !printer.finish())
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
    if (Render::Pdf pdf(out); !pdf.add(post, shown) || !pdf.finish())
        return cannotWrite(out.errorString());
    if (!out.commit())
        return cannotWrite(out.errorString());
    return {};
}

void printWithDialog(const Post::Post &post, const Render::PostDocument *shown, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(post.title);
    printer.setPageMargins(Render::PaperMargins, QPageLayout::Millimeter);
    QPrintDialog dialog(&printer, parent);
    dialog.setOption(QAbstractPrintDialog::PrintToFile);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto printed = printPost(post, printer, shown); !printed)
        QMessageBox::warning(parent, QCoreApplication::translate("Printing", "Print"), printed.error().text());
}

} // namespace Copydesk::Window
