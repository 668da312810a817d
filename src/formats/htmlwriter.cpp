// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmlwriter.h"

#include "formats/fileset.h"
#include "formats/htmlentities.h"
#include "formats/htmlpage.h"
#include "formats/jsonlineswriter.h"

#include <QCoreApplication>
#include <QUrl>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

namespace {

QString indexName(int page) { return page == 1 ? u"index.html"_s : u"index-%1.html"_s.arg(page); }

/// A file's name as an address beside the page.
QString reference(const QString &name) { return escapedAttribute(QString::fromLatin1(QUrl::toPercentEncoding(name))); }

} // namespace

HtmlWriter::HtmlWriter(QIODevice &device)
    : m_device(device)
{
}

Result<> HtmlWriter::write(const Post::Post &post)
{
    const QString head = std::exchange(m_isBegun, true) ? QString() : htmlHead(shownTitle(post));
    return writeBytes(m_device, QString(head + htmlLinkedData(post) + htmlArticle(post)).toUtf8());
}

Result<> HtmlWriter::finish()
{
    const QString head = m_isBegun ? QString() : htmlHead(u"Copydesk"_s);
    return writeBytes(m_device, QString(head + htmlFoot()).toUtf8());
}

HtmlSiteWriter::HtmlSiteWriter(FileSet &files, const Options &)
    : m_files(files)
{
}

Result<> HtmlSiteWriter::writeFile(const QString &name, qsizetype posts, const QString &html)
{
    const auto device = m_files.begin(name, posts);
    if (!device)
        return tl::make_unexpected(device.error());
    if (auto written = writeBytes(**device, html.toUtf8()); !written)
        return written;
    return m_files.end();
}

Result<> HtmlSiteWriter::write(const Post::Post &post)
{
    if (m_entries.size() == PostsPerIndex) {
        if (auto written = writeIndex(false); !written)
            return written;
    }
    const QString name = m_files.nameOf(post);
    const QString back = "<p><a href=\"../"_L1 + indexName(m_page) + "\">"_L1
        + escapedHtml(QCoreApplication::translate("Format", "All posts")) + "</a></p>\n"_L1;
    const QString summary = post.meta.text(Post::field("summary"));
    const QString description = summary.isEmpty()
        ? QString()
        : QString("<meta name=\"description\" content=\""_L1 + escapedAttribute(summary) + "\">\n"_L1);
    if (auto written = writeFile("posts/"_L1 + name, 1,
                                 htmlHead(shownTitle(post), description + htmlLinkedData(post)) + back
                                     + htmlArticle(post) + htmlFoot());
        !written)
        return written;
    m_entries += {name, shownTitle(post), summary.isEmpty() ? post.lead : summary, post.meta.text(Post::Fields::Topic)};
    return {};
}

Result<> HtmlSiteWriter::finish() { return writeIndex(true); }

Result<> HtmlSiteWriter::writeIndex(bool isLast)
{
    const QString title = QCoreApplication::translate("Format", "Posts");
    QString html = htmlHead(title) + "<h1>"_L1 + escapedHtml(title) + "</h1>\n<ul class=\"posts\">\n"_L1;
    for (const Entry &entry : std::as_const(m_entries)) {
        html += "<li dir=\"auto\"><a href=\"posts/"_L1 + reference(entry.file) + "\">"_L1 + escapedHtml(entry.title)
            + "</a>"_L1;
        if (!entry.topic.isEmpty())
            html += "<br><span class=\"quiet\">"_L1 + escapedHtml(entry.topic) + "</span>"_L1;
        if (!entry.summary.isEmpty())
            html += "<br>"_L1 + escapedHtml(entry.summary);
        html += "</li>\n"_L1;
    }
    html += "</ul>\n<nav>\n"_L1;
    if (m_page > 1)
        html += "<a rel=\"prev\" href=\""_L1 + indexName(m_page - 1) + "\">"_L1
            + escapedHtml(QCoreApplication::translate("Format", "Earlier page")) + "</a>\n"_L1;
    if (!isLast)
        html += "<a rel=\"next\" href=\""_L1 + indexName(m_page + 1) + "\">"_L1
            + escapedHtml(QCoreApplication::translate("Format", "Next page")) + "</a>\n"_L1;
    html += "</nav>\n"_L1 + htmlFoot();
    m_entries.clear();
    return writeFile(indexName(m_page++), 0, html);
}

} // namespace Copydesk::Formats
