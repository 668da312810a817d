// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownreader.h"

#include "formats/frontfields.h"
#include "formats/markdownblock.h"
#include "formats/markdownoutline.h"
#include "formats/sitefile.h"
#include "post/origin.h"
#include "post/utf8.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QIODevice>

#include <algorithm>

namespace Copydesk::Formats {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Markdown", text); }

/// Whether every line ends with "\r\n", and no "\r" stands elsewhere.
bool isAllCrLf(const QByteArray &bytes)
{
    const qsizetype ends = bytes.count('\n');
    return ends > 0 && bytes.count("\r\n") == ends && bytes.count('\r') == ends;
}

/// The line of the first byte that is no UTF-8.
qint64 lineOfDamage(const QByteArray &bytes)
{
    qint64 line = 1;
    for (qsizetype at = 0; at < bytes.size(); ++line) {
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype stop = end < 0 ? bytes.size() : end;
        if (!QByteArrayView(bytes).sliced(at, stop - at).isValidUtf8())
            return line;
        at = stop + 1;
    }
    return line;
}

/// Of a template language or of MDX: no running text.
bool isDirective(const QString &text)
{
    return text.startsWith(QLatin1String("{{")) || text.startsWith(QLatin1String("{%"))
        || text.startsWith(QLatin1String("import ")) || text.startsWith(QLatin1String("export "));
}

/// The first paragraph, as a page has it: where it says the same as plain text.
void takeLead(Post::Post &post)
{
    if (post.blocks.isEmpty())
        return;
    const Post::Block &first = post.blocks.first();
    if (first.type == Post::BlockType::Paragraph && first.syntax.isEmpty() && first.markup.isNull()
        && first.gap.isNull() && !isDirective(first.text)) {
        post.lead = first.text;
        post.blocks.removeFirst();
    }
}

/// An address that the meta box gives for the image needs no other place.
void dropKnownAddresses(Post::Post &post)
{
    const Post::Records sources = post.meta.records(Post::Fields::ImageSources);
    qsizetype place = 0;
    for (Post::Block &block : post.blocks) {
        if (block.type != Post::BlockType::Image)
            continue;
        const Post::Record *record = place < sources.size() ? &sources.at(place) : nullptr;
        if (record && Post::recordText(*record, u"caption") == block.text
            && Post::recordText(*record, u"url") == block.url)
            block.url = QString();
        ++place;
    }
}

} // namespace

MarkdownReader::MarkdownReader(QIODevice &device, const QString &file, const Options &options)
    : m_device(device)
    , m_file(file)
    , m_map(optionText(options, "markdown.map"))
{
}

bool MarkdownReader::recognizes(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    const bool isYaml = head.startsWith("---"), isToml = head.startsWith("+++");
    const qsizetype end = head.indexOf('\n');
    if ((!isYaml && !isToml) || end < 0 || !head.sliced(3, end - 3).trimmed().isEmpty())
        return false;
    for (qsizetype at = end + 1; at < head.size();) {
        const qsizetype next = head.indexOf('\n', at);
        const QByteArrayView line = head.sliced(at, (next < 0 ? head.size() : next) - at).trimmed();
        at = next < 0 ? head.size() : next + 1;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        return line.startsWith(head.first(3)) || line.contains(isYaml ? ':' : '=') || (isToml && line.startsWith('['));
    }
    return false;
}

std::optional<Result<ReadPost>> MarkdownReader::next()
{
    if (std::exchange(m_isDone, true))
        return std::nullopt;
    const QByteArray bytes = m_device.read(SizeLimit + 1);
    Error error;
    error.file = m_file;
    error.line = 1;
    if (bytes.size() > SizeLimit) {
        error.what = words(QT_TRANSLATE_NOOP("Markdown", "The document is too long"));
        error.found = words(QT_TRANSLATE_NOOP("Markdown", "more than %1 bytes")).arg(SizeLimit);
        error.expected = words(QT_TRANSLATE_NOOP("Markdown", "at most %1 bytes")).arg(SizeLimit);
        return failure(std::move(error));
    }
    if (bytes.isEmpty()) {
        error.what = words(QT_TRANSLATE_NOOP("Markdown", "The document is empty"));
        error.found = words(QT_TRANSLATE_NOOP("Markdown", "nothing"));
        error.expected = words(QT_TRANSLATE_NOOP("Markdown", "front matter and text"));
        return failure(std::move(error));
    }
    if (!bytes.isValidUtf8()) {
        error.what = words(QT_TRANSLATE_NOOP("Markdown", "The text is not valid UTF-8."));
        error.line = lineOfDamage(bytes);
        error.found = words(QT_TRANSLATE_NOOP("Markdown", "bytes that are no UTF-8"));
        error.expected = QStringLiteral("UTF-8");
        return failure(std::move(error));
    }
    auto post = read(bytes);
    if (!post) {
        Error wrong = std::move(post).error();
        wrong.file = m_file;
        return failure(std::move(wrong));
    }
    return ReadPost{std::move(*post), m_file, 1};
}

Result<Post::Post> MarkdownReader::read(const QByteArray &bytes) const
{
    const SiteFile site = siteFile(m_file);
    Post::Origin origin;
    origin.format = QStringLiteral("markdown");
    origin.file = site.path;
    origin.profile = m_map.isEmpty() ? site.profile : m_map;
    origin.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QByteArray text = bytes;
    if (isAllCrLf(bytes)) {
        origin.newline = QStringLiteral("crlf");
        text.replace("\r\n", "\n");
    }
    const auto map = fieldMap(origin.profile);
    if (!map)
        return tl::make_unexpected(map.error());
    qsizetype length = 0;
    const auto front = FrontMatter::read(text, length);
    if (!front)
        return tl::make_unexpected(front.error());
    Post::Post post;
    if (auto read = readFields(front->values(), *map, post); !read) {
        Error error = std::move(read).error();
        error.line += front->linesBefore();
        return failure(std::move(error));
    }
    QByteArray before;
    post.blocks = Markdown::blocks(text.sliced(length), before);
    const QByteArray head = text.first(length) + before;
    origin.head = Post::exactUtf8(head);
    origin.fields = carriedFields(front->values(), *map);
    if (post.title.isNull() && !post.blocks.isEmpty() && post.blocks.first().type == Post::BlockType::Heading
        && post.blocks.first().level == 1) {
        post.title = Post::exactUtf8(Markdown::outlineOf(Markdown::source(post.blocks.first())).text).simplified();
        origin.title = post.title;
    }
    takeLead(post);
    dropKnownAddresses(post);
    if (post.sourceId().isEmpty())
        post.meta.set(Post::Fields::SourceId, sourceIdOf(site.path));
    Post::setOrigin(post, origin);
    return post;
}

} // namespace Copydesk::Formats
