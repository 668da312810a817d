// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownwriter.h"

#include "formats/frontfields.h"
#include "formats/markdownblock.h"
#include "formats/markdownoutline.h"
#include "formats/sitefile.h"
#include "formats/yamllines.h"
#include "post/origin.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace Copydesk::Formats {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Markdown", text); }

/// The blocks with the lead, and with the addresses that the meta box gives for images.
QList<Post::Block> allBlocks(const Post::Post &post)
{
    QList<Post::Block> all = post.blocks;
    const Post::Records sources = post.meta.records(Post::Fields::ImageSources);
    qsizetype place = 0;
    for (Post::Block &block : all) {
        if (block.type != Post::BlockType::Image)
            continue;
        const auto matches = [&block](const Post::Record &record) {
            return Post::recordText(record, u"caption") == block.text;
        };
        const Post::Record *record = place < sources.size() ? &sources.at(place) : nullptr;
        if (!record || !matches(*record)) {
            const auto other = std::ranges::find_if(sources, matches);
            record = other == sources.end() ? nullptr : &*other;
        }
        if (block.url.isNull() && record)
            block.url = Post::recordText(*record, u"url");
        ++place;
    }
    if (!post.lead.isEmpty())
        all.prepend(Post::Block::paragraph(post.lead));
    return all;
}

/// A document without a title in its front matter has it in its first heading: a title that was changed goes there.
/// False where the heading says something else by now, and the title needs a place of its own.
bool putIntoHeading(Post::Post &post, const Post::Origin &origin)
{
    if (origin.title.isEmpty() || post.title == origin.title)
        return !origin.title.isEmpty();
    if (post.blocks.isEmpty() || post.blocks.first().type != Post::BlockType::Heading || post.title.isEmpty())
        return false;
    Post::Block &heading = post.blocks.first();
    const QString said = QString::fromUtf8(Markdown::outlineOf(Markdown::source(heading)).text).simplified();
    if (said == origin.title) {
        heading.text = post.title;
        heading.syntax = QString();
    }
    return said == origin.title || said == post.title;
}

/// The head of the document that the post came out of, brought up to what the post says now.
Result<QByteArray> headOf(const Post::Post &post, const Post::Origin &origin, bool isInHeading)
{
    const QByteArray head = origin.head.toUtf8();
    const auto map = fieldMap(origin.profile);
    if (!map)
        return tl::make_unexpected(map.error());
    qsizetype length = 0;
    auto front = FrontMatter::read(head, length);
    if (!front)
        return tl::make_unexpected(front.error());
    const bool hadNone = front->language() == FrontMatter::Language::None;
    if (hadNone)
        front = FrontMatter::empty(FrontMatter::Language::Yaml);
    Post::Post said = post;
    Post::Post was;
    if (auto read = readFields(front->values(), *map, was); !read)
        return tl::make_unexpected(read.error());
    if (was.title.isNull() && isInHeading)
        said.title = QString();
    const QByteArray before = front->text();
    if (auto written = writeFields(*front, *map, said); !written)
        return tl::make_unexpected(written.error());
    if (front->text() == before)
        return head;
    const QByteArray rest = head.sliced(length);
    return front->text() + (hadNone && !rest.startsWith('\n') ? "\n" : "") + rest;
}

QByteArray newHead(const Post::Post &post, const FieldMap &map)
{
    QByteArrayList lines = Yaml::written(newValues(post, map), -2);
    lines.removeFirst();
    lines.prepend("---");
    lines += "---";
    return lines.join('\n') + '\n';
}

} // namespace

MarkdownWriter::MarkdownWriter(QIODevice &device, const Options &options)
    : m_device(device)
    , m_map(optionText(options, "markdown.map"))
{
}

QString MarkdownWriter::fileOf(const Post::Post &post)
{
    const auto origin = Post::origin(post);
    return origin && origin->format == QLatin1String("markdown") && isSafePath(origin->file) ? origin->file : QString();
}

Result<QByteArray> MarkdownWriter::document(const Post::Post &post) const
{
    const auto origin = Post::origin(post);
    if (origin && origin->format == QLatin1String("markdown")) {
        Post::Post said = post;
        const bool isInHeading = putIntoHeading(said, *origin);
        auto head = headOf(said, *origin, isInHeading);
        if (!head)
            return head;
        QByteArray whole = *head + Markdown::document(allBlocks(said));
        if (origin->newline == QLatin1String("crlf"))
            whole.replace("\n", "\r\n");
        return whole;
    }
    const auto map = fieldMap(m_map.isEmpty() ? QStringLiteral("markdown") : m_map);
    if (!map)
        return tl::make_unexpected(map.error());
    const QByteArray body = Markdown::document(allBlocks(post));
    return newHead(post, *map) + (body.isEmpty() ? "" : "\n") + body;
}

Result<> MarkdownWriter::write(const Post::Post &post)
{
    const auto whole = document(post);
    if (!whole)
        return tl::make_unexpected(whole.error());
    if (m_device.write(*whole) != whole->size()) {
        return failure(Error::Kind::Io,
                       words(QT_TRANSLATE_NOOP("Markdown", "Writing failed: %1")).arg(m_device.errorString()));
    }
    return {};
}

Result<> MarkdownWriter::finish() { return {}; }

} // namespace Copydesk::Formats
