// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jsonlinesreader.h"

#include <QCoreApplication>

namespace Copydesk::Formats {

namespace {

QByteArrayView withoutMark(QByteArrayView head)
{
    return (head.startsWith("\xef\xbb\xbf") ? head.sliced(3) : head).trimmed();
}

bool opensList(QByteArrayView text) { return text.startsWith('[') && text.sliced(1).trimmed().startsWith('{'); }

} // namespace

JsonLinesReader::JsonLinesReader(QIODevice &device, const QString &file)
    : m_file(file)
    , m_lines(device, file)
{
}

std::optional<Result<ReadPost>> JsonLinesReader::next()
{
    for (;;) {
        auto line = m_lines.next();
        if (!line)
            return {};
        if (!*line)
            return failure(std::move(line->error()));
        const LineReader::Line &found = **line;
        if (found.text.trimmed().isEmpty())
            continue;
        auto post = m_json.read(found.text);
        if (!post) {
            Error error = std::move(post.error());
            error.file = m_file;
            error.line = found.number;
            return failure(std::move(error));
        }
        return ReadPost{std::move(*post), m_file, found.number};
    }
}

bool JsonLinesReader::recognizes(QByteArrayView head)
{
    const QByteArrayView text = withoutMark(head);
    return text.startsWith('{') || opensList(text);
}

std::optional<Error> JsonLinesReader::objection(QByteArrayView head)
{
    const QByteArrayView text = withoutMark(head);
    const qsizetype end = text.indexOf('\n');
    if (end < 0)
        return {};
    const QByteArrayView first = text.first(end).trimmed(), below = text.sliced(end).trimmed();
    const bool isObject = first == "{" && (below.startsWith('"') || below.startsWith('}'));
    if (!isObject && !(first == "[" && opensList(text)))
        return {};
    Error error;
    error.what = QCoreApplication::translate("Format", "This is JSON, but not JSON Lines.");
    error.line = 1;
    error.found = QString::fromUtf8(first) + u' '
        + QString::fromUtf8(below.first(std::min<qsizetype>(below.size(), 60))).simplified();
    error.expected = QCoreApplication::translate("Format", "one object a line");
    return error;
}

} // namespace Copydesk::Formats
