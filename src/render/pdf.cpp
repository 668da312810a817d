// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pdf.h"

#include "render/postprinter.h"

#include <QCoreApplication>
#include <QPdfWriter>

namespace Copydesk::Render {

Pdf::Pdf(QIODevice &device, QPageSize::PageSizeId paper)
    : m_writer(std::make_unique<QPdfWriter>(&device))
{
    m_writer->setPageSize(QPageSize(paper));
    m_writer->setPageMargins(PaperMargins, QPageLayout::Millimeter);
    m_writer->setCreator(QStringLiteral("Copydesk"));
}

Pdf::~Pdf() = default;

bool Pdf::begin(const QString &title, bool isAlone)
{
    m_writer->setTitle(title);
    m_printer = std::make_unique<PostPrinter>(*m_writer,
                                              isAlone ? PostPrinter::Numbers::OfPost : PostPrinter::Numbers::Running);
    return !m_first || m_printer->print(*std::exchange(m_first, std::nullopt), m_firstShown);
}

bool Pdf::add(const Post::Post &post, const PostDocument *shown)
{
    if (!m_first && !m_printer) {
        m_first = post;
        m_firstShown = shown;
        return true;
    }
    return (m_printer || begin(QCoreApplication::translate("Printing", "Posts"), false))
        && m_printer->print(post, shown);
}

bool Pdf::finish()
{
    if (!m_printer && !begin(m_first ? m_first->title : QStringLiteral("Copydesk"), true))
        return false;
    return m_printer->finish();
}

} // namespace Copydesk::Render
