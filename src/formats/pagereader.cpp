// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pagereader.h"

#include "formats/linereader.h"
#include "formats/metaboxreader.h"
#include "formats/pagebody.h"
#include "formats/pagelayout.h"
#include "post/json.h"
#include "post/utf8.h"

#include <QCoreApplication>

namespace Copydesk::Formats {

namespace {

using namespace PageLayout;

Error misfit(const QString &what, qint64 line, const QString &found, const QString &expected)
{
    return {Error::Kind::Malformed, what, {}, line, found, expected};
}

void readTrailer(const QStringList &lines, Post::Post &post)
{
    QStringList &titles = post.similar.emplace();
    QStringList gap;
    const auto keepGap = [&] {
        if (!gap.isEmpty())
            post.extra.append({titles.isEmpty() ? QString(SimilarPlace) : similarPlace(titles.size() - 1), gap});
        gap.clear();
    };
    for (const QString &line : lines) {
        if (isBlank(line)) {
            gap += line;
        } else {
            keepGap();
            titles += line;
        }
    }
    keepGap();
}

} // namespace

Result<Post::Post> readPage(const QStringList &lines)
{
    // Of several such lines the last one opens the box: an article may speak of it.
    qsizetype trailer = -1;
    const qsizetype box = lines.lastIndexOf(QString(MetaLine));
    if (box >= 0)
        trailer = lines.indexOf(QString(SimilarLine), box + 1);
    else
        trailer = lines.lastIndexOf(QString(SimilarLine));
    const qsizetype end = trailer < 0 ? lines.size() : trailer;

    Post::Post post;
    QList<Post::ExtraLines> boxExtra;
    if (box >= 0) {
        if (auto read = readMetaBox(lines.sliced(box + 1, end - box - 1), box + 2, trailer >= 0, post); !read)
            return failure(std::move(read.error()));
        boxExtra = std::exchange(post.extra, {});
    }
    BodyHints hints;
    if (post.meta.has(Post::Fields::CodeLanguage))
        hints.language = post.meta.text(Post::Fields::CodeLanguage);
    if (post.meta.has(Post::Fields::Paragraphs))
        hints.paragraphs = post.meta.number(Post::Fields::Paragraphs);
    hints.somethingFollows = box >= 0 || trailer >= 0;
    readBody(lines.first(box >= 0 ? box : end), hints, post);
    post.extra += boxExtra;
    if (trailer >= 0)
        readTrailer(lines.sliced(trailer + 1), post);
    Post::sortUnknown(post.unknown);
    return post;
}

PageReader::PageReader(QIODevice &device, const QString &file)
    : m_device(device)
    , m_file(file)
{
}

Result<QStringList> PageReader::readLines()
{
    LineReader reader(m_device, m_file);
    QStringList lines;
    qint64 size = 0;
    while (auto line = reader.next()) {
        if (!*line)
            return failure(std::move(line->error()));
        const auto &[bytes, number] = **line;
        size += bytes.size() + 1;
        if (size > SizeLimit) {
            return failure(misfit(QCoreApplication::translate("Format", "The page is too large."), number,
                                  QCoreApplication::translate("Format", "more than %1 bytes").arg(SizeLimit),
                                  QCoreApplication::translate("Format", "one post")));
        }
        if (!bytes.isValidUtf8()) {
            return failure(misfit(QCoreApplication::translate("Format", "The text is not valid UTF-8."), number,
                                  QCoreApplication::translate("Format", "bytes that are no UTF-8"),
                                  QStringLiteral("UTF-8")));
        }
        if (bytes.contains('\0')) {
            return failure(misfit(QCoreApplication::translate("Format", "The file is not text."), number,
                                  QCoreApplication::translate("Format", "binary data"),
                                  QCoreApplication::translate("Format", "UTF-8 text")));
        }
        lines += Post::exactUtf8(bytes);
    }
    if (lines.size() == 1 && lines.front().contains(u'\r')) {
        return failure(misfit(QCoreApplication::translate("Format", "The lines of the file do not end as they should."),
                              1, QStringLiteral("CR"), QCoreApplication::translate("Format", "LF or CRLF")));
    }
    return lines;
}

Result<ReadPost> PageReader::read()
{
    auto lines = readLines();
    if (!lines)
        return failure(std::move(lines.error()));
    auto post = readPage(*lines);
    if (!post)
        return failure(std::move(post.error()));
    if (post->title.isNull() && post->blocks.isEmpty() && post->meta == Post::Meta()) {
        return failure(misfit(QCoreApplication::translate("Format", "The page holds nothing."), 1,
                              QCoreApplication::translate("Format", "no title"),
                              QCoreApplication::translate("Format", "a post")));
    }
    return ReadPost{std::move(*post), m_file, 1};
}

std::optional<Result<ReadPost>> PageReader::next()
{
    if (std::exchange(m_done, true))
        return {};
    auto post = read();
    if (!post)
        post.error().file = m_file;
    return post;
}

bool PageReader::recognizes(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    if (head.contains('\0'))
        return false;
    const QByteArrayView start = head.trimmed();
    return head.contains("\nalphanode post meta") || start.startsWith("|\n") || start.startsWith("|\r\n")
        || start.startsWith("| |");
}

} // namespace Copydesk::Formats
