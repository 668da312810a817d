// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdfformat.h"

#include "formats/format.h"
#include "render/pdf.h"

#include <QCoreApplication>

namespace Copydesk::App {

namespace {

QPageSize::PageSizeId paperOf(const Formats::Options &options)
{
    const QString name = Formats::optionText(options, "pdf.paper");
    if (name == QLatin1String("letter"))
        return QPageSize::Letter;
    if (name == QLatin1String("legal"))
        return QPageSize::Legal;
    return name == QLatin1String("a5") ? QPageSize::A5 : QPageSize::A4;
}

class PdfWriter : public Formats::Writer {
public:
    PdfWriter(QIODevice &device, const Formats::Options &options)
        : m_pdf(device, paperOf(options))
    {
    }
    Result<> write(const Post::Post &post) override { return answer(m_pdf.add(post)); }
    Result<> finish() override { return answer(m_pdf.finish()); }

private:
    static Result<> answer(bool isPainted)
    {
        if (isPainted)
            return {};
        return failure(Error::Kind::Io, QCoreApplication::translate("Printing", "The pages cannot be written"));
    }

    Render::Pdf m_pdf;
};

constexpr Formats::OptionRow Options[] = {
    {"pdf.paper", "a4", QT_TRANSLATE_NOOP("Format", "the size of the pages"), nullptr, "a4 a5 letter legal",
     QT_TRANSLATE_NOOP("Format", "Paper"), Formats::OptionRow::Of::Writing},
};

const Formats::Format Row = {
    .name = "pdf",
    .title = QT_TRANSLATE_NOOP("Format", "PDF"),
    .suffixes = "pdf",
    .onePostPerFile = true,
    .recognizes = nullptr,
    .reader = {},
    .writer = {[](QIODevice &device, const Formats::Options &options) -> std::unique_ptr<Formats::Writer> {
        return std::make_unique<PdfWriter>(device, options);
    }},
    .options = Options,
    .joinsPosts = true,
    .draws = true,
};

} // namespace

void addPdfFormat() { Formats::addFormats({&Row, 1}); }

} // namespace Copydesk::App
