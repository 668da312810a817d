// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "formats/wxrreader.h"
#include "post/json.h"

#include <QBuffer>

/// What a reader says of some bytes.
struct WxrAnswers {
    QList<Copydesk::Post::Post> posts;
    QList<Copydesk::Error> errors, remarks;
    QList<qint64> lines;
};

inline WxrAnswers readWxr(QByteArray bytes, const Copydesk::Formats::Options &options = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Copydesk::Formats::WxrReader reader(buffer, QStringLiteral("site.xml"), options);
    WxrAnswers answers;
    while (auto found = reader.next()) {
        if (*found) {
            answers.posts += (*found)->post;
            answers.lines += (*found)->line;
        } else {
            (found->error().kind == Copydesk::Error::Kind::Remark ? answers.remarks : answers.errors) += found->error();
        }
    }
    return answers;
}

inline QByteArray writeWxr(const QList<Copydesk::Post::Post> &posts, const Copydesk::Formats::Options &options = {})
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = Copydesk::Formats::formatByName(u"wxr")->writer(buffer, options);
    for (const Copydesk::Post::Post &post : posts) {
        if (!writer->write(post))
            return {};
    }
    return writer->finish() ? bytes : QByteArray();
}

/// A file of WordPress with these items.
inline QByteArray wxrFile(const QByteArray &items)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\" "
           "xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel>\n<wp:wxr_version>1.2</wp:wxr_version>\n"
           "<wp:base_blog_url>https://example.org/blog</wp:base_blog_url>\n"
        + items + "</channel>\n</rss>\n";
}

/// An item with a title and this content.
inline QByteArray wxrItem(const QByteArray &content, const QByteArray &more = {}, int id = 17)
{
    return "<item><title>Title</title><guid isPermaLink=\"false\">https://example.org/blog/?p=" + QByteArray::number(id)
        + "</guid><content:encoded><![CDATA[" + content + "]]></content:encoded><wp:post_id>" + QByteArray::number(id)
        + "</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>" + more + "</item>\n";
}
